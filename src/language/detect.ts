import type { Prose } from '../model/prose.ts';
import { english } from './en/english.ts';
import type { Language } from './language.ts';
import { scanWords, wordsOf, type Word } from './words.ts';

/** Every language Rapport can judge. */
export const LANGUAGES: readonly Language[] = [english];

export interface DetectedLanguage {
  /** Null where Rapport cannot judge the text in its language. */
  readonly language: Language | null;
  /** ISO 639-1 where it is stated or recognised. */
  readonly id: string | null;
  readonly why: string | null;
}

/** Below this share of common words a text is not in the language: prose has about 40 %, other languages under 10 %. */
const LEAST_SHARE = 0.16;
const FEWEST_WORDS = 8;
/** So many words tell, if they tell clearly. */
const ENOUGH_WORDS = 30;
const CLEAR_SHARE = 0.3;
const BEYOND_LATIN = /[^\u0000-\u024f]/;

/**
 * The language of a text: as stated, else by its most common words. A text too short to tell is taken for the first
 * language, unless it is written in letters that language does not use.
 */
export function detectLanguage(prose: Prose, stated: string | null): DetectedLanguage {
  if (stated !== null) {
    const id = stated.toLowerCase().split(/[-_]/)[0] ?? stated;
    const language = LANGUAGES.find((candidate) => candidate.id === id || candidate.name.toLowerCase() === id) ?? null;
    return { language, id: language?.id ?? id, why: language ? null : `not judged: language ${id}` };
  }
  // The first words mostly tell; a text that starts with names and dates is read to its end.
  const leading = leadingWords(prose);
  const clear = leading.length >= ENOUGH_WORDS ? bestOf(leading) : null;
  return clear && clear.share >= CLEAR_SHARE ? { language: clear.language, id: clear.language.id, why: null } : detectIn(wordsOf(prose));
}

/** The language of which most of these words are common ones. */
function bestOf(words: readonly Word[]): { readonly language: Language; readonly share: number } | null {
  let best: { language: Language; share: number } | null = null;
  for (const language of LANGUAGES) {
    const share = words.filter((word) => language.commonWords.has(word.lower)).length / words.length;
    if (!best || share > best.share) best = { language, share };
  }
  return best;
}

function detectIn(words: readonly Word[]): DetectedLanguage {
  const unknown = { language: null, id: null, why: 'not judged: a language Rapport does not know yet' };
  if (words.length > 0 && words.filter((word) => BEYOND_LATIN.test(word.lower)).length > words.length / 2) return unknown;
  const [first] = LANGUAGES;
  if (words.length < FEWEST_WORDS) return { language: first ?? null, id: first?.id ?? null, why: null };
  const best = bestOf(words);
  // A list of names and terms has few common words in any language: ask for less of a short text.
  const least = words.length < 25 ? LEAST_SHARE / 2 : LEAST_SHARE;
  return best && best.share >= least ? { language: best.language, id: best.language.id, why: null } : unknown;
}

function leadingWords(prose: Prose): readonly Word[] {
  const words: Word[] = [];
  for (const block of prose.blocks) {
    words.push(...scanWords(prose.masked, { start: block.start, end: Math.min(block.end, block.start + 300) }));
    if (words.length >= ENOUGH_WORDS) break;
  }
  return words;
}
