import { postedText } from '../language/posted-text.ts';
import { scanProse } from '../language/scanner.ts';
import type { Post } from '../model/post.ts';
import type { Prose } from '../model/prose.ts';
import type { Span } from '../model/span.ts';
import type { ChannelText } from './channel-text.ts';
import { factsOf } from './post-facts.ts';

/** The first sentence of a text that says something, where it stands in what is posted. */
export interface Opening {
  /** In the source; that of the whole text for a channel's own version. */
  readonly span: Span;
  /** Characters of what is posted. */
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Fewer words than these are a greeting, a label or a date. */
const LEAST_WORDS = 4;
/** Hashtags and mentions: they name, and say nothing. */
const TAG = /[#＃@＠][\p{L}\p{M}\p{N}_.@-]+/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** Null where nothing says anything. */
export function openingOf(post: Post, text: ChannelText): Opening | null {
  const { version, span } = text;
  const prose = version ? proseOf(version.text.value) : factsOf(post).prose;
  const source = version ? version.text.value : post.source.text;
  const start = version ? source.length - source.trimStart().length : span.start;
  const first = prose.sentences.find((sentence) => says(prose.masked.slice(sentence.start, sentence.end)));
  if (!first) return null;
  // What stands before a link is read by itself.
  const link = prose.links.find((one) => first.start < one.start && one.start < first.end && says(prose.masked.slice(first.start, one.start)));
  const end = link ? first.start + prose.masked.slice(first.start, link.start).trimEnd().length : first.end;
  const upTo = (offset: number): number => (version ? offset - start : postedText(source, { start, end: offset }, prose).length);
  const startsAt = upTo(first.start);
  return { span: version ? span : { start: first.start, end }, startsAt, endsAt: upTo(end) };
}

const proseOf = (text: string): Prose => scanProse(text, { start: 0, end: text.length }, false);

const says = (sentence: string): boolean => (sentence.replace(TAG, ' ').match(WORD)?.length ?? 0) >= LEAST_WORDS;
