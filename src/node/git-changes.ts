import { git, GitError, nullEnded } from './git.ts';
import { mergeBase } from './git-base.ts';
import { addedLines, type LineRange } from './git-hunks.ts';

/** A file that is not as it was, with paths from the folder that was asked about. */
export interface ChangedFile {
  /** Null where it was deleted. */
  readonly path: string | null;
  /** Where it was, and the object that holds its old text; null where it is new. */
  readonly before: { readonly path: string; readonly object: string } | null;
  /** The lines that were not there before; `all` of a file that is new, or that git does not compare by lines. */
  readonly added: readonly LineRange[] | 'all';
}

export interface Changes {
  /** The commit that is compared with. */
  readonly base: string;
  /** By path. */
  readonly files: readonly ChangedFile[];
  /** Submodules whose commit is another: what is in them is compared in their own repositories. */
  readonly submodules: readonly string[];
}

/** What Rapport reads. Git is asked about nothing else, so that a change of many large pictures costs nothing. */
const TEXTS = ['md', 'markdown', 'txt', 'tweet', 'yml', 'yaml', 'csv', 'tsv'].map((extension) => `:(icase)*.${extension}`);
const PLAIN = ['--no-color', '--no-ext-diff', '--no-textconv', '--relative', '--no-abbrev'];
const SUBMODULE = '160000';

/**
 * What has changed in a folder since a ref, committed, staged, unstaged or untracked: the difference from the merge base
 * to the files as they are. Renames are followed. Throws a GitError.
 */
export function changesSince(folder: string, ref: string): Changes {
  const base = mergeBase(folder, ref);
  const raw = parseRaw(answer(folder, ['diff', '--raw', '-z', '--find-renames', '--ignore-submodules=all', ...PLAIN, base, '--', ...TEXTS]));
  const lines = addedLines(answer(folder, ['diff', '--unified=0', '--inter-hunk-context=0', '--find-renames', '--ignore-submodules=all', '--src-prefix=a/', '--dst-prefix=b/', ...PLAIN, base, '--', ...TEXTS]).toString('utf8'));
  const tracked = raw.map(({ status, from, to, object }): ChangedFile => ({
    path: status === 'D' ? null : to,
    before: status === 'A' ? null : { path: from, object },
    added: status === 'A' || status === 'U' ? 'all' : status === 'D' || status === 'R100' ? [] : (lines.get(to) ?? 'all'),
  }));
  const untracked = nullEnded(answer(folder, ['ls-files', '-z', '--others', '--exclude-standard', '--', ...TEXTS])).map((path): ChangedFile => ({ path, before: null, added: 'all' }));
  return { base, files: merged([...tracked, ...untracked]), submodules: submodulesSince(folder, base) };
}

const nameOf = ({ path, before }: ChangedFile): string => path ?? before?.path ?? '';

/** One entry a path: a file in conflict, and one that was deleted and is there again untracked, come twice. */
function merged(files: readonly ChangedFile[]): readonly ChangedFile[] {
  const byName = new Map<string, ChangedFile>();
  for (const file of files) {
    const other = byName.get(nameOf(file));
    byName.set(nameOf(file), other ? { path: file.path ?? other.path, before: other.before ?? file.before, added: 'all' } : file);
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file);
}

function submodulesSince(folder: string, base: string): readonly string[] {
  const raw = parseRaw(answer(folder, ['diff', '--raw', '-z', '--no-renames', '--ignore-submodules=dirty', ...PLAIN, base]));
  return raw.filter(({ modes }) => modes.includes(SUBMODULE)).map(({ to }) => to);
}

interface RawEntry {
  /** A letter; of a rename with how much stayed: `R100`. */
  readonly status: string;
  readonly modes: readonly string[];
  readonly object: string;
  readonly from: string;
  readonly to: string;
}

/** `:old-mode new-mode old-object new-object status`, then one path, or two of a rename; all ended by null bytes. */
function parseRaw(out: Buffer): readonly RawEntry[] {
  const parts = nullEnded(out);
  const entries: RawEntry[] = [];
  for (let at = 0; at < parts.length;) {
    const [oldMode = '', newMode = '', object = '', , status = ''] = (parts[at++] ?? '').slice(1).split(' ');
    const from = parts[at++] ?? '';
    const to = /^[RC]/.test(status) ? (parts[at++] ?? '') : from;
    entries.push({ status: /^[RC]/.test(status) ? `R${status.slice(1)}` : status, modes: [oldMode, newMode], object, from, to });
  }
  return entries;
}

function answer(folder: string, args: readonly string[]): Buffer {
  const { code, out, err } = git(folder, args);
  if (code !== 0) throw new GitError(`git ${args[0] ?? ''} failed: ${err.split('\n')[0] ?? ''}`);
  return out;
}

/** The bytes of objects, in the order they are asked for; null of one that is not there. One process for all of them. */
export function objectsIn(folder: string, objects: readonly string[]): readonly (Buffer | null)[] {
  if (objects.length === 0) return [];
  const { out, code, err } = git(folder, ['cat-file', '--batch'], `${objects.join('\n')}\n`);
  if (code !== 0) throw new GitError(`Git could not read the old text of ${objects.length} files: ${err.split('\n')[0] ?? ''}`);
  let at = 0;
  return objects.map(() => {
    const end = out.indexOf(10, at);
    const [, kind, size] = out.subarray(at, end).toString('latin1').split(' ');
    at = end + 1;
    if (kind !== 'blob') return null;
    const start = at;
    at += Number(size) + 1;
    return out.subarray(start, at - 1);
  });
}
