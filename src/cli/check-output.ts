import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { CHECK_FORMATS, checkMarkdown, checkText, docsUrl, RULES, type CheckReport, type Diagnostic, type Severity } from '../index.ts';
import { repositoryPrefix } from '../node/git.ts';
import type { Invocation, OptionSpec } from './command.ts';

declare const RAPPORT_VERSION: string;

export const FORMATS: OptionSpec = {
  type: 'string', value: 'FORMAT', choices: Object.keys(CHECK_FORMATS),
  summary: `${Object.keys(CHECK_FORMATS).join(', ')}; without it text, and github or gitlab where the job runs there`,
};

type Found = Pick<CheckReport, 'diagnostics' | 'totals' | 'files' | 'advice' | 'lookup'>;

/**
 * Writes what a check found in the format that was asked for, else in the one that the job's CI reads.
 *
 * @param nothing what to say to a person where no file was checked
 */
export function writeCheck(invocation: Invocation, root: string, found: Found, nothing: (invocation: Invocation) => string): void {
  const { terminal } = invocation;
  const asked = invocation.text('format');
  const format = asked ?? ciFormat();
  const report: CheckReport = { ...found, ...settings(root), paint: terminal.paint };
  const isForPeople = format === 'text' || format === 'github';
  terminal.out(isForPeople && found.totals.files === 0 ? nothing(invocation) : (CHECK_FORMATS[format]?.(report) ?? ''));
  if (format === 'github') writeForJob(checkMarkdown(report), found.diagnostics, found.totals.files);
  // Who asked for no format reads the job's log, and a report for a program is none.
  if (asked === undefined && format === 'gitlab') terminal.err(checkText(found.diagnostics, found.totals, found.advice, found.lookup, terminal.paint));
}

/** What reports know of where they are read. */
export const settings = (root: string): Omit<CheckReport, keyof Found | 'paint'> => ({
  rules: RULES,
  url: docsUrl,
  place: placeIn(root),
  digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, 32),
  secret: randomUUID(),
  version: RAPPORT_VERSION,
});

/** Paths from the top of the repository, which is what CI knows files by; outside of one, from the workspace. Git is asked when the first path is told. */
function placeIn(root: string): (file: string) => string {
  let prefix: string | null = null;
  return (file) => (prefix ??= repositoryPrefix(root) ?? '') + file;
}

/** The format of the job's own CI, where it runs in one. */
const ciFormat = (): string => (process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : process.env['GITLAB_CI'] === 'true' ? 'gitlab' : 'text');

/** What a step of GitHub Actions leaves: a page for the run, and numbers for the steps after it. */
export function writeForJob(summary: string, findings: readonly Diagnostic[], files: number): void {
  const { GITHUB_STEP_SUMMARY: page, GITHUB_OUTPUT: outputs } = process.env;
  if (page) appendFileSync(page, `${summary}\n`);
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  if (outputs) appendFileSync(outputs, `errors=${count('error')}\nwarnings=${count('warning')}\ninfos=${count('info')}\nfiles=${files}\n`);
}
