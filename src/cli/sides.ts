import { existsSync } from 'node:fs';
import path from 'node:path';
import { decode, isConfiguration, openWorkspace, updateWorkspace, type ReviewFile, type Sides, type Source, type Workspace } from '../index.ts';
import { changesSince, objectsIn, type ChangedFile } from '../node/git-changes.ts';
import { contentMatcher } from '../node/files.ts';
import type { Loaded } from './files.ts';
import type { Terminal } from './terminal.ts';

/** A workspace as it is and as it was at the merge base with a ref. Throws a GitError. */
export function sidesSince({ root, workspace: after }: Loaded, ref: string, { err }: Pick<Terminal, 'err'>): Sides {
  const { base, files, submodules } = changesSince(root, ref);
  for (const one of submodules) err(`Submodule ${JSON.stringify(one)}: what has changed in it is reviewed in its own repository.\n`);
  const old = oldSources(root, files);
  const gone = files.flatMap(({ path: now }) => (now === null || old.has(now) ? [] : [now]));
  const isContent = contentMatcher(root, configBefore(after, old).configuration.config);
  const hadFile = (file: string): boolean => old.has(file) || (!gone.includes(file) && existsSync(path.join(root, file)));
  const kept = Array.from(old.values()).filter((source) => isConfiguration(after, source.path) || after.sources.has(source.path) || isContent(source.path));
  const before = updateWorkspace({ ...after, options: { ...after.options, hasFile: hadFile } }, [...gone.map((file) => ({ path: file, source: null })), ...kept.map((source) => ({ path: source.path, source }))]);
  const relevant = files.flatMap(({ path: now, before: was }): readonly ReviewFile[] => {
    const side: ReviewFile = { path: now !== null && isRead(after, now) ? now : null, was: was && isRead(before, was.path) ? was.path : null };
    return side.path === null && side.was === null ? [] : [side];
  });
  return { before, after, base, files: relevant };
}

/** Whether a file is one that Rapport has something to say about. */
const isRead = ({ kinds }: Workspace, file: string): boolean => !['other', 'baseline'].includes(kinds.get(file)?.kind ?? 'other');

/** The old texts by their old paths. */
function oldSources(root: string, files: readonly ChangedFile[]): ReadonlyMap<string, Source> {
  const known = files.flatMap(({ before }) => before ?? []);
  const texts = objectsIn(root, known.map(({ object }) => object));
  return new Map(known.flatMap(({ path: file }, at) => {
    const bytes = texts[at];
    if (!bytes) return [];
    const { text, undecodable } = decode(bytes);
    return [[file, { path: file, text, ...(undecodable === undefined ? {} : { undecodable }) }] as const];
  }));
}

/** What was a post then, the configuration of then says. */
function configBefore(after: Workspace, old: ReadonlyMap<string, Source>): Workspace {
  const changed = [...old.values()].filter(({ path: file }) => isConfiguration(after, file));
  if (changed.length === 0) return after;
  const own = [...after.sources.entries()].flatMap(([file, source]) => (isConfiguration(after, file) && !old.has(file) ? [source] : []));
  return openWorkspace([...own, ...changed]);
}
