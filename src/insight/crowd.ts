import type { Language } from '../language/language.ts';
import { keptFor } from '../model/kept.ts';
import type { Persona } from '../model/persona.ts';
import { remembered } from '../model/remembered.ts';
import { profileOf, type Profile } from './persona-profile.ts';
import type { PostTerm, PostTerms } from './post-terms.ts';

/** The personas of a workspace together: a word that all of them have tells them apart from nobody. */
export interface Crowd {
  /** A number for each stem that any of them has. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By the number of a stem, how much it tells as this persona's own word; 0 where it is none of theirs. */
  readonly strengthsOf: (profile: Profile) => Float64Array;
  /** Their phrases of a few words. */
  readonly phrasesOf: (profile: Profile) => readonly CrowdPhrase[];
}

/** A phrase as a post may have it, word for word. */
interface CrowdPhrase {
  readonly numbers: readonly number[];
  /** Its stems, between spaces. */
  readonly text: string;
  readonly strength: number;
}

const crowds = new WeakMap<Language, WeakMap<readonly Persona[], Crowd>>();

export function crowdOf(personas: readonly Persona[], language: Language): Crowd {
  let known = crowds.get(language);
  if (!known) crowds.set(language, (known = new WeakMap()));
  let crowd = known.get(personas);
  if (!crowd) known.set(personas, (crowd = makeCrowd(personas.map((persona) => profileOf(persona, language)))));
  return crowd;
}

const LONGEST_PHRASE = 4;

function makeCrowd(profiles: readonly Profile[]): Crowd {
  const numbers = new Map<string, number>();
  const holders: number[] = [];
  for (const { terms } of profiles) {
    for (const stem of terms.keys()) {
      const number = numbers.get(stem) ?? numbers.size;
      numbers.set(stem, number);
      holders[number] = (holders[number] ?? 0) + 1;
    }
  }
  const size = profiles.length;
  const strengthsOf = remembered(({ terms }: Profile) => {
    const strengths = new Float64Array(numbers.size);
    for (const [stem, { weight }] of terms) {
      const number = numbers.get(stem);
      if (number !== undefined) strengths[number] = size < 2 ? weight : (weight * Math.log((size + 1) / (holders[number] ?? 1))) / Math.log(size + 1);
    }
    return strengths;
  });
  const phrasesOf = remembered(({ phrases }: Profile) => phrases.flatMap(({ terms, weight }): CrowdPhrase[] => {
    if (terms.length < 2 || terms.length > LONGEST_PHRASE) return [];
    const stems = terms.map((term) => term.stem);
    return [{ numbers: stems.flatMap((stem) => numbers.get(stem) ?? []), text: ` ${stems.join(' ')} `, strength: (weight * (terms.length - 1)) / 2 }];
  }));
  return { numbers, strengthsOf, phrasesOf };
}

/** The words that a post has in common with a crowd. */
export interface Shared {
  /** Indexes of terms of the post. */
  readonly terms: readonly number[];
  /** The number of the stem of each. */
  readonly numbers: readonly number[];
  /** By number, 1 where the post has the stem. */
  readonly has: Uint8Array;
}

/** Looked up once for all personas: most of a post's words are nobody's. */
export const sharedWith = keptFor((post: PostTerms, { numbers: known }: Crowd): Shared => {
  const terms: number[] = [];
  const numbers: number[] = [];
  const has = new Uint8Array(known.size);
  for (let index = 0; index < post.terms.length; index++) {
    const stem = (post.terms[index] as PostTerm).stem;
    if (stem.crowd !== known) {
      stem.crowd = known;
      stem.number = known.get(stem.text) ?? -1;
    }
    const { number } = stem;
    if (number < 0) continue;
    terms.push(index);
    numbers.push(number);
    has[number] = 1;
  }
  return { terms, numbers, has };
});

/** How much of a post is a persona's own words, by the weights of its terms and the strengths of theirs. */
export function wordsShared({ terms, numbers }: Shared, weights: Float32Array, strengths: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < terms.length; index++) sum += (weights[terms[index] ?? 0] ?? 0) * (strengths[numbers[index] ?? 0] ?? 0);
  return sum;
}

/** A persona's phrase, word for word, counts beyond its words. */
export function phrasesShared(post: PostTerms, { numbers: shared, has }: Shared, phrases: readonly CrowdPhrase[]): number {
  if (shared.length < 2) return 0;
  let strength = 0;
  for (const phrase of phrases) {
    if (phrase.numbers.every((number) => has[number] === 1) && post.text().includes(phrase.text)) strength += phrase.strength;
  }
  return strength;
}
