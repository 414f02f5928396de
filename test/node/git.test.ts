import assert from 'node:assert/strict';
import { renameSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { repositoryPrefix } from '../../src/node/git.ts';
import { changesSince, objectsIn, type ChangedFile } from '../../src/node/git-changes.ts';
import { addedLines, standsOn } from '../../src/node/git-hunks.ts';
import { Repository, temporary } from './repository.ts';

const shown = ({ path: now, before, added }: ChangedFile): string => `${before?.path ?? '-'} > ${now ?? '-'} ${added === 'all' ? 'all' : added.map(({ first, last }) => `${first}-${last}`).join(' ')}`.trim();
const changed = (root: string, ref: string): readonly string[] => changesSince(root, ref).files.map(shown);

describe('what has changed since a commit', () => {
  it('is measured from where the branches part, and holds what is committed, staged, unstaged and untracked', () => {
    const one = new Repository();
    one.commit('Start', { 'posts/a.md': 'One\nTwo\nThree\n', 'posts/b.md': 'B\n', 'posts/c.md': 'C\n', 'posts/d.md': 'D\n', 'image.bin': Buffer.from([0, 1, 2]) });
    one.git('checkout', '--quiet', '-b', 'work');
    one.commit('Work', { 'posts/a.md': 'One\nTwo and a half\nThree\nFour\n' });
    one.git('checkout', '--quiet', 'main');
    one.commit('Elsewhere', { 'posts/b.md': 'Not ours\n' });
    one.git('checkout', '--quiet', 'work');
    one.write({ 'posts/c.md': 'C\nStaged\n' });
    one.git('add', 'posts/c.md');
    one.write({ 'posts/c.md': 'C\nStaged\nUnstaged\n', 'posts/new.md': 'New\n', 'posts/b.html': '<p>', '.gitignore': 'secret.md\n', 'secret.md': 'x' });
    rmSync(path.join(one.root, 'posts/d.md'));
    assert.deepEqual(changed(one.root, 'main'), ['posts/a.md > posts/a.md 2-2 4-4', 'posts/c.md > posts/c.md 2-3', 'posts/d.md > -', '- > posts/new.md all']);
    assert.deepEqual(changed(path.join(one.root, 'posts'), 'main'), ['a.md > a.md 2-2 4-4', 'c.md > c.md 2-3', 'd.md > -', '- > new.md all'], 'paths are from the folder that was asked about');
    assert.equal(repositoryPrefix(path.join(one.root, 'posts')), 'posts/');
  });

  it('follows renames, and reads what the file was', () => {
    const one = new Repository();
    const text = Array.from({ length: 20 }, (_, at) => `Line ${at}\n`).join('');
    one.commit('Start', { 'posts/old.md': text, 'posts/moved.md': `${text}more\n` });
    mkdirSync(path.join(one.root, 'drafts'));
    renameSync(path.join(one.root, 'posts/old.md'), path.join(one.root, 'drafts/new.md'));
    renameSync(path.join(one.root, 'posts/moved.md'), path.join(one.root, 'posts/same.md'));
    one.git('add', '--all');
    one.write({ 'drafts/new.md': `${text}A last line\n` });
    const { files } = changesSince(one.root, 'HEAD');
    assert.deepEqual(files.map(shown), ['posts/old.md > drafts/new.md 21-21', 'posts/moved.md > posts/same.md']);
    assert.deepEqual(objectsIn(one.root, [files[0]?.before?.object ?? '', '0'.repeat(40), files[1]?.before?.object ?? '']).map(String), [text, 'null', `${text}more\n`]);
  });

  it('names whatever a file is called', () => {
    const names = ['a b.md', 'tab\there.md', 'quote".md', 'back\\slash.md', 'new\nline.md', '-dash.md', '--output=x.md', '$(touch pwned).md', 'ünï-日本.md', ':(glob)x.md', 'diff --git a b.md', '+++ b.md', '`x`.md', "it's.md", 'trailing .md'];
    const one = new Repository();
    one.commit('Start', Object.fromEntries(names.map((name) => [`posts/${name}`, 'One\n'])));
    one.write(Object.fromEntries(names.map((name) => [`posts/${name}`, 'One\nTwo\n'])));
    assert.deepEqual(changed(one.root, 'main'), names.map((name) => `posts/${name} > posts/${name} 2-2`).sort());
    assert.equal(one.git('status', '--porcelain', '--untracked-files=all').split('\n').length, names.length, 'nothing else was made');
  });

  it('is not misled by what stands in a file', () => {
    const one = new Repository();
    one.commit('Start', { 'posts/a.md': '-- a/x\n++ b/posts/b.md\n@@ -1 +1,9 @@\ndiff --git a/q b/q\n', 'posts/b.md': 'B\n' });
    one.write({ 'posts/a.md': '++ b/posts/b.md\n@@ -1 +1,900 @@\nend without a line end', 'posts/b.md': 'B\n@@ -1 +1 @@\n' });
    assert.deepEqual(changed(one.root, 'main'), ['posts/a.md > posts/a.md 2-3', 'posts/b.md > posts/b.md 2-2']);
  });

  it('goes by Git\'s own settings for the repository no more than by anybody\'s', () => {
    const one = new Repository();
    one.commit('Start', { 'posts/a.md': 'One\n', '.gitattributes': '*.md diff=loud\n' });
    for (const [key, value] of [['diff.external', 'false'], ['diff.loud.textconv', 'false'], ['diff.noprefix', 'true'], ['diff.mnemonicPrefix', 'true'], ['color.ui', 'always'], ['diff.renames', 'false'], ['diff.context', '9']] as const) one.git('config', key, value);
    one.write({ 'posts/a.md': 'One\nTwo\n' });
    assert.deepEqual(changed(one.root, 'main'), ['posts/a.md > posts/a.md 2-2']);
  });

  it('counts the whole of a file that Git does not compare by lines, and reads one in conflict', () => {
    const one = new Repository();
    one.commit('Start', { 'posts/wide.md': Buffer.from('One\n', 'utf16le'), 'posts/a.md': 'One\n' });
    one.git('checkout', '--quiet', '-b', 'work');
    one.commit('Work', { 'posts/wide.md': Buffer.from('One\nTwo\n', 'utf16le'), 'posts/a.md': 'Mine\n' });
    assert.deepEqual(changed(one.root, 'main'), ['posts/a.md > posts/a.md 1-1', 'posts/wide.md > posts/wide.md all']);
    one.git('checkout', '--quiet', 'main');
    one.commit('Theirs', { 'posts/a.md': 'Theirs\n' });
    assert.throws(() => one.git('merge', 'work'));
    assert.deepEqual(changed(one.root, 'main').filter((line) => line.includes('a.md')), ['posts/a.md > posts/a.md 1-1 3-5'], 'the marks of the conflict are lines too');
  });

  it('reads a change of thousands of files and a large one', () => {
    const one = new Repository();
    one.commit('Start', { 'posts/long.md': 'x\n' });
    one.write({ 'posts/long.md': 'A line of words that goes on.\n'.repeat(400_000) });
    one.write(Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`posts/${at}.md`, `Post ${at}\n`])));
    one.git('add', '--all');
    const { files } = changesSince(one.root, 'HEAD');
    assert.equal(files.length, 3001);
    assert.equal(files.map(shown).at(-1), 'posts/long.md > posts/long.md 1-400000');
  }).timeout(60_000);

  it('works on a detached head, in a linked work tree and after a change of time', () => {
    const one = new Repository();
    const first = one.commit('Start', { 'posts/a.md': 'One\n' });
    one.commit('Second', { 'posts/a.md': 'One\nTwo\n' });
    one.git('checkout', '--quiet', '--detach');
    assert.deepEqual(changed(one.root, 'HEAD~1'), ['posts/a.md > posts/a.md 2-2']);
    assert.deepEqual(changed(one.root, first.slice(0, 10)), ['posts/a.md > posts/a.md 2-2']);
    const linked = path.join(temporary(), 'tree');
    one.git('worktree', 'add', '--quiet', linked, first);
    writeFileSync(path.join(linked, 'posts/a.md'), 'Other\nOne\n');
    assert.deepEqual(changed(linked, first), ['posts/a.md > posts/a.md 1-1']);
  });

  it('leaves submodules to their own repositories, and names those that changed', () => {
    const inner = new Repository();
    inner.commit('Start', { 'posts/in.md': 'In\n' });
    const one = new Repository();
    one.commit('Start', { 'posts/a.md': 'One\n' });
    one.git('submodule', '--quiet', 'add', inner.root, 'shared');
    one.git('commit', '--quiet', '--message', 'With');
    writeFileSync(path.join(one.root, 'shared/posts/in.md'), 'Dirty\n');
    assert.deepEqual([changed(one.root, 'HEAD'), changesSince(one.root, 'HEAD').submodules], [[], []]);
    assert.deepEqual(changesSince(one.root, 'HEAD~1').submodules, ['shared']);
    assert.deepEqual(changed(path.join(one.root, 'shared'), 'HEAD'), ['posts/in.md > posts/in.md 1-1']);
  });
});

describe('a commit that cannot be compared with', () => {
  const refuses = (root: string, ref: string, message: RegExp): void => assert.throws(() => changesSince(root, ref), message);

  it('in no repository, in one without commits, and inside .git', () => {
    refuses(temporary(), 'main', /is in no Git repository, so there is no commit to compare with\. Leave --since out to check everything\./);
    const empty = new Repository().write({ 'posts/a.md': 'One\n' });
    refuses(empty.root, 'main', /has no commits yet, so there is nothing to compare with/);
    refuses(path.join(empty.root, '.git'), 'main', /inside a repository's own folder/);
  });

  it('because there is none of that name', () => {
    const one = new Repository();
    one.commit('Start', { 'posts/a.md': 'One\n' });
    refuses(one.root, 'mian', /There is no commit called "mian" here\. Fetch it first, or name another/);
    one.git('update-ref', 'refs/remotes/origin/trunk', 'HEAD');
    refuses(one.root, 'trunk', /but there is one called "origin\/trunk": --since origin\/trunk/);
    refuses(one.root, 'HEAD:posts/a.md', /There is no commit called/);
    for (const ref of ['', '--output=x', '-q', 'a\nb', 'a\0b']) refuses(one.root, ref, /is no name of a commit\. Name a branch, a tag or a commit/);
    refuses(one.root, '$(touch pwned)', /There is no commit called "\$\(touch pwned\)" here/);
    assert.equal(one.git('status', '--porcelain'), '');
  });

  it('because the clone is shallow, or the histories share nothing', () => {
    const one = new Repository();
    one.commit('Start', { 'posts/a.md': 'One\n' });
    one.git('checkout', '--quiet', '-b', 'work');
    one.commit('Work', { 'posts/a.md': 'Two\n' });
    one.git('checkout', '--quiet', 'main');
    one.commit('Main', { 'posts/b.md': 'Two\n' });
    const shallow = new Repository(path.join(temporary(), 'clone'));
    one.git('clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${one.root}`, shallow.root);
    refuses(shallow.root, 'origin/work', /The history from here to "origin\/work" was not fetched\. Fetch all of it: git fetch --unshallow; with actions\/checkout "fetch-depth: 0"/);
    refuses(shallow.root, 'HEAD~1', /This clone is shallow\. Fetch all of it/);
    one.git('checkout', '--quiet', '--orphan', 'alone');
    one.commit('Alone', { 'posts/c.md': 'x' });
    refuses(one.root, 'main', /share no history\. Name a commit of the branch that this work started from/);
  });
});

describe('the lines of a difference', () => {
  it('are found whatever the text is', () => {
    const line = fc.stringMatching(/^[-+@ \\a-c]{0,12}$/);
    const ranges = (texts: readonly string[]): readonly string[] => Array.from({ length: texts.length }, (_, at) => `@@ -${at},0 +${at * 2 + 1} @@\n+${texts[at] ?? ''}\n`);
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (texts) => {
      const found = addedLines(`diff --git a/x b/x\n--- a/x\n+++ b/x\n${ranges(texts).join('')}`);
      assert.deepEqual([...found.keys()], ['x']);
      assert.deepEqual(found.get('x'), texts.map((_, at) => ({ first: at * 2 + 1, last: at * 2 + 1 })));
    }));
  });

  it('touch a stretch of text by whole lines', () => {
    const text = 'one\ntwo\nthree\n';
    const at = (start: number, end: number): readonly boolean[] => [1, 2, 3].map((line) => standsOn(text, { start, end }, [{ first: line, last: line }]));
    assert.deepEqual(at(0, 3), [true, false, false]);
    assert.deepEqual(at(0, 4), [true, false, false]);
    assert.deepEqual(at(4, 4), [false, true, false]);
    assert.deepEqual(at(2, 9), [true, true, true]);
    assert.equal(standsOn(text, { start: 0, end: 1 }, []), false);
    assert.equal(standsOn(text, { start: 0, end: 1 }, 'all'), true);
  });
});
