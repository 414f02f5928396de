import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { addDays, mondayOf } from '../../../src/model/days.ts';
import { shortDay } from '../../../src/report/plan-text.ts';
import { journeyOf } from '../journey.ts';
import { Sidebar } from '../sidebar.ts';
import { eventually } from '../workbench.ts';

const today = new Date().toISOString().slice(0, 10);
const monday = addDays(mondayOf(today), 7);
const CALENDAR = `calendar/${today.slice(0, 7)}.yml`;
const POST = 'posts/cold-mornings.md';

/** Somebody who begins with an empty folder, and has a post scheduled at the end. */
describe('a first week, from nothing', () => {
  const journey = journeyOf({ name: 'first-week', folders: [{}], colorTheme: 'light' });
  let workbench: typeof journey.workbench;
  let sidebar: Sidebar;
  const text = (file: string): string => (existsSync(path.join(journey.folder(), file)) ? journey.text(file) : '');

  before(() => {
    ({ workbench } = journey);
    sidebar = new Sidebar(workbench);
  });

  it('is told what to begin with, and describes a person', async () => {
    await workbench.runCommand('View: Show Rapport');
    await sidebar.pane('Plan').getByText('Nothing is planned yet').waitFor();
    await journey.picture('first-week-empty');
    await sidebar.pane('Personas').getByText('New Persona').click();
    await workbench.quickPick.fill('Maria Costa');
    await workbench.quickPick.accept();
    await sidebar.row('Maria Costa', 'Personas').waitFor();
  });

  it('writes for them', async () => {
    await sidebar.act('Maria Costa', 'Write for Them', 'Personas');
    await eventually('what is missing', () => workbench.quickPick.message(), (words) => words.includes('neither what they ask nor what troubles them'));
    await workbench.quickPick.fill('Cold mornings');
    await workbench.quickPick.accept();
    await eventually('a draft', async () => text(POST), (now) => now.includes('status: draft'));
    assert.match(text(POST), /^personas: \[maria-costa\]$/m);
    await sidebar.row('Cold mornings').waitFor();
  });

  it('is told that nothing is written in it yet, and writes it', async () => {
    await sidebar.act('Cold mornings', 'Advance Status');
    await workbench.notifications.find('Nothing is written in "Cold mornings" yet');
    await workbench.notifications.clear();
    assert.match(text(POST), /^status: draft$/m);
    await workbench.openFile(POST);
    await workbench.page.keyboard.press('Control+End');
    await workbench.editor.insert('What helps you to get up on a cold morning?\n');
    await workbench.editor.save();
  });

  it('gives it a slot in a calendar, and so a day', async () => {
    await workbench.runCommand('Rapport: New Calendar');
    await eventually('a calendar', async () => text(CALENDAR), (now) => now.includes('title: A first question'));
    await workbench.openFile(CALENDAR);
    const line = text(CALENDAR).split('\n').findIndex((one) => one.trim() === 'post:') + 1;
    await workbench.editor.goTo({ line, column: '    post:'.length + 1 });
    await workbench.editor.insert(` ${POST}`);
    await workbench.editor.save();
    for (const title of ['Personas', 'Conversations', 'Fit']) await sidebar.header(title).click();
    await sidebar.row(/Cold mornings.*09:00/).waitFor();
    await sidebar.waitUnder(shortDay(monday), 'Cold mornings');
    await workbench.runCommand('Rapport: Open Calendar');
    const frame = workbench.webview();
    await frame.getByRole('button', { name: 'Week' }).click();
    await frame.locator('#next').click();
    await frame.locator('#calendar [data-key]').filter({ hasText: 'Cold mornings' }).first().waitFor();
    await journey.picture('first-week-slot');
  });

  it('says who answers, and takes it to scheduled', async () => {
    await sidebar.act('Cold mornings', 'Assign Host');
    await workbench.quickPick.fill('Moira');
    await workbench.quickPick.accept();
    await sidebar.row(/Cold mornings.*Moira/).waitFor();
    for (const status of ['review', 'approved', 'scheduled']) {
      await sidebar.act('Cold mornings', 'Advance Status');
      await sidebar.row(new RegExp(`Cold mornings.*${status}`)).waitFor();
    }
    await eventually('all of it on disk', async () => text(POST), (now) => now.includes('status: scheduled') && now.includes('host: Moira'));
    await journey.picture('first-week');
    assert.deepEqual(journey.server.refused(), []); // of the browser, the calendar page's own files go by a name outside
  });
});
