import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { lineAt, positionAt } from '../model/source.ts';
import { byFile, countOf, SEVERITIES } from './check-report.ts';
import { repeatedFindings } from './check-repeated.ts';
import type { CheckTotals, SourceLookup } from './json.ts';
import { plural, type Paint } from './paint.ts';

/** What would let a check say more, and how to get there. */
export interface Advice {
  readonly what: string;
  readonly command: string;
}

const WORD: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info' };
const WIDEST_LINE = 100;
const WIDEST_TEXT = 60;
/** More kinds of repetition than this are read in the findings. */
const MOST_REPEATED = 3;

/** A check for people: the findings by file with the line they stand in, and what they come to. */
export function checkText(diagnostics: readonly Diagnostic[], totals: CheckTotals, advice: readonly Advice[], lookup: SourceLookup, paint: Paint): string {
  const lines = [...findingLines(diagnostics, lookup, paint)];
  lines.push(summary(diagnostics, totals, paint));
  for (const [why, count] of countWhy(totals)) lines.push(paint.dim(`${plural(count, 'file')} ${why}.`));
  const { baselineUnused } = totals;
  if (baselineUnused > 0) lines.push(paint.dim(`${plural(baselineUnused, 'entry', 'entries')} of the baseline ${baselineUnused === 1 ? 'matches' : 'match'} nothing any more; rapport check --prune-baseline removes ${baselineUnused === 1 ? 'it' : 'them'}.`));
  for (const { rule, text, files } of repeatedFindings(diagnostics, lookup).slice(0, MOST_REPEATED)) {
    lines.push(paint.dim(`"${text.length > WIDEST_TEXT ? `${text.slice(0, WIDEST_TEXT).trimEnd()}…` : text}" stands in ${plural(files, 'file')} (${rule}). If it is meant to come back, rapport check --update-baseline accepts it, or "overrides" in rapport.yml switch the rule off for those files.`));
  }
  if (advice.length > 0) lines.push('', 'Rapport could also tell:', ...advice.map(({ what, command }) => `  ${what}: ${paint.bold(command)}`));
  return `${lines.join('\n')}\n`;
}

/** Findings under their files, with an empty line after each file. */
export const findingLines = (diagnostics: readonly Diagnostic[], lookup: SourceLookup, paint: Paint): readonly string[] =>
  Array.from(byFile(diagnostics), ([path, own]) => [paint.bold(path), ...own.flatMap((one) => finding(one, lookup, paint)), '']).flat();

function finding(diagnostic: Diagnostic, lookup: SourceLookup, paint: Paint): readonly string[] {
  const source = lookup(diagnostic.path);
  const colour = { error: paint.red, warning: paint.yellow, info: paint.blue }[diagnostic.severity];
  const { line, column } = source ? positionAt(source, diagnostic.span.start) : { line: 1, column: 1 };
  const lines = [`  ${`${line}:${column}`.padEnd(7)} ${colour(WORD[diagnostic.severity].padEnd(7))} ${diagnostic.message}  ${paint.dim(diagnostic.rule)}`];
  if (source && diagnostic.span.end > diagnostic.span.start) {
    const whole = lineAt(source, diagnostic.span.start);
    const text = source.text.slice(whole.start, whole.end);
    const shown = text.length > WIDEST_LINE ? excerpt(text, diagnostic.span.start - whole.start) : text.trim();
    if (shown !== '' && !diagnostic.message.includes(shown)) lines.push(paint.dim(`          | ${shown}`));
  }
  const [fix] = diagnostic.fixes;
  if (fix) lines.push(paint.dim(`          ${fix.safe ? '--fix can do this' : 'You could'}: ${fix.title}`));
  return lines;
}

/** The part of a long line about a place. */
function excerpt(text: string, at: number): string {
  const start = Math.max(0, Math.min(at - 20, text.length - WIDEST_LINE));
  const part = text.slice(start, start + WIDEST_LINE).trim();
  return `${start > 0 ? '…' : ''}${part}${start + WIDEST_LINE < text.length ? '…' : ''}`;
}

function summary(diagnostics: readonly Diagnostic[], totals: CheckTotals, paint: Paint): string {
  const suppressed = `${totals.suppressed > 0 ? `, ${totals.suppressed} suppressed` : ''}${totals.baselined > 0 ? `, ${totals.baselined.toLocaleString('en')} in the baseline` : ''}`;
  const checked = plural(totals.files, 'file');
  if (diagnostics.length === 0) return `${paint.green('Nothing to say')} about ${checked}${suppressed}.`;
  const counts = SEVERITIES.map((severity) => plural(countOf(diagnostics, severity), severity)).join(', ');
  return `${paint.bold(counts)} in ${checked}${suppressed}.`;
}

function countWhy({ notJudged }: CheckTotals): ReadonlyMap<string, number> {
  const reasons = new Map<string, number>();
  for (const { why } of notJudged) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  return reasons;
}
