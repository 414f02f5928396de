import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const rapport = path.resolve(import.meta.dirname, '../../dist/cli/rapport.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a shell would. */
export function run(cwd: string, args: readonly string[], input?: string | Buffer, env: Readonly<Record<string, string>> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [rapport, ...args], { cwd, encoding: 'utf8', ...(input === undefined ? {} : { input }), env: { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '', GITLAB_CI: '', ...env } });
  return { code: status, out: stdout, err: stderr };
}

const made: string[] = [];

/** A folder of files, gone when the tests end. */
export function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'rapport-cli-'));
  made.push(root);
  for (const [file, content] of Object.entries(files)) {
    const full = path.join(root, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
  return root;
}

after(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
});
