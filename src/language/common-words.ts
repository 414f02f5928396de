import type { Language } from './language.ts';
import { OTHER_LANGUAGES } from './other-languages.ts';
import type { Word } from './words.ts';

/** A language as detection knows it. `judged` is null where it is only recognised. */
export interface Known {
  readonly id: string;
  readonly names: readonly string[];
  readonly judged: Language | null;
  /** Marks that hardly any other language has; a text of few words is told by them. */
  readonly marks: RegExp | null;
}

export interface CommonWords {
  readonly known: readonly Known[];
  /** For each common word, the indices of the languages that have it. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
}

const cache = new WeakMap<readonly Language[], CommonWords>();

/** The common words of these languages and of those that are only recognised, in one table: made once. */
export function commonWordsOf(languages: readonly Language[]): CommonWords {
  let words = cache.get(languages);
  if (!words) {
    words = gather(languages);
    cache.set(languages, words);
  }
  return words;
}

function gather(languages: readonly Language[]): CommonWords {
  const known: Known[] = [];
  const holders = new Map<string, number[]>();
  const add = (one: Known, words: Iterable<string>): void => {
    for (const word of words) {
      const own = holders.get(word);
      if (own) own.push(known.length);
      else holders.set(word, [known.length]);
    }
    known.push(one);
  };
  for (const judged of languages) add({ id: judged.id, judged, marks: judged.marks, names: [judged.name.toLowerCase(), ...judged.otherNames] }, judged.commonWords);
  for (const { id, names, words } of OTHER_LANGUAGES) {
    if (languages.some((language) => language.id === id)) continue;
    add({ id, judged: null, marks: null, names: names.split(' ') }, new Set(words.split(/\s+/)));
  }
  return { known, holders };
}

/** How much some words speak for each language. */
export interface Tally {
  readonly words: number;
  /** Words that no table holds and that are written beyond Latin letters. */
  readonly beyondLatin: number;
  /** For each language its common words among them, where a word that several share counts only its part for each. */
  readonly scores: readonly number[];
  /** For each common word among them, the indices of the languages that have it. */
  readonly found: readonly (readonly number[])[];
}

/** This runs over the first words of every post: one lookup a word. */
export function tallyOf(words: readonly Word[], { known, holders }: CommonWords): Tally {
  const found: (readonly number[])[] = [];
  const scores = new Array<number>(known.length).fill(0);
  let beyondLatin = 0;
  for (const { lower } of words) {
    const own = holders.get(lower) ?? holders.get(elided(lower));
    if (!own) {
      if (lower.charCodeAt(0) > LAST_LATIN) beyondLatin++;
      continue;
    }
    found.push(own);
    for (const index of own) scores[index] = (scores[index] ?? 0) + 1 / own.length;
  }
  return { words: words.length, beyondLatin, scores, found };
}

/** The language that some words speak for. */
export interface Leader {
  readonly index: number;
  readonly score: number;
  /** How many of the words are its common words. */
  readonly count: number;
  /** Whether no other has half as many words that it lacks as it has words that the other lacks. */
  readonly clear: boolean;
}

export function leaderOf({ scores, found }: Tally): Leader {
  let index = 0;
  for (let other = 1; other < scores.length; other++) if ((scores[other] ?? 0) > (scores[index] ?? 0)) index = other;
  const alone = new Array<number>(scores.length).fill(0);
  const shared = new Array<number>(scores.length).fill(0);
  let count = 0;
  for (const holders of found) {
    const held = holders.includes(index);
    if (held) count++;
    const counts = held ? shared : alone;
    for (const other of holders) counts[other] = (counts[other] ?? 0) + 1;
  }
  const clear = count > 0 && scores.every((_, other) => other === index || count - (shared[other] ?? 0) > CLEAR_LEAD * (alone[other] ?? 0));
  return { index, score: scores[index] ?? 0, count, clear };
}

/** Neighbours share half of their common words: what one has and the other lacks tells them apart. */
const CLEAR_LEAD = 2;
const LAST_LATIN = 0x24f;

/** The article of "l'heure"; nothing where a word has none. */
function elided(word: string): string {
  const mark = word.indexOf("'");
  return mark > 0 && mark < 5 ? word.slice(0, mark + 1) : '';
}
