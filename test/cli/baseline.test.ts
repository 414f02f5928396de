import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckDocument } from '../../src/index.ts';
import { folder, run } from './process.ts';

const FILE = '.rapport-baseline.json';
const OLD = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`posts/old/${at}.md`, `Post ${at}. Like if you agree.\n\nDo you stretch?\n`]));

const document = (root: string, ...args: readonly string[]): CheckDocument => JSON.parse(run(root, ['check', '--format', 'json', ...args]).out) as CheckDocument;
const found = (root: string, ...args: readonly string[]): readonly string[] => document(root, ...args).findings.map((finding) => `${finding.path} ${finding.rule}`);

describe('rapport check with a baseline', () => {
  it('adopts a folder of 500 old posts with one command, and then shows only what is new', () => {
    const root = folder(OLD);
    const before = document(root).summary;
    assert.ok(before.warnings >= 500);
    const { code, out, err } = run(root, ['check', '--update-baseline', '--fail-on', 'info']);
    assert.equal(code, 0);
    assert.match(err, /^Wrote \.rapport-baseline\.json: [\d,]+ findings in 500 files accepted\. From now on only new ones are shown\.\n$/);
    assert.match(out, /^Nothing to say about 500 files, [\d,]+ in the baseline\.\n/);
    assert.equal(run(root, ['check', '--fail-on', 'info']).code, 0);
    writeFileSync(path.join(root, 'posts/new.md'), 'Like if you agree.');
    writeFileSync(path.join(root, 'posts/old/3.md'), '# A title\n\nPost 3. Like if you agree.\n\nDo you stretch?\n\nTag a friend who needs this.\n');
    assert.deepEqual(found(root).filter((one) => one.endsWith('engagement-bait')), ['posts/new.md vanity/engagement-bait', 'posts/old/3.md vanity/engagement-bait']);
    const { summary } = document(root);
    assert.equal(summary.baselined + document(root).findings.length, document(root, '--no-baseline').findings.length);
  });

  it('says which entries match nothing any more, and takes them out', () => {
    const root = folder({ 'posts/a.md': 'Like if you agree.', 'posts/b.md': 'Like if you agree.', 'posts/c.md': 'Like if you agree.' });
    run(root, ['check', '--update-baseline']);
    writeFileSync(path.join(root, 'posts/a.md'), 'What helps your back?');
    rmSync(path.join(root, 'posts/b.md'));
    assert.match(run(root, ['check']).out, /\n2 entries of the baseline match nothing any more; rapport check --prune-baseline removes them\.\n/);
    assert.match(run(root, ['check', 'posts/a.md']).out, /\n1 entry of the baseline matches nothing any more/, 'a check of one file speaks for that file');
    assert.equal(document(root).summary.baselineUnused, 2);
    assert.equal(run(root, ['check', '--prune-baseline']).err, 'Removed 2 findings from .rapport-baseline.json; 1 left.\n');
    assert.deepEqual(Object.keys((JSON.parse(readFileSync(path.join(root, FILE), 'utf8')) as { findings: object }).findings), ['posts/c.md']);
    const after = readFileSync(path.join(root, FILE), 'utf8');
    assert.equal(run(root, ['check', '--prune-baseline']).err, 'Nothing to remove from .rapport-baseline.json.\n');
    assert.equal(readFileSync(path.join(root, FILE), 'utf8'), after);
    assert.deepEqual([found(root), document(root).summary.baselineUnused], [[], 0]);
  });

  it('of one file leaves the entries of the others', () => {
    const root = folder({ 'posts/a.md': 'Like if you agree.', 'posts/b.md': 'Like if you agree.' });
    run(root, ['check', 'posts/a.md', '--update-baseline']);
    assert.deepEqual(found(root), ['posts/b.md vanity/engagement-bait']);
    run(root, ['check', 'posts/b.md', '--update-baseline']);
    assert.deepEqual(found(root), []);
  });

  it('is where it is said to be: on the command line, in rapport.yml', () => {
    const root = folder({ 'posts/a.md': 'Like if you agree.', 'rapport.yml': 'baseline: quality/old.json\n' });
    const missing = run(root, ['check']);
    assert.equal(missing.code, 2);
    assert.match(missing.out, /There is no file quality\/old\.json yet\. Make it: rapport check --update-baseline/);
    assert.equal(run(root, ['check', '--update-baseline']).code, 0);
    assert.ok(existsSync(path.join(root, 'quality/old.json')));
    assert.deepEqual(found(root), []);
    assert.deepEqual(found(path.join(root, 'posts')), [], 'from a folder inside it');
    assert.match(run(root, ['check', '--baseline', 'other.json']).err, /There is no baseline at other\.json\. Make it/);
    assert.equal(run(root, ['check', '--baseline', 'other.json', '--update-baseline']).code, 0);
    assert.deepEqual(found(root, '--baseline', 'other.json'), []);
  });

  it('keeps what it accepts in a post that has gone out since: history is not judged, and so nothing of it is unused', () => {
    const root = folder({ 'posts/a.md': 'Like and share this post.\n' });
    run(root, ['check', '--update-baseline']);
    writeFileSync(path.join(root, 'posts/a.md'), '---\nstatus: published\n---\nLike and share this post.\n');
    assert.doesNotMatch(run(root, ['check']).out, /baseline/);
    assert.match(run(root, ['check', '--prune-baseline']).err, /Nothing to remove/);
    assert.match(run(root, ['check', '--include-published', '--no-baseline']).out, /vanity\/engagement-bait/);
    assert.deepEqual(found(root, '--include-published'), []);
    writeFileSync(path.join(root, 'posts/a.md'), '---\nstatus: published\n---\nWhat helps your back?\n');
    assert.match(run(root, ['check', '--include-published', '--prune-baseline']).err, /Removed 1 finding|Removed 2 findings/);
  });

  it('does not hide what is wrong with the configuration', () => {
    const root = folder({ 'posts/a.md': 'What helps?', 'rapport.yml': 'postz: 1\n' });
    assert.equal(run(root, ['check', '--update-baseline']).code, 2);
    assert.equal(run(root, ['check', 'posts/a.md']).code, 2, 'nor does a check of one file');
    writeFileSync(path.join(root, FILE), '<<<<<<< HEAD\n{}\n=======\n>>>>>>> b\n');
    assert.match(run(root, ['check', 'posts/a.md']).out, /\.rapport-baseline\.json\n {2}1:1 .*never merged/);
  });

  const wrong: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['--no-baseline', '--update-baseline'], /--no-baseline leaves no baseline/],
    [['--update-baseline', '--prune-baseline'], /Give one of the two/],
    [['-', '--stdin-filename', 'posts/a.md', '--update-baseline'], /standard input is none/],
  ];
  for (const [args, message] of wrong) {
    it(`says what is wrong with: rapport check ${args.join(' ')}`, () => {
      const { code, out, err } = run(folder({ 'posts/a.md': 'What helps?' }), ['check', ...args], 'What helps?');
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });
  }
});
