import type { Language } from '../language/language.ts';
import { hashtagTerms } from '../language/topics.ts';
import { vocableOf, type Vocable } from '../language/vocabulary.ts';
import { scanWords, wordsOf, type Word } from '../language/words.ts';
import { Keeper, keptFor } from '../model/kept.ts';
import type { Post } from '../model/post.ts';
import { factsOf, type PostFacts } from './post-facts.ts';
import { stemsOf, type Stem } from './stems.ts';

/** A word of substance of a post, once however often it stands there. */
export interface PostTerm {
  readonly stem: Stem;
  /** As it was first written. */
  readonly word: Vocable;
  /** How often it occurs; in the title it counts double. */
  count: number;
  /** The first place. */
  readonly start: number;
  readonly end: number;
}

export interface PostTerms {
  readonly terms: readonly PostTerm[];
  /** All stems in order, between spaces, so that a phrase can be found in it. */
  text(): string;
}

/** A title is what the post says it is about. */
const IN_TITLE = 2;

/** The words that a post is about, of its title and its body. */
export const postTerms = (post: Post, language: Language): PostTerms => termsIn(factsOf(post), language);

const termsIn = keptFor(collect);

/** Terms that keep what is worked out from them. */
class CollectedTerms extends Keeper implements PostTerms {
  readonly terms: readonly PostTerm[];
  private readonly stems: readonly Stem[];
  private joined: string | null = null;

  constructor(terms: readonly PostTerm[], stems: readonly Stem[]) {
    super();
    this.terms = terms;
    this.stems = stems;
  }

  text(): string {
    return (this.joined ??= ` ${this.stems.map((stem) => stem.text).join(' ')} `);
  }
}

/** A number for each text, so that a stem tells whether the text at hand has it. One map for each text would be a third of its garbage. */
let turn = 0;

function collect({ post, prose }: PostFacts, language: Language): PostTerms {
  turn++;
  const { masked } = prose;
  const terms: PostTerm[] = [];
  const stems: Stem[] = [];
  const stemOf = stemsOf(language);
  const add = (word: Vocable, times: number, start: number, end: number): void => {
    const stem = stemOf(word);
    if (stem === null) return;
    stems.push(stem);
    const known = stem.turn === turn ? terms[stem.at] : undefined;
    if (known) {
      known.count += times;
      return;
    }
    stem.turn = turn;
    stem.at = terms.length;
    terms.push({ stem, word, count: times, start, end });
  };
  for (const { vocable, start, end } of titleWords(post)) add(vocable, IN_TITLE, start, end);
  for (const { vocable, start, end } of wordsOf(prose)) add(vocable, 1, start, end);
  if (masked.includes('#')) for (const { start, end } of hashtagTerms(prose, language)) add(vocableOf(masked.slice(start, end).toLowerCase()), 1, start, end);
  return new CollectedTerms(terms, stems);
}

function titleWords({ title }: Post): readonly Word[] {
  if (!title) return [];
  const { value, span } = title;
  const exact = span.end - span.start === value.length;
  return scanWords(value, { start: 0, end: value.length }).map((word) => ({ ...word, ...(exact ? { start: span.start + word.start, end: span.start + word.end } : span) }));
}
