import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { apply, closeAll, finding, folder, noFinding, open, quickFix, write } from './documents.ts';

const UNKNOWN = 'audience/unknown-persona';

describe('quick fixes', () => {
  afterEach(closeAll);

  it('put the right word in, and the finding goes', async () => {
    const document = await open('posts/walk-by-the-river.md');
    const { range } = await finding(document, 'audience/avoided-word');
    const action = await quickFix(document, range, 'Use "older neighbours"');
    assert.equal(action.isPreferred, true);
    await apply(action);
    assert.match(document.getText(), /a Wednesday walk for older neighbours: half an hour/);
    await noFinding(document, 'audience/avoided-word');
  });

  it('ask what the persona asks', async () => {
    const document = await open('posts/cold-morning.md');
    const { range } = await finding(document, 'conversation/closed-question');
    const action = await quickFix(document, range, /^Ask what Maria Costa asks: /);
    await apply(action);
    const question = /"(.*)"$/.exec(action.title)?.[1] ?? assert.fail(action.title);
    assert.ok(document.getText().includes(`\n\n${question}\n\n#ChairYoga`), document.getText());
    await noFinding(document, 'conversation/closed-question');
  });

  it('switch a rule off for a line', async () => {
    const document = await open('posts/cold-morning.md');
    const { range } = await finding(document, 'conversation/closed-question');
    await apply(await quickFix(document, range, 'Disable conversation/closed-question for this line'));
    assert.match(document.getText(), /\n<!-- rapport-disable-next-line conversation\/closed-question -->\nDo you stretch in the morning\?\n/);
    await noFinding(document, 'conversation/closed-question');
  });

  it('change a name to one that is known', async () => {
    const document = await open('posts/coffee-table.md');
    const { range } = await finding(document, UNKNOWN);
    await apply(await quickFix(document, range, 'Change it to "maria"'));
    assert.match(document.getText(), /^personas: \[maria\]$/m);
    await noFinding(document, UNKNOWN);
  });

  it('create the persona that is missing, as a file', async () => {
    write('posts/for-jean.md', '---\npersonas: [jean]\n---\n\nWhat helped your stiff back this morning?\n');
    const document = await open('posts/for-jean.md');
    const { range } = await finding(document, UNKNOWN);
    await apply(await quickFix(document, range, 'Create the persona "jean"'));
    await noFinding(document, UNKNOWN);
    const file = path.join(folder(), 'personas/jean.yml');
    assert.ok(existsSync(file));
    const made = await vscode.workspace.openTextDocument(file);
    assert.match(made.getText(), /^id: jean\nname: "jean"$/m);
    await vscode.workspace.fs.delete(made.uri);
    await closeAll();
    await finding(await open('posts/for-jean.md'), UNKNOWN);
  });

  it('are offered all at once for saving: only those that are safe', async () => {
    const document = await open('posts/walk-by-the-river.md');
    await finding(document, 'audience/avoided-word');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, 'source.fixAll.rapport');
    assert.deepEqual(actions.map(({ title }) => title), ['Fix all that is safe to fix']);
    await apply(actions[0] ?? assert.fail());
    assert.match(document.getText(), /older neighbours.*Thoughts\?/);
  });
});
