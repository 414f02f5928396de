import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Tags a release: `npm run release:action`. GitHub runs an action from the files of its tag, and what runs is built and no part
 * of the main branch: so the tag has a commit of its own, with the bundles. Neither the branch nor the files here change, and
 * nothing is pushed.
 */
const root = path.resolve(import.meta.dirname, '..');
const BUILT = ['dist/action', 'dist/cli', 'dist/words.bin', 'dist/THIRD-PARTY-NOTICES.txt'];
const own = mkdtempSync(path.join(tmpdir(), 'rapport-release-'));
/** An index aside, so that what is staged stays as it is. */
const index = path.join(own, 'index');

const git = (...args: readonly string[]): string => execFileSync('git', [...args], { cwd: root, encoding: 'utf8', env: { ...process.env, GIT_INDEX_FILE: index }, stdio: ['ignore', 'pipe', 'inherit'] }).trim();

function release(): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const tag = `v${version}`;
  const major = `v${version.split('.')[0] ?? ''}`;
  git('read-tree', 'HEAD');
  if (git('status', '--porcelain') !== '') throw new Error('There are changes that are not committed. What is tagged is what is committed: commit or stash them first.');
  if (git('tag', '--list', tag) !== '') throw new Error(`There is a tag ${tag} already. Raise the version in package.json first: npm version --no-git-tag-version minor`);
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { cwd: root, stdio: 'inherit' });
  git('add', '--force', '--', ...BUILT);
  const commit = git('commit-tree', git('write-tree'), '-p', 'HEAD', '-m', `Release ${tag}, with what the action runs`);
  git('tag', tag, commit);
  git('tag', '--force', major, commit);
  return `Tagged ${tag} and ${major}: ${commit}\nTo publish them: git push origin ${tag} && git push --force origin ${major}`;
}

try {
  console.log(release());
} catch (error) {
  console.error(`release: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  rmSync(own, { recursive: true, force: true });
}
