import type { Span } from './span.ts';

export type BlockKind = 'paragraph' | 'heading' | 'cell';

/** A run of text that belongs together: a paragraph, a heading, a table cell. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Inside a block quote: somebody else's words. */
  readonly quoted: boolean;
  /** Inside a list. */
  readonly listed: boolean;
}

export interface Sentence extends Span {
  /** Index of its block. */
  readonly block: number;
  /** Inside a block quote, or wholly between quotation marks. */
  readonly quoted: boolean;
}

/** An `<!-- … -->` comment; the span covers the marks too. */
export interface Comment extends Span {
  readonly text: string;
}

/** How the text is posted where it differs from how it is written: `text` stands for the span. */
export interface Rendering extends Span {
  readonly text: string;
}

/** What a reader reads of a text, with the offsets of the source kept. */
export interface Prose {
  /** As long as the source; whatever is not the author's prose is a space. Line ends are kept. */
  readonly masked: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly comments: readonly Comment[];
  /** In order; they do not overlap. */
  readonly renderings: readonly Rendering[];
  /** Links, bare URLs and image targets. */
  readonly links: readonly Span[];
}
