import type { Channel } from '../channels/channel.ts';
import { postedText } from '../language/posted-text.ts';
import { scanWords } from '../language/words.ts';
import type { Post } from '../model/post.ts';
import type { Prompt } from '../model/prompt.ts';
import { textsOf } from './channel-text.ts';
import { factsOf } from './post-facts.ts';

/** Words from an offset to the end of a post. */
export const wordsAfter = (post: Post, offset: number): number => scanWords(factsOf(post).prose.masked, { start: offset, end: post.body.end }).length;

/** The channels that show a prompt of the body only after "see more". */
export function channelsHiding(post: Post, { start }: Prompt, channels: readonly Channel[]): readonly Channel[] {
  const text = textsOf(post, channels).find(({ version }) => version === null);
  if (!text || post.body.end - post.body.start <= Math.min(...text.channels.map(foldOf))) return [];
  const before = postedText(post.source.text, { start: post.body.start, end: start }, factsOf(post).prose).length;
  return text.channels.filter((channel) => before >= foldOf(channel));
}

const foldOf = (channel: Channel): number => channel.fold?.value ?? Infinity;

/** Whether nothing but links follows an offset, and at least one does. */
export function endsInLink(post: Post, offset: number): boolean {
  const { masked, links } = factsOf(post).prose;
  return links.some((link) => link.start >= offset) && !LETTERS.test(masked.slice(offset, post.body.end));
}

const LETTERS = /[\p{L}\p{N}]/u;
