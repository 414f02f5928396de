import type { Language } from '../language/language.ts';
import { knownOfWord, type Vocable } from '../language/vocabulary.ts';
import { remembered } from '../model/remembered.ts';

/** What the forms of a word have in common: one object for all texts. */
export class Stem {
  readonly text: string;
  /** The last text that has it, and where among its terms. */
  turn = 0;
  at = 0;
  /** The crowd that last asked for its number, and the number; -1 where none of them has it. */
  crowd: object | null = null;
  number = -1;

  constructor(text: string) {
    this.text = text;
  }
}

/** More stems than any community's; beyond them a text may count two forms of a word as two words, once. */
const MOST = 200_000;
const stemCalled = remembered((text: string) => new Stem(text), MOST);

const known = new Map<Language, (word: Vocable) => Stem | null>();

/** The stems of words that say what a text in a language is about; null for words that any text has. */
export function stemsOf(language: Language): (word: Vocable) => Stem | null {
  let stems = known.get(language);
  if (!stems) {
    stems = knownOfWord((word) => {
      const stem = language.topicStem(word);
      return stem === null ? null : stemCalled(stem);
    });
    known.set(language, stems);
  }
  return stems;
}
