import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FrameLocator, Locator } from 'playwright-core';
import { addDays } from '../../../src/model/days.ts';
import { shortDay } from '../../../src/report/plan-text.ts';
import { journeyOf, PICTURES } from '../journey.ts';
import { Sidebar } from '../sidebar.ts';
import { eventually } from '../workbench.ts';

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
  const journey = journeyOf({
    name: 'planner', folders: [FILES],
    prepare: () => {
      git('init', '-q');
      git('add', '.');
      git('commit', '-qm', 'Plan');
    },
  });
  let workbench: typeof journey.workbench;
  let sidebar: Sidebar;
  const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], { cwd: journey.folder(), encoding: 'utf8' });
  const text = (file: string): string => journey.text(file);
  const row = (words: string | RegExp, view = 'Plan'): Locator => sidebar.row(words, view);
  const header = (title: string): Locator => sidebar.header(title);
  const act = (words: string | RegExp, title: string): Promise<void> => sidebar.act(words, title);
  const changed = (...files: string[]): readonly string[] => git('diff', '--unified=0', ...files).split('\n').filter((line) => /^[+-][^+-]/.test(line));

  before(() => {
    ({ workbench } = journey);
    sidebar = new Sidebar(workbench);
  });

  it('sees the plan, the personas and the conversations', async () => {
    await workbench.runCommand('View: Show Rapport');
    await row('Chair yoga').waitFor();
    assert.match(await row('Chair yoga').innerText(), /09:00 · mastodon · Maria Costa · draft · Moira/);
    await row('Which gentle movement', 'Conversations').waitFor();
    await row('Maria Costa', 'Personas').waitFor();
    await journey.picture('sidebar');
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
    await journey.picture('sidebar-fit');
  });

  it('drags a row onto a day, and a draft onto a week', async () => {
    await workbench.runCommand('View: Close All Editors');
    await header('Fit').click();
    git('commit', '-qam', 'Before');
    await row('Saturday football').dragTo(row(shortDay(next(6))), { steps: 10 });
    await eventually('the day', async () => changed(), (lines) => lines.join() === [`-publish: ${next(5)}`, `+publish: ${next(6)}`].join());
    await row(new RegExp(`^${shortDay(next(5))}nothing yet`)).waitFor();
    await row('A walk by the river').dragTo(row(/^Next week/), { steps: 10 });
    await eventually('the first working day with nothing yet', async () => changed('posts/walk.md'), (lines) => lines.join() === `+publish: ${next(0)}`);
    await row('Without a day').waitFor({ state: 'detached' });
  });

  it('writes for somebody else too: a draft beside it, without a day', async () => {
    await act('Saturday football', 'Duplicate for Another Persona');
    await workbench.quickPick.pick('Maria Costa');
    await eventually('the copy', async () => (existsSync(path.join(journey.folder(), 'posts/football-maria.md')) ? text('posts/football-maria.md') : ''), (now) => now === '---\ntitle: Saturday football\npersonas: [maria]\nchannels: [mastodon]\nstatus: draft\n---\n\nDo your children play?\n');
    await row('Without a day').waitFor();
    await workbench.runCommand('View: Close All Editors');
  });

  it('sees a part of the plan, and all of it again', async () => {
    await workbench.runCommand('Rapport: Filter the Plan…');
    await workbench.quickPick.pick('Tom Baker');
    await workbench.quickPick.accept();
    await row('Chair yoga').waitFor({ state: 'detached' });
    await row('Saturday football').waitFor();
    await workbench.runCommand('Rapport: Show the Whole Plan');
    await row('Chair yoga').waitFor();
  });

  describe('on the calendar page', () => {
    const frame = (): FrameLocator => workbench.webview();
    const entry = (title: string): Locator => frame().locator('#calendar [data-key]').filter({ has: frame().locator('.title', { hasText: title }) }).first();
    const cell = (date: string): Locator => frame().locator(`#calendar [data-date="${date}"]`).first();
    const said = (words: string): Promise<void> => frame().locator('#said').filter({ hasText: words }).waitFor();
    const dayOf = (title: string): Locator => cell(next(4)).filter({ hasText: title });

    before(async () => {
      git('commit', '-qam', 'Before the calendar');
      await workbench.runCommand('Rapport: Open Calendar');
      await cell(today).waitFor();
      await frame().getByRole('button', { name: 'Week' }).click();
      await frame().locator('#next').click();
      await entry('Chair yoga').waitFor();
      await journey.picture('calendar-week');
      await frame().getByRole('button', { name: 'Month' }).click();
      await cell(next(4)).waitFor();
    });

    it('drags to another day, changes one line, and takes it back', async () => {
      await entry('Chair yoga').dragTo(cell(next(4)), { steps: 12 });
      await dayOf('Chair yoga').waitFor();
      await eventually('one line', async () => changed(), (lines) => lines.join() === [`-publish: ${next(3)} 09:00`, `+publish: ${next(4)} 09:00`].join());
      await sidebar.waitUnder(shortDay(next(4)), 'Chair yoga');
      await journey.picture('calendar-month');
      await frame().locator('#undo').click();
      await eventually('nothing changed', async () => changed(), (lines) => lines.length === 0);
      await dayOf('Chair yoga').waitFor({ state: 'detached' });
      await sidebar.waitUnder(shortDay(next(3)), 'Chair yoga');
    });

    it('does the same by keyboard, and the editor takes it back', async () => {
      await entry('Chair yoga').locator('xpath=ancestor::*[@tabindex][1]').focus();
      await workbench.page.keyboard.press('Alt+ArrowRight');
      await dayOf('Chair yoga').waitFor();
      await said('Moved to');
      await eventually('one line', async () => changed(), (lines) => lines.join() === [`-publish: ${next(3)} 09:00`, `+publish: ${next(4)} 09:00`].join());
      await workbench.openFile('posts/chair-yoga.md');
      await workbench.page.keyboard.press('Control+Z');
      await workbench.editor.save();
      await eventually('nothing changed', async () => changed(), (lines) => lines.length === 0);
      await workbench.runCommand('View: Close Editor');
      await dayOf('Chair yoga').waitFor({ state: 'detached' });
    });

    it('follows what somebody else does on disk', async () => {
      journey.write('posts/chair-yoga.md', text('posts/chair-yoga.md').replace('title: Chair yoga', 'title: Chair yoga for all'));
      await entry('Chair yoga for all').waitFor();
      await entry('Chair yoga for all').dragTo(cell(next(4)), { steps: 12 });
      await dayOf('Chair yoga for all').waitFor();
      await eventually('both changes', async () => changed(), (lines) => lines.join() === ['-title: Chair yoga', '+title: Chair yoga for all', `-publish: ${next(3)} 09:00`, `+publish: ${next(4)} 09:00`].join());
    });

    it('moves all of what repeats, by one line', async () => {
      await workbench.runCommand('Rapport: Open Calendar');
      const before = text('calendar/winter.csv');
      const first = /^([\d-]+),10:00,Coffee table.*FREQ=WEEKLY.*$/m.exec(before);
      assert.ok(first?.[1]);
      await frame().getByRole('button', { name: 'Week' }).click();
      await frame().locator('#next').click();
      const repeated = frame().locator('#calendar [data-key]').filter({ hasText: 'Coffee table' }).filter({ hasText: '↻' }).first();
      await repeated.locator('xpath=ancestor::*[@tabindex][1]').focus();
      await workbench.page.keyboard.press('Alt+ArrowRight');
      await workbench.quickPick.pick('All of them');
      const later = addDays(first[1], 1);
      const left = next(2).replaceAll('-', '');
      await eventually('the rule itself', async () => text('calendar/winter.csv'), (now) => now === before.replace(first[1] ?? '', later).replace(`EXDATE:${left}`, `EXDATE:${addDays(next(2), 1).replaceAll('-', '')}`));
      assert.equal(changed('calendar/winter.csv').length, 2);
      await frame().locator('#undo').click();
      await eventually('as it was', async () => text('calendar/winter.csv'), (now) => now === before);
      await frame().locator('#previous').click();
      await frame().getByRole('button', { name: 'Month' }).click();
      await entry('Chair yoga').waitFor();
    });

    it('exports what is shown for other calendars', async () => {
      await frame().locator('#ics').click();
      const offered = await eventually('a name', () => workbench.quickPick.input.inputValue(), (value) => value.endsWith('.ics'));
      await workbench.quickPick.accept();
      await workbench.notifications.find('Other calendars can import it');
      const ics = text(path.basename(offered));
      assert.match(ics, /^BEGIN:VCALENDAR\r\n/);
      assert.match(ics, /SUMMARY:Chair yoga for all/);
      assert.match(ics, /RRULE:FREQ=WEEKLY/);
      await workbench.notifications.clear();
    });

    it('prints through a page that needs nothing else', async () => {
      await frame().locator('#print').click();
      const offered = await eventually('a name', () => workbench.quickPick.input.inputValue(), (value) => value.endsWith('.html'));
      const name = path.basename(offered);
      await workbench.quickPick.accept();
      await workbench.notifications.find('Open it in a browser to print it');
      const paper = await journey.browser.newPage();
      await paper.goto(pathToFileURL(path.join(journey.folder(), name)).href);
      assert.match(await paper.locator('td', { hasText: 'Chair yoga for all' }).innerText(), /09:00 Chair yoga for all/);
      assert.equal(await paper.locator('table').count(), 1);
      await paper.screenshot({ path: path.join(PICTURES, 'calendar-paper.png'), fullPage: true });
      await paper.close();
    });

    it('is as it was left, after the window is loaded again', async () => {
      await frame().locator('#only-persona').selectOption('tom');
      await entry('Chair yoga').waitFor({ state: 'detached' });
      await entry('Saturday football').waitFor();
      await frame().getByRole('button', { name: 'Week' }).click();
      await entry('Saturday football').waitFor();
      const week = await frame().locator('#range').innerText();
      await Promise.all([workbench.page.waitForEvent('load'), workbench.runCommand('Developer: Reload Window')]);
      await entry('Saturday football').waitFor({ timeout: 60_000 });
      assert.deepEqual([await frame().locator('#range').innerText(), await frame().locator('#only-persona').inputValue(), await entry('Chair yoga').count()], [week, 'tom', 0]);
    });

    it('has told nobody', () => {
      assert.deepEqual(journey.server.refused(), []);
      // A page's own files go by this name inside VS Code, which answers itself.
      assert.deepEqual(journey.browser.refused().filter((host) => !host.endsWith('.vscode-resource.vscode-cdn.net')), []);
    });
  });
});
