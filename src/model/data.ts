import type { Span } from './span.ts';

/** Structured text with a span for every key and value, whatever syntax it was written in. */
export type DataNode = Scalar | List | Mapping;

export interface Scalar {
  readonly kind: 'scalar';
  /** The value as text: what is between the quotes, or what was written. Empty for null. */
  readonly text: string;
  /** Inside the quotes where there are any, so that replacing it keeps them. */
  readonly span: Span;
  /** How it was written. Only a plain or quoted one on one line can be replaced by text of its own span. */
  readonly style: 'plain' | 'quoted' | 'block';
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly DataNode[];
  readonly span: Span;
}

export interface Mapping {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
  readonly span: Span;
}

export interface Entry {
  readonly key: Scalar;
  readonly value: DataNode;
}

/** Something in a file that cannot be read as meant. */
export interface Problem {
  readonly span: Span;
  /** What is wrong and how to mend it, in words for someone who does not program. */
  readonly message: string;
}

/** A text value and where it stands. */
export interface Text {
  readonly value: string;
  readonly span: Span;
}
