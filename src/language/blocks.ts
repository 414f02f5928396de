import type { BlockKind } from '../model/prose.ts';
import type { Span } from '../model/span.ts';
import { closesFence, fenceMark, htmlStart, isSetextUnderline, isThematicBreak, listMark, type ListMark } from '../markdown/block-starts.ts';
import { footnoteMark, leadingDefinitions, type References } from '../markdown/definitions.ts';
import { LineCursor } from '../markdown/line-cursor.ts';
import { isDelimiterRow, tableCells } from '../markdown/tables.ts';

/** A leaf of the document's structure that holds prose: its lines, without what marks them. */
export interface Leaf {
  readonly kind: BlockKind;
  /** Inside a block quote, so that marks stand between its lines. */
  readonly quoted: boolean;
  readonly listed: boolean;
  readonly lines: readonly Span[];
}

export interface Structure extends References {
  readonly leaves: readonly Leaf[];
  /** Comments that stand outside paragraphs; the spans cover the marks. */
  readonly comments: readonly Span[];
  /** What is written but not posted: heading marks, fences, definitions. */
  readonly unposted: readonly Span[];
}

type Container =
  | { readonly kind: 'quote' }
  | { readonly kind: 'footnote' }
  /** `bare`: nothing but its mark so far; `fresh`: no block in it yet. */
  | { readonly kind: 'item'; readonly mark: string; readonly indent: number; bare: boolean; fresh: boolean };

type Verbatim =
  | { readonly kind: 'fence'; readonly mark: string; readonly depth: number }
  | { readonly kind: 'html'; readonly end: RegExp | null; readonly depth: number; readonly comment: number | null };

/** Nobody nests deeper; without a bound a page of `- - - -` would be entered again on each of its lines. */
const DEEPEST = 100;

/**
 * The block structure of Markdown in one pass, as far as it decides what is prose: CommonMark's containers, and the
 * leaves that hold text. mdast is the oracle in the tests.
 */
export function scanBlocks(text: string, body: Span): Structure {
  return new BlockScanner(text, body).run();
}

class BlockScanner {
  private readonly leaves: Leaf[] = [];
  private readonly definitions = new Map<string, string>();
  private readonly footnotes = new Set<string>();
  private readonly comments: Span[] = [];
  private readonly unposted: Span[] = [];
  private readonly containers: Container[] = [];
  private paragraph: Span[] = [];
  /** The open paragraph is the first of a list item. */
  private mayBeTask = false;
  private inTable = false;
  /** How many of the containers the line is in. */
  private matched = 0;
  private verbatim: Verbatim | null = null;
  private readonly line: LineCursor;
  private readonly text: string;
  private readonly body: Span;

  constructor(text: string, body: Span) {
    this.text = text;
    this.body = body;
    this.line = new LineCursor(text);
  }

  run(): Structure {
    const { text, body } = this;
    const returns = text.includes('\r');
    for (let start = body.start; start < body.end;) {
      const feed = returns ? lineEnd(text, start) : text.indexOf('\n', start);
      const end = feed < 0 ? body.end : Math.min(feed, body.end);
      this.readLine(start, end);
      start = this.afterLine(end);
    }
    this.leave(0);
    this.endVerbatim(body.end);
    const { leaves, definitions, footnotes, comments, unposted } = this;
    return { leaves, definitions, footnotes, comments, unposted };
  }

  private readLine(start: number, end: number): void {
    this.line.start(start, end);
    this.matched = 0;
    for (const container of this.containers) {
      if (!this.enter(container)) break;
      this.matched++;
    }
    if (this.verbatim) {
      if (this.verbatim.depth > this.matched) this.endVerbatim(start);
      else if (this.continueVerbatim(this.verbatim)) return;
    }
    if (this.line.blank) this.leave(this.matched);
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
    if (line.blank) return container.kind === 'footnote' || !container.bare;
    const indent = container.kind === 'item' ? container.indent : 4;
    if (line.indent < indent) return false;
    line.skipColumns(indent);
    if (container.kind === 'item') container.bare = false;
    return true;
  }

  /** Whether the line belongs to the fence or the HTML. */
  private continueVerbatim(leaf: Verbatim): boolean {
    const { line, text } = this;
    if (leaf.kind === 'fence') {
      if (!line.blank && line.indent < 4 && closesFence(text, line.next, line.end, leaf.mark)) {
        this.unposted.push({ start: line.at, end: this.afterLine(line.end) });
        this.verbatim = null;
      }
      return true;
    }
    if (leaf.end === null) {
      if (line.blank) this.verbatim = null;
      return !line.blank;
    }
    const content = text.slice(line.at, line.end);
    if (leaf.end.test(content)) this.endVerbatim(line.at + content.indexOf('-->') + 3);
    return true;
  }

  private endVerbatim(commentEnd: number): void {
    if (this.verbatim?.kind === 'html' && this.verbatim.comment !== null) this.comments.push({ start: this.verbatim.comment, end: commentEnd });
    this.verbatim = null;
  }

  private openBlocks(): void {
    const { line } = this;
    for (let depth = this.matched; !line.blank; depth++) {
      if (line.indent >= 4) {
        if (this.paragraph.length > 0) this.addLine(depth);
        else this.begin(depth); // indented code
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
    switch (text[line.next]) {
      case '>':
        this.open(depth, { kind: 'quote' });
        line.skipMark(1);
        line.skipColumns(1);
        return true;
      case '[': {
        const note = footnoteMark(text, line.next, line.end);
        if (!note) return false;
        this.open(depth, { kind: 'footnote' });
        this.footnotes.add(note.label);
        const start = line.next;
        line.skipMark(note.width);
        this.unposted.push({ start, end: line.next });
        return true;
      }
      case '-': case '+': case '*': case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9': {
        const item = listMark(text, line.next, line.end);
        if (!item || isThematicBreak(text, line.next, line.end) || this.isUnderline() || !this.mayStartItem(item)) return false;
        this.openItem(item, depth);
        return true;
      }
      default: return false;
    }
  }

  /** A list interrupts a paragraph of its own container only if it has words and starts at one. */
  private mayStartItem(item: ListMark): boolean {
    if (this.paragraph.length === 0 || this.isLazy()) return true;
    return (item.number ?? 1) === 1 && this.text.slice(this.line.next + item.width, this.line.end).trim() !== '';
  }

  private openItem({ mark, width }: ListMark, depth: number): void {
    const { line } = this;
    const before = line.indent;
    line.skipMark(width);
    const bare = line.blank;
    const gap = bare || line.indent > 4 ? 1 : line.indent;
    line.skipColumns(gap);
    this.open(depth, { kind: 'item', mark, indent: before + width + gap, bare, fresh: true });
  }

  private open(depth: number, container: Container): void {
    this.leave(depth);
    this.takeFresh();
    this.containers.push(container);
  }

  /** Whether the line is a heading, a break, a fence, HTML or a row of a table; none of them goes on in a paragraph. */
  private openLeaf(depth: number): boolean {
    const { line, text } = this;
    switch (text[line.next]) {
      case '#': return this.heading(depth);
      case '<': return this.html(depth);
      case '`': case '~': {
        const mark = fenceMark(text, line.next, line.end);
        if (mark === null) return false;
        this.begin(depth);
        this.unposted.push({ start: line.at, end: this.afterLine(line.end) });
        this.verbatim = { kind: 'fence', mark, depth: this.containers.length };
        return true;
      }
      case '=': case '-': case '*': case '_':
        if (this.isUnderline() && this.closeParagraph('heading')) {
          this.unposted.push({ start: line.at, end: this.afterLine(line.end) });
          return true;
        }
        if (text[line.next] === '=' || !isThematicBreak(text, line.next, line.end)) return false;
        this.begin(depth);
        return true;
      default: return false;
    }
  }

  private heading(depth: number): boolean {
    const { line, text } = this;
    const content = text.slice(line.next, line.end);
    const mark = /^#{1,6}(?:[ \t]+|$)/.exec(content);
    if (!mark) return false;
    this.begin(depth);
    const start = line.next + mark[0].length;
    this.unposted.push({ start: line.next, end: start });
    const closing = /(?:^|[ \t])#+$/.exec(content.trimEnd());
    const end = line.next + content.slice(0, closing?.index ?? content.length).trimEnd().length;
    if (end > start) this.leaf('heading', [{ start, end }]);
    if (closing && end >= start) this.unposted.push({ start: end, end: line.end });
    return true;
  }

  private html(depth: number): boolean {
    const { line, text } = this;
    const content = text.slice(line.next, line.end);
    const block = htmlStart(content, this.paragraph.length > 0);
    if (!block) return false;
    this.begin(depth);
    const comment = block.comment ? line.next : null;
    this.verbatim = { kind: 'html', end: block.end, depth: this.containers.length, comment };
    // "<!-->" is a whole comment.
    if (block.end?.test(content)) this.endVerbatim(line.next + content.indexOf('-->', 2) + 3);
    return true;
  }

  private addLine(depth: number): void {
    const { line, text } = this;
    const span = { start: line.next, end: trimmedEnd(text, line.next, line.end) };
    if (this.inTable && !this.isLazy() && depth === this.containers.length) return this.row(span);
    if (this.paragraph.length === 0) {
      this.mayBeTask = this.begin(depth);
      this.paragraph.push(span);
      return;
    }
    const head = this.paragraph.at(-1);
    if (head && !this.isLazy() && isDelimiterRow(text, head, span)) {
      this.paragraph.pop();
      this.closeParagraph('paragraph');
      this.row(head);
      this.inTable = true;
    } else this.paragraph.push(span);
  }

  private row(span: Span): void {
    for (const cell of tableCells(this.text, span)) this.leaf('cell', [cell]);
  }

  /** Ends what is open deeper than `depth`, for a block that starts there; whether it is the first of a list item. */
  private begin(depth: number): boolean {
    this.leave(depth);
    return this.takeFresh();
  }

  private takeFresh(): boolean {
    const inner = this.containers.at(-1);
    if (inner?.kind !== 'item') return false;
    const { fresh } = inner;
    inner.fresh = false;
    return fresh;
  }

  /** Ends the open paragraph or table, and the containers deeper than `depth`. */
  private leave(depth: number): void {
    this.closeParagraph('paragraph');
    this.inTable = false;
    if (depth < this.containers.length) this.containers.length = depth;
  }

  /** Whether anything was left beside definitions. */
  private closeParagraph(kind: 'paragraph' | 'heading'): boolean {
    const lines = this.paragraph;
    const [first] = lines;
    if (!first) return false;
    this.paragraph = [];
    const rest = this.text[first.start] === '[' ? this.withoutBrackets(first, lines) : lines;
    if (rest.length > 0) this.leaf(kind, rest);
    return rest.length > 0;
  }

  private withoutBrackets(first: Span, lines: readonly Span[]): readonly Span[] {
    const task = this.mayBeTask && TASK.test(this.text.slice(first.start, first.end));
    if (task && (lines.length > 1 || first.end - first.start > 3)) return [{ start: first.start + 3, end: first.end }, ...lines.slice(1)];
    const { definitions, lines: count } = leadingDefinitions(lines.map((line) => this.text.slice(line.start, line.end)).join('\n'));
    for (const [label, url] of definitions) if (!this.definitions.has(label)) this.definitions.set(label, url); // the first counts
    const last = lines[count - 1];
    if (last) this.unposted.push({ start: first.start, end: this.afterLine(last.end) });
    return lines.slice(count);
  }

  private leaf(kind: BlockKind, lines: readonly Span[]): void {
    let quoted = false;
    let listed = false;
    for (const container of this.containers) {
      if (container.kind === 'quote') quoted = true;
      else if (container.kind === 'item') listed = true;
    }
    this.leaves.push({ kind, quoted, listed, lines });
  }

  /** Whether the line is in fewer containers than the open paragraph. */
  private isLazy(): boolean {
    return this.matched < this.containers.length;
  }

  private isUnderline(): boolean {
    const { line, text } = this;
    const mark = text[line.next];
    return (mark === '-' || mark === '=') && this.paragraph.length > 0 && !this.isLazy() && isSetextUnderline(text, line.next, line.end);
  }

  private afterLine(end: number): number {
    return Math.min(this.body.end, end + (this.text.startsWith('\r\n', end) ? 2 : 1));
  }
}

/** A box to tick is no word; it is one only before something else in its item. */
const TASK = /^\[[ xX]\](?:[ \t]|$)/;

function lineEnd(text: string, start: number): number {
  let index = start;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13) break;
  }
  return index;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let index = end;
  while (index > start && (text.charCodeAt(index - 1) === 32 || text.charCodeAt(index - 1) === 9)) index--;
  return index;
}
