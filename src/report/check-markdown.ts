import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { byFile, countsText, placeOf, severityCounts, type CheckReport } from './check-report.ts';
import { markdown, shortened } from './escape.ts';
import { plural } from './paint.ts';

const MARK: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: '💡' };
/** So many files are shown open; of more, each is folded. */
const OPEN = 5;
/** GitHub takes a megabyte of summary, and nobody reads more than this. */
const MOST = 500;

/** A check as a page of Markdown: a job summary, or a comment. */
export function checkMarkdown(report: CheckReport): string {
  const { diagnostics, totals } = report;
  const files = [...byFile(diagnostics.slice(0, MOST))];
  const lines = [`### Rapport: ${countsText(diagnostics, totals.files)}`, '', ...files.flatMap(([path, own]) => fileLines(report, path, own, files.length <= OPEN))];
  if (diagnostics.length > MOST) lines.push(`${plural(diagnostics.length - MOST, 'finding')} more.`, '');
  const left = [...(totals.baselined > 0 ? [`${totals.baselined} in the baseline`] : []), ...(totals.suppressed > 0 ? [`${totals.suppressed} suppressed`] : [])];
  if (left.length > 0) lines.push(`Not shown: ${left.join(', ')}.`, '');
  return `${lines.join('\n').trimEnd()}\n`;
}

function fileLines(report: CheckReport, path: string, own: readonly Diagnostic[], isOpen: boolean): readonly string[] {
  const items = findingItems(report, own);
  if (isOpen) return [`**${markdown(report.place(path))}**`, '', ...items, ''];
  return ['<details>', `<summary>${markdown(report.place(path))}: ${severityCounts(own)}</summary>`, '', ...items, '', '</details>', ''];
}

/** Findings of one file as items of a list. */
export const findingItems = (report: Pick<CheckReport, 'lookup' | 'url'>, own: readonly Diagnostic[]): readonly string[] => own.flatMap((diagnostic) => {
  const { start } = placeOf(report, diagnostic);
  const evidence = diagnostic.evidence.filter((one) => !diagnostic.message.includes(one)).join(' … ');
  const [fix] = diagnostic.fixes;
  return [
    `- ${MARK[diagnostic.severity]} line ${start.line}: ${markdown(diagnostic.message)} [${diagnostic.rule}](${report.url(diagnostic.rule)})`,
    ...(evidence === '' ? [] : [`  > ${markdown(shortened(evidence, 200))}`]),
    ...(fix ? [`  *You could:* ${markdown(fix.title)}`] : []),
  ];
});
