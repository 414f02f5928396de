import { findUrls } from '../language/urls.ts';
import type { Post } from '../model/post.ts';
import { overlaps, type Span } from '../model/span.ts';
import type { ChannelText } from './channel-text.ts';
import { factsOf } from './post-facts.ts';

/** A hashtag or a mention, with its mark. In a channel's own version the span is that of the version. */
export interface Tag extends Span {
  readonly text: string;
}

const HASHTAG = /(?<![\p{L}\p{N}_&/#＃])[#＃](?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+/gu;
/** `@7pm` is a time: a name starts with a letter. */
const MENTION = /(?<![\w@＠.+/-])[@＠][A-Za-z_][\w.-]*(?:@[\w-]+(?:\.[\w-]+)+)?/g;

/** The hashtags of a text, in order. A text without a `#` costs one look for it. */
export const hashtagsIn = (post: Post, text: ChannelText): readonly Tag[] => tagsIn(post, text, '#', HASHTAG);

/** The mentions of a text, in order; mail addresses are none. */
export const mentionsIn = (post: Post, text: ChannelText): readonly Tag[] => tagsIn(post, text, '@', MENTION);

function tagsIn(post: Post, { version, span }: ChannelText, mark: string, pattern: RegExp): readonly Tag[] {
  if (version) {
    const { value } = version.text;
    if (!value.includes(mark)) return [];
    const links = findUrls(value);
    // A mention of another server looks like a mail address after its mark: what starts before the link is none of it.
    return matches(value, pattern).filter((tag) => !links.some((link) => link.start <= tag.start && overlaps(link, tag))).map(({ text }) => ({ text, ...span }));
  }
  const at = post.source.text.indexOf(mark, span.start);
  if (at < 0 || at >= span.end) return [];
  const { masked } = factsOf(post).prose;
  return matches(post.source.text.slice(span.start, span.end), pattern)
    .map(({ text, start, end }): Tag => ({ text, start: start + span.start, end: end + span.start }))
    .filter((tag) => masked[tag.start] === post.source.text[tag.start]);
}

const matches = (text: string, pattern: RegExp): readonly Tag[] =>
  Array.from(text.matchAll(pattern), (match): Tag => {
    const tag = match[0].replace(/[.-]+$/, '');
    return { text: tag, start: match.index, end: match.index + tag.length };
  });
