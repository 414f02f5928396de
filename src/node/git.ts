import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Something about a repository that whoever asked can mend. Its message says how. */
export class GitError extends Error {}

export interface GitResult {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/** The most that one call may answer with: one gigabyte. */
const MOST_BYTES = 2 ** 30;

/**
 * Runs the git program with arguments, never through a shell. Throws a GitError where there is none, or where it
 * answers with more than a gigabyte; what else goes wrong, its exit code says.
 */
export function git(folder: string, args: readonly string[], input?: string): GitResult {
  const { status, stdout, stderr, error } = spawnSync('git', ['--no-pager', '-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', ...args], {
    cwd: folder, env: environment(), maxBuffer: MOST_BYTES, windowsHide: true, ...(input === undefined ? {} : { input }),
  });
  if (error) throw new GitError(reasonOf(error));
  return { code: status ?? 1, out: stdout, err: stderr.toString('utf8').trim() };
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'Comparing with a commit needs the git program, and there is none on the PATH.';
  if (code === 'ENOBUFS') return 'The change is larger than a gigabyte. Compare with a nearer commit.';
  return `The git program could not be run: ${message}`;
}

/**
 * A hook is started with paths of the repository from its top, and Rapport may run git in a folder below it: which
 * repository that is, git finds by itself.
 */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR: dir, GIT_INDEX_FILE: index, GIT_PREFIX: _prefix, GIT_EXTERNAL_DIFF: _diff, ...rest } = process.env;
  return {
    ...rest,
    ...(dir !== undefined && rest['GIT_WORK_TREE'] !== undefined ? { GIT_DIR: path.resolve(dir) } : {}),
    ...(index === undefined ? {} : { GIT_INDEX_FILE: path.resolve(index) }),
    GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', LANGUAGE: 'C',
  };
}

/** What git prints on one line, or null where it does not know. */
export function gitLine(folder: string, args: readonly string[]): string | null {
  const { code, out } = git(folder, args);
  return code === 0 ? out.toString('utf8').replace(/\r?\n$/, '') : null;
}

/** The part of git's answer that ends in null bytes. */
export const nullEnded = (out: Buffer): readonly string[] => out.toString('utf8').split('\0').filter((one) => one !== '');

/** The path from the top of the repository to a folder, `''` or ending in `/`; null where the folder is in no repository. */
export const repositoryPrefix = (folder: string): string | null => {
  try {
    return gitLine(folder, ['rev-parse', '--show-prefix']);
  } catch {
    return null;
  }
};
