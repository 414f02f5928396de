import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { gitEnvironment, Repository, temporary } from '../node/repository.ts';
import { run } from './process.ts';

const root = path.resolve(import.meta.dirname, '../..');
const hooks = parse(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly { readonly id: string; readonly entry: string; readonly language: string }[];
const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0;

/** A folder with `rapport` in it as an installation puts it there. */
function bin(): string {
  const folder = path.join(temporary(), 'bin');
  mkdirSync(folder);
  const rapport = path.join(folder, 'rapport');
  writeFileSync(rapport, `#!/bin/sh\nexec "${process.execPath}" "${path.join(root, 'dist/cli/rapport.js')}" "$@"\n`);
  chmodSync(rapport, 0o755);
  return folder;
}

interface Committed {
  readonly code: number | null;
  readonly text: string;
}

function commit(one: Repository, folder: string): Committed {
  one.git('add', '--all');
  const { status, stdout, stderr } = spawnSync('git', ['commit', '--message', 'Try'], { cwd: one.root, encoding: 'utf8', env: { ...gitEnvironment(), PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`, PRE_COMMIT_HOME: path.join(folder, '../cache') } });
  return { code: status, text: stdout + stderr };
}

const PERSONA = '# Maria\n\n## Goals\n\n- Keep her back well\n';
const BAD = '---\npersonas: [marai]\nintent: inform\n---\nThe hall is closed on Monday.\n';

/** What a hook must do, whoever runs it. */
function behaves(one: Repository, folder: string): void {
  one.write({ 'README.md': BAD, 'ignored/a.md': BAD, 'rapport.yml': 'posts: ["posts/**", "ignored/**"]\nignore: [ignored/**]\n', 'personas/maria.md': PERSONA, 'notes with spaces.txt': 'Like if you agree.\n' });
  const fine = commit(one, folder);
  assert.equal(fine.code, 0, fine.text);
  one.write({ 'posts/-a post\'s "name".md': BAD, 'posts/b.md': BAD.replace('marai', 'maria') });
  const stopped = commit(one, folder);
  assert.equal(stopped.code, 1, stopped.text);
  assert.match(stopped.text, /posts\/-a post's "name"\.md\n +2:12 +error +No persona is called "marai"\. Did you mean "maria"\? +audience\/unknown-persona/);
  assert.doesNotMatch(stopped.text, /README\.md|ignored\/a\.md/);
  one.write({ 'posts/-a post\'s "name".md': BAD.replace('marai', 'maria') });
  const mended = commit(one, folder);
  assert.equal(mended.code, 0, mended.text);
}

describe('a hook that checks a commit', () => {
  it('of pre-commit, by .pre-commit-hooks.yaml', function () {
    // pre-commit is a program of Python's; where it is not installed, the hook below is run as pre-commit runs it.
    if (!hasPreCommit) this.skip();
    const source = new Repository();
    // Installing it from the source of a release takes minutes; all but how it is installed is as it is released.
    source.commit('Hooks', { '.pre-commit-hooks.yaml': stringify(hooks.map((hook) => ({ ...hook, language: 'system' }))) });
    const one = new Repository();
    one.commit('Start', { '.pre-commit-config.yaml': stringify({ repos: [{ repo: source.root, rev: source.git('rev-parse', 'HEAD'), hooks: [{ id: 'rapport' }] }] }) });
    const folder = bin();
    const { status, stderr } = spawnSync('pre-commit', ['install'], { cwd: one.root, encoding: 'utf8', env: { ...gitEnvironment(), PRE_COMMIT_HOME: path.join(folder, '../cache') } });
    assert.equal(status, 0, stderr);
    behaves(one, folder);
  });

  it('of Git itself, which names the files of the commit', () => {
    const one = new Repository();
    one.commit('Start');
    const hook = path.join(one.root, '.git/hooks/pre-commit');
    mkdirSync(path.dirname(hook), { recursive: true });
    writeFileSync(hook, `#!/bin/sh\ngit diff --cached --name-only -z --diff-filter=d -- '*.md' '*.txt' '*.yml' | xargs -0 -r ${hooks[0]?.entry ?? ''} --\n`);
    chmodSync(hook, 0o755);
    behaves(one, bin());
  });

  it('compares with a commit from inside a hook too, in a folder below the top', () => {
    const one = new Repository();
    one.commit('Start', { 'content/rapport.yml': 'brand: [Us]\n', 'content/personas/maria.md': PERSONA });
    const hook = path.join(one.root, '.git/hooks/pre-commit');
    mkdirSync(path.dirname(hook), { recursive: true });
    writeFileSync(hook, '#!/bin/sh\ncd content && rapport check --since HEAD\n');
    chmodSync(hook, 0o755);
    one.write({ 'content/posts/a.md': BAD });
    const { code, text } = commit(one, bin());
    assert.equal(code, 1, text);
    assert.match(text, /posts\/a\.md\n +2:12 +error/);
  });
});

describe('docs/ci.md', () => {
  const text = readFileSync(path.join(root, 'docs/ci.md'), 'utf8');
  it('has blocks that can be read, and names only options that there are', () => {
    const blocks = [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)];
    assert.ok(blocks.length >= 8);
    for (const [, language, block] of blocks) {
      if (language === 'yaml') parse(block ?? '');
      if (language === 'json') JSON.parse(block ?? '');
    }
    const lines = [...text.matchAll(/rapport (check|review|plan)((?: +(?:--?[-\w]+|"[^"]*"|[\w./]+))*)/g)];
    const help = Object.fromEntries(['check', 'review', 'plan'].map((name) => [name, run(root, [name, '--help']).out]));
    for (const [line, command = '', options = ''] of lines) for (const [option] of options.matchAll(/--[-\w]+/g)) assert.ok(help[command]?.includes(option), line);
    assert.ok(lines.length >= 8);
  });
});
