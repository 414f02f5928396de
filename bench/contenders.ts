import { buildSync } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const BENCH = import.meta.dirname;
const ROOT = path.join(BENCH, '..');
const COMMAND = path.join(ROOT, 'dist/cli/rapport.js');

/** A program that reads every post of a workspace. */
export interface Contender {
  readonly name: string;
  /** What Node is started with, in the workspace. `posts` are the paths of its posts, as a shell would expand them. */
  readonly program: (posts: readonly string[]) => readonly string[];
  /** The exit codes of a run that did its work. */
  readonly isExpected: (exitCode: number) => boolean;
}

/** The linters as a user runs them, and the floor under them all. `tools` is where `compileTools` put them. */
export function contenders(tools: string): { readonly rapport: Contender; readonly markdownlint: Contender; readonly others: readonly Contender[] } {
  return {
    rapport: { name: `rapport ${versionOf(ROOT)}`, program: () => [COMMAND, 'check', '--fail-on', 'never'], isExpected: (code) => code === 0 },
    markdownlint: peer('markdownlint-cli2', 'markdownlint-cli2-bin.mjs', () => ['**/*.md'], (code) => code <= 1),
    others: [
      peer('write-good', 'bin/write-good.js', (posts) => posts, () => true), // its exit code is the number of its suggestions
      { name: 'floor: Node reads every file', program: () => [path.join(tools, 'floor.cjs')], isExpected: (code) => code === 0 },
    ],
  };
}

function peer(name: string, file: string, args: Contender['program'], isExpected: Contender['isExpected']): Contender {
  const folder = path.join(BENCH, 'node_modules', name);
  return { name: `${name} ${versionOf(folder)}`, program: (posts) => [path.join(folder, file), ...args(posts)], isExpected };
}

const versionOf = (folder: string): string => (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }).version;

/** Installs the peers where they are missing or not the pinned ones. */
export function installPeers(): void {
  const { dependencies } = JSON.parse(readFileSync(path.join(BENCH, 'package.json'), 'utf8')) as { dependencies: Readonly<Record<string, string>> };
  const isThere = ([name, version]: readonly [string, string]): boolean => {
    const folder = path.join(BENCH, 'node_modules', name);
    return existsSync(folder) && versionOf(folder) === version;
  };
  // In the folder as well as with --prefix: npm reads .npmrc from where it runs.
  if (!Object.entries(dependencies).every(isThere)) execFileSync('npm', ['ci', '--prefix', BENCH], { cwd: BENCH, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Bundles Rapport from its sources as they are. */
export function buildRapport(): void {
  execFileSync(process.execPath, ['--import', 'tsx', path.join(ROOT, 'scripts/build.ts')], { cwd: ROOT, stdio: 'inherit' });
}

/** When the Rapport that is measured was built, in milliseconds: somebody else may build while a long run goes on. */
export const builtAt = (): number => statSync(COMMAND).mtimeMs;

/** Compiles the programs that run on plain Node: loading tsx into them would be measured too. */
export function compileTools(folder: string): { readonly reporter: string } {
  const entryPoints = ['floor.ts', 'report-usage.ts'].map((file) => path.join(BENCH, file));
  buildSync({ entryPoints, outdir: folder, outExtension: { '.js': '.cjs' }, format: 'cjs', platform: 'node', target: 'node20', logLevel: 'warning' });
  return { reporter: path.join(folder, 'report-usage.cjs') };
}
