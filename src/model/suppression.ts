import type { Text } from './data.ts';
import type { Span } from './span.ts';

/** A suppression that suppressed nothing. */
export interface UnusedSuppression {
  /** The whole comment, or the name in the front matter. */
  readonly span: Span;
  /** The rule it names; null where it names none. */
  readonly rule: Text | null;
  /** The only name there: removing it removes the comment. */
  readonly alone: boolean;
  /** No rule has this name. */
  readonly unknown: boolean;
  /** The rule it may have meant. */
  readonly nearest: string | null;
}
