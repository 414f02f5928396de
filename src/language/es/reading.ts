import type { Reading } from '../../model/facts.ts';
import type { Prose } from '../../model/prose.ts';
import { wordsOf } from '../words.ts';
import { syllablesOf } from './syllables.ts';

/** Fewer words than this say nothing about how a text reads. */
export const FEWEST_WORDS = 30;

/**
 * The perspicuity index of Szigriszt Pazos (1993), which is Flesch's reading ease fitted to Spanish and read on the
 * INFLESZ scale (Barrio Cantalejo 2008: below 40 very hard, 55 to 65 normal, above 80 very easy), and Crawford's years
 * of school (1984), fitted on texts for the first six.
 */
export function readingOf(prose: Prose): Reading {
  const words = wordsOf(prose);
  if (words.length < FEWEST_WORDS) return { ease: null, grade: null, range: null, why: `too short to judge: ${words.length} of ${FEWEST_WORDS} words` };
  const perSentence = words.length / Math.max(1, prose.sentences.length);
  const perWord = words.reduce((sum, word) => sum + syllablesOf(word.lower.normalize('NFC')), 0) / words.length;
  return {
    ease: Math.round((206.835 - 62.3 * perWord - perSentence) * 10) / 10,
    grade: Math.max(0, Math.round((4.9 * perWord - 20.5 / perSentence - 3.407) * 10) / 10),
    range: null,
    why: null,
  };
}
