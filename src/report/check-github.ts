import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { placeOf, SEVERITIES, type CheckReport } from './check-report.ts';
import { checkText } from './check-text.ts';
import { plural } from './paint.ts';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
/** What GitHub shows of each level in a step; the rest it drops unseen. */
const MOST = 10;

/** A check as commands that GitHub Actions shows beside the lines of a pull request, and below them the whole text. */
export const checkGithub = (report: CheckReport): string => withAnnotations(report, report.diagnostics, checkText(report.diagnostics, report.totals, report.advice, report.lookup, report.paint));

type Places = Pick<CheckReport, 'lookup' | 'place' | 'url' | 'secret'>;

/** Findings as commands, and a text in which nothing acts as one. */
export function withAnnotations(report: Places, diagnostics: readonly Diagnostic[], text: string): string {
  const shown = SEVERITIES.flatMap((severity) => diagnostics.filter((one) => one.severity === severity).slice(0, MOST));
  const cut = diagnostics.length - shown.length;
  const lines = [
    ...shown.map((diagnostic) => annotation(report, diagnostic)),
    ...(cut === 0 ? [] : [`${plural(cut, 'finding')} more than GitHub shows beside the lines (${MOST} of each kind); all of them are here.`]),
    `::stop-commands::${report.secret}`, text.trimEnd(), `::${report.secret}::`,
  ];
  return `${lines.join('\n')}\n`;
}

function annotation(report: Places, diagnostic: Diagnostic): string {
  const { start, end } = placeOf(report, diagnostic);
  const columns = start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) } : {};
  const properties = { file: report.place(diagnostic.path), line: start.line, endLine: end.line, ...columns, title: diagnostic.rule };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  return `::${LEVEL[diagnostic.severity]} ${written.join(',')}::${data(`${diagnostic.message}\n${report.url(diagnostic.rule)}`)}`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
