import { syllable } from 'syllable';
import type { Address, Reading } from '../../model/facts.ts';
import type { Sentence } from '../../model/prose.ts';
import type { Word } from '../words.ts';

/** Fewer words than this say nothing about how a text reads. */
export const FEWEST_WORDS = 30;

/** Flesch reading ease (Flesch 1948) and Flesch–Kincaid grade (Kincaid et al. 1975). */
export function readingOf(words: readonly Word[], sentences: readonly Sentence[]): Reading {
  if (words.length < FEWEST_WORDS) return { ease: null, grade: null, why: `too short to judge: ${words.length} of ${FEWEST_WORDS} words` };
  const perSentence = words.length / Math.max(1, sentences.length);
  const perWord = syllablesPerWord(words);
  return {
    ease: Math.round((206.835 - 1.015 * perSentence - 84.6 * perWord) * 10) / 10,
    grade: gradeOf(perSentence, perWord),
    why: null,
  };
}

/** The grade of a sentence by itself. */
export const hardnessOf = (words: readonly Word[]): number => (words.length === 0 ? 0 : gradeOf(words.length, syllablesPerWord(words)));

const gradeOf = (perSentence: number, perWord: number): number => Math.max(0, Math.round((0.39 * perSentence + 11.8 * perWord - 15.59) * 10) / 10);

const syllablesPerWord = (words: readonly Word[]): number => words.reduce((sum, word) => sum + Math.max(1, syllable(word.lower)), 0) / words.length;

const YOU = new Set(['you', 'your', 'yours', 'yourself', 'yourselves', "you're", "you've", "you'll", "you'd", "y'all"]);
const WE = new Set(['we', 'us', 'our', 'ours', 'ourselves', "we're", "we've", "we'll", "we'd", 'i', 'me', 'my', 'mine', 'myself', "i'm", "i've", "i'll", "i'd", "let's"]);

/** Words about the readers against words about ourselves. `brand` holds the names we go by. */
export function addressOf(words: readonly Word[], brand: readonly string[]): Address {
  const you = words.filter((word) => YOU.has(word.lower)).length;
  const we = words.filter((word) => WE.has(word.lower)).length;
  const names = brand.map((name) => name.toLowerCase().split(/\s+/)).sort((a, b) => b.length - a.length);
  let ours = 0;
  for (let at = 0; at < words.length; at++) {
    const name = names.find((parts) => parts.every((part, index) => words[at + index]?.lower.replace(/'s$/, '') === part));
    if (!name) continue;
    ours++;
    at += name.length - 1;
  }
  const total = you + we + ours;
  return { you, we, brand: ours, ratio: total === 0 ? null : Math.round((you / total) * 1000) / 1000 };
}
