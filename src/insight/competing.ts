import { termsOf } from '../language/topics.ts';
import { scanWords } from '../language/words.ts';
import { contains } from '../model/span.ts';
import type { Post } from '../model/post.ts';
import type { Prompt } from '../model/prompt.ts';
import { factsOf } from './post-facts.ts';

/** Fewer words than these go on from what was said: "And why?", "Or the bus?" */
const LEAST_WORDS = 4;

/**
 * The prompts of a post that have nothing to do with each other: each stands in a paragraph of its own that shares no word
 * of its subject with the others. Questions within one paragraph are taken to circle one thing, whatever their words.
 */
export function unrelatedPrompts(post: Post, prompts: readonly Prompt[]): readonly Prompt[] {
  const { prose, language: { language } } = factsOf(post);
  if (!language) return [];
  const terms = termsOf(prose, language);
  const seen = new Set<string>();
  const unrelated: Prompt[] = [];
  for (const block of prose.blocks) {
    if (block.listed || block.quoted || block.kind !== 'paragraph') continue;
    const asked = prompts.find((prompt) => contains(block, prompt) && prompt.addressed && scanWords(prose.masked, prompt).length >= LEAST_WORDS);
    if (!asked) continue;
    const own = new Set(terms.filter((term) => contains(block, term)).map((term) => term.stem));
    if (terms.some((term) => contains(asked, term)) && ![...own].some((stem) => seen.has(stem))) unrelated.push(asked);
    for (const stem of own) seen.add(stem);
  }
  return unrelated;
}
