import assert from 'node:assert/strict';
import path from 'node:path';
import type { CheckDocument } from '../../src/index.ts';
import { Repository, temporary } from '../node/repository.ts';
import { run } from './process.ts';

const BAIT = 'Like if you agree.\n';
const found = (root: string, ...args: readonly string[]): readonly string[] => {
  const { out, err } = run(root, ['check', '--format', 'json', ...args]);
  assert.notEqual(out, '', err);
  return (JSON.parse(out) as CheckDocument).findings.filter(({ rule }) => rule.startsWith('vanity/') || rule.startsWith('workspace/')).map((one) => `${one.path}:${one.start.line} ${one.rule}`);
};

function repository(): Repository {
  const one = new Repository();
  one.commit('Start', { 'README.md': BAIT, 'posts/old.md': `${BAIT}\nWhat helps your back?\n`, 'posts/same.md': BAIT });
  return one.write({ 'posts/old.md': `${BAIT}\nWhat helps your back?\n\nTag a friend who needs this.\n`, 'posts/new.md': `Hello.\n\n${BAIT}` });
}

describe('rapport check --since', () => {
  it('says what stands on added lines, of whole files on request', () => {
    const { root } = repository();
    assert.deepEqual(found(root, '--since', 'main'), ['posts/new.md:3 vanity/engagement-bait', 'posts/old.md:5 vanity/engagement-bait']);
    assert.deepEqual(found(root, '--since', 'main', '--whole-files'), ['posts/new.md:3 vanity/engagement-bait', 'posts/old.md:1 vanity/engagement-bait', 'posts/old.md:5 vanity/engagement-bait']);
    assert.deepEqual(found(root, 'posts/new.md', '--since', 'main'), ['posts/new.md:3 vanity/engagement-bait']);
  });

  it('exits by what the change adds', () => {
    const one = repository();
    assert.equal(run(one.root, ['check', '--since', 'main', '--fail-on', 'warning']).code, 1);
    one.commit('Work');
    assert.deepEqual(run(one.root, ['check', '--since', 'main', '--fail-on', 'info']), { code: 0, out: 'No post, persona or calendar has changed since main.\n', err: '' });
  });

  it('still says what is wrong with the configuration', () => {
    const one = repository();
    one.commit('Config', { 'rapport.yml': 'postz: 1\n' });
    const { code, out } = run(one.root, ['check', '--since', 'main']);
    assert.equal(code, 2);
    assert.match(out, /rapport\.yml\n {2}1:1 /);
  });

  it('says which submodules are for their own repositories', () => {
    const inner = new Repository();
    inner.commit('Start', { 'posts/in.md': BAIT });
    const one = new Repository();
    one.commit('Start', { 'posts/a.md': 'What helps your back?\n' });
    one.git('submodule', '--quiet', 'add', inner.root, 'shared');
    assert.match(run(one.root, ['check', '--since', 'HEAD']).err, /^Submodule "shared": what has changed in it is checked in its own repository\.\n$/);
  });

  it('stops with a message where there is nothing to compare with', () => {
    const { code, out, err } = run(new Repository(temporary()).root, ['check', '--since', 'main']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^rapport: .* is in no Git repository/);
    assert.match(run(repository().root, ['check', '--since', '--evil=x']).err, /^rapport: /);
  });

  it('says that it needs the git program, and checks everything without it', () => {
    const { root } = repository();
    const none = { PATH: path.join(temporary(), 'none') };
    assert.deepEqual(run(root, ['check', '--since', 'main'], undefined, none), { code: 2, out: '', err: 'rapport: Comparing with a commit needs the git program, and there is none on the PATH.\n' });
    assert.equal(run(root, ['check'], undefined, none).code, 0);
  });

  const wrong: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['--whole-files'], /--whole-files belongs to --since/],
    [['--since', 'main', '--update-baseline'], /--update-baseline speaks for whole files/],
    [['--since', 'main', '--fix'], /Add --whole-files if that is meant/],
    [['-', '--stdin-filename', 'posts/a.md', '--since', 'main'], /standard input is none/],
    [['--known-only'], /Name some, or leave it out/],
  ];
  for (const [args, message] of wrong) {
    it(`says what is wrong with: rapport check ${args.join(' ')}`, () => {
      const { code, err } = run(repository().root, ['check', ...args], 'x');
      assert.equal(code, 2);
      assert.match(err, message);
    });
  }

  it('--known-only makes no post of what is named, and skips what is ignored', () => {
    const { root } = repository().write({ 'rapport.yml': 'ignore: [posts/same.md]\n' });
    assert.deepEqual(found(root, 'README.md').length, 1);
    assert.deepEqual(found(root, 'README.md', 'posts/same.md', 'posts/new.md', '--known-only'), ['posts/new.md:3 vanity/engagement-bait']);
    assert.match(run(root, ['check', 'README.md', '--known-only']).out, /^None of these files is one that a check of the workspace looks at\.\n$/);
  });
});
