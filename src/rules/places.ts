import type { Post } from '../model/post.ts';
import type { Prose } from '../model/prose.ts';
import type { Span } from '../model/span.ts';

/** Where a finding about the whole post is shown: its title, else its first sentence, else its first line. */
export function firstWords(post: Post, prose: Prose): Span {
  const [sentence] = prose.sentences;
  const place = post.title?.span ?? sentence;
  if (place && place.end > place.start) return { start: place.start, end: place.end };
  const { text } = post.source;
  const start = post.body.start + Math.max(0, text.slice(post.body.start, post.body.end).search(/\S/));
  const end = text.slice(start, post.body.end).search(/[\r\n]/);
  return { start, end: end < 0 ? post.body.end : start + end };
}
