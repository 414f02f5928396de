import type { Block, Comment, Prose, Rendering } from '../model/prose.ts';
import type { Span } from '../model/span.ts';
import { scanBlocks, type Leaf } from './blocks.ts';
import { scanInline } from './inline.ts';
import { splitSentences } from './sentences.ts';
import { findUrls } from './urls.ts';

/**
 * What a reader reads of a text, in one pass over the source.
 *
 * @param body the part of the text to read; everything else is masked.
 * @param markdown whether Markdown's marks are marks; otherwise they are characters.
 */
export function scanProse(text: string, body: Span, markdown: boolean): Prose {
  return markdown ? scanMarkdown(text, body) : scanPlain(text, body);
}

function scanMarkdown(text: string, body: Span): Prose {
  const structure = scanBlocks(text, body);
  const mask = new Mask(text);
  const comments: Comment[] = structure.comments.map((span) => comment(text, span));
  const renderings: Rendering[] = [...structure.unposted.map((span) => ({ ...span, text: '' })), ...comments.map((span) => ({ ...wholeLines(text, span), text: '' }))];
  const links: Span[] = [];
  const blocks: Block[] = [];
  for (const leaf of structure.leaves) {
    const content = leafContent(text, leaf);
    const marks = scanInline(content.text, structure.definitions);
    for (const line of leaf.lines) mask.keep(line);
    for (const blank of marks.blanks) mask.blank(content.span(blank));
    for (const span of marks.comments) comments.push(comment(text, content.span(span)));
    for (const rendering of marks.renderings) renderings.push({ ...content.span(rendering), text: rendering.text });
    for (const link of marks.links) links.push(content.span(link));
    const first = leaf.lines[0];
    const last = leaf.lines.at(-1);
    if (first && last) blocks.push({ kind: leaf.kind, quoted: leaf.quoted, listed: leaf.listed, start: first.start, end: last.end });
  }
  const masked = mask.text();
  return {
    masked, blocks, links,
    comments: comments.sort(byStart),
    renderings: withoutOverlaps(renderings.sort(byStart)),
    sentences: splitSentences(masked, blocks),
  };
}

/** Plain text: paragraphs are what empty lines part; comments and addresses are still no prose. */
function scanPlain(text: string, body: Span): Prose {
  const mask = new Mask(text);
  const links = findUrls(text.slice(body.start, body.end)).map((span) => ({ start: body.start + span.start, end: body.start + span.end }));
  const comments = Array.from(text.slice(body.start, body.end).matchAll(/<!--[\s\S]*?-->/g), (match) =>
    comment(text, { start: body.start + match.index, end: body.start + match.index + match[0].length }));
  mask.keep(body);
  for (const span of [...links, ...comments].sort(byStart)) mask.blank(span);
  const masked = mask.text();
  const blocks = Array.from(masked.slice(body.start, body.end).matchAll(/\S(?:[^\r\n]|\r?\n(?![ \t]*\r?\n|[ \t]*$))*/g), (match): Block => {
    const start = body.start + match.index;
    return { kind: 'paragraph', quoted: false, listed: false, start, end: start + match[0].trimEnd().length };
  });
  const renderings = comments.map((span) => ({ ...wholeLines(text, span), text: '' }));
  return { masked, blocks, links, comments, renderings, sentences: splitSentences(masked, blocks) };
}

const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

const comment = (text: string, span: Span): Comment => ({ ...span, text: text.slice(span.start + 4, text.startsWith('-->', span.end - 3) ? span.end - 3 : span.end).trim() });

/** A comment alone on its lines goes with them; otherwise it leaves an empty line in what is posted. */
function wholeLines(text: string, span: Span): Span {
  const before = /(?:^|[\r\n])[ \t]*$/.exec(text.slice(Math.max(0, span.start - 80), span.start));
  const after = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(span.end, span.end + 80));
  return before && after ? { start: span.start, end: span.end + after[0].length } : span;
}

function withoutOverlaps(renderings: readonly Rendering[]): readonly Rendering[] {
  let end = -1;
  return renderings.filter((rendering) => {
    if (rendering.start < end) return false;
    end = rendering.end;
    return true;
  });
}

interface Content {
  readonly text: string;
  /** From offsets of the content to offsets of the source. */
  readonly span: (span: Span) => Span;
}

/** A leaf's lines as one text. Where nothing but white space parts them, it is the source itself. */
function leafContent(text: string, leaf: Leaf): Content {
  const first = leaf.lines[0] ?? { start: 0, end: 0 };
  const last = leaf.lines.at(-1) ?? first;
  const parted = leaf.lines.some((line, index) => index > 0 && /\S/.test(text.slice(leaf.lines[index - 1]?.end ?? 0, line.start)));
  if (!parted) return { text: text.slice(first.start, last.end), span: (span) => ({ start: first.start + span.start, end: first.start + span.end }) };
  const starts: number[] = [];
  let joined = '';
  for (const line of leaf.lines) {
    starts.push(joined.length);
    joined += `${text.slice(line.start, line.end)}\n`;
  }
  const at = (offset: number): number => {
    let index = starts.length - 1;
    while (index > 0 && (starts[index] ?? 0) > offset) index--;
    return (leaf.lines[index]?.start ?? 0) + offset - (starts[index] ?? 0);
  };
  return { text: joined, span: (span) => ({ start: at(span.start), end: span.end === span.start ? at(span.start) : at(span.end - 1) + 1 }) };
}

/** Builds the masked text: spaces but for what is kept and not blanked. */
class Mask {
  private readonly kept: Span[] = [];
  private readonly blanks: Span[] = [];
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  keep(span: Span): void {
    this.kept.push(span);
  }

  blank(span: Span): void {
    this.blanks.push(span);
  }

  text(): string {
    const parts: string[] = [];
    let at = 0;
    let next = 0;
    for (const keep of this.kept) {
      parts.push(spaces(this.source, at, keep.start));
      at = keep.start;
      for (let blank = this.blanks[next]; blank && blank.start < keep.end; blank = this.blanks[++next]) {
        if (blank.end <= at) continue;
        const from = Math.max(at, blank.start);
        parts.push(this.source.slice(at, from), spaces(this.source, from, Math.min(blank.end, keep.end)));
        at = Math.min(blank.end, keep.end);
        if (blank.end > keep.end) break;
      }
      parts.push(this.source.slice(at, keep.end));
      at = keep.end;
    }
    parts.push(spaces(this.source, at, this.source.length));
    return parts.join('');
  }
}

const spaces = (text: string, start: number, end: number): string => (start >= end ? '' : text.slice(start, end).replace(/[^\r\n]/g, ' '));
