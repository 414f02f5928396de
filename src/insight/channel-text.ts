import { normaliseChannel } from '../channels/channels.ts';
import { surelyFits, type Channel, type Measure } from '../channels/channel.ts';
import { postedText } from '../language/posted-text.ts';
import { findUrls } from '../language/urls.ts';
import type { Post, Version } from '../model/post.ts';
import type { Span } from '../model/span.ts';
import { factsOf } from './post-facts.ts';

/** One text of a post and the channels it goes out on: the body, or a channel's own version. */
export interface ChannelText {
  readonly channels: readonly Channel[];
  /** Where it is written. */
  readonly span: Span;
  /** Null for the body. */
  readonly version: Version | null;
}

/** The texts of a post, each once, with the channels it goes out on. */
export function textsOf(post: Post, channels: readonly Channel[]): readonly ChannelText[] {
  if (channels.length === 0) return [];
  if (post.versions.length === 0) return [{ channels, span: post.body, version: null }];
  const own = channels.map((channel) => versionFor(post, channel));
  const body = channels.filter((_, index) => !own[index]);
  return [
    ...(body.length > 0 ? [{ channels: body, span: post.body, version: null }] : []),
    ...post.versions.flatMap((version): ChannelText[] => {
      const those = channels.filter((_, index) => own[index] === version);
      return those.length > 0 ? [{ channels: those, span: version.text.span, version }] : [];
    }),
  ];
}

function versionFor(post: Post, { id, name, aliases }: Channel): Version | undefined {
  if (post.versions.length === 0) return undefined;
  const names = [id, name, ...aliases].map(normaliseChannel);
  return post.versions.find((version) => names.includes(normaliseChannel(version.channel.value)));
}

/** What goes out, as it is pasted. */
export const postedOf = (post: Post, { version }: Pick<ChannelText, 'version'>): string => (version ? version.text.value.trim() : factsOf(post).posted);

/** What goes out of a part of the body. */
export const postedPart = (post: Post, part: Span): string => postedText(post.source.text, part, factsOf(post).prose);

/** What goes out on a channel: its own version where there is one, else the body. */
export const textFor = (post: Post, channel: Channel): string => postedOf(post, { version: versionFor(post, channel) ?? null });

/**
 * Whether a text is within a measure however it counts. What is posted is the body with marks taken away and links
 * written out, so it is longer than the body only by what its renderings add.
 */
export function needsNoCounting(post: Post, { version, span }: Pick<ChannelText, 'version' | 'span'>, measure: Measure): boolean {
  const units = version ? version.text.value.length : span.end - span.start;
  if (units * measure.unitAtMost > measure.limit) return false;
  const text = version ? version.text.value : post.source.text;
  const from = version ? 0 : span.start;
  if (measure.link === 0 && version) return true;
  const { links, renderings } = version ? { links: findUrls(text), renderings: [] } : factsOf(post).prose;
  let growth = 0;
  for (const rendering of renderings) growth += Math.max(0, rendering.text.length - (rendering.end - rendering.start));
  return surelyFits(measure, units + growth, measure.link === 0 ? 0 : links.length + innerDots(text, from));
}

/** Full stops within words: networks take more of these for links than `findUrls` does. */
function innerDots(text: string, from: number): number {
  let count = 0;
  for (let at = text.indexOf('.', from); at >= 0; at = text.indexOf('.', at + 1)) if (/[^\s.]/.test(text[at + 1] ?? ' ')) count++;
  return count;
}

/** The part of the body that a measure leaves no room for. */
export function overflow(post: Post, measure: Measure): Span {
  const { text } = post.source;
  const { prose } = factsOf(post);
  const end = post.body.start + text.slice(post.body.start, post.body.end).trimEnd().length;
  const full = lastThatFits(post.body.start, end, measure.limit, (at) => measure.count(postedText(text, { start: post.body.start, end: at }, prose)));
  // Not inside a surrogate pair, nor inside the link that is one too many; and never nothing.
  const link = measure.setting === 'links' ? prose.links.find((one) => one.start < full && full < one.end) : undefined;
  const start = link ? link.start : /[\uDC00-\uDFFF]/.test(text[full] ?? '') ? full - 1 : full;
  return { start: Math.min(start, end - 1), end };
}

/** How often in a row the room left is believed to be as many characters. */
const TRUSTED = 2;

/**
 * The last place up to which what is counted is within a limit. Most characters count one, so the room that is left tells
 * the next place to try; now and then, and where that has failed, the middle does. What is tried stays short, however long the text is.
 */
function lastThatFits(start: number, end: number, limit: number, countTo: (at: number) => number): number {
  let [low, high, room, turn] = [start, end, limit, 0];
  while (low < high) {
    const near = low + Math.max(1, room);
    const middle = Math.min((low + high + 1) >> 1, low + (low - start) + Math.max(1, limit));
    const at = turn++ % (TRUSTED + 1) < TRUSTED && near <= high ? near : middle;
    const left = limit - countTo(at);
    if (left >= 0) [low, room] = [at, left];
    else high = at - 1;
  }
  return low;
}
