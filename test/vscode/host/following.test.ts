import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeAll, finding, folder, noFinding, open, replace, show, write } from './documents.ts';

const UNKNOWN = 'audience/unknown-persona';
const postFor = (persona: string): string => `---\npersonas: [${persona}]\n---\n\nWhat helped your stiff back this morning?\n`;

describe('a post is judged by the workspace as it is now', () => {
  afterEach(closeAll);

  it('follows a persona while it is edited, and when that is taken back', async () => {
    write('posts/for-maria.md', postFor('maria'));
    const post = await open('posts/for-maria.md');
    await noFinding(post, UNKNOWN);
    await vscode.commands.executeCommand('workbench.action.splitEditorRight');
    const maria = await open('personas/maria.yml');
    await replace(maria, 'id: maria', 'id: mary');
    await replace(maria, 'name: Maria Costa', 'name: Mary Costa');
    await finding(post, UNKNOWN);
    await show(maria);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await noFinding(post, UNKNOWN);
  });

  it('follows files that are written, renamed and removed outside the editor', async () => {
    write('posts/for-sue.md', postFor('sue'));
    const post = await open('posts/for-sue.md');
    await finding(post, UNKNOWN);
    const sue = write('personas/sue.yml', 'id: sue\nname: Sue\n').fsPath;
    await noFinding(post, UNKNOWN);
    writeFileSync(sue, 'id: susan\nname: Susan\n');
    await finding(post, UNKNOWN);
    writeFileSync(sue, 'name: Sue\n');
    await noFinding(post, UNKNOWN);
    renameSync(sue, path.join(folder(), 'sue.yml'));
    await finding(post, UNKNOWN);
    renameSync(path.join(folder(), 'sue.yml'), sue);
    await noFinding(post, UNKNOWN);
    rmSync(sue);
    await finding(post, UNKNOWN);
  });

  it('follows whole folders that come and go outside the editor', async () => {
    write('posts/for-pat.md', postFor('pat'));
    const post = await open('posts/for-pat.md');
    await finding(post, UNKNOWN);
    const aside = mkdtempSync(path.join(tmpdir(), 'rapport-aside-'));
    writeFileSync(path.join(aside, 'pat.yml'), 'id: pat\nname: Pat\n');
    const inside = path.join(folder(), 'personas/team');
    renameSync(aside, inside);
    await noFinding(post, UNKNOWN);
    renameSync(inside, aside);
    await finding(post, UNKNOWN);
    renameSync(aside, inside);
    await noFinding(post, UNKNOWN);
    rmSync(inside, { recursive: true });
    await finding(post, UNKNOWN);
  });

  it('follows the post itself when it is rewritten on disk', async () => {
    const uri = write('posts/rewritten.md', postFor('maria'));
    const post = await open('posts/rewritten.md');
    await noFinding(post, UNKNOWN);
    writeFileSync(uri.fsPath, postFor('mariah'));
    await finding(post, UNKNOWN);
  });

  it('follows rapport.yml: broken, mended, and with a rule switched off', async () => {
    const post = await open('posts/cold-morning.md');
    await finding(post, 'conversation/closed-question');
    const config = await open('rapport.yml');
    await replace(config, 'brand:', 'brnad: [Riverside]\nrules: { conversation/closed-question: off }\nbrand:');
    const broken = await finding(config, 'workspace/config');
    assert.match(broken.message, /brnad/);
    await open('posts/cold-morning.md');
    await noFinding(post, 'conversation/closed-question');
    await show(config);
    await replace(config, 'brnad: [Riverside]\nrules: { conversation/closed-question: off }\n', '');
    await noFinding(config, 'workspace/config');
    await open('posts/cold-morning.md');
    await finding(post, 'conversation/closed-question');
  });

  it('looks for personas where a saved rapport.yml says they are', async () => {
    write('people/ines.yml', 'id: ines\nname: Ines\n');
    write('posts/for-ines.md', postFor('ines'));
    const post = await open('posts/for-ines.md');
    await finding(post, UNKNOWN);
    const file = path.join(folder(), 'rapport.yml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${before}\npersonas: [personas/**, people/**]\n`);
    await noFinding(post, UNKNOWN);
    writeFileSync(file, before);
    await finding(post, UNKNOWN);
  });
});
