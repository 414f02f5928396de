import type { Diagnostic } from '../model/diagnostic.ts';
import { byFile, placeOf, type CheckReport } from './check-report.ts';
import { xml } from './escape.ts';

/** JUnit's XML, as CI systems read it: a suite a file and a case a finding. What is worth a thought only does not fail. */
export function checkJunit(report: CheckReport): string {
  const found = byFile(report.diagnostics);
  const files = [...new Set([...report.files, ...found.keys()])].sort();
  const suites = files.map((path) => suite(report, path, found.get(path) ?? []));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="rapport" ${counts([...found.values()].flat(), suites.length - found.size)}>\n${suites.join('\n')}\n</testsuites>\n`;
}

const fails = ({ severity }: Diagnostic): boolean => severity !== 'info';

const counts = (own: readonly Diagnostic[], clean: number): string => `tests="${own.length + clean}" failures="${own.filter(fails).length}" errors="0" skipped="0" time="0"`;

function suite(report: CheckReport, path: string, own: readonly Diagnostic[]): string {
  const name = xml(report.place(path));
  const cases = own.length === 0 ? [`    <testcase classname="${name}" name="rapport" time="0"/>`] : own.map((one) => testcase(report, name, one));
  return `  <testsuite name="${name}" ${counts(own, own.length === 0 ? 1 : 0)}>\n${cases.join('\n')}\n  </testsuite>`;
}

function testcase(report: CheckReport, name: string, diagnostic: Diagnostic): string {
  const { rule, severity, message } = diagnostic;
  const { line, column } = placeOf(report, diagnostic).start;
  const text = xml(`${report.place(diagnostic.path)}:${line}:${column} ${severity}: ${message} (${report.url(rule)})`);
  const inside = fails(diagnostic) ? `<failure type="${severity}" message="${xml(message)}">${text}</failure>` : `<system-out>${text}</system-out>`;
  return `    <testcase classname="${name}" name="${xml(`${rule} ${line}:${column}`)}" time="0">${inside}</testcase>`;
}
