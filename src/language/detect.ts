import type { Prose } from '../model/prose.ts';
import { commonWordsOf, leaderOf, tallyOf, type CommonWords, type Known, type Tally } from './common-words.ts';
import type { Language } from './language.ts';
import { LANGUAGES } from './languages.ts';
import { scriptOf } from './scripts.ts';
import { knownOfWord, type Vocable } from './vocabulary.ts';
import { wordsOf, type Word } from './words.ts';

export interface DetectedLanguage {
  /** Null where Rapport cannot judge the text in its language. */
  readonly language: Language | null;
  /** ISO 639-1 where it is stated or recognised. */
  readonly id: string | null;
  readonly why: string | null;
}

/** Below this share of common words a text is not in the language: prose has about 40 %, other languages under 10 %. */
const LEAST_SHARE = 0.16;
/** So few words tell by what they are, not by their share. */
const FEWEST_WORDS = 8;
/** So many words tell, if they tell clearly. */
const ENOUGH_WORDS = 30;
/** A paragraph tells by its first words: characters. */
const LEADING = 300;
const CLEAR_SHARE = 0.3;
/** So many of the first language's common words are in no other language's text. */
const PLAIN_SHARE = 0.45;
/** In a few words, one that is one language's alone or two that it shares with one other. */
const LEAST_EVIDENCE = 0.8;

const UNKNOWN: DetectedLanguage = { language: null, id: null, why: 'not judged: a language Rapport does not know yet' };
const UNSURE: DetectedLanguage = { language: null, id: null, why: 'not judged: its language cannot be told' };

/**
 * The language of a text: as stated, else by its most common words. Where these speak for two languages or for none,
 * it is not guessed. Few words that speak for none are judged as the first language, whose rules only find its own words.
 */
export function detectLanguage(prose: Prose, stated: string | null, languages: readonly Language[] = LANGUAGES): DetectedLanguage {
  if (stated !== null && stated.trim() !== '') return statedLanguage(stated, commonWordsOf(languages));
  // The first words mostly tell; a text that starts with names and dates is read to its end.
  const leading = leadingWords(prose);
  const [first] = languages;
  if (first && leading.length >= ENOUGH_WORDS && isPlainly(first, leading)) return { language: first, id: first.id, why: null };
  const common = commonWordsOf(languages);
  return (leading.length >= ENOUGH_WORDS ? clearly(tallyOf(leading, common), common, CLEAR_SHARE) : null) ?? detectIn(wordsOf(prose), prose.masked, common);
}

/** The language of some words; null where they do not tell it clearly. */
export function languageOfWords(words: readonly Word[], languages: readonly Language[] = LANGUAGES): DetectedLanguage | null {
  const common = commonWordsOf(languages);
  return words.length < FEWEST_WORDS ? null : clearly(tallyOf(words, common), common, LEAST_SHARE);
}

/** A tag, with or without a region, or a name: "en", "en-GB", "en_us", "English", "Deutsch (Schweiz)". */
function statedLanguage(stated: string, { known }: CommonWords): DetectedLanguage {
  const name = stated.trim().toLowerCase();
  const [id = name] = name.split(/[-_\s(,;.]/);
  const found = known.find((one) => one.id === id || one.names.includes(id) || one.names.includes(name));
  if (found) return judged(found);
  return { language: null, id, why: `not judged: language ${id}` };
}

const judged = ({ id, judged: language }: Known): DetectedLanguage => ({ language, id, why: language ? null : `not judged: language ${id}` });

/** Whether a word is common in a language. */
const commonIn = new Map<Language, (word: Vocable) => boolean>();

/** Most posts are in the first language: they cost one look at each word, and no other language's words. */
function isPlainly(language: Language, words: readonly Word[]): boolean {
  let isCommon = commonIn.get(language);
  if (!isCommon) commonIn.set(language, (isCommon = knownOfWord((word) => language.commonWords.has(word))));
  let common = 0;
  for (const { vocable } of words) if (isCommon(vocable)) common++;
  return common >= PLAIN_SHARE * words.length;
}

function clearly(tally: Tally, { known }: CommonWords, leastShare: number): DetectedLanguage | null {
  const { index, count, clear } = leaderOf(tally);
  const leader = known[index];
  return clear && leader && count >= leastShare * tally.words ? judged(leader) : null;
}

function detectIn(words: readonly Word[], masked: string, common: CommonWords): DetectedLanguage {
  const tally = tallyOf(words, common);
  if (tally.beyondLatin * 3 > words.length) {
    const script = scriptOf(words.map((word) => word.lower).join(' '));
    if (script?.id) return { language: null, id: script.id, why: `not judged: language ${script.id}` };
    const byWords = leaderOf(tally).score >= LEAST_EVIDENCE ? clearly(tally, common, LEAST_SHARE) : null;
    if (byWords) return byWords;
    if (script) return { language: null, id: null, why: `not judged: a language in ${script.name} letters` };
  }
  // A list of names and terms has few common words in any language: ask for less of a short text.
  if (words.length >= 25) return clearly(tally, common, LEAST_SHARE) ?? (leaderOf(tally).clear ? UNKNOWN : UNSURE);
  return detectInFew(withMarks(tally, masked, common), common);
}

/** A few words: what they are counts, and so do marks that only one language has. */
function detectInFew(tally: Tally, common: CommonWords): DetectedLanguage {
  const [first] = common.known;
  const { index, score, clear } = leaderOf(tally);
  const leader = common.known[index];
  const found = score >= LEAST_EVIDENCE ? clearly(tally, common, LEAST_SHARE / 2) : null;
  if (found || !leader || !first) return found ?? UNKNOWN;
  if (tally.words >= FEWEST_WORDS) return clear || score === 0 ? UNKNOWN : UNSURE;
  return score === 0 || leader === first ? { language: first.judged, id: null, why: null } : UNSURE;
}

/** Each mark of a language counts as three words of its own, up to two of them. */
function withMarks(tally: Tally, masked: string, { known }: CommonWords): Tally {
  const scores = [...tally.scores];
  const found = [...tally.found];
  for (const [index, { marks }] of known.entries()) {
    const times = marks && tally.words > 0 ? 3 * Math.min(2, masked.match(marks)?.length ?? 0) : 0;
    scores[index] = (scores[index] ?? 0) + times;
    for (let time = 0; time < times; time++) found.push([index]);
  }
  return { ...tally, scores, found };
}

/** The words at the head of each block, until they are enough. */
function leadingWords(prose: Prose): readonly Word[] {
  const words: Word[] = [];
  let block = 0;
  for (const word of wordsOf(prose)) {
    if (word.start >= (prose.blocks[block]?.end ?? 0)) {
      while (word.start >= (prose.blocks[block]?.end ?? Infinity)) block++;
      if (words.length >= ENOUGH_WORDS) break;
    }
    if (word.start < (prose.blocks[block]?.start ?? 0) + LEADING) words.push(word);
  }
  return words;
}
