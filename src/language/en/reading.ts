import { syllable } from 'syllable';
import type { Reading } from '../../model/facts.ts';
import type { Prose } from '../../model/prose.ts';
import { remembered } from '../../model/remembered.ts';
import type { WordTable } from '../word-table.ts';
import { wordsOf, type Word } from '../words.ts';

/** Fewer words than this say nothing about how a text reads. */
export const FEWEST_WORDS = 30;
/** Of fewer different words that carry meaning, one rare one decides. */
const FEWEST_TELLING = 8;
/** Ranks up to this are those of words that every text is held together by. */
const GLUE = 150;
/** The rank of a word that nobody counted. */
const UNCOUNTED = 340_000;

/**
 * By how long the sentences are, and how rare and how long the different words that carry meaning: a linear regression on
 * the 4,724 texts of CLEAR (Crossley et al. 2022), whose ease teachers judged two texts at a time. Ease and grade are put
 * on Flesch's and Kincaid's scales: their means and spreads are what those formulas give for the same texts.
 */
const FITTED = {
  ease: { sentence: -19.34, rarity: -23.38, syllables: -33.14, shift: 364.4 },
  grade: { sentence: 4.542, rarity: 5.491, syllables: 7.783, shift: -60.95 },
} as const;
/** Two in three of those texts are within so many grades of what the teachers said. */
const WITHIN = 3.7;

/** How hard an English text is to read; without a table, by Flesch (1948) and Kincaid et al. (1975). */
export function readingOf(prose: Prose, table: WordTable | null): Reading {
  const words = wordsOf(prose);
  if (words.length < FEWEST_WORDS) return { ease: null, grade: null, range: null, why: `too short to judge: ${words.length} of ${FEWEST_WORDS} words` };
  const perSentence = words.length / Math.max(1, prose.sentences.length);
  const telling = table && tellingOf(prose.masked, words, table);
  if (!telling || telling.count < FEWEST_TELLING) {
    const perWord = syllablesPerWord(words);
    return { ease: tenths(206.835 - 1.015 * perSentence - 84.6 * perWord), grade: tenths(Math.max(0, kincaid(perSentence, perWord))), range: null, why: null };
  }
  const grade = fitted('grade', perSentence, telling);
  return { ease: tenths(fitted('ease', perSentence, telling)), grade: tenths(Math.max(0, grade)), range: { least: whole(grade - WITHIN), most: whole(grade + WITHIN) }, why: null };
}

/** The grade of a sentence by itself. */
export function hardnessOf(prose: Prose, words: readonly Word[], table: WordTable | null): number {
  if (words.length === 0) return 0;
  const telling = table && tellingOf(prose.masked, words, table);
  const grade = telling && telling.count > 0 ? fitted('grade', words.length, telling) : kincaid(words.length, syllablesPerWord(words));
  return tenths(Math.max(0, grade));
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
const whole = (grade: number): number => Math.max(0, Math.round(grade));
const kincaid = (perSentence: number, perWord: number): number => 0.39 * perSentence + 11.8 * perWord - 15.59;

interface Telling {
  readonly count: number;
  /** The mean of the logarithms of their ranks. */
  readonly rarity: number;
  /** In the mean. */
  readonly syllables: number;
}

function fitted(scale: keyof typeof FITTED, perSentence: number, telling: Telling): number {
  const { sentence, rarity, syllables, shift } = FITTED[scale];
  return shift + sentence * Math.log(perSentence) + rarity * telling.rarity + syllables * telling.syllables;
}

/** The different words that carry meaning. Names do not count: a reader need not know them. */
function tellingOf(masked: string, words: readonly Word[], table: WordTable): Telling {
  const seen = new Set<string>();
  let [rarity, syllables] = [0, 0];
  for (const { lower, start } of words) {
    if (seen.has(lower) || isName(masked, start)) continue;
    const row = table.rowOf(lower);
    const rank = row < 0 ? UNCOUNTED : table.rankAt(row);
    if (rank <= GLUE) continue;
    seen.add(lower);
    rarity += Math.log(rank);
    syllables += syllablesOf(lower);
  }
  return { count: seen.size, rarity: rarity / Math.max(1, seen.size), syllables: syllables / Math.max(1, seen.size) };
}

/** A capital where no sentence or speech begins. */
function isName(masked: string, start: number): boolean {
  const code = masked.charCodeAt(start);
  if (code < 65 || code > 90) return false;
  let at = start - 1;
  while (at >= 0 && masked[at] === ' ') at--;
  return at >= 0 && !'.!?:"“\n'.includes(masked[at] ?? '');
}

const syllablesPerWord = (words: readonly Word[]): number => words.reduce((sum, word) => sum + syllablesOf(word.lower), 0) / words.length;

/** Remembered: to count the syllables of a word costs as much as to read a sentence. */
const syllablesOf = remembered((word: string): number => Math.max(1, syllable(word)));
