import type { Severity } from '../model/diagnostic.ts';
import { fingerprints, placeOf, type CheckReport } from './check-report.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** A code quality report of GitLab: https://docs.gitlab.com/ci/testing/code_quality/ */
export function checkGitlab(report: CheckReport): string {
  const prints = fingerprints(report);
  const issues = report.diagnostics.map((diagnostic) => {
    const { start, end } = placeOf(report, diagnostic);
    return {
      description: diagnostic.message, check_name: diagnostic.rule, fingerprint: prints.get(diagnostic), severity: SEVERITY[diagnostic.severity],
      location: { path: report.place(diagnostic.path), lines: { begin: start.line, end: end.line } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
