import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeAll, finding, folder, noFinding, open, rapports, show, whenJudged, write } from './documents.ts';

const CLOSED = '---\npersonas: [maria]\nchannels: [mastodon]\n---\n\nA stiff back and a cold morning.\n\nDo you stretch in the morning?\n';

describe('what is no post is left alone', () => {
  afterEach(closeAll);

  it('a README, even of a folder of posts', async () => {
    assert.deepEqual(await whenJudged(await open('README.md')), []);
    write('posts/README.md', CLOSED);
    assert.deepEqual(await whenJudged(await open('posts/README.md')), []);
  });

  it('a page of documentation, and a published post', async () => {
    write('docs/guide.md', '# Guide\n\nDo you stretch? Like and share!\n');
    assert.deepEqual(await whenJudged(await open('docs/guide.md')), []);
    assert.deepEqual(await whenJudged(await open('posts/first-class.md')), []);
  });

  it('but not a published post where a person sets that', async () => {
    write('posts/out.md', CLOSED.replace('---\n', '---\nstatus: published\n'));
    const document = await open('posts/out.md');
    const settings = vscode.workspace.getConfiguration('rapport');
    await settings.update('includePublished', true, vscode.ConfigurationTarget.Global);
    await finding(document, 'conversation/closed-question');
    await settings.update('includePublished', undefined, vscode.ConfigurationTarget.Global);
    await noFinding(document, 'conversation/closed-question');
  });

  it('a text without a name', async () => {
    const untitled = await vscode.workspace.openTextDocument({ language: 'markdown', content: CLOSED });
    await show(untitled);
    assert.deepEqual(await whenJudged(untitled), []);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', untitled.uri, new vscode.Range(7, 0, 7, 3), 'quickfix');
    assert.deepEqual(actions, []);
    assert.equal(untitled.getText(), CLOSED);
  });

  it('but not a post outside every folder: it is judged by itself', async () => {
    const outside = vscode.Uri.file(path.join(tmpdir(), `rapport outside ${process.pid}.md`));
    await vscode.workspace.fs.writeFile(outside, Buffer.from(CLOSED));
    try {
      const document = await vscode.workspace.openTextDocument(outside);
      await show(document);
      await finding(document, 'conversation/closed-question');
    } finally {
      await vscode.workspace.fs.delete(outside);
    }
  });

  it('and a finding goes with its document', async () => {
    const uri = write('posts/passing.md', CLOSED);
    await finding(await open('posts/passing.md'), 'conversation/closed-question');
    await vscode.workspace.fs.delete(uri);
    await closeAll();
    await whenJudged(await open('README.md'));
    assert.deepEqual(rapports(uri), []);
    assert.ok(folder());
  });
});
