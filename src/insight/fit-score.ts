import type { WordTable } from '../language/word-table.ts';
import { keptFor } from '../model/kept.ts';
import { phrasesShared, sharedWith, wordsShared, type Crowd } from './crowd.ts';
import { meaningOf, normalise, product } from './persona-meaning.ts';
import type { Profile } from './persona-profile.ts';
import type { PostTerm, PostTerms } from './post-terms.ts';

/** What a post's words are in a word table, in the order of its terms. */
export interface PostMeaning {
  /** -1 where the table does not have the word. */
  readonly rows: Int32Array;
  /** How much each term says: how often it occurs, and how rare a word it is. */
  readonly weights: Float32Array;
  readonly total: number;
  /** All of it together, of length one. */
  readonly whole: Float32Array;
}

/** What a post says, in the numbers of a table; without one every word says as much as another. */
export const postMeaning = keptFor(({ terms }: PostTerms, table: WordTable | null): PostMeaning => {
  const rows = new Int32Array(terms.length);
  const weights = new Float32Array(terms.length);
  const whole = new Float32Array(table?.dimensions ?? 0);
  let total = 0;
  for (let index = 0; index < terms.length; index++) {
    const { word, count } = terms[index] as PostTerm;
    const row = table ? table.rowOfWord(word) : -1;
    const weight = (count === 1 ? 1 : 1 + Math.log(count)) * (table && row >= 0 ? table.weightAt(row) : 1);
    rows[index] = row;
    weights[index] = weight;
    total += weight;
    if (table && row >= 0) table.addTo(whole, row, weight);
  }
  normalise(whole);
  return { rows, weights, total, whole };
});

/** What speaks for a fit, each in its own measure. */
export interface Signals {
  /** How near the post as a whole is to the persona as a whole: a cosine. */
  readonly whole: number;
  /** How much of it is near to one of the persona's phrases, beyond what any text has of that. */
  readonly near: number;
  /** How much of it is the persona's own words. */
  readonly words: number;
  /** How many of their phrases it has word for word. */
  readonly phrases: number;
  /** The logarithm of how much it says at all. */
  readonly length: number;
}

/** Short texts are spread over fewer words than they have. */
const AT_LEAST = 4;

export function signalsOf(post: PostTerms, profile: Profile, crowd: Crowd, table: WordTable | null): Signals {
  const { rows, weights, total, whole } = postMeaning(post, table);
  const meaning = table ? meaningOf(profile, table) : null;
  const shared = sharedWith(post, crowd);
  const spread = Math.sqrt(total + AT_LEAST);
  return {
    whole: meaning ? product(whole, meaning.whole) : 0,
    near: meaning ? (meaning.nearnessOfRows(rows, weights) - meaning.expected * total) / spread : 0,
    words: wordsShared(shared, weights, crowd.strengthsOf(profile)) / spread,
    phrases: phrasesShared(post, shared, crowd.phrasesOf(profile)) / spread,
    length: Math.log(1 + total),
  };
}

/**
 * Weights of the signals: logistic regressions on posts of known communities and personas written for them, where one
 * persona in four is the right one.
 */
const WITH_TABLE = { whole: 6.67, near: 10.01, words: 5.83, phrases: 48.88, length: -0.53, shift: -1.41 } as const;
/** Where there is no table, words alone. */
const WITHOUT = { whole: 0, near: 0, words: 10.93, phrases: 25.13, length: -0.29, shift: -1.03 } as const;
/** Of the surest matches, two in a hundred are wrong, and of the surest mismatches one in two hundred. */
const LEAST = 0.5;
export const HIGHEST_SCORE = 98;

/** How likely it is that a post is about what a persona cares about, 0 to 100, to a tenth: two personas are seldom alike. */
export function scoreOf(post: PostTerms, profile: Profile, crowd: Crowd, table: WordTable | null): number {
  const signals = signalsOf(post, profile, crowd, table);
  const weights = table ? WITH_TABLE : WITHOUT;
  const logit = weights.shift + weights.whole * signals.whole + weights.near * signals.near + weights.words * signals.words + weights.phrases * signals.phrases + weights.length * signals.length;
  return Math.round((LEAST + (HIGHEST_SCORE - LEAST) / (1 + Math.exp(-logit))) * 10) / 10;
}
