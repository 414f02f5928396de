import { keptWith } from '../../model/kept.ts';
import type { Prose } from '../../model/prose.ts';

/**
 * What stands for ñ, which is a letter of its own, where all else is in lower case: expressions take ñ for a mark, so
 * that "años" would hold the word "os".
 */
export const ENYE = 'N';

const PLAIN: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u', ü: 'u', ñ: ENYE, à: 'a', è: 'e', ì: 'i', ò: 'o', ù: 'u' };

/** Without the accents that people leave out where they write fast; as long as before. */
export const fold = (lower: string): string => lower.replace(/[áéíóúüñàèìòù]/g, (letter) => PLAIN[letter] ?? letter);

/** A text in lower case with straight quotation marks, twice: as it is accented, and without accents. */
export interface FoldedText {
  readonly lower: string;
  readonly folded: string;
}

/** The masked text, made once a text: every search for Spanish words starts here. Offsets are the source's. */
export const foldedOf = keptWith(({ masked }: Prose): FoldedText => {
  const lower = joined(masked.replaceAll('\u0130', 'I').toLowerCase()).replaceAll(/[‘’´`]/g, "'").replaceAll(/[“”«»„]/g, '"');
  return { lower, folded: fold(lower) };
});

/**
 * Some keyboards write a letter and then its accent: the two become one, and a space of no width fills the place, so
 * that offsets stay.
 */
const joined = (text: string): string => (/[\u0300-\u0303\u0308]/.test(text) ? text.replace(/[a-z][\u0300-\u0303\u0308]/g, (pair) => pair.normalize('NFC').padEnd(2, FILLER)) : text);

const FILLER = '\u200b';

/** The words of a stretch without such filling, for patterns that tell what a sentence is and not where. */
export const unfilled = (text: string): string => (text.includes(FILLER) ? text.replaceAll(FILLER, '') : text);
