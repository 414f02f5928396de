import { scanProse } from '../../src/language/scanner.ts';
import { spanish } from '../../src/language/es/spanish.ts';
import { wordsOf } from '../../src/language/words.ts';
import type { Bait, Prompt } from '../../src/index.ts';
import type { Prose } from '../../src/model/prose.ts';

export const prose = (text: string): Prose => scanProse(text, { start: 0, end: text.length }, true);
export const promptsIn = (text: string): readonly Prompt[] => spanish.prompts(prose(text), null);
/** The kinds of the prompts of a text, in order. */
export const kindsIn = (text: string): readonly string[] => promptsIn(text).map((prompt) => prompt.kind);
export const baitIn = (text: string): readonly Bait[] => spanish.bait(prose(text));
export const addressIn = (text: string) => spanish.address(wordsOf(prose(text)), []);
