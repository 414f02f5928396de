import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ignore from 'ignore';
import { glob, globSync, type GlobOptions } from 'tinyglobby';
import { BASELINE_FILE, decode, matcher, openWorkspace, type Config, type Source, type Workspace } from '../index.ts';

const NEVER = ['**/node_modules/**', '**/.*/**', '**/bower_components/**', '**/vendor/**'];
const TEXTS = '**/*.{md,markdown,txt,tweet}';
const WANTED = /\.(?:md|markdown|txt|tweet|ya?ml|csv|tsv)$/i;

/** The configuration file of a folder, if it has one. */
export const configFile = (folder: string): string | undefined => ['rapport.yml', 'rapport.yaml'].find((name) => existsSync(path.join(folder, name)));

/** The configuration of a folder, with what it extends, as far as finding its files needs it. */
export const configOf = (folder: string): Config => readConfiguration(folder).configuration.config;

/** A workspace of a folder's configuration alone: `rapport.yml` and what it extends. */
export function readConfiguration(folder: string): Workspace {
  const file = configFile(folder);
  const sources = file ? [readSource(folder, file)] : [];
  for (;;) {
    const workspace = openWorkspace(sources);
    const more = workspace.configuration.config.extended.filter((one) => isFile(folder, one) && !workspace.sources.has(one));
    if (more.length === 0) return workspace;
    sources.push(...more.map((one) => readSource(folder, one)));
  }
}

const isFile = (root: string, file: string): boolean => statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * The files of a workspace that Rapport reads, relative to its root.
 *
 * @param folders the folders to look for posts in, relative to the root; `''` is all of it.
 */
export function findFiles(root: string, config: Config, folders: readonly string[]): readonly string[] {
  return wanted(root, config, globSync(...globsOf(root, config, folders)));
}

/** The same, while others have their turn: for whoever is asked for other things meanwhile. */
export async function findFilesInTurns(root: string, config: Config, folders: readonly string[]): Promise<readonly string[]> {
  return wanted(root, config, await glob(...globsOf(root, config, folders)));
}

function globsOf(root: string, config: Config, folders: readonly string[]): [patterns: string[], options: GlobOptions] {
  const texts = folders.map((folder) => (folder === '' ? TEXTS : `${escapeGlob(folder)}/${TEXTS}`));
  return [[...texts, ...config.personas, ...config.calendars], { cwd: root, ignore: [...NEVER, ...config.ignore], onlyFiles: true, expandDirectories: false, followSymbolicLinks: false }];
}

function wanted(root: string, config: Config, found: readonly string[]): readonly string[] {
  const isIgnored = gitIgnores(root);
  const own = [configFile(root) ?? [], [...config.extended, config.baseline ?? BASELINE_FILE].filter((file) => isFile(root, file))].flat();
  const files = (path.sep === '/' ? found : found.map((file) => file.split(path.sep).join('/'))).filter((file) => WANTED.test(file) && !isIgnored(file));
  return [...new Set([...own, ...files])];
}

/** Whether a path is one that `findFiles` would find, were there a file. */
export function contentMatcher(root: string, config: Config): (file: string) => boolean {
  const [isText, isOther, isLeftOut, isIgnored] = [matcher([TEXTS]), matcher([...config.personas, ...config.calendars]), matcher([...NEVER, ...config.ignore]), gitIgnores(root)];
  return (file) => WANTED.test(file) && (isText(file) || isOther(file)) && !isLeftOut(file) && !isIgnored(file);
}

/** What Git ignores is no content. Only the root's own list is read. */
export function gitIgnores(root: string): (file: string) => boolean {
  const file = path.join(root, '.gitignore');
  if (!existsSync(file)) return () => false;
  const rules = ignore().add(readFileSync(file, 'utf8'));
  return (one) => rules.ignores(one);
}

const escapeGlob = (folder: string): string => folder.replace(/[()[\]{}!*?+@\\]/g, '\\$&');

/** Reads one file. What cannot be read as text is a problem of the file, not of the run. */
export function readSource(root: string, file: string): Source {
  const full = `${root}${path.sep}${file}`;
  // Node reads UTF-8 in one call. Only what then looks odd is read again, to say what it is.
  const text = readFileSync(full, AS_TEXT);
  if (!ODD.test(text) && text.length < LONG) return { path: file, text };
  const decoded = decode(readFileSync(full));
  return decoded.undecodable === undefined ? { path: file, text: decoded.text } : { path: file, text: decoded.text, undecodable: decoded.undecodable };
}

/** Of a name alone Node makes such options anew for each file. */
const AS_TEXT = { encoding: 'utf8' } as const;

/** A byte order mark, what stands for a byte that is no letter, or null: signs of another encoding. */
const ODD = /^\ufeff|\ufffd|\0/;
const LONG = 600_000;
