import { termsOf } from '../language/topics.ts';
import { scanWords } from '../language/words.ts';
import type { Post } from '../model/post.ts';
import type { Prompt } from '../model/prompt.ts';
import { factsOf } from './post-facts.ts';

/** Fewer words than these go on from what was said: "And why?", "Or the bus?" */
const LEAST_WORDS = 4;

/**
 * The prompts of a post that share no word of their subjects with each other, each turned to the readers by itself. A question
 * asked at once after another is taken to go on from it, unless it starts a paragraph of its own.
 */
export function unrelatedPrompts(post: Post, prompts: readonly Prompt[]): readonly Prompt[] {
  const { prose, language: { language } } = factsOf(post);
  if (!language) return [];
  const terms = termsOf(prose, language);
  const seen = new Set<string>();
  const unrelated: Prompt[] = [];
  for (const prompt of prompts) {
    const block = prose.blocks.find((one) => one.start <= prompt.start && prompt.start < one.end);
    if (!block || block.listed || block.quoted || block.kind !== 'paragraph') continue;
    const own = new Set(terms.filter((term) => prompt.start <= term.start && term.end <= prompt.end).map((term) => term.stem));
    const isOwn = prompt.addressed && own.size > 0 && scanWords(prose.masked, prompt).length >= LEAST_WORDS;
    if (isOwn && ![...own].some((stem) => seen.has(stem))) unrelated.push(prompt);
    for (const stem of own) seen.add(stem);
  }
  return unrelated;
}
