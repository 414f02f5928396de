import { review, reviewDocument, reviewGithub, reviewHtml, reviewMarkdown, reviewText, type ReviewReport } from '../../index.ts';
import { checkBaselineOptions, withBaseline } from '../baseline.ts';
import { settings, writeForJob } from '../check-output.ts';
import { CLOCK, clockOf } from '../clock.ts';
import { writeJson, type Command } from '../command.ts';
import { UsageError } from '../exit-code.ts';
import { loadWorkspace } from '../files.ts';
import { sidesSince } from '../sides.ts';
import { SINCE } from '../since.ts';
import { checkAll, exitCode, FAIL_ON } from './check.ts';

const FORMATS: Readonly<Record<string, (report: ReviewReport) => string>> = { text: reviewText, markdown: reviewMarkdown, html: reviewHtml, github: reviewGithub };

export const reviewCommand: Command = {
  name: 'review',
  summary: 'Review a change as a careful editor would: what is new in it, whom it is for now, and what it does to the plan.',
  details: 'Compares the files as they are, committed or not, with the commit that this branch started from. What was found there before is not said again.',
  usage: '--since REF [options]',
  options: {
    since: { ...SINCE, summary: 'the branch or commit to compare with' },
    format: { type: 'string', value: 'FORMAT', choices: [...Object.keys(FORMATS), 'json'], summary: 'text, markdown (a comment), html (one page), json, or github (in its Actions the default)' },
    'fail-on': FAIL_ON,
    'include-published': { type: 'boolean', summary: 'review posts that are already published too' },
    baseline: { type: 'string', value: 'FILE', summary: 'the file of accepted findings (.rapport-baseline.json, or "baseline" in rapport.yml)' },
    'no-baseline': { type: 'boolean', summary: 'show accepted findings too' },
    ...CLOCK,
  },
  examples: [
    ['rapport review --since origin/main', 'this branch'],
    ['rapport review --since HEAD', 'what is not committed yet'],
    ['rapport review --since origin/main --format markdown', 'a comment for a pull request'],
    ['rapport review --since HEAD~5 --format html > review.html', 'a page to hand round'],
  ],
  run: async (invocation) => {
    const { cwd, positionals, text, flag, terminal } = invocation;
    const ref = text('since');
    if (ref === undefined) throw new UsageError('A review compares with a commit: rapport review --since origin/main');
    if (positionals.length > 0) throw new UsageError('A review is of the whole workspace, and takes no paths. For a part of it: rapport check PATH --since REF');
    checkBaselineOptions(invocation);
    const loaded = withBaseline(loadWorkspace(cwd, [], { includePublished: flag('include-published'), clock: clockOf(invocation) }), invocation);
    const sides = sidesSince(loaded, ref, terminal);
    const { before, after } = sides;
    const found = { before: await checkAll(before, before.sources.paths(), invocation), after: await checkAll(after, after.sources.paths(), invocation) };
    const lookup = (file: string) => after.sources.get(file);
    const report: ReviewReport = { review: await review(sides, found), lookup, paint: terminal.paint, ...settings(loaded.root) };
    const format = text('format') ?? (process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text');
    if (format === 'json') writeJson(terminal, reviewDocument(report, (file) => before.sources.get(file)));
    else terminal.out(FORMATS[format]?.(report) ?? '');
    if (format === 'github') writeForJob(reviewMarkdown(report), report.review.findings, report.review.files.length);
    return exitCode(report.review.findings, invocation);
  },
};
