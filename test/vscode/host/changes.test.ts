import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { Changes } from '../../../src/extension/planning/changes.ts';
import type { PlanChangeResult } from '../../../src/server/planning-protocol.ts';
import { closeAll, edit, folder, open, replace, write } from './documents.ts';

const MOVED_ON = { refused: 'The file has changed meanwhile. Look at it as it is now, and try again.' };
/** What it is that changes is the server's to say: here the server says what a test wants. */
const NO_REQUEST = { kind: 'draft', key: null, title: 'A', words: null, persona: null, channel: null, date: null, time: null } as const;
const TEA = '\ufeff---\r\ntitle: Tea\r\npublish: 2031-03-04   # kept \r\n---\r\n\r\nWhat helps?  \r\n\r\n';
const CAKE = 'publish: 2031-03-04';

/** A desk at which the next change is the replacing of some words. */
class Desk {
  touched = 0;
  private next: PlanChangeResult = { refused: '' };
  readonly changes = new Changes({ change: async () => this.next, touched: () => void this.touched++ });

  async make(result: PlanChangeResult): Promise<unknown> {
    this.next = result;
    return this.changes.make(NO_REQUEST);
  }

  /** Replaces words in files that are as they are on disk. */
  replace(from: string, to: string, ...files: readonly string[]): Promise<unknown> {
    const texts = files.map((file) => [uriOf(file), read(file).replace(/^\ufeff/, '')] as const);
    return this.make({
      open: null,
      before: Object.fromEntries(texts),
      edit: { documentChanges: texts.map(([uri, text]) => ({ textDocument: { uri, version: null }, edits: [{ range: rangeOf(text, from), newText: to }] })) },
    });
  }
}

const read = (file: string): string => readFileSync(path.join(folder(), file), 'utf8');
const uriOf = (file: string): string => vscode.Uri.file(path.join(folder(), file)).toString();

function rangeOf(text: string, words: string): { readonly start: vscode.Position; readonly end: vscode.Position } {
  const lines = text.slice(0, text.indexOf(words)).split('\n');
  const [line, character] = [lines.length - 1, (lines.at(-1) ?? '').length];
  return { start: new vscode.Position(line, character), end: new vscode.Position(line, character + words.length) };
}

describe('changes of the plan', () => {
  beforeEach(() => {
    write('posts/changed/tea.md', TEA);
    write('posts/changed/cake.md', CAKE);
  });
  afterEach(closeAll);

  it('are on disk at once, byte for byte but for what they change, and are taken back so too', async () => {
    const desk = new Desk();
    assert.equal(await desk.replace('2031-03-04', '2031-03-05', 'posts/changed/tea.md', 'posts/changed/cake.md'), 'made');
    assert.deepEqual([read('posts/changed/tea.md'), read('posts/changed/cake.md')], [TEA.replace('-04', '-05'), CAKE.replace('-04', '-05')]);
    assert.equal(await desk.replace('2031-03-05', '2031-04-30 09:00', 'posts/changed/tea.md'), 'made');
    assert.equal(await desk.changes.undo(), 'made');
    assert.equal(read('posts/changed/tea.md'), TEA.replace('-04', '-05'));
    assert.equal(await desk.changes.undo(), 'made');
    assert.deepEqual([read('posts/changed/tea.md'), read('posts/changed/cake.md')], [TEA, CAKE]);
    assert.deepEqual(await desk.changes.undo(), { refused: 'There is nothing to undo here.' });
    assert.equal(desk.touched, 4);
  });

  it('are not taken back where somebody went on from them, and nothing of theirs is lost', async () => {
    const desk = new Desk();
    await desk.replace('2031-03-04', '2031-03-05', 'posts/changed/tea.md', 'posts/changed/cake.md');
    const document = await open('posts/changed/tea.md');
    await replace(document, 'What helps?', 'What helps you?');
    assert.deepEqual(await desk.changes.undo(), MOVED_ON);
    assert.equal(document.getText(), TEA.slice(1).replace('-04', '-05').replace('helps?', 'helps you?'));
    assert.equal(read('posts/changed/cake.md'), CAKE.replace('-04', '-05'));
  });

  it('are refused where the file is another than the one they were worked out for', async () => {
    const desk = new Desk();
    const [uri, range] = [uriOf('posts/changed/cake.md'), rangeOf(CAKE, '2031-03-04')];
    assert.deepEqual(await desk.make({ open: null, before: { [uri]: 'publish: 2031-01-01' }, edit: { documentChanges: [{ textDocument: { uri, version: null }, edits: [{ range, newText: '2031-03-05' }] }] } }), MOVED_ON);
    assert.equal(read('posts/changed/cake.md'), CAKE);
    assert.equal(desk.touched, 0);
  });

  it('leave unsaved what somebody has open and unsaved', async () => {
    const desk = new Desk();
    const document = await open('posts/changed/tea.md');
    await edit(document, new vscode.Range(1, 7, 1, 10), 'Green tea');
    const text = document.getText();
    const uri = document.uri.toString();
    assert.equal(await desk.make({ open: null, before: { [uri]: text }, edit: { documentChanges: [{ textDocument: { uri, version: null }, edits: [{ range: rangeOf(text, '2031-03-04'), newText: '2031-03-05' }] }] } }), 'made');
    assert.deepEqual([document.isDirty, read('posts/changed/tea.md')], [true, TEA]);
    assert.equal(await desk.changes.undo(), 'made');
    assert.deepEqual([document.isDirty, document.getText()], [true, text]);
  });

  it('are refused where saving would make line ends alike that differ', async () => {
    const desk = new Desk();
    const mixed = TEA.replace('Tea\r\n', 'Tea\n');
    write('posts/changed/mixed.md', mixed);
    assert.match(JSON.stringify(await desk.replace('2031-03-04', '2031-03-05', 'posts/changed/mixed.md')), /refused.*LF or CRLF/);
    assert.equal(read('posts/changed/mixed.md'), mixed);
  });

  it('that make a file are taken back with it, unless somebody wrote in it', async () => {
    const desk = new Desk();
    const uri = uriOf('posts/changed/new.md');
    const make = (): Promise<unknown> => desk.make({ open: uri, before: { [uri]: null }, edit: { documentChanges: [{ kind: 'create', uri }, { textDocument: { uri, version: null }, edits: [{ range: rangeOf('', ''), newText: 'A draft\n' }] }] } });
    assert.equal(await make(), 'made');
    assert.equal(read('posts/changed/new.md'), 'A draft\n');
    assert.equal(await desk.changes.undo(), 'made');
    assert.equal(existsSync(path.join(folder(), 'posts/changed/new.md')), false);
    assert.equal(await make(), 'made');
    await replace(await open('posts/changed/new.md'), 'A draft', 'A post');
    assert.match(JSON.stringify(await desk.changes.undo()), /written in the draft/);
    assert.equal(existsSync(path.join(folder(), 'posts/changed/new.md')), true);
    await closeAll();
    await vscode.workspace.fs.delete(vscode.Uri.parse(uri));
  });
});
