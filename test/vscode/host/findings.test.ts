import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { apply, closeAll, edit, finding, noFinding, open, quickFix, rapports, write } from './documents.ts';

describe('findings in the editor', () => {
  afterEach(closeAll);

  it('come from an extension that a post has woken', async () => {
    const extension = vscode.extensions.getExtension('rapport-workspace.rapport-workspace');
    await finding(await open('posts/cold-morning.md'), 'conversation/closed-question');
    assert.ok(extension?.isActive);
    const commands = await vscode.commands.getCommands(true);
    const { contributes } = extension.packageJSON as { contributes: { commands: readonly { command: string }[] } };
    assert.ok(contributes.commands.length > 10);
    assert.deepEqual(contributes.commands.map(({ command }) => command).filter((id) => !commands.includes(id)), []);
  });

  for (const [file, rule, severity, text] of [
    ['posts/cold-morning.md', 'conversation/closed-question', vscode.DiagnosticSeverity.Information, 'Do you stretch in the morning?'],
    ['posts/coffee-table.md', 'audience/unknown-persona', vscode.DiagnosticSeverity.Error, 'mariah'],
    ['posts/walk-by-the-river.md', 'audience/avoided-word', vscode.DiagnosticSeverity.Warning, 'senior citizens'],
    ['posts/job-club-room.md', 'audience/generic-address', vscode.DiagnosticSeverity.Information, 'Dear customers'],
    ['posts/holiday-club.md', 'vanity/engagement-bait', vscode.DiagnosticSeverity.Warning, /^Like and share this post/],
  ] as const) {
    it(`name the rule, the words and the docs: ${rule}`, async () => {
      const document = await open(file);
      const one = await finding(document, rule);
      assert.equal(one.severity, severity);
      assert.equal(one.source, 'Rapport');
      const words = document.getText(one.range);
      assert.ok(typeof text === 'string' ? words.startsWith(text) : text.test(words), words);
      assert.ok(typeof one.code === 'object');
      assert.equal(one.code.target.toString(true), `https://github.com/rapport-workspace/rapport/blob/main/docs/rules/${rule}.md`);
    });
  }

  it('are where the words are in a file with CRLF', async () => {
    write('posts/crlf.md', '---\r\npersonas: [maria]\r\nchannels: [mastodon]\r\n---\r\n\r\nA stiff back and a cold morning. 🎄\r\n\r\n🎄 Do you stretch in the morning?\r\n');
    const document = await open('posts/crlf.md');
    const one = await finding(document, 'conversation/closed-question');
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    assert.match(document.getText(one.range), /^(?:🎄 )?Do you stretch in the morning\?$/);
    assert.equal(one.range.start.line, 7);
    await apply(await quickFix(document, one.range, 'Disable conversation/closed-question for this line'));
    await noFinding(document, 'conversation/closed-question');
    assert.equal(document.getText().replace(/\r\n/g, '').includes('\n'), false, 'a lone line feed');
  });

  it('keep up with fast typing', async () => {
    write('posts/typed.md', '---\npersonas: [maria]\nchannels: [mastodon]\n---\n\nA stiff back and a cold morning.\n\n');
    const document = await open('posts/typed.md');
    const end = (): vscode.Position => document.lineAt(document.lineCount - 1).range.end;
    for (const letter of 'Do you stretch?') await edit(document, new vscode.Range(end(), end()), letter);
    const { range: typed } = await finding(document, 'conversation/closed-question');
    assert.equal(document.getText(typed), 'Do you stretch?');
    for (let left = 'Do you stretch?'.length; left > 0; left--) await edit(document, new vscode.Range(end().translate(0, -1), end()), '');
    await noFinding(document, 'conversation/closed-question');
    for (const { range } of rapports(document.uri)) assert.ok(document.validateRange(range).isEqual(range), 'a range past the end of the text');
  });

  it('give their reason when the mouse rests on them, and nothing elsewhere', async () => {
    const document = await open('posts/cold-morning.md');
    const { range } = await finding(document, 'conversation/closed-question');
    const textAt = async (position: vscode.Position): Promise<string> => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
      return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
    };
    const reason = await textAt(range.start.translate(0, 3));
    assert.match(reason, /^A yes ends the exchange/m);
    assert.match(reason, /\[conversation\/closed-question\]\(https:/);
    assert.equal(await textAt(new vscode.Position(10, 5)), '');
  });
});
