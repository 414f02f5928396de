import type { Channel } from '../channels/channel.ts';
import type { Grammar, Language, Likely } from '../language/language.ts';
import { scanProse } from '../language/scanner.ts';
import type { Post } from '../model/post.ts';
import { factsOf } from './post-facts.ts';

/** A headline that withholds what the text is about. */
export interface Tease extends Likely {
  /** In the words of the post, on one line. */
  readonly text: string;
}

/**
 * Whether a title that readers see asks them something: "What do you keep under your bed?" Without channels a post is taken
 * to be shown with its title. What only a grammar that is not at hand could tell is taken to ask nothing.
 */
export function titleAsks({ title }: Post, channels: readonly Channel[], language: Language, grammar: Grammar | null): boolean {
  if (!title || (channels.length > 0 && channels.every((channel) => channel.title === null))) return false;
  const prose = scanProse(title.value, { start: 0, end: title.value.length }, false);
  if (grammar === null && language.needsGrammar(prose)) return false;
  return language.prompts(prose, grammar).some(({ kind, addressed }) => addressed && kind !== 'rhetorical' && kind !== 'bait');
}

/** Without a title, the first sentences are what people see of a post. */
const OPENING = 3;

/** The teases in a post's title, its headings and its opening. */
export function teasesOf(post: Post, language: Language): readonly Tease[] {
  if (!language.tease) return [];
  const found: Tease[] = [];
  const look = (text: string, at: number): void => {
    const tease = language.tease?.(text);
    if (tease) found.push({ start: at + tease.start, end: at + tease.end, confidence: tease.confidence, text: text.slice(tease.start, tease.end).replace(/\s+/g, ' ') });
  };
  const { title } = post;
  // A title that YAML folds or escapes has no exact places.
  if (title && title.span.end - title.span.start === title.value.length) look(title.value, title.span.start);
  const { prose } = factsOf(post);
  for (const [index, { start, end, block, quoted }] of prose.sentences.entries()) {
    if (!quoted && (index < OPENING || prose.blocks[block]?.kind === 'heading')) look(prose.masked.slice(start, end), start);
  }
  return found;
}
