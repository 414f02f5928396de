import { git, GitError, gitLine } from './git.ts';

/**
 * The commit that a change started from: where the history of a ref and that of HEAD part.
 *
 * @returns its object id. Throws a GitError that says what to do where there is none.
 */
export function mergeBase(folder: string, ref: string): string {
  refuseWorkless(folder);
  if (gitLine(folder, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']) === null) {
    throw new GitError('This repository has no commits yet, so there is nothing to compare with. Leave --since out to check everything.');
  }
  const commit = commitOf(folder, ref);
  const base = gitLine(folder, ['merge-base', commit, 'HEAD']);
  if (base === null) throw new GitError(isShallow(folder) ? `The history from here to ${shown(ref)} was not fetched. ${DEEPEN}` : `${shown(ref)} and what is checked out share no history. Name a commit of the branch that this work started from.`);
  return base;
}

const DEEPEN = 'Fetch all of it: git fetch --unshallow; with actions/checkout "fetch-depth: 0", in GitLab "GIT_DEPTH: 0".';

function commitOf(folder: string, ref: string): string {
  if (ref === '' || ref.startsWith('-') || /[\0-\x1f\x7f]/.test(ref)) throw new GitError(`${shown(ref)} is no name of a commit. Name a branch, a tag or a commit, such as --since origin/main.`);
  const commit = gitLine(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (commit !== null && /^[0-9a-f]{40,64}$/.test(commit)) return commit;
  const remote = gitLine(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `origin/${ref}^{commit}`]);
  if (remote !== null) throw new GitError(`There is no commit called ${shown(ref)} here, but there is one called ${shown(`origin/${ref}`)}: --since origin/${ref}`);
  throw new GitError(`There is no commit called ${shown(ref)} here. ${isShallow(folder) ? `This clone is shallow. ${DEEPEN}` : 'Fetch it first, or name another: git branch --all lists the branches.'}`);
}

function refuseWorkless(folder: string): void {
  const { code, out, err } = git(folder, ['rev-parse', '--is-inside-work-tree']);
  if (code === 0 && out.toString('utf8').trim() === 'true') return;
  if (code === 0) throw new GitError(`${folder} is inside a repository's own folder, where no files are checked out.`);
  if (/dubious ownership/.test(err)) throw new GitError(`Git does not read ${folder}, because it belongs to somebody else. If you trust it: git config --global --add safe.directory ${folder}`);
  throw new GitError(`${folder} is in no Git repository, so there is no commit to compare with. Leave --since out to check everything.`);
}

const isShallow = (folder: string): boolean => gitLine(folder, ['rev-parse', '--is-shallow-repository']) === 'true';

/** A name as a message may hold it: on one line, and not for ever. */
function shown(ref: string): string {
  const line = ref.replace(/[\0-\x1f\x7f]/g, '?');
  return `"${line.length > 100 ? `${line.slice(0, 99)}…` : line}"`;
}
