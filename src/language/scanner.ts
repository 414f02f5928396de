import { Keeper } from '../model/kept.ts';
import type { Block, Comment, Prose, Rendering, Sentence } from '../model/prose.ts';
import { overlaps, type Span } from '../model/span.ts';
import { scanBlocks } from './blocks.ts';
import { scanInline } from './inline.ts';
import { Mask } from './mask.ts';
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
  const renderings: Rendering[] = structure.unposted.map((span) => rendered(span, ''));
  for (const span of comments) renderings.push(rendered(wholeLines(text, body, span), ''));
  const links: Span[] = [];
  const blocks: Block[] = [];
  for (const { kind, quoted, listed, lines } of structure.leaves) {
    const [first = NOWHERE] = lines;
    const whole = { start: first.start, end: (lines.at(-1) ?? first).end };
    blocks.push({ kind, quoted, listed, ...whole });
    const content = quoted ? joinLines(text, lines) : sourceOf(text, whole);
    for (const line of quoted ? lines : [whole]) mask.keep(line);
    const marks = scanInline(content.text, structure);
    for (const blank of marks.blanks) mask.blank(content.span(blank));
    for (const span of marks.comments) comments.push(comment(text, content.span(span)));
    for (const rendering of marks.renderings) renderings.push(rendered(content.span(rendering), rendering.text));
    for (const link of marks.links) links.push(content.span(link));
  }
  return new ScannedProse(mask.text(), blocks, links.sort(byStart), comments.sort(byStart), withoutOverlaps(renderings.sort(byStart)));
}

/** Prose that keeps what is read off it. */
class ScannedProse extends Keeper implements Prose {
  readonly sentences: readonly Sentence[];

  constructor(
    readonly masked: string,
    readonly blocks: readonly Block[],
    readonly links: readonly Span[],
    readonly comments: readonly Comment[],
    readonly renderings: readonly Rendering[],
  ) {
    super();
    this.sentences = splitSentences(masked, blocks);
  }
}

/** Plain text: paragraphs are what empty lines part; comments and addresses are still no prose. */
function scanPlain(text: string, body: Span): Prose {
  const mask = new Mask(text);
  const content = sourceOf(text, body);
  const comments = findComments(content.text).map((span) => comment(text, content.span(span)));
  const links = findUrls(content.text).map(content.span).filter((link) => !comments.some((other) => overlaps(link, other)));
  mask.keep(body);
  for (const span of [...links, ...comments].sort(byStart)) mask.blank(span);
  const masked = mask.text();
  const blocks = paragraphs(masked, body).map((span): Block => ({ kind: 'paragraph', quoted: false, listed: false, ...span }));
  const renderings = comments.map((span) => rendered(wholeLines(text, body, span), ''));
  return new ScannedProse(masked, blocks, links, comments, renderings);
}

function findComments(text: string): readonly Span[] {
  const comments: Span[] = [];
  for (let start = text.indexOf('<!--'); start >= 0;) {
    const close = text.indexOf('-->', start + 2);
    if (close < 0) break;
    comments.push({ start, end: close + 3 });
    start = text.indexOf('<!--', close + 3);
  }
  return comments;
}

const EMPTY_LINES = /(?:\r\n|\n|\r(?!\n))(?:[^\S\r\n]*(?:\r\n|\n|\r(?!\n)))+/g;

function paragraphs(masked: string, body: Span): readonly Span[] {
  const text = masked.slice(body.start, body.end);
  const found: Span[] = [];
  let from = 0;
  const add = (end: number): void => {
    const words = text.slice(from, end).trim();
    if (words === '') return;
    const start = body.start + text.indexOf(words, from);
    found.push({ start, end: start + words.length });
  };
  for (const gap of text.matchAll(EMPTY_LINES)) {
    add(gap.index);
    from = gap.index + gap[0].length;
  }
  add(text.length);
  return found;
}

const NOWHERE: Span = { start: 0, end: 0 };

const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

const rendered = ({ start, end }: Span, text: string): Rendering => ({ start, end, text });

const comment = (text: string, span: Span): Comment => ({ ...span, text: text.slice(span.start + 4, text.startsWith('-->', span.end - 3) ? span.end - 3 : span.end).trim() });

/** A comment alone on its lines goes with them; otherwise it leaves an empty line in what is posted. */
function wholeLines(text: string, body: Span, span: Span): Span {
  const before = /(?:^|[\r\n])[ \t]*$/.exec(text.slice(Math.max(0, span.start - 80), span.start));
  const after = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(span.end, span.end + 80));
  return before && after ? { start: span.start, end: Math.min(body.end, span.end + after[0].length) } : span;
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

const sourceOf = (text: string, { start, end }: Span): Content => ({
  text: text.slice(start, end),
  span: (span) => ({ start: start + span.start, end: start + span.end }),
});

/** The lines of a quote as one text, without the marks between them. */
function joinLines(text: string, lines: readonly Span[]): Content {
  const starts: number[] = [];
  let joined = '';
  for (const line of lines) {
    starts.push(joined.length);
    joined += `${text.slice(line.start, line.end)}\n`;
  }
  const at = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.min((lines[low]?.start ?? 0) + offset - (starts[low] ?? 0), lines[low]?.end ?? 0);
  };
  return { text: joined, span: (span) => ({ start: at(span.start), end: span.end === span.start ? at(span.start) : Math.max(at(span.start), at(span.end - 1) + 1) }) };
}
