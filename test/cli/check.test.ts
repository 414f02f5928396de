import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckDocument } from '../../src/index.ts';
import { folder, run } from './process.ts';

const MARIA = 'id: maria\nname: Maria\nwords:\n  avoid: { senior citizens: older neighbours }\ngoals: [get up without pain]\n';
const json = (out: string): CheckDocument => JSON.parse(out) as CheckDocument;

describe('rapport check', () => {
  it('says nothing of a good post, and ends with 0', () => {
    const { code, out } = run(folder({ 'posts/a.md': 'What helps your back in the morning?' }), ['check']);
    assert.equal(code, 0);
    assert.match(out, /^Nothing to say about 1 file\./);
  });

  it('shows each finding with its place, its line and what to do', () => {
    const { code, out } = run(folder({ 'posts/a.md': '---\npersonas: [mariah]\n---\nWhat helps?', 'personas/maria.yml': MARIA }), ['check']);
    assert.equal(code, 1);
    assert.equal(out.split('\n').slice(0, 4).join('\n'), [
      'posts/a.md',
      '  2:12    error   No persona is called "mariah". Did you mean "maria"?  audience/unknown-persona',
      '          | personas: [mariah]',
      '          You could: Change it to "maria"',
    ].join('\n'));
  });

  it('fails at the severity that is asked for', () => {
    const root = folder({ 'posts/a.md': 'Mats are here. Do you stretch?' });
    assert.deepEqual(['error', 'warning', 'info', 'never'].map((severity) => run(root, ['check', '--fail-on', severity]).code), [0, 0, 1, 0]);
  });

  it('names what would let it say more, and the command that adds it', () => {
    const root = folder({ 'a.md': 'New mats have come to the hall today, all of them blue.' });
    const { out } = run(root, ['check', '.']);
    assert.match(out, /Rapport could also tell:\n.*rapport new persona "Maria"/);
    assert.equal(run(root, ['new', 'persona', 'Maria']).code, 0);
    assert.doesNotMatch(run(root, ['check', '.']).out, /new persona/);
  });

  it('checks a folder of plain Markdown that is named, and nothing in it that is no post', () => {
    const root = folder({ 'notes/a.md': 'Like if you agree.', 'notes/README.md': 'Like if you agree.', 'notes/node_modules/x/b.md': 'Like if you agree.', 'notes/.hidden/c.md': 'Like if you agree.', 'other/d.md': 'Like if you agree.' });
    assert.deepEqual(json(run(root, ['check', 'notes', '--format', 'json']).out).findings.map((finding) => finding.path), ['a.md']);
    assert.equal(run(root, ['check']).out.startsWith('No posts here.'), true);
  });

  it('leaves out what Git ignores', () => {
    const root = folder({ '.gitignore': 'drafts/\n', 'drafts/a.md': 'Like if you agree.', 'posts/b.md': 'Like if you agree.' });
    assert.deepEqual(json(run(root, ['check', '--format', 'json']).out).findings.map((finding) => finding.path), ['posts/b.md']);
  });

  it('finds the workspace from a folder inside it', () => {
    const root = folder({ 'rapport.yml': 'rules: { vanity/engagement-bait: off }', 'posts/a.md': 'Like if you agree.' });
    assert.deepEqual(json(run(path.join(root, 'posts'), ['check', 'a.md', '--format', 'json']).out).findings, []);
  });

  it('checks standard input under the name it is given', () => {
    const root = folder({ 'personas/maria.yml': MARIA, 'posts/a.md': 'What helps?' });
    const text = '---\npersonas: maria\n---\nTea for senior citizens. What do you bring?';
    const { findings } = json(run(root, ['check', '-', '--stdin-filename', 'posts/a.md', '--format', 'json'], text).out);
    assert.deepEqual(findings.map(({ path: file, rule }) => [file, rule]), [['posts/a.md', 'audience/avoided-word']]);
    assert.equal(run(root, ['check', '-'], text).code, 2);
  });

  it('--fix mends what is safe, keeps the byte order mark and the line ends, and touches nothing else', () => {
    const root = folder({ 'personas/maria.yml': MARIA, 'posts/a.md': '\uFEFF---\r\npersonas: maria # why\r\n---\r\nTea for senior citizens.\r\nDo you bake?\r\n', 'posts/b.md': 'What helps?  \n' });
    const { code, err } = run(root, ['check', '--fix']);
    assert.deepEqual([code, err], [0, 'Fixed 1 file.\n']);
    assert.equal(readFileSync(path.join(root, 'posts/a.md'), 'utf8'), '\uFEFF---\r\npersonas: maria # why\r\n---\r\nTea for older neighbours.\r\nDo you bake?\r\n');
    assert.equal(readFileSync(path.join(root, 'posts/b.md'), 'utf8'), 'What helps?  \n');
    assert.equal(run(root, ['check', '--fix']).err, 'Nothing could be fixed unseen.\n');
  });

  it('counts columns without the byte order mark', () => {
    const { findings } = json(run(folder({ 'posts/a.md': '\uFEFFLike if you agree.' }), ['check', '--format', 'json']).out);
    assert.deepEqual(findings[0]?.start, { line: 1, column: 1, offset: 0 });
  });

  it('says which file is no text, and checks the others', () => {
    const root = folder({ 'posts/a.md': Buffer.from([0xff, 0xfe, 0x41, 0]), 'posts/b.md': Buffer.from([0x57, 0xe9, 0x3f]), 'posts/c.md': 'Like if you agree.', 'posts/d.md': 'x'.repeat(2_100_000) });
    const { code, out } = run(root, ['check', '--format', 'json']);
    assert.equal(code, 1);
    assert.deepEqual(json(out).findings.map(({ path: file, rule }) => `${file} ${rule}`), ['posts/a.md workspace/syntax', 'posts/b.md workspace/syntax', 'posts/c.md vanity/engagement-bait', 'posts/d.md workspace/syntax']);
  });

  it('ends with 2 where rapport.yml is wrong, and still reports the rest', () => {
    const { code, out } = run(folder({ 'rapport.yml': 'postz: 1\n', 'posts/a.md': 'Like if you agree.' }), ['check']);
    assert.equal(code, 2);
    assert.match(out, /Like if you agree[\s\S]*There is no setting called "postz"/);
  });

  it('follows what rapport.yml extends, wherever it lies, and says what is wrong in it', () => {
    const files = { 'rapport.yml': 'extends: shared/deep/base.yml\n', 'shared/deep/base.yml': 'extends: ../more.yml\npersonas: [people/**]\n', 'shared/more.yml': 'rules: { vanity: off }\n', 'people/maria.yml': MARIA, 'posts/a.md': '---\npersonas: [maria]\n---\nLike if you agree.' };
    assert.deepEqual(json(run(folder(files), ['check', '--format', 'json']).out).findings, []);
    const { code, out } = run(folder({ ...files, 'shared/more.yml': 'rules: { vanities: off }\n' }), ['check']);
    assert.equal(code, 2);
    assert.match(out, /shared\/more\.yml\n {2}1:10 .*There is no rule called "vanities"/);
  });

  it('does not follow links out of the folder, nor stumble over what it may not read', function () {
    const root = folder({ 'posts/a.md': 'What helps?', 'posts/secret.md': 'What helps?' });
    chmodSync(path.join(root, 'posts/secret.md'), 0);
    const { code, err } = run(root, ['check']);
    if (process.getuid?.() === 0) assert.equal(code, 0); // root may read anything
    else assert.match(err, /secret\.md/);
  });

  it('speaks of long work on a terminal only', () => {
    const files = Object.fromEntries(Array.from({ length: 1200 }, (_, index) => [`posts/${index}.md`, 'What helps?']));
    assert.equal(run(folder(files), ['check']).err, '');
  });
});
