import { channelNamed } from '../channels/channels.ts';
import { surelyFits, type Channel, type Measure } from '../channels/channel.ts';
import { postedText } from '../language/posted-text.ts';
import type { Post } from '../model/post.ts';
import type { Span } from '../model/span.ts';
import { factsOf } from './post-facts.ts';

export interface ChannelText {
  readonly text: string;
  /** Where it is written: the body, or the channel's own version. */
  readonly span: Span;
  readonly ownVersion: boolean;
}

/** What goes out on a channel: its own version where there is one, else the body. */
export function textFor(post: Post, channel: Channel): ChannelText {
  const own = post.versions.find((version) => channelNamed(version.channel.value)?.id === channel.id);
  if (own) return { text: own.text.value.trim(), span: own.text.span, ownVersion: true };
  return { text: factsOf(post).posted, span: post.body, ownVersion: false };
}

/**
 * Whether a post is within a measure however it counts. What is posted is the body with marks taken away and links
 * written out, so it is never longer than the body and a space for each link.
 */
export function needsNoCounting(post: Post, measure: Measure): boolean {
  if (post.versions.length > 0) return false;
  const units = post.body.end - post.body.start;
  return units * measure.unitAtMost <= measure.limit && surelyFits(measure, units + factsOf(post).prose.links.length, factsOf(post).prose.links.length);
}

/** The part of the body that a measure leaves no room for. */
export function overflow(post: Post, measure: Measure): Span {
  const { text } = post.source;
  const { prose, posted } = factsOf(post);
  const end = post.body.start + text.slice(post.body.start, post.body.end).trimEnd().length;
  // Where nothing is rendered otherwise and every character counts one, the place follows from the limit.
  const first = post.body.start + text.slice(post.body.start, end).search(/\S/);
  const even = prose.links.length === 0 && posted === text.slice(first, end) && measure.count(posted) === posted.length;
  let low = even ? first + measure.limit : post.body.start;
  let high = even ? low : end;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure.count(postedText(text, { start: post.body.start, end: middle }, prose)) <= measure.limit) low = middle;
    else high = middle - 1;
  }
  // Not inside a surrogate pair, and never nothing.
  const start = /[\uDC00-\uDFFF]/.test(text[low] ?? '') ? low - 1 : low;
  return { start: Math.min(start, end - 1), end };
}
