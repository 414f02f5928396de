import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readJob, type Job } from './event.ts';
import { keepComment, type Outcome } from './sticky.ts';

const env = process.env;
/** An input as GitHub hands it over: its name in capitals, spaces as underscores. */
const input = (name: string): string => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
const rapport = path.resolve(import.meta.dirname, '../cli/rapport.js');

/** Text that may hold anything, on one line of a command. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const say = (level: 'notice' | 'warning' | 'error', text: string): void => void process.stdout.write(`::${level} title=Rapport::${data(text)}\n`);

interface Checked {
  readonly code: number;
  readonly summary: string;
  /** Whether the change has to do with what Rapport reads. */
  readonly isAbout: boolean;
}

/** Runs the command line, which writes the annotations to the log, and takes its summary and numbers. */
function check(since: string | null, folder: string): Checked {
  const own = mkdtempSync(path.join(tmpdir(), 'rapport-action-'));
  const [summary, outputs] = [path.join(own, 'summary.md'), path.join(own, 'outputs')];
  const failOn = input('fail-on');
  const args = [...(since === null ? ['check'] : ['review', '--since', since]), '--format', 'github', ...(failOn === '' ? [] : ['--fail-on', failOn]), ...(input('include-published') === 'true' ? ['--include-published'] : [])];
  const { status, stderr } = spawnSync(process.execPath, [rapport, ...args], {
    cwd: folder, stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8', env: { ...env, GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: outputs },
  });
  if (stderr) say(status === 2 || status === 3 ? 'error' : 'notice', stderr.trim());
  const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const [text, numbers] = [read(summary), read(outputs)];
  rmSync(own, { recursive: true, force: true });
  if (env['GITHUB_STEP_SUMMARY'] && text !== '') appendFileSync(env['GITHUB_STEP_SUMMARY'], text);
  if (env['GITHUB_OUTPUT'] && numbers !== '') appendFileSync(env['GITHUB_OUTPUT'], numbers);
  return { code: status ?? 3, summary: text, isAbout: !/^files=0$/m.test(numbers) };
}

const DONE: Readonly<Record<Outcome, string>> = {
  written: 'Wrote the comment.', updated: 'Updated the comment.', unchanged: 'The comment says so already.', newer: 'A newer run has written the comment.', nothing: 'Nothing to comment on.',
};

/** Comments never decide whether a run fails: who may not write has the annotations and the summary. */
async function comment({ pull, fromFork }: Job, { summary, isAbout }: Checked, folder: string): Promise<void> {
  const [token, repository] = [input('token'), env['GITHUB_REPOSITORY'] ?? ''];
  if (pull === null || summary === '' || input('comment') === 'false') return;
  if (token === '' || repository === '') return say('notice', 'There is no token, so there is no comment. The findings are beside the lines and in the summary.');
  const done = await keepComment({ url: env['GITHUB_API_URL'] ?? 'https://api.github.com', token }, {
    repository, pull, key: folder, run: Number(env['GITHUB_RUN_ID'] ?? 0) * 1000 + Number(env['GITHUB_RUN_ATTEMPT'] ?? 1), body: summary, begin: isAbout,
  });
  if (done.ok) return void process.stdout.write(`${DONE[done.value]}\n`);
  const why = fromFork && (done.status === 403 || done.status === 404) ? 'A pull request from a fork may only read.' : done.status === 403 || done.status === 404 ? 'The job needs "permissions: pull-requests: write".' : '';
  say(fromFork ? 'notice' : 'warning', `No comment was written. ${done.why}. ${why} The findings are beside the lines and in the summary.`.replace('  ', ' '));
}

async function main(): Promise<number> {
  const job = readJob(env['GITHUB_EVENT_PATH']);
  const folder = input('working-directory') || '.';
  const full = path.resolve(env['GITHUB_WORKSPACE'] ?? '.', folder);
  if (!existsSync(full)) {
    say('error', `There is no folder ${folder} here. Is actions/checkout before this step?`);
    return 2;
  }
  const checked = check(input('since') || job.since, full);
  await comment(job, checked, folder);
  return checked.code;
}

process.exitCode = await main();
