import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A real repository in a temporary folder, with nobody's own settings of Git. */
export class Repository {
  readonly root: string;

  constructor(root?: string) {
    this.root = root ?? temporary();
    if (root === undefined) this.git('init', '--quiet', '--initial-branch=main');
  }

  git(...args: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync('git', [...args], { cwd: this.root, encoding: 'utf8', env: gitEnvironment() });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  }

  write(files: Readonly<Record<string, string | Buffer>>): this {
    for (const [file, content] of Object.entries(files)) {
      const full = path.join(this.root, file);
      mkdirSync(path.dirname(full), { recursive: true });
      writeFileSync(full, content);
    }
    return this;
  }

  commit(message: string, files: Readonly<Record<string, string | Buffer>> = {}): string {
    this.write(files);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
    return this.git('rev-parse', 'HEAD');
  }
}

const made: string[] = [];

export function temporary(): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'rapport-git-')));
  made.push(root);
  return root;
}

export function gitEnvironment(): NodeJS.ProcessEnv {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') && !name.startsWith('GITHUB_') && !name.startsWith('GITLAB_')));
  const who = { NAME: 'Maria', EMAIL: 'maria@example.org', DATE: '2026-11-24T09:00:00Z' };
  return {
    ...own, NO_COLOR: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'protocol.file.allow', GIT_CONFIG_VALUE_0: 'always',
    ...Object.fromEntries(Object.entries(who).flatMap(([name, value]) => [[`GIT_AUTHOR_${name}`, value], [`GIT_COMMITTER_${name}`, value]])),
  };
}

after(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
});
