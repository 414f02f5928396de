import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { positionAt, type Position } from '../model/source.ts';
import type { Advice } from './check-text.ts';
import type { CheckTotals, SourceLookup } from './json.ts';
import { plural, type Paint } from './paint.ts';

/** What a check found, with all that a format needs to say it. */
export interface CheckReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly totals: CheckTotals;
  /** Every file that was checked. */
  readonly files: readonly string[];
  readonly advice: readonly Advice[];
  readonly lookup: SourceLookup;
  readonly paint: Paint;
  readonly rules: readonly { readonly id: string; readonly severity: Severity | 'off'; readonly summary: string; readonly why: string }[];
  /** Where a rule is explained. */
  readonly url: (rule: string) => string;
  /** A path of the workspace as readers outside of it name it: from the top of the repository. */
  readonly place: (path: string) => string;
  /** A text as a short name that is always the same and that no other text has: letters a–f and digits. */
  readonly digest: (text: string) => string;
  /** A word that nobody can guess. */
  readonly secret: string;
  /** Rapport's own version. */
  readonly version: string;
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The most severe first, and within that in the order they came in. */
export const bySeverity = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => SEVERITIES.flatMap((severity) => diagnostics.filter((one) => one.severity === severity));

/** Where a finding starts and ends; the start of the file where that cannot be told. */
export function placeOf({ lookup }: Pick<CheckReport, 'lookup'>, { path, span }: Diagnostic): { readonly start: Position; readonly end: Position } {
  const source = lookup(path);
  const start: Position = source ? positionAt(source, span.start) : { line: 1, column: 1, offset: 0 };
  return { start, end: source ? positionAt(source, span.end) : start };
}

/** Findings under the files they are in. */
export function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const own = files.get(diagnostic.path);
    if (own) own.push(diagnostic);
    else files.set(diagnostic.path, [diagnostic]);
  }
  return files;
}

/** A name for each finding that holds no line number, so that it stays when text moves. Of the same words found twice, the second has another. */
export function fingerprints({ diagnostics, lookup, place, digest }: CheckReport): ReadonlyMap<Diagnostic, string> {
  const seen = new Map<string, number>();
  return new Map(diagnostics.map((diagnostic): [Diagnostic, string] => {
    const { path, rule, span } = diagnostic;
    const text = (lookup(path)?.text ?? '').slice(span.start, span.end).replace(/\s+/g, ' ').trim();
    const key = JSON.stringify([rule, place(path), text]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return [diagnostic, digest(count === 0 ? key : `${key} ${count}`)];
  }));
}

/** `1 error, 2 warnings in 3 files`; without findings, `Nothing to say about 3 files`. */
export function countsText(diagnostics: readonly Diagnostic[], files: number): string {
  if (diagnostics.length === 0) return `Nothing to say about ${plural(files, 'file')}`;
  return `${severityCounts(diagnostics)} in ${plural(files, 'file')}`;
}

/** `1 error, 2 warnings`: what there is none of is left out. */
export function severityCounts(diagnostics: readonly Diagnostic[]): string {
  return SEVERITIES.flatMap((severity) => (countOf(diagnostics, severity) > 0 ? plural(countOf(diagnostics, severity), severity) : [])).join(', ');
}

/** How many findings are of a severity. */
export const countOf = (diagnostics: readonly Diagnostic[], severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length;
