import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBrowser, startServer, type Browser, type Server } from '../launch.ts';
import { root, vsix } from '../package.ts';
import { Workbench } from '../workbench.ts';

const pictures = path.join(root, 'out/screenshots');

/** A folder that nobody has said they trust, while other programs change what is in it. */
describe('a folder in Restricted Mode', () => {
  let folder: string;
  let workspace: string;
  let browser: Browser;
  let server: Server;
  let workbench: Workbench;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'rapport-restricted-'));
    workspace = path.join(folder, 'riverside');
    cpSync(path.join(root, 'examples/riverside'), workspace, { recursive: true });
    // What is overdue depends on the day on which this runs.
    appendFileSync(path.join(workspace, 'rapport.yml'), '\nrules: { calendar/overdue: off }\n');
    mkdirSync(pictures, { recursive: true });
    browser = await startBrowser();
    server = await startServer({ workspace, vsix: [vsix], trust: 'restricted', settings: { 'editor.wordWrap': 'on', 'security.workspace.trust.startupPrompt': 'never' } });
    workbench = await Workbench.open(browser, server);
  });

  after(async () => {
    await server.dispose();
    await browser.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const codes = (...wanted: readonly string[]): Promise<unknown> => workbench.problems.waitFor((rows) => JSON.stringify(rows.map(({ code }) => code).sort()) === JSON.stringify(wanted));

  it('is judged all the same', async () => {
    await workbench.statusBarItem(/Restricted Mode/).waitFor();
    await workbench.openFile('posts/walk-by-the-river.md');
    await codes('audience/avoided-word', 'conversation/generic-prompt');
    await workbench.screenshot(path.join(pictures, 'restricted.png'));
  });

  it('is judged by its personas as they are on disk', async () => {
    const persona = path.join(workspace, 'personas/maria.yml');
    const text = readFileSync(persona, 'utf8');
    writeFileSync(persona, text.replaceAll('senior citizens', 'old folks'));
    await codes('conversation/generic-prompt');
    writeFileSync(persona, text);
    await codes('audience/avoided-word', 'conversation/generic-prompt');
  });

  it('is judged on with a configuration that is broken, and by it once it is mended', async () => {
    const file = path.join(workspace, 'rapport.yml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('rules: {', 'rules: { conversation/generic-prompt: off, ['));
    await codes('audience/avoided-word'); // by what can be read of it
    writeFileSync(file, text.replace('rules: {', 'rules: { audience/avoided-word: off,'));
    await codes('conversation/generic-prompt');
    writeFileSync(file, text);
    await codes('audience/avoided-word', 'conversation/generic-prompt');
  });

  it('has told nobody', () => {
    assert.deepEqual(server.refused(), []);
    assert.deepEqual(browser.refused(), []);
  });
});
