import type { BlockKind } from '../model/prose.ts';
import type { Span } from '../model/span.ts';
import { isDelimiterRow, tableCells } from './tables.ts';

/** A leaf of the document's structure that holds prose: its lines, without what marks them. */
export interface Leaf {
  readonly kind: BlockKind;
  readonly quoted: boolean;
  readonly listed: boolean;
  readonly lines: readonly Span[];
}

export interface Structure {
  readonly leaves: readonly Leaf[];
  /** The labels of link definitions, in lower case. */
  readonly definitions: ReadonlySet<string>;
  /** Comments that stand outside paragraphs; the spans cover the marks. */
  readonly comments: readonly Span[];
  /** What is written but not posted: heading marks, fences, definitions. */
  readonly unposted: readonly Span[];
}

type Container = { readonly kind: 'quote' } | { readonly kind: 'item'; readonly indent: number };

type Verbatim =
  | { readonly kind: 'fence'; readonly mark: string; readonly depth: number }
  | { readonly kind: 'html'; readonly end: RegExp | null; readonly depth: number; readonly comment: number | null };

const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const HEADING = /^#{1,6}(?:[ \t]+|$)/;
const SETEXT = /^(?:=+|-+)[ \t]*$/;
const BREAK = /^(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/;
const ITEM = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/;
const DEFINITION = /^\[(?!\^)((?:[^[\]\\]|\\.)+)\]:[ \t]*(?:<[^<>]*>|\S+)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;
const FOOTNOTE = /^\[\^[^\]\s]+\]:[ \t]*/;
const HTML_VERBATIM = /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i;
const HTML_BLOCK =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s/>]|$)/i;
const HTML_TAG = /^(?:<[A-Za-z][\w-]*(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>|<\/[A-Za-z][\w-]*\s*>)[ \t]*$/;

/**
 * The block structure of Markdown in one pass, as far as it decides what is prose: CommonMark's containers, and the
 * leaves that hold text. mdast is the oracle in the tests.
 */
export function scanBlocks(text: string, body: Span): Structure {
  return new BlockScanner(text, body).run();
}

class BlockScanner {
  private readonly leaves: Leaf[] = [];
  private readonly definitions = new Set<string>();
  private readonly comments: Span[] = [];
  private readonly unposted: Span[] = [];
  private containers: Container[] = [];
  private paragraph: Span[] = [];
  private verbatim: Verbatim | null = null;
  private readonly text: string;
  private readonly body: Span;

  constructor(text: string, body: Span) {
    this.text = text;
    this.body = body;
  }

  run(): Structure {
    for (let start = this.body.start; start < this.body.end;) {
      const feed = lineEnd(this.text, start);
      const end = Math.min(feed, this.body.end);
      this.line(start, end);
      start = feed + (this.text.startsWith('\r\n', feed) ? 2 : 1);
    }
    this.closeParagraph('paragraph');
    if (this.verbatim?.kind === 'html' && this.verbatim.comment !== null) this.comments.push({ start: this.verbatim.comment, end: this.body.end });
    const { leaves, definitions, comments, unposted } = this;
    return { leaves, definitions, comments, unposted };
  }

  private line(start: number, end: number): void {
    let at = start;
    let matched = 0;
    for (const container of this.containers) {
      const next = this.enter(container, at, end);
      if (next === null) break;
      at = next;
      matched++;
    }
    if (this.verbatim) {
      if (this.verbatim.depth > matched && !this.isBlank(at, end)) this.verbatim = null;
      else if (this.continueVerbatim(start, at, end)) return;
    }
    this.openBlocks(at, end, matched);
  }

  /** Where the line goes on inside a container; null where it has left it. */
  private enter(container: Container, at: number, end: number): number | null {
    if (container.kind === 'item') {
      if (this.isBlank(at, end)) return at;
      return this.indent(at, end) >= container.indent ? this.skip(at, end, container.indent) : null;
    }
    const mark = this.skip(at, end, 3);
    if (this.text[mark] !== '>' || mark >= end) return null;
    return mark + (mark + 1 < end && /[ \t]/.test(this.text[mark + 1] ?? '') ? 2 : 1);
  }

  private continueVerbatim(start: number, at: number, end: number): boolean {
    const leaf = this.verbatim;
    if (!leaf) return false;
    const line = this.text.slice(at, end).trim();
    if (leaf.kind === 'fence') {
      if (line.startsWith(leaf.mark) && /^(?:`+|~+)$/.test(line)) {
        this.unposted.push({ start: at, end: this.afterLine(end) });
        this.verbatim = null;
      }
      return true;
    }
    if (leaf.end === null ? line === '' : leaf.end.test(line)) {
      if (leaf.comment !== null) this.comments.push({ start: leaf.comment, end: at + this.text.slice(at, end).indexOf('-->') + 3 });
      this.verbatim = null;
      return true;
    }
    return start <= end;
  }

  private openBlocks(from: number, end: number, matched: number): void {
    let at = from;
    let depth = matched;
    const unmatched = matched < this.containers.length;
    if (this.isBlank(at, end)) {
      this.closeParagraph('paragraph');
      this.containers.length = this.lastOpenAfterBlank(matched);
      return;
    }
    for (;;) {
      const indent = this.indent(at, end);
      const lazy = this.paragraph.length > 0;
      if (indent >= 4) {
        if (lazy) break;
        this.leave(depth);
        return; // indented code
      }
      const inner = this.skip(at, end, 3);
      const line = this.text.slice(inner, end);
      if (line.startsWith('>')) {
        this.leave(depth);
        at = inner + (/[ \t]/.test(line[1] ?? '') ? 2 : 1);
        this.containers.push({ kind: 'quote' });
        depth++;
        continue;
      }
      if (this.openLeaf(line, inner, end, depth, unmatched)) return;
      const item = ITEM.exec(line);
      if (item && !(lazy && depth === matched && !unmatched && interrupts(item, line) === false)) {
        this.leave(depth);
        const rest = this.text.slice(inner + item[0].length, end);
        const gap = this.indent(inner + item[0].length, end);
        const width = item[0].length + (rest.trim() === '' || gap > 4 ? 1 : gap);
        this.containers.push({ kind: 'item', indent: indent + width });
        depth++;
        at = rest.trim() === '' ? end : this.skip(inner + item[0].length, end, gap > 4 ? 1 : gap);
        if (at >= end) {
          return;
        }
        continue;
      }
      break;
    }
    const continues = this.paragraph.length > 0 && depth === matched;
    if (!continues) this.leave(depth);
    this.addLine(at, end);
  }

  /** Headings, breaks, fences and HTML; true where the line is one. */
  private openLeaf(line: string, at: number, end: number, depth: number, unmatched: boolean): boolean {
    const open = this.paragraph.length > 0;
    if (open && !unmatched && depth === this.containers.length && SETEXT.test(line)) {
      this.unposted.push({ start: at, end: this.afterLine(end) });
      this.closeParagraph('heading');
      return true;
    }
    if (BREAK.test(line)) {
      this.leave(depth);
      return true;
    }
    const heading = HEADING.exec(line);
    if (heading) {
      this.leave(depth);
      this.unposted.push({ start: at, end: at + heading[0].length });
      this.paragraph.push({ start: at + heading[0].length, end: at + line.replace(/(?:^|[ \t])#+[ \t]*$/, '').trimEnd().length });
      this.closeParagraph('heading');
      return true;
    }
    const fence = FENCE.exec(line);
    if (fence) {
      this.leave(depth);
      this.unposted.push({ start: at, end: this.afterLine(end) });
      this.verbatim = { kind: 'fence', mark: fence[1] ?? fence[2] ?? '```', depth: this.containers.length };
      return true;
    }
    return line.startsWith('<') && this.openHtml(line, at, end, depth, open);
  }

  private openHtml(line: string, at: number, end: number, depth: number, open: boolean): boolean {
    const comment = line.startsWith('<!--');
    const closing = comment ? /-->/ : HTML_VERBATIM.test(line) ? /<\/(?:script|pre|style|textarea)>/i : line.startsWith('<?') ? /\?>/ : /^<![A-Za-z]/.test(line) ? />/ : null;
    if (closing === null && !HTML_BLOCK.test(line) && (open || !HTML_TAG.test(line))) return false;
    this.leave(depth);
    const close = comment ? line.indexOf('-->', 2) : -1;
    const ended = comment ? close >= 0 : (closing?.test(line) ?? false);
    if (comment && ended) this.comments.push({ start: at, end: at + close + 3 });
    if (!ended) this.verbatim = { kind: 'html', end: closing, depth: this.containers.length, comment: comment ? at : null };
    return end >= at;
  }

  private addLine(at: number, end: number): void {
    const start = this.skip(at, end, Infinity);
    const footnote = this.paragraph.length === 0 ? FOOTNOTE.exec(this.text.slice(start, end)) : null;
    this.paragraph.push({ start: start + (footnote?.[0].length ?? 0), end: start + this.text.slice(start, end).trimEnd().length });
  }

  /** Ends the open paragraph and the containers deeper than `depth`. */
  private leave(depth: number): void {
    this.closeParagraph('paragraph');
    this.containers.length = Math.min(this.containers.length, depth);
  }

  private closeParagraph(kind: 'paragraph' | 'heading'): void {
    const lines = this.paragraph;
    if (lines.length === 0) return;
    this.paragraph = [];
    const quoted = this.containers.some((container) => container.kind === 'quote');
    const listed = this.containers.some((container) => container.kind === 'item');
    let first = 0;
    for (; first < lines.length; first++) {
      const line = lines[first];
      const definition = line && DEFINITION.exec(this.text.slice(line.start, line.end));
      if (!line || !definition?.[1]) break;
      this.definitions.add(definition[1].toLowerCase().replace(/\s+/g, ' '));
      this.unposted.push({ start: line.start, end: this.afterLine(line.end) });
    }
    const rest = lines.slice(first);
    const table = rest.findIndex((line, index) => index > 0 && isDelimiterRow(this.text, rest[index - 1], line));
    const prose = table > 0 ? rest.slice(0, table - 1) : rest;
    if (prose.some((line) => line.end > line.start)) this.leaves.push({ kind, quoted, listed, lines: prose });
    if (table <= 0) return;
    for (const [index, row] of rest.slice(table - 1).entries()) {
      if (index === 1) continue;
      for (const cell of tableCells(this.text, row)) this.leaves.push({ kind: 'cell', quoted, listed, lines: [cell] });
    }
  }

  private lastOpenAfterBlank(matched: number): number {
    const quote = this.containers.findIndex((container, index) => index >= matched && container.kind === 'quote');
    return quote < 0 ? this.containers.length : quote;
  }

  private isBlank(at: number, end: number): boolean {
    for (let index = at; index < end; index++) if (this.text[index] !== ' ' && this.text[index] !== '\t') return false;
    return true;
  }

  /** The columns of white space at a place; a tab goes to the next multiple of four. */
  private indent(at: number, end: number): number {
    let column = 0;
    for (let index = at; index < end; index++) {
      if (this.text[index] === ' ') column++;
      else if (this.text[index] === '\t') column += 4 - (column % 4);
      else break;
    }
    return column;
  }

  /** Past at most so many columns of white space. */
  private skip(at: number, end: number, columns: number): number {
    let column = 0;
    let index = at;
    for (; index < end && column < columns; index++) {
      if (this.text[index] === ' ') column++;
      else if (this.text[index] === '\t') column += 4 - (column % 4);
      else break;
    }
    return index;
  }

  private afterLine(end: number): number {
    return Math.min(this.body.end, end + (this.text.startsWith('\r\n', end) ? 2 : 1));
  }
}

function lineEnd(text: string, start: number): number {
  let index = start;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13) break;
  }
  return index;
}

/** A numbered item starts a list inside a paragraph only as number one, and no empty item does. */
const interrupts = (item: RegExpExecArray, line: string): boolean => line.trim().length > item[0].length && (item[1] === undefined || Number(item[1]) === 1);
