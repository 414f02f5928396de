import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { baselineOf, baselineText, entriesIn, findingsIn, isHistory, plural, replaced, shared, unusedEntries, updateWorkspace, useBaseline, type Baseline, type FileCheck, type Workspace } from '../index.ts';
import { readSource } from '../node/files.ts';
import type { Invocation } from './command.ts';
import { UsageError } from './exit-code.ts';
import type { Loaded } from './files.ts';

/** Throws a UsageError where what is asked of the baseline goes against itself. */
export function checkBaselineOptions({ cwd, positionals, flag, text }: Invocation): void {
  const writes = ['update-baseline', 'prune-baseline'].filter(flag);
  const file = text('baseline');
  if (writes.length > 1) throw new UsageError('--update-baseline leaves nothing to prune. Give one of the two.');
  if (flag('no-baseline') && (file !== undefined || writes.length > 0)) throw new UsageError('--no-baseline leaves no baseline to read or write. Leave it out.');
  if (positionals.includes('-') && writes.length > 0) throw new UsageError(`--${writes.join()} speaks for files, and standard input is none.`);
  if (file !== undefined && !flag('update-baseline') && !existsSync(path.resolve(cwd, file))) throw new UsageError(`There is no baseline at ${file}. Make it: rapport check --baseline ${file} --update-baseline`);
}

/** The workspace judged by the baseline that the command line names, by none for `--no-baseline`, else by its own. */
export function withBaseline(loaded: Loaded, { cwd, flag, text }: Invocation): Loaded {
  const named = text('baseline');
  if (named === undefined) return flag('no-baseline') ? { ...loaded, workspace: useBaseline(loaded.workspace, null) } : loaded;
  const full = path.resolve(cwd, named);
  const file = path.relative(loaded.root, full).split(path.sep).join('/');
  return { ...loaded, workspace: useBaseline(loaded.workspace, file, existsSync(full) ? readSource(loaded.root, file) : null) };
}

/** Everything that a check found, whether the baseline accepts it or not. */
const foundIn = (workspace: Workspace, results: readonly FileCheck[]): Baseline =>
  baselineOf(results.flatMap(({ diagnostics, baselined }) => [...diagnostics, ...baselined]), (file) => workspace.sources.get(file));

/** The files that a check speaks for: those it judged and, where it looked at all of them, those that are gone. */
function coverage({ workspace, paths }: Loaded, { positionals }: Invocation): (file: string) => boolean {
  const checked = new Set(paths);
  return (file) => (checked.has(file) && !isHistory(workspace, file)) || (positionals.length === 0 && !workspace.sources.has(file));
}

/** The entries of the baseline that match nothing any more, as far as a check can tell. */
export const unusedIn = (loaded: Loaded, results: readonly FileCheck[], invocation: Invocation): number =>
  loaded.workspace.baseline.baseline.size === 0 ? 0 : unusedEntries(loaded.workspace.baseline.baseline, foundIn(loaded.workspace, results), coverage(loaded, invocation));

/** Writes the baseline that `--update-baseline` or `--prune-baseline` asks for, and gives the workspace with it. */
export function writeBaseline(loaded: Loaded, results: readonly FileCheck[], invocation: Invocation): Workspace {
  const { root, workspace } = loaded;
  const { baseline: old, path: file } = workspace.baseline;
  if (file === null) return workspace;
  const found = foundIn(workspace, results);
  const covers = coverage(loaded, invocation);
  const isUpdate = invocation.flag('update-baseline');
  const next = replaced(old, isUpdate ? found : shared(new Map(Array.from(old).filter(([one]) => covers(one))), found), covers);
  const text = baselineText(next);
  const full = path.resolve(root, file);
  if (isUpdate || entriesIn(next) !== entriesIn(old) || findingsIn(next) !== findingsIn(old)) {
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
  invocation.terminal.err(`${isUpdate ? updated(file, next) : pruned(file, old, next, existsSync(full))}\n`);
  return updateWorkspace(workspace, [{ path: file, source: { path: file, text } }]);
}

const updated = (file: string, next: Baseline): string =>
  `Wrote ${file}: ${plural(findingsIn(next), 'finding')} in ${plural(next.size, 'file')} accepted. From now on only new ones are shown.`;

function pruned(file: string, old: Baseline, next: Baseline, exists: boolean): string {
  if (!exists) return `There is no baseline at ${file}. Make one: rapport check --update-baseline`;
  const gone = findingsIn(old) - findingsIn(next);
  return gone === 0 ? `Nothing to remove from ${file}.` : `Removed ${plural(gone, 'finding')} from ${file}; ${findingsIn(next).toLocaleString('en')} left.`;
}
