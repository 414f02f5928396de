import type { Severity } from '../model/diagnostic.ts';
import { fingerprints, placeOf, type CheckReport } from './check-report.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/**
 * A code quality report of GitLab, https://docs.gitlab.com/ci/testing/code_quality/: each finding a whole issue of Code Climate,
 * of which GitLab reads a part.
 */
export function checkGitlab(report: CheckReport): string {
  const prints = fingerprints(report);
  const issues = report.diagnostics.map((diagnostic) => {
    const { start, end } = placeOf(report, diagnostic);
    return {
      type: 'issue', check_name: diagnostic.rule, description: diagnostic.message, categories: ['Style'], severity: SEVERITY[diagnostic.severity], fingerprint: prints.get(diagnostic),
      location: { path: report.place(diagnostic.path), lines: { begin: start.line, end: end.line } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
