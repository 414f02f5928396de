import type { Span } from '../model/span.ts';

/** A block of Markdown. Its span goes from its first mark to its last character, without the line end. */
export type StructureNode = HeadingNode | ParagraphNode | ListNode | TableNode | CodeNode | QuoteNode | HtmlNode | BreakNode;

/** `## Maria`, or a line underlined with = or -. */
export interface HeadingNode {
  readonly kind: 'heading';
  readonly depth: number;
  /** Its words, without the marks. */
  readonly content: Span;
  readonly span: Span;
}

export interface ParagraphNode {
  readonly kind: 'paragraph';
  /** Its lines, without indents and without the marks of quotes and lists about them. */
  readonly lines: readonly Span[];
  readonly span: Span;
}

export interface ListNode {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
  readonly span: Span;
}

export interface ListItem {
  /** Whether its box (`- [x]`) is ticked; null where it has none. */
  readonly ticked: boolean | null;
  readonly children: readonly StructureNode[];
  readonly span: Span;
}

export interface TableNode {
  readonly kind: 'table';
  /** The cells of a row, trimmed, also the empty ones; a row may have fewer or more than the head. */
  readonly head: readonly Span[];
  readonly rows: readonly (readonly Span[])[];
  readonly span: Span;
}

/** A fence, or lines indented by four. */
export interface CodeNode {
  readonly kind: 'code';
  /** What follows the opening fence: `yaml`. Empty without a fence. */
  readonly info: string;
  /** From the start of its first line to the end of its last. */
  readonly content: Span;
  readonly span: Span;
}

export interface QuoteNode {
  readonly kind: 'quote';
  readonly children: readonly StructureNode[];
  readonly span: Span;
}

/** Tags or a comment on lines of their own. */
export interface HtmlNode {
  readonly kind: 'html';
  readonly span: Span;
}

/** A line across the page. */
export interface BreakNode {
  readonly kind: 'break';
  readonly span: Span;
}
