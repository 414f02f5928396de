import type { Language } from '../language/language.ts';
import { hashtagTerms, type Term } from '../language/topics.ts';
import { scanWords, wordsOf } from '../language/words.ts';
import { Keeper, keptFor } from '../model/kept.ts';
import type { Post } from '../model/post.ts';
import { factsOf, type PostFacts } from './post-facts.ts';

/** A word of substance of a post, once however often it stands there. */
export interface PostTerm {
  readonly stem: string;
  /** In lower case, as it was first written. */
  readonly word: string;
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
  private readonly stems: readonly string[];
  private joined: string | null = null;

  constructor(terms: readonly PostTerm[], stems: readonly string[]) {
    super();
    this.terms = terms;
    this.stems = stems;
  }

  text(): string {
    return (this.joined ??= ` ${this.stems.join(' ')} `);
  }
}

/** Where the text of a turn has each stem. One map for all texts: one for each would be a third of a text's garbage. */
const places = new Map<string, { turn: number; at: number }>();
const MOST_STEMS = 50_000;
let turn = 0;

function collect({ post, prose }: PostFacts, language: Language): PostTerms {
  if (places.size > MOST_STEMS) places.clear();
  turn++;
  const { masked } = prose;
  const terms: PostTerm[] = [];
  const stems: string[] = [];
  const add = (stem: string, word: string, times: number, start: number, end: number): void => {
    stems.push(stem);
    const place = places.get(stem);
    const known = place?.turn === turn ? terms[place.at] : undefined;
    if (known) {
      known.count += times;
      return;
    }
    if (place) {
      place.turn = turn;
      place.at = terms.length;
    } else places.set(stem, { turn, at: terms.length });
    terms.push({ stem, word, count: times, start, end });
  };
  for (const { stem, word, start, end } of titleTerms(post, language)) add(stem, word, IN_TITLE, start, end);
  for (const word of wordsOf(prose)) {
    const stem = language.topicStem(word.lower);
    if (stem !== null) add(stem, word.lower, 1, word.start, word.end);
  }
  if (masked.includes('#')) for (const { stem, start, end } of hashtagTerms(prose, language)) add(stem, masked.slice(start, end).toLowerCase(), 1, start, end);
  return new CollectedTerms(terms, stems);
}

function titleTerms(post: Post, language: Language): readonly (Term & { readonly word: string })[] {
  if (!post.title) return [];
  const { value, span } = post.title;
  const exact = span.end - span.start === value.length;
  return scanWords(value, { start: 0, end: value.length }).flatMap((word) => {
    const stem = language.topicStem(word.lower);
    return stem === null ? [] : [{ stem, word: word.lower, ...(exact ? { start: span.start + word.start, end: span.start + word.end } : span) }];
  });
}
