import type { Diagnostic, Edit, Severity } from '../model/diagnostic.ts';
import { lineStarts, positionAt, type Source } from '../model/source.ts';
import { type CheckReport } from './check-report.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

/** The diagnostic format of reviewdog, a line a finding: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf */
export function checkRdjsonl(report: CheckReport): string {
  return report.diagnostics.map((diagnostic) => `${JSON.stringify(line(report, diagnostic))}\n`).join('');
}

function line({ lookup, place, url }: CheckReport, diagnostic: Diagnostic): object {
  const source = lookup(diagnostic.path);
  const { path, message, severity, rule, span, fixes } = diagnostic;
  // A suggestion is one replacement; a fix that takes several, or makes another file, would be half of itself.
  const single = fixes.flatMap(({ edits }) => (edits.length === 1 ? edits : [])).filter((edit) => edit.path === path);
  return {
    message, severity: SEVERITY[severity], source: { name: 'rapport', url: 'https://github.com/rapport-workspace/rapport' }, code: { value: rule, url: url(rule) },
    location: { path: place(path), ...(source ? { range: range(source, span) } : {}) },
    ...(source && single.length > 0 ? { suggestions: single.map((edit: Edit) => ({ range: range(source, edit), text: edit.text })) } : {}),
  };
}

const range = (source: Source, { start, end }: { readonly start: number; readonly end: number }): object => ({ start: position(source, start), end: position(source, end) });

/** Columns are bytes of UTF-8 here. */
function position(source: Source, offset: number): object {
  const { line: number, offset: at } = positionAt(source, offset);
  return { line: number, column: utf8Length(source.text.slice(lineStarts(source)[number - 1] ?? 0, at)) + 1 };
}

function utf8Length(text: string): number {
  let length = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
