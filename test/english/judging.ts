import { scanProse } from '../../src/language/scanner.ts';
import { english } from '../../src/language/en/english.ts';
import type { Bait, Prompt } from '../../src/index.ts';

const grammar = english.loadGrammar?.() ?? null;
const prose = (text: string) => scanProse(text, { start: 0, end: text.length }, true);

/** The prompts of a text. */
export const promptsIn = async (text: string): Promise<readonly Prompt[]> => english.prompts(prose(text), await grammar);

/** The kinds of the prompts of a text, in order. */
export const kindsIn = async (text: string): Promise<readonly string[]> => (await promptsIn(text)).map((prompt) => prompt.kind);

export const baitIn = (text: string): readonly Bait[] => english.bait(prose(text));
