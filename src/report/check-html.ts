import type { Diagnostic } from '../model/diagnostic.ts';
import { byFile, countsText, placeOf, type CheckReport } from './check-report.ts';
import { shortened, xml } from './escape.ts';
import { htmlPage } from './html-page.ts';

/** A check as one page of HTML. */
export function checkHtml(report: CheckReport): string {
  const title = `Rapport: ${countsText(report.diagnostics, report.totals.files)}`;
  const files = Array.from(byFile(report.diagnostics), ([path, own]) => `<section><h2>${xml(report.place(path))}</h2>${findingList(report, own)}</section>`);
  const { notJudged } = report.totals;
  const why = notJudged.length === 0 ? [] : ['<h2>Not judged</h2>', `<ul>${notJudged.map((one) => `<li>${xml(report.place(one.path))}: ${xml(one.why)}</li>`).join('')}</ul>`];
  return htmlPage(title, [`<h1>${xml(title)}</h1>`, ...files, ...why]);
}

/** Findings of one file as a list. */
export const findingList = (report: Pick<CheckReport, 'lookup' | 'url'>, own: readonly Diagnostic[]): string => `<ul>${own.map((diagnostic) => {
  const { start } = placeOf(report, diagnostic);
  const evidence = diagnostic.evidence.filter((one) => !diagnostic.message.includes(one)).map((one) => `<blockquote>${xml(shortened(one, 300))}</blockquote>`).join('');
  const [fix] = diagnostic.fixes;
  return `<li><span class="severity ${diagnostic.severity}">${diagnostic.severity}</span> line ${start.line}: ${xml(diagnostic.message)} <a class="quiet" href="${xml(report.url(diagnostic.rule))}">${xml(diagnostic.rule)}</a>${evidence}${fix ? `<div class="quiet">You could: ${xml(fix.title)}</div>` : ''}</li>`;
}).join('\n')}</ul>`;
