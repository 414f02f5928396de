import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** One replacement. On a path that does not exist, it makes the file. */
export interface Edit extends Span {
  readonly path: string;
  readonly text: string;
}

export interface Fix {
  /** What it does, in the imperative. */
  readonly title: string;
  /** May be applied without being looked at: `--fix`, on save. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** One finding. */
export interface Diagnostic {
  readonly path: string;
  readonly rule: string;
  readonly severity: Severity;
  /** 0 to 1 for statistical judgements, null for deterministic ones. */
  readonly confidence: number | null;
  readonly message: string;
  /** The words that triggered it. */
  readonly evidence: readonly string[];
  readonly span: Span;
  readonly fixes: readonly Fix[];
}
