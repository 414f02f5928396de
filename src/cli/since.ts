import type { Diagnostic, Source } from '../index.ts';
import { changesSince } from '../node/git-changes.ts';
import { standsOn, type LineRange } from '../node/git-hunks.ts';
import type { Invocation, OptionSpec } from './command.ts';
import { UsageError } from './exit-code.ts';
import type { Loaded } from './files.ts';

export const SINCE: Omit<OptionSpec, 'summary'> = { type: 'string', value: 'REF' };

/** What a check looks at of a change. */
export interface Scope {
  /** The files that have changed and are still there, by path. */
  readonly files: ReadonlyMap<string, readonly LineRange[] | 'all'>;
  /** Whether a finding is the change's. */
  readonly keeps: (diagnostic: Diagnostic, source: Source | undefined) => boolean;
}

/** Throws a UsageError where what is asked of a change goes against itself. */
export function checkSinceOptions({ positionals, text, flag }: Invocation): void {
  if (flag('known-only') && (positionals.length === 0 || positionals.includes('-'))) throw new UsageError('--known-only chooses among files that are named. Name some, or leave it out.');
  if (text('since') === undefined) {
    if (flag('whole-files')) throw new UsageError('--whole-files belongs to --since. Without it, files are checked whole.');
    return;
  }
  if (positionals.includes('-')) throw new UsageError('--since compares files, and standard input is none.');
  const writes = ['update-baseline', 'prune-baseline'].find(flag);
  if (writes !== undefined) throw new UsageError(`--${writes} speaks for whole files, and --since for a part of them. Give one of the two.`);
  if (flag('fix') && !flag('whole-files')) throw new UsageError('--fix mends whole files, also where this change has not touched them. Add --whole-files if that is meant.');
}

/** The part of a workspace that `--since` asks for; null without it. Throws a GitError. */
export function sinceOf({ root }: Loaded, { text, flag, terminal }: Invocation): Scope | null {
  const ref = text('since');
  if (ref === undefined) return null;
  const { files, submodules } = changesSince(root, ref);
  for (const one of submodules) terminal.err(`Submodule ${JSON.stringify(one)}: what has changed in it is checked in its own repository.\n`);
  const added = new Map(files.flatMap(({ path, added: lines }) => (path === null ? [] : [[path, flag('whole-files') ? 'all' : lines] as const])));
  return {
    files: added,
    // Nobody can trust what a check says while its configuration is wrong, whoever wrote that.
    keeps: (diagnostic, source) => diagnostic.rule === 'workspace/config' || (source !== undefined && standsOn(source.text, diagnostic.span, added.get(diagnostic.path) ?? [])),
  };
}

/** The workspace with only the changed files to check, and those whose configuration is wrong. */
export function onlyChanged(loaded: Loaded, scope: Scope | null): Loaded {
  if (!scope) return loaded;
  const { problems } = loaded.workspace.configuration;
  return { ...loaded, paths: loaded.paths.filter((path) => scope.files.has(path) || (problems.get(path)?.length ?? 0) > 0) };
}
