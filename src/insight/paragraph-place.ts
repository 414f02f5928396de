import type { Post } from '../model/post.ts';
import { lineAt } from '../model/source.ts';

/** Where a paragraph of its own can stand, and what must be written before and after it. */
export interface ParagraphPlace {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/**
 * The place for a new paragraph nearest to an offset of a post: there, where the line is empty, else below the paragraph
 * that the offset is in, and never in front matter. Nothing that is written is in its way.
 */
export function placeForParagraph({ source, body }: Post, offset: number): ParagraphPlace {
  const { text } = source;
  const feed = text.includes('\r\n') ? '\r\n' : '\n';
  const end = body.start + text.slice(body.start, body.end).trimEnd().length;
  let at = offset < body.start || offset > end ? Math.max(body.start, end) : offset;
  // The end of the paragraph: the line before an empty one.
  for (let line = lineAt(source, at); text.slice(line.start, line.end).trim() !== ''; line = lineAt(source, at)) {
    at = line.end;
    const next = at + (text.startsWith('\r\n', at) ? 2 : 1);
    if (next >= end || text.slice(next, lineAt(source, next).end).trim() === '') break;
    at = next;
  }
  const own = lineAt(source, at);
  const isEmpty = text.slice(own.start, own.end).trim() === '';
  const linesBefore = /(?:\r\n|\n|\r|^)[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(body.start, at)) || text.slice(body.start, at).trim() === '';
  const rest = text.slice(at, body.end);
  const before = text.slice(body.start, at).trim() === '' ? '' : isEmpty ? (linesBefore ? '' : feed) : feed + feed;
  const after = rest.trim() === '' ? (/[\r\n]$/.test(rest) ? '' : feed) : /^[ \t]*(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(rest) ? '' : /^[ \t]*(?:\r\n|\n|\r)/.test(rest) ? feed : feed + feed;
  return { at, before, after };
}
