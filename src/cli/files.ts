import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { openWorkspace, type Naming, type Source, type Workspace } from '../index.ts';
import { configFile, configOf, findFiles, readConfiguration, readSource } from '../node/files.ts';
import { engagementOf } from '../node/engagement.ts';
import { readWords } from '../node/words.ts';
import { todayIn, type Clock } from './clock.ts';
import { UsageError } from './exit-code.ts';

export interface Loaded {
  /** The folder of `rapport.yml`, else the folder named, else where the command runs. */
  readonly root: string;
  readonly workspace: Workspace;
  /** The paths that were asked for: those named, or every post and persona. */
  readonly paths: readonly string[];
}

export interface LoadOptions {
  readonly includePublished?: boolean;
  /** Names only choose among the files that the workspace has anyway: none of them becomes a post by being named. */
  readonly knownOnly?: boolean;
  /** The day and the zone, where the command line says them. */
  readonly clock?: Clock;
  /** A text that stands for a file on disk: an editor's buffer. */
  readonly replace?: { readonly path: string; readonly text: string };
}

interface Target {
  /** Relative to the root; `''` is the root itself. */
  readonly path: string;
  readonly folder: boolean;
}

/** Reads the files that a command is about, and the personas and the configuration that judge them. */
export function loadWorkspace(cwd: string, named: readonly string[], options: LoadOptions = {}): Loaded {
  const found = named.map((name) => locate(cwd, name));
  const root = findRoot(cwd, found);
  const relative = (file: string): string => path.relative(root, file).split(path.sep).join('/');
  const targets = found.map((one): Target => ({ folder: one.folder, path: relative(one.path) }));
  const made = options.knownOnly ? [] : targets;
  for (const [index, one] of made.entries()) {
    if (one.path.startsWith('..')) throw new UsageError(`${named[index] ?? one.path} is outside the workspace ${root}. Run rapport in a folder that holds both.`);
  }
  // Naming a configured workspace itself asks for what its configuration says, and no more.
  const folders = made.filter((one) => one.folder && !(one.path === '' && configFile(root))).map((one) => one.path);
  const singles = made.filter((one) => !one.folder).map((one) => one.path);
  const whole = made.length === 0 || made.some((one) => one.path === '');
  const config = configOf(root);
  const files = new Set([...findFiles(root, config, whole ? [''] : folders), ...singles]);
  const replace = options.replace && { path: relative(path.resolve(cwd, options.replace.path)), text: options.replace.text };
  if (replace) files.add(replace.path);
  const sources = [...files].sort().map((file): Source => (file === replace?.path ? replace : readSource(root, file)));
  const asked = replace ? [{ path: replace.path, folder: false }] : targets;
  const naming = (file: string): Naming => (singles.includes(file) || file === replace?.path ? 'file' : folders.some((folder) => within(folder, file)) ? 'folder' : null);
  return {
    root,
    workspace: openWorkspace(sources, {
      named: naming,
      includePublished: options.includePublished ?? false,
      partial: !whole,
      loadWords: readWords,
      engagement: engagementOf(root),
      readFile: (file) => (existsSync(path.join(root, file)) ? readSource(root, file) : null),
      hasFile: (file) => existsSync(path.join(root, file)),
      today: options.clock?.today ?? todayIn(options.clock?.zone ?? config.timezone),
      ...(options.clock?.zone === undefined ? {} : { zone: options.clock.zone }),
    }),
    paths: sources.map((source) => source.path).filter((file) => asked.length === 0 || asked.some((one) => one.path === file || (one.folder && within(one.path, file)))),
  };
}

const within = (folder: string, file: string): boolean => folder === '' || file.startsWith(`${folder}/`);

function locate(cwd: string, name: string): { readonly path: string; readonly folder: boolean } {
  const resolved = path.resolve(cwd, name);
  if (!existsSync(resolved)) throw new UsageError(`There is no file or folder called ${name} here.`);
  return { path: resolved, folder: statSync(resolved).isDirectory() };
}

/** The configuration that holds where a command runs, and nothing of what it judges. */
export const loadConfiguration = (cwd: string): Workspace => readConfiguration(findRoot(cwd, []));

function findRoot(cwd: string, targets: readonly { readonly path: string; readonly folder: boolean }[]): string {
  const [first] = targets;
  const start = first ? (first.folder ? first.path : path.dirname(first.path)) : cwd;
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (configFile(folder)) return folder;
    if (path.dirname(folder) === folder) break;
  }
  if (targets.length === 1 && first?.folder) return first.path;
  return targets.every((one) => !path.relative(cwd, one.path).startsWith('..')) ? cwd : start;
}
