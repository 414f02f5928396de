import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBrowser, startServer, type Browser, type Server } from '../launch.ts';
import { root, vsix } from '../package.ts';
import { Workbench } from '../workbench.ts';

const POST = 'posts/walk-by-the-river.md';
const pictures = path.join(root, 'out/screenshots');

/** A writer's morning with the extension as it is installed: from a finding to a fix, and to the person it is for. */
describe('a writer at work', () => {
  let folder: string;
  let browser: Browser;
  let server: Server;
  let workbench: Workbench;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'rapport-journey-'));
    const workspace = path.join(folder, 'riverside');
    cpSync(path.join(root, 'examples/riverside'), workspace, { recursive: true });
    // What is overdue depends on the day on which this runs.
    appendFileSync(path.join(workspace, 'rapport.yml'), '\nrules: { calendar/overdue: off }\n');
    mkdirSync(pictures, { recursive: true });
    browser = await startBrowser();
    server = await startServer({ workspace, vsix: [vsix], settings: { 'editor.wordWrap': 'on' } });
    workbench = await Workbench.open(browser, server);
  });

  after(async () => {
    await server.dispose();
    await browser.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  it('sees the squiggle and the entry in Problems', async () => {
    await workbench.openFile(POST);
    await workbench.editor.waitForSquiggles('warning', 1);
    const problems = await workbench.problems.waitFor((rows) => rows.length === 2);
    assert.deepEqual(problems.map(({ file, severity, source, code }) => ({ file, severity, source, code })), [
      { file: 'walk-by-the-river.md', severity: 'warning', source: 'Rapport', code: 'audience/avoided-word' },
      { file: 'walk-by-the-river.md', severity: 'info', source: 'Rapport', code: 'conversation/generic-prompt' },
    ]);
    assert.match(problems[0]?.message ?? '', /^"senior citizens" is a word to avoid with Maria Costa\. Use "older neighbours"\.$/);
    await workbench.screenshot(path.join(pictures, 'problems.png'));
  });

  it('reads why', async () => {
    const text = await workbench.editor.hover('warning');
    assert.match(text, /senior citizens/);
    assert.match(text, /audience\/avoided-word/);
    await workbench.screenshot(path.join(pictures, 'hover.png'));
    await workbench.page.mouse.move(0, 0);
  });

  it('mends it with the keyboard alone, and sees it go', async () => {
    await workbench.editor.goTo({ line: 12, column: 55 });
    assert.deepEqual(await workbench.editor.quickFixes(), ['Use "older neighbours"', 'Disable audience/avoided-word for this line', 'Disable audience/avoided-word in this file']);
    await workbench.editor.applyQuickFix('Use "older neighbours"');
    await workbench.editor.waitForSquiggles('warning', 0);
    assert.match(await workbench.editor.text(), /Wednesday walk for older neighbours: half an hour/);
    const problems = await workbench.problems.waitFor((rows) => rows.length === 1);
    assert.deepEqual(problems.map(({ code }) => code), ['conversation/generic-prompt']);
    await workbench.editor.save();
  });

  it('asks whom the post is for, and reads the words that decided', async () => {
    await command('Rapport: Who Is This Post For?');
    const rows = await workbench.quickPick.rows();
    assert.deepEqual(rows.map(({ label }) => label)[0], 'Maria Costa');
    assert.equal(rows.length, 4);
    assert.match(rows[0]?.detail ?? '', /^chat, walk, coffee, flat · answers "/);
    const scores = rows.map(({ description }) => Number(/^fit (\d+) of 100$/.exec(description)?.[1] ?? assert.fail(description)));
    assert.deepEqual(scores, [...scores].sort((a, b) => b - a));
    await workbench.screenshot(path.join(pictures, 'who-is-it-for.png'));
    await workbench.page.keyboard.press('Enter');
    const page = await explanation('Maria Costa');
    assert.match(page, /walk/);
    await workbench.screenshot(path.join(pictures, 'explanation.png'));
    await workbench.runCommand('View: Close All Editors');
  });

  it('checks it against one persona, by name', async () => {
    await workbench.openFile(POST);
    await command('Rapport: Check This Post Against a Persona…');
    assert.deepEqual((await workbench.quickPick.rows()).map(({ label }) => label), ['Aisha Rahman', 'George Whitfield', 'Maria Costa', 'Tom Hartley']);
    await workbench.quickPick.fill('tom');
    await workbench.screenshot(path.join(pictures, 'check-against.png'));
    await workbench.quickPick.accept();
    await explanation('Tom Hartley');
  });

  it('is told why, where there is no post', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile('rapport.yml');
    await command('Rapport: Who Is This Post For?');
    assert.equal(await workbench.notifications.find('This is not a post'), 'This is not a post: its name is rapport.yml.');
    await workbench.screenshot(path.join(pictures, 'not-a-post.png'));
  });

  it('has told nobody', () => {
    assert.deepEqual(server.refused(), []);
    assert.deepEqual(browser.refused(), []);
  });

  /** By keyboard, as a person runs a command. */
  async function command(title: string): Promise<void> {
    await workbench.page.keyboard.press('F1');
    await workbench.quickPick.fill(`>${title}`);
    await workbench.quickPick.widget.locator('.monaco-list-row.focused').filter({ hasText: title }).waitFor();
    await workbench.quickPick.accept();
  }

  /** The page beside the post, once it is about that person. */
  async function explanation(name: string): Promise<string> {
    const editor = workbench.page.locator('.editor-group-container:not(.active) .monaco-editor');
    await editor.filter({ hasText: name }).first().waitFor();
    return (await editor.first().innerText()).replaceAll('\u00a0', ' ');
  }
});
