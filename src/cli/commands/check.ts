import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { check, decode, fixed, forgetFacts, plural, prepare, whatIsMissing, type Advice, type Diagnostic, type FileCheck, type Missing, type Workspace } from '../../index.ts';
import { CLOCK, clockOf } from '../clock.ts';
import { FORMATS, writeCheck } from '../check-output.ts';
import type { Command, Invocation, OptionSpec } from '../command.ts';
import { EXIT, UsageError, type ExitCode } from '../exit-code.ts';
import { loadWorkspace, type Loaded } from '../files.ts';
import { checkBaselineOptions, unusedIn, withBaseline, writeBaseline } from '../baseline.ts';
import { checkSinceOptions, onlyChanged, SINCE, sinceOf } from '../since.ts';

const RANK = { error: 3, warning: 2, info: 1, never: 4 } as const;
/** Files whose facts are held at once. */
const BATCH = 16;
/** Files checked between two looks at the terminal. */
const SHOWN = 32 * BATCH;

export const FAIL_ON: OptionSpec = { type: 'string', value: 'SEVERITY', choices: ['error', 'warning', 'info', 'never'], summary: 'exit with 1 at findings of this severity or above (error)' };

export const checkCommand: Command = {
  name: 'check',
  summary: 'Check posts: who they are for, what they ask, and what they count.',
  details: 'Without a path, every post and persona of the workspace. A file or folder that is named is checked as posts.',
  usage: '[PATH…] [options]',
  options: {
    format: FORMATS,
    fix: { type: 'boolean', summary: 'apply the fixes that are safe to apply unseen, and report the rest' },
    'fail-on': FAIL_ON,
    ...CLOCK,
    'include-published': { type: 'boolean', summary: 'check posts that are already published too' },
    baseline: { type: 'string', value: 'FILE', summary: 'the file of accepted findings (.rapport-baseline.json, or "baseline" in rapport.yml)' },
    'no-baseline': { type: 'boolean', summary: 'show accepted findings too' },
    'update-baseline': { type: 'boolean', summary: 'accept everything that is found now, so that only what is new is shown' },
    'prune-baseline': { type: 'boolean', summary: 'take out of the baseline what is found no more' },
    since: { ...SINCE, summary: 'only what stands on lines that are new since this branch or commit' },
    'whole-files': { type: 'boolean', summary: 'with --since: all of each file that has changed' },
    'known-only': { type: 'boolean', summary: 'of the files named, only those that a check of the workspace would look at (for hooks)' },
    'stdin-filename': { type: 'string', value: 'PATH', summary: 'check standard input (-) as if it were this file' },
  },
  examples: [
    ['rapport check', 'everything in this workspace'],
    ['rapport check drafts/monday.md', 'one post'],
    ['rapport check notes/ --format json', 'a folder of plain Markdown, for a program'],
    ['rapport check --fix', 'mend what is safe to mend'],
    ['rapport check --update-baseline', 'start with old posts: from now on, only what is new'],
    ['rapport check --since origin/main', 'what this branch adds'],
    ['cat draft.md | rapport check - --stdin-filename posts/draft.md', 'an unsaved text'],
  ],
  run: async (invocation) => {
    const opened = open(invocation);
    const changes = sinceOf(opened, invocation);
    const before = onlyChanged(opened, changes);
    if (invocation.flag('fix')) await fixFiles(before, invocation);
    const read = invocation.flag('fix') ? onlyChanged(open(invocation), changes) : before;
    const found = await checkAll(read.workspace, read.paths, invocation);
    const writes = invocation.flag('update-baseline') || invocation.flag('prune-baseline');
    const loaded = writes ? { ...read, workspace: writeBaseline(read, found, invocation) } : read;
    const { workspace, paths } = loaded;
    const results = writes ? await checkAll(workspace, paths, invocation) : found;
    const diagnostics = results.flatMap((result) => result.diagnostics).filter((one) => changes?.keeps(one, workspace.sources.get(one.path)) ?? true);
    const posts = paths.flatMap((one) => workspace.posts.get(one) ?? []);
    const files = paths.filter((one) => !['other', 'baseline'].includes(workspace.kinds.get(one)?.kind ?? 'other'));
    const totals = {
      files: files.length,
      suppressed: results.reduce((sum, result) => sum + result.suppressed, 0),
      baselined: results.reduce((sum, result) => sum + result.baselined.length, 0),
      baselineUnused: unusedIn(loaded, results, invocation),
      notJudged: results.flatMap((result) => (result.notJudged === null ? [] : [{ path: result.path, why: result.notJudged }])),
    };
    writeCheck(invocation, loaded.root, { diagnostics, totals, files, advice: whatIsMissing(posts, workspace.personas).map(advise), lookup: (one) => workspace.sources.get(one) }, nothingToCheck);
    return exitCode(diagnostics, invocation);
  },
};

/** The workspace to check, judged by the baseline that was asked for. */
function open(invocation: Invocation): Loaded {
  checkBaselineOptions(invocation);
  checkSinceOptions(invocation);
  return withBrokenConfiguration(withBaseline(load(invocation), invocation));
}

function load(invocation: Invocation): Loaded {
  const { cwd, positionals } = invocation;
  const options = { includePublished: invocation.flag('include-published'), knownOnly: invocation.flag('known-only'), clock: clockOf(invocation) };
  if (!positionals.includes('-')) return loadWorkspace(cwd, positionals, options);
  const name = invocation.text('stdin-filename');
  if (name === undefined) throw new UsageError('Standard input needs a name: add --stdin-filename posts/draft.md.');
  if (invocation.flag('fix')) throw new UsageError('--fix changes files, and standard input is none.');
  return loadWorkspace(cwd, [], { ...options, replace: { path: name, text: decode(readFileSync(0)).text } });
}

/** What is wrong with the configuration is said of every check: nobody can trust what one file's check says without it. */
function withBrokenConfiguration({ root, workspace, paths }: Loaded): Loaded {
  const { configuration, baseline } = workspace;
  const broken = Array.from(configuration.problems, ([file, problems]) => (problems.length > 0 ? file : [])).flat();
  const more = [...broken, ...(baseline.problems.length > 0 && baseline.path !== null ? [baseline.path] : [])];
  return { root, workspace, paths: [...new Set([...paths, ...more])].sort() };
}

/** Batch by batch, so that what was read off a post is let go of before the next ones are read. */
export async function checkAll(workspace: Workspace, paths: readonly string[], { terminal }: Pick<Invocation, 'terminal'>): Promise<readonly FileCheck[]> {
  const results: FileCheck[] = [];
  let prepared = workspace;
  for (let at = 0; at < paths.length; at += BATCH) {
    if (at % SHOWN === 0 && paths.length > SHOWN) terminal.progress(`Checking ${at.toLocaleString('en')} of ${paths.length.toLocaleString('en')} files…`);
    const batch = paths.slice(at, at + BATCH);
    prepared = await prepare(prepared, batch);
    results.push(...(await check(prepared, batch)));
    for (const post of batch.flatMap((one) => prepared.posts.get(one) ?? [])) forgetFacts(post);
  }
  terminal.done();
  return results;
}

/** Writes back only files whose text changed, with the byte order mark they had. */
async function fixFiles({ root, workspace, paths }: Loaded, { terminal }: Invocation): Promise<void> {
  let changed = 0;
  for (const one of paths) {
    const before = workspace.sources.get(one);
    const after = await fixed(workspace, one);
    if (!before || !after || after.text === before.text || before.undecodable !== undefined) continue;
    const file = path.join(root, one);
    writeFileSync(file, (decode(readFileSync(file)).bom ? '\uFEFF' : '') + after.text);
    changed++;
  }
  terminal.err(changed === 0 ? 'Nothing could be fixed unseen.\n' : `Fixed ${plural(changed, 'file')}.\n`);
}

const ADVICE: Readonly<Record<Missing, Advice>> = {
  personas: { what: 'whether posts speak to the people they are for, once it knows those people', command: 'rapport new persona "Maria"' },
  'named-personas': { what: 'whether each post fits its readers, once a post names them', command: 'rapport fit' },
  channels: { what: 'whether a post is too long for its network, once its front matter says "channels: [x]"', command: 'rapport facts POST' },
};

const advise = (missing: Missing): Advice => ADVICE[missing];

function nothingToCheck({ positionals, text, flag }: Invocation): string {
  const since = text('since');
  if (since !== undefined) return `No post, persona or calendar has changed since ${since}.\n`;
  if (flag('known-only')) return 'None of these files is one that a check of the workspace looks at.\n';
  if (positionals.length > 0) return 'No posts there: a post is a .md, .txt or .tweet file. "rapport doctor FILE" says why a file is not one.\n';
  return 'No posts here. Rapport looks in posts/ and drafts/, and at Markdown whose front matter names personas or channels.\nName a folder to check what is in it: rapport check my-drafts/\n';
}

/** 1 for findings as severe as `--fail-on` says, 2 where the configuration is wrong. */
export function exitCode(diagnostics: readonly Diagnostic[], invocation: Invocation): ExitCode {
  if (diagnostics.some((diagnostic) => diagnostic.rule === 'workspace/config' && diagnostic.severity === 'error')) return EXIT.usage;
  const least = RANK[(invocation.text('fail-on') ?? 'error') as keyof typeof RANK];
  return diagnostics.some((diagnostic) => RANK[diagnostic.severity] >= least) ? EXIT.findings : EXIT.clean;
}
