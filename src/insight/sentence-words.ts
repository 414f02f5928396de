import { scanWords, type Word } from '../language/words.ts';
import type { Prose, Sentence } from '../model/prose.ts';

/** A sentence with its words. */
export interface WordedSentence {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
}

/** A writer's own sentences, without headings and what they quote, as far as they have so many words. */
export const ownSentences = (prose: Prose, least: number): readonly WordedSentence[] =>
  prose.sentences.filter((sentence) => !sentence.quoted && prose.blocks[sentence.block]?.kind === 'paragraph')
    .map((sentence) => ({ sentence, words: scanWords(prose.masked, sentence) })).filter(({ words }) => words.length >= least);
