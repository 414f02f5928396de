import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { shortDay } from '../../../src/report/plan-text.ts';
import { startBrowser, startServer, type Browser, type Server } from '../launch.ts';
import { root, vsix } from '../package.ts';
import { eventually, Workbench } from '../workbench.ts';

const pictures = path.join(root, 'out/screenshots');
const DAY = 86_400_000;
const today = new Date().toISOString().slice(0, 10);
const monday = new Date(Date.parse(today) - ((new Date(today).getUTCDay() + 6) % 7) * DAY);
const next = (day: number): string => new Date(monday.getTime() + (7 + day) * DAY).toISOString().slice(0, 10);

const FILES: Readonly<Record<string, string>> = {
  'rapport.yml': 'timezone: UTC\n',
  'personas/maria.yml': 'id: maria\nname: Maria Costa\nrole: Retired neighbour\ninterests: [gentle movement, walking, yoga]\npains: [stiff mornings]\nquestions: [What helps with stiff knees?]\nshare: 60\n',
  'personas/tom.yml': 'id: tom\nname: Tom Baker\nrole: Father of two\ninterests: [football, holidays]\nshare: 40\n',
  'posts/chair-yoga.md': `---\ntitle: Chair yoga\npersonas: [maria] # the morning group\nchannels: [mastodon]\npublish: ${next(1)} 09:00\nstatus: draft\nhost: Moira\n---\n\nWhich gentle movement helps your back on a cold morning?\n`,
  'posts/football.md': `---\ntitle: Saturday football\npersonas: [tom]\nchannels: [mastodon]\npublish: ${next(5)}\nstatus: approved\n---\n\nDo your children play?\n`,
  'posts/walk.md': '---\ntitle: A walk by the river\npersonas: [maria]\nstatus: draft\n---\n\nWhere do you like to walk when it is cold?\n',
  'calendar/winter.csv': `Date,Time,Title,Channel,Persona,Repeat\r\n${next(2)},10:00,Coffee table,mastodon,maria,FREQ=WEEKLY\r\n`,
};

/** A planner's week with the extension as it is installed. */
describe('a planner at work', () => {
  let workspace: string;
  let browser: Browser;
  let server: Server;
  let workbench: Workbench;
  const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], { cwd: workspace, encoding: 'utf8' });
  const text = (file: string): string => readFileSync(path.join(workspace, file), 'utf8');
  const pane = (title: string): Locator => workbench.page.locator('.pane').filter({ has: workbench.page.locator('.pane-header', { hasText: new RegExp(`^${title}$`) }) });
  const row = (words: string | RegExp, view = 'Plan'): Locator => pane(view).locator('.monaco-list-row').filter({ hasText: words }).first();
  const header = (title: string): Locator => pane(title).locator('.pane-header');
  /** Does one of the things that a row offers while the pointer is on it. */
  const act = async (words: string | RegExp, title: string): Promise<void> => {
    await row(words).hover();
    await row(words).locator(`[aria-label^="${title}"]`).click();
  };
  const changed = (...files: string[]): readonly string[] => git('diff', '--unified=0', ...files).split('\n').filter((line) => /^[+-][^+-]/.test(line));

  before(async () => {
    workspace = mkdtempSync(path.join(tmpdir(), 'rapport-planner-'));
    for (const [file, words] of Object.entries(FILES)) {
      mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true });
      writeFileSync(path.join(workspace, file), words);
    }
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Plan');
    mkdirSync(pictures, { recursive: true });
    browser = await startBrowser();
    server = await startServer({ workspace, vsix: [vsix] });
    workbench = await Workbench.open(browser, server);
  });

  after(async () => {
    await server.dispose();
    await browser.dispose();
    rmSync(workspace, { recursive: true, force: true });
  });

  afterEach(async function picture() {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(path.join(pictures, `planner-failed-${this.currentTest.title.split(' ')[0] ?? ''}.png`));
  });

  it('sees the plan, the personas and the conversations', async () => {
    await workbench.runCommand('View: Show Rapport');
    await row('Chair yoga').waitFor();
    assert.match(await row('Chair yoga').innerText(), /09:00 · mastodon · Maria Costa · draft · Moira/);
    await row('Which gentle movement', 'Conversations').waitFor();
    await row('Maria Costa', 'Personas').waitFor();
    await workbench.screenshot(path.join(pictures, 'sidebar.png'));
    for (const title of ['Personas', 'Conversations', 'Fit']) await header(title).click();
  });

  it('reschedules from the row, and changes one line', async () => {
    await act('Chair yoga', 'Reschedule');
    await workbench.quickPick.fill(next(3));
    await workbench.quickPick.accept();
    await eventually('the new day', async () => text('posts/chair-yoga.md'), (now) => now.includes(`publish: ${next(3)} 09:00`));
    // Until the row is where it went, the pointer would look for it where it was.
    await row(new RegExp(`^${shortDay(next(1))}nothing yet`)).waitFor();
    assert.deepEqual(changed(), [`-publish: ${next(1)} 09:00`, `+publish: ${next(3)} 09:00`]);
  });

  it('takes it step by step to scheduled, always by the row under the pointer', async () => {
    for (const status of ['review', 'approved', 'scheduled']) {
      await act('Chair yoga', 'Advance Status');
      await eventually(status, async () => text('posts/chair-yoga.md'), (now) => now.includes(`status: ${status}\n`));
      await row(new RegExp(`Chair yoga.*${status}`)).waitFor();
    }
    assert.deepEqual(changed('posts/chair-yoga.md'), [`-publish: ${next(1)} 09:00`, '-status: draft', `+publish: ${next(3)} 09:00`, '+status: scheduled']);
  });

  it('moves one of what repeats, and the others stay', async () => {
    await act('Coffee table', 'Reschedule');
    await workbench.quickPick.fill(`${next(4)} 11:00`);
    await workbench.quickPick.accept();
    await workbench.quickPick.pick('This one');
    await eventually('a line of its own', async () => text('calendar/winter.csv'), (now) => now.includes(`${next(4)},11:00,Coffee table,mastodon,maria,\r\n`));
    assert.match(text('calendar/winter.csv'), new RegExp(`^${next(2)},10:00,Coffee table,mastodon,maria,FREQ=WEEKLY EXDATE:${next(2).replaceAll('-', '')}\r$`, 'm'));
    await row(/Coffee table.*11:00/).waitFor();
    await row(/Coffee table.*10:00/).waitFor();
  });

  it('sees how the post that is open fits', async () => {
    await row('Chair yoga').click();
    await header('Fit').click();
    await row('gentle movement', 'Fit').or(row('movement', 'Fit')).waitFor();
    assert.match(await row('Maria Costa', 'Fit').innerText(), /fit \d+ of 100 · the post names them/);
    await workbench.screenshot(path.join(pictures, 'sidebar-fit.png'));
    assert.deepEqual(server.refused(), []);
  });
});
