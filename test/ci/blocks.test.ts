import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse } from 'yaml';
import { Repository } from '../node/repository.ts';
import { blocks, packed, runIn, script, type Ran } from './packed.ts';
import { program, programs, type Programs } from './programs.ts';

/** docs/ci.md, copied block by block as its reader would, with the package as it would be published. */
const PERSONA = '# Maria\n\n## Goals\n\n- Keep her back well\n';
const BAD = '---\npersonas: [marai]\nintent: inform\n---\nThe hall is closed on Monday.\n';
const BAIT = '---\npersonas: [maria]\nintent: inform\n---\nLike if you agree that the hall is warm.\n';

describe('docs/ci.md, followed to the letter', function () {
  this.timeout(120_000);
  let bin = '';
  let own: Programs | null = null;
  let one: Repository;
  let base = '';

  before(function () {
    this.timeout(300_000);
    own = programs();
    bin = packed();
  });
  beforeEach(() => {
    one = new Repository();
    base = one.commit('Start', { 'rapport.yml': 'brand: [Hall]\n', 'personas/maria.md': PERSONA, 'posts/old.md': BAIT, 'README.md': BAD });
    one.git('checkout', '--quiet', '-b', 'work');
    one.commit('Work', { 'posts/new.md': BAD });
  });
  const shell = (commands: string, env: Readonly<Record<string, string>> = {}): Ran => runIn(one.root, bin, 'bash', ['-e', '-o', 'pipefail', '-c', commands], env);
  const read = (file: string): string => readFileSync(path.join(one.root, file), 'utf8');

  it('GitLab: the job runs, and leaves the report and the page', function () {
    if (own === null) this.skip();
    const [block = ''] = blocks('GitLab');
    one.write({ '.gitlab-ci.yml': block });
    one.git('remote', 'add', 'origin', 'git@gitlab.com:team/posts.git');
    // It copies files for containers even where a shell takes their place.
    script(path.join(bin, 'rsync'), '#!/bin/sh\n');
    const job = (...args: readonly string[]): Ran => runIn(one.root, bin, own?.node ?? '', [program(own as Programs, 'gitlab-ci-local', 'dist/index.js'), '--force-shell-executor', '--no-shell-isolation', '--variable', `CI_MERGE_REQUEST_DIFF_BASE_SHA=${base}`, ...args]);
    const { code, text } = job('rapport');
    assert.equal(code, 1, text);
    assert.match(text, /FAIL.* rapport/);
    const [issue, ...more] = JSON.parse(read('gl-code-quality-report.json')) as readonly { check_name: string; location: { path: string } }[];
    assert.deepEqual([issue?.check_name, issue?.location.path, more.length], ['audience/unknown-persona', 'posts/new.md', 0], text);
    assert.match(read('rapport.html'), /<h1>Rapport: 1 error/);
    one.write({ 'posts/new.md': BAD.replace('marai', 'maria') });
    const fine = job('rapport');
    assert.equal(fine.code, 0, fine.text);
    assert.equal(read('gl-code-quality-report.json'), '[]\n');
  });

  it('reviewdog: what is handed to it is its format', function () {
    const [block = ''] = blocks('reviewdog');
    const [{ run = '' } = {}] = parse(block) as readonly { run?: string }[];
    // reviewdog is a program of Go's that no registry here has: a validator of its format takes its place.
    const validator = path.join(path.dirname(createRequire(import.meta.url).resolve('@umbrelladocs/rdformat-validator')), '../bin/rdformat-validator.js');
    const stand = path.join(one.root, '../reviewdog');
    mkdirSync(stand, { recursive: true });
    script(path.join(stand, 'reviewdog'), `#!/usr/bin/env bash\necho "$@" > args.txt\ntee lines.jsonl | while read -r line; do printf '%s' "$line" | "${process.execPath}" "${validator}" --strict --no-extra-fields || exit 1; done\n`);
    const { code, text } = shell(run, { PATH: `${stand}${path.delimiter}${bin}${path.delimiter}${process.env['PATH'] ?? ''}` });
    assert.equal(code, 0, text);
    assert.equal(read('args.txt'), '-f=rdjsonl -name=rapport -reporter=github-pr-review\n');
    assert.match(read('lines.jsonl'), /"code":\{"value":"audience\/unknown-persona"/);
  });

  it('code scanning: the step writes SARIF and passes', () => {
    const scanning = blocks('GitHub').map((block) => parse(block) as { jobs?: { rapport: { steps: readonly { run?: string }[] } } }).find(({ jobs }) => jobs?.rapport.steps.some(({ run }) => run?.includes('sarif')));
    const step = scanning?.jobs?.rapport.steps.find(({ run }) => run !== undefined)?.run ?? '';
    const { code, text } = shell(step);
    assert.equal(code, 0, text);
    assert.equal((JSON.parse(read('rapport.sarif')) as { version: string }).version, '2.1.0');
  });

  it('other CI and old posts: the commands do what is said beside them', () => {
    shell('npm install --global rapport-workspace');
    const [other = ''] = blocks('Other CI');
    one.git('update-ref', 'refs/remotes/origin/main', base);
    for (const [at, line] of other.trimEnd().split('\n').entries()) {
      const { code, text } = shell(line);
      assert.equal(code, 1, `${line}: ${text}`);
      assert.match(read(at === 2 ? 'comment.md' : 'rapport.xml'), [/^<\?xml[^]*<testsuites /, /^<\?xml[^]*<checkstyle /, /^### Rapport: 1 error new/][at] ?? /never/);
    }
    const [old = ''] = blocks('Starting with many old posts');
    assert.equal(shell(old).code, 0);
    assert.match(one.git('diff', '--cached', '--name-only'), /^\.rapport-baseline\.json$/);
    assert.equal(shell('rapport check').code, 0);
    one.write({ 'posts/newer.md': BAD });
    assert.match(shell('rapport check').text, /posts\/newer\.md\n/);
  });

  it('lint-staged: a commit is stopped, and goes through when it is mended', function () {
    if (own === null) this.skip();
    const { 'lint-staged': tasks } = JSON.parse(blocks('lint-staged')[0] ?? '') as { 'lint-staged': object };
    one.commit('Set up', { 'package.json': `${JSON.stringify({ name: 'hall', 'lint-staged': tasks })}\n`, '.gitignore': 'node_modules\n', 'posts/new.md': BAD.replace('marai', 'maria') });
    shell('npm install --global rapport-workspace');
    const hook = path.join(one.root, '.git/hooks/pre-commit');
    mkdirSync(path.dirname(hook), { recursive: true });
    script(hook, `#!/bin/sh\nexec "${own.node}" "${program(own, 'lint-staged', 'bin/lint-staged.js')}"\n`);
    const commit = (): Ran => {
      one.git('add', '--all');
      return shell('git commit --message Try');
    };
    one.write({ 'README.md': `${BAD}\nMore.\n`, 'notes.txt': 'Like if you agree.\n' });
    const fine = commit();
    assert.equal(fine.code, 0, fine.text);
    one.write({ 'posts/-a post\'s "name".md': BAD });
    const stopped = commit();
    assert.equal(stopped.code, 1, stopped.text);
    assert.match(stopped.text, /posts\/-a post's "name"\.md\n +2:12 +error +No persona is called "marai"\. Did you mean "maria"\? +audience\/unknown-persona/);
    assert.doesNotMatch(stopped.text, /README\.md\n/);
    one.write({ 'posts/-a post\'s "name".md': BAD.replace('marai', 'maria') });
    const mended = commit();
    assert.equal(mended.code, 0, mended.text);
    assert.equal(existsSync(path.join(one.root, 'posts/-a post\'s "name".md')), true);
  });

  it('checkstyle: a reader of its reports finds every finding', async function () {
    if (own === null) this.skip();
    const xml = runIn(one.root, bin, process.execPath, [path.resolve(import.meta.dirname, '../../dist/cli/rapport.js'), 'check', '--format', 'checkstyle', '--fail-on', 'never']).text;
    const { scanXmlReport } = createRequire(import.meta.url)(program(own, 'danger-plugin-lint-report', 'dist/index.js')) as { scanXmlReport: (git: object, xml: string, root: string, onlyModified: boolean, found: (one: { file: string; line: number; severity: string; message: string }) => void) => Promise<void> };
    const found: string[] = [];
    await scanXmlReport({ modified_files: ['posts/new.md', 'posts/old.md'], created_files: [], deleted_files: [] }, xml, one.root, false, ({ file, line, severity, message }) => found.push(`${file}:${line} ${severity} ${message}`));
    assert.deepEqual(found, ['posts/new.md:2 error No persona is called "marai". Did you mean "maria"?', 'posts/old.md:5 warning "Like if you agree that the hall is warm" asks for a reaction. Ask for a story, a way or a choice instead.']);
  });
});
