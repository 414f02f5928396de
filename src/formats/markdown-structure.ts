import { closesFence, fenceMark, htmlStart, isSetextUnderline, isThematicBreak, listMark, type ListMark } from '../markdown/block-starts.ts';
import { footnoteMark, leadingDefinitions } from '../markdown/definitions.ts';
import { LineCursor } from '../markdown/line-cursor.ts';
import { isDelimiterRow, rowCells } from '../markdown/tables.ts';
import type { Span } from '../model/span.ts';
import type { StructureNode } from './markdown-nodes.ts';
import { OpenTree, type Container } from './markdown-tree.ts';

/**
 * The blocks of a Markdown text as a tree with exact places: headings, paragraphs, lists, tables, code, quotes. For files
 * whose structure is what they say (personas, calendars); posts are read by the scanner, which is faster. mdast is the
 * oracle in the tests. Never throws, and takes time in proportion to the text.
 */
export function readStructure(text: string, body: Span = { start: 0, end: text.length }): readonly StructureNode[] {
  return new StructureReader(text, body).run();
}

type Verbatim =
  | { readonly kind: 'fence'; readonly mark: string; readonly depth: number; readonly span: Span; readonly info: string; readonly from: number; to: number }
  | { readonly kind: 'html'; readonly end: RegExp | null; readonly depth: number; readonly start: number; to: number }
  | { readonly kind: 'indented'; readonly depth: number; readonly start: number; readonly from: number; to: number };

interface OpenTable {
  readonly depth: number;
  readonly head: readonly Span[];
  readonly rows: (readonly Span[])[];
  readonly start: number;
  end: number;
}

/** Nobody nests deeper; without a bound a page of `- - - -` would be entered again on each of its lines. */
const DEEPEST = 100;

class StructureReader {
  private readonly tree = new OpenTree();
  private paragraph: Span[] = [];
  private table: OpenTable | null = null;
  private verbatim: Verbatim | null = null;
  /** How many of the open containers the line is in. */
  private matched = 0;
  private readonly line: LineCursor;
  private readonly text: string;
  private readonly body: Span;

  constructor(text: string, body: Span) {
    this.text = text;
    this.body = body;
    this.line = new LineCursor(text);
  }

  run(): readonly StructureNode[] {
    const { text, body } = this;
    const ends = /\r\n|\n|\r/g;
    for (let start = body.start; start < body.end;) {
      ends.lastIndex = start;
      const feed = ends.exec(text);
      const end = Math.min(feed?.index ?? body.end, body.end);
      this.readLine(start, end);
      start = Math.min(feed ? ends.lastIndex : body.end, body.end);
    }
    this.closeVerbatim();
    this.leave(0);
    return this.tree.finish();
  }

  private readLine(start: number, end: number): void {
    const { line, tree } = this;
    line.start(start, end);
    this.matched = 0;
    for (const container of tree.containers) {
      if (!this.enter(container)) break;
      this.matched++;
    }
    if (this.verbatim) {
      if (this.verbatim.depth > this.matched) this.closeVerbatim();
      else if (this.continueVerbatim(this.verbatim)) return;
    }
    if (line.blank) this.leave(this.matched);
    else this.openBlocks();
  }

  /** Moves past what marks the line as the container's; false where the line is not in it. */
  private enter(container: Container): boolean {
    const { line } = this;
    if (container.kind === 'quote') {
      if (line.blank || line.indent > 3 || this.text[line.next] !== '>') return false;
      line.skipMark(1);
      line.skipColumns(1);
      return true;
    }
    // An item that starts with an empty line is over if another one follows.
    if (line.blank) return !container.bare;
    if (line.indent < container.indent) return false;
    line.skipColumns(container.indent);
    container.bare = false;
    return true;
  }

  /** Whether the line belongs to the fence, the HTML or the indented code. */
  private continueVerbatim(leaf: Verbatim): boolean {
    const { line, text } = this;
    if (leaf.kind === 'indented') {
      if (line.blank) return true;
      if (line.indent < 4) this.closeVerbatim();
      else leaf.to = line.end;
      return line.indent >= 4;
    }
    if (leaf.kind === 'fence') {
      if (!line.blank && line.indent < 4 && closesFence(text, line.next, line.end, leaf.mark)) this.closeVerbatim(line.end);
      else leaf.to = line.end;
      return true;
    }
    if (leaf.end === null) {
      if (line.blank) this.closeVerbatim();
      else leaf.to = line.end;
      return !line.blank;
    }
    leaf.to = line.end;
    if (leaf.end.test(text.slice(line.at, line.end))) this.closeVerbatim();
    return true;
  }

  private closeVerbatim(fenceEnd?: number): void {
    const leaf = this.verbatim;
    this.verbatim = null;
    if (!leaf) return;
    if (leaf.kind === 'html') this.tree.add({ kind: 'html', span: { start: leaf.start, end: leaf.to } });
    else if (leaf.kind === 'indented') this.tree.add({ kind: 'code', info: '', content: { start: leaf.from, end: leaf.to }, span: { start: leaf.start, end: leaf.to } });
    else this.tree.add({ kind: 'code', info: leaf.info, content: { start: Math.min(leaf.from, leaf.to), end: leaf.to }, span: { start: leaf.span.start, end: fenceEnd ?? Math.max(leaf.span.end, leaf.to) } });
  }

  private openBlocks(): void {
    const { line } = this;
    for (let depth = this.matched; !line.blank; depth++) {
      if (line.indent >= 4) {
        if (this.paragraph.length > 0) return this.addLine(depth);
        this.leave(depth);
        this.verbatim = { kind: 'indented', depth: this.tree.containers.length, start: line.next, from: line.at, to: line.end };
        return;
      }
      if (depth >= DEEPEST || !this.openContainer(depth)) {
        if (!this.openLeaf(depth)) this.addLine(depth);
        return;
      }
    }
  }

  private openContainer(depth: number): boolean {
    const { line, text } = this;
    if (text[line.next] === '>') {
      this.leave(depth);
      this.tree.openQuote(line.next);
      line.skipMark(1);
      line.skipColumns(1);
      return true;
    }
    const item = listMark(text, line.next, line.end);
    if (!item || isThematicBreak(text, line.next, line.end) || this.isUnderline() || !this.mayStartItem(item)) return false;
    this.openItem(item, depth);
    return true;
  }

  /** A list interrupts a paragraph of its own container only if it has words and starts at one. */
  private mayStartItem(item: ListMark): boolean {
    if (this.paragraph.length === 0 || this.isLazy()) return true;
    return (item.number ?? 1) === 1 && this.text.slice(this.line.next + item.width, this.line.end).trim() !== '';
  }

  private openItem({ mark, width, number }: ListMark, depth: number): void {
    const { line } = this;
    const before = line.indent;
    const start = line.next;
    this.leave(depth);
    line.skipMark(width);
    const bare = line.blank;
    const gap = bare || line.indent > 4 ? 1 : line.indent;
    line.skipColumns(gap);
    this.tree.openItem({ start, mark, ordered: number !== null, indent: before + width + gap, bare, end: start + width });
  }

  /** Whether the line is a heading, a break, a fence or HTML; none of them goes on in a paragraph. */
  private openLeaf(depth: number): boolean {
    const { line, text } = this;
    switch (text[line.next]) {
      case '#': return this.heading(depth);
      case '<': return this.html(depth);
      case '`': case '~': return this.fence(depth);
      case '=': case '-': case '*': case '_':
        if (this.isUnderline() && this.closeParagraph(text[line.next] === '=' ? 1 : 2, trimmedEnd(text, line.next, line.end))) return true;
        if (text[line.next] === '=' || !isThematicBreak(text, line.next, line.end)) return false;
        this.leave(depth);
        this.tree.add({ kind: 'break', span: { start: line.next, end: trimmedEnd(text, line.next, line.end) } });
        return true;
      default: return false;
    }
  }

  private heading(depth: number): boolean {
    const { line, text } = this;
    const content = text.slice(line.next, line.end).trimEnd();
    const mark = /^(#{1,6})(?:[ \t]+|$)/.exec(content);
    if (!mark) return false;
    this.leave(depth);
    const closing = /(?:^|[ \t])#+$/.exec(content.slice(mark[0].length));
    const words = content.slice(mark[0].length, closing ? mark[0].length + closing.index : content.length).trimEnd();
    const start = line.next + mark[0].length;
    this.tree.add({ kind: 'heading', depth: mark[1]?.length ?? 1, content: { start, end: start + words.length }, span: { start: line.next, end: line.next + content.length } });
    return true;
  }

  private html(depth: number): boolean {
    const { line, text } = this;
    const content = text.slice(line.next, line.end);
    const block = htmlStart(content, this.paragraph.length > 0);
    if (!block) return false;
    this.leave(depth);
    this.verbatim = { kind: 'html', end: block.end, depth: this.tree.containers.length, start: line.next, to: line.end };
    if (block.end?.test(content)) this.closeVerbatim();
    return true;
  }

  private fence(depth: number): boolean {
    const { line, text } = this;
    const mark = fenceMark(text, line.next, line.end);
    if (mark === null) return false;
    this.leave(depth);
    const end = trimmedEnd(text, line.next, line.end);
    const from = Math.min(this.body.end, line.end + (text.startsWith('\r\n', line.end) ? 2 : 1));
    this.verbatim = { kind: 'fence', mark, depth: this.tree.containers.length, span: { start: line.next, end }, info: text.slice(line.next + mark.length, end).trim(), from, to: from };
    return true;
  }

  private addLine(depth: number): void {
    const { line, text, tree } = this;
    const span = { start: line.next, end: trimmedEnd(text, line.next, line.end) };
    if (this.table && !this.isLazy() && depth === tree.containers.length) {
      this.table.rows.push(rowCells(text, span));
      this.table.end = span.end;
      return;
    }
    if (this.paragraph.length === 0) {
      this.leave(depth);
      const note = text[span.start] === '[' ? footnoteMark(text, span.start, span.end) : null;
      if (note === null) this.paragraph.push(span);
      return;
    }
    const head = this.paragraph.at(-1);
    if (head && !this.isLazy() && isDelimiterRow(text, head, span)) {
      this.paragraph.pop();
      this.closeParagraph();
      this.table = { depth: tree.containers.length, head: rowCells(text, head), rows: [], start: head.start, end: span.end };
    } else this.paragraph.push(span);
  }

  /** Ends the open paragraph or table, and the containers deeper than `depth`. */
  private leave(depth: number): void {
    this.closeParagraph();
    if (this.table) this.tree.add({ kind: 'table', head: this.table.head, rows: this.table.rows, span: { start: this.table.start, end: this.table.end } });
    this.table = null;
    this.tree.close(depth);
  }

  /** Adds what is left of the paragraph beside definitions, as a heading where it is underlined; whether anything is. */
  private closeParagraph(heading?: number, underline = 0): boolean {
    const { text } = this;
    const all = this.paragraph;
    this.paragraph = [];
    const [head] = all;
    if (!head) return false;
    const definitions = text[head.start] === '[' ? leadingDefinitions(all.map((line) => text.slice(line.start, line.end)).join('\n')).lines : 0;
    const lines = all.slice(definitions);
    const [first] = lines;
    const last = lines.at(-1);
    if (definitions > 0) this.tree.interrupt();
    if (!first || !last) return false;
    const span = { start: first.start, end: last.end };
    if (heading === undefined) this.tree.add({ kind: 'paragraph', lines: this.withoutBox(lines), span });
    else this.tree.add({ kind: 'heading', depth: heading, content: span, span: { start: first.start, end: underline } });
    return true;
  }

  /** A box to tick belongs to its item. */
  private withoutBox(lines: readonly Span[]): readonly Span[] {
    const { text, tree } = this;
    const [first, ...others] = lines;
    const item = tree.containers.at(-1);
    if (!first || item?.kind !== 'item' || item.children.length > 0 || text[first.start] !== '[') return lines;
    const box = /^\[([ xX])\][ \t]+/.exec(text.slice(first.start, first.end));
    if (!box) return lines;
    item.ticked = box[1] !== ' ';
    return [{ start: first.start + box[0].length, end: first.end }, ...others];
  }

  /** Whether the line is in fewer containers than the open paragraph. */
  private isLazy(): boolean {
    return this.matched < this.tree.containers.length;
  }

  private isUnderline(): boolean {
    const { line, text } = this;
    const mark = text[line.next];
    return (mark === '-' || mark === '=') && this.paragraph.length > 0 && !this.isLazy() && isSetextUnderline(text, line.next, line.end);
  }
}

function trimmedEnd(text: string, start: number, end: number): number {
  let index = end;
  while (index > start && (text.charCodeAt(index - 1) === 32 || text.charCodeAt(index - 1) === 9)) index--;
  return index;
}
