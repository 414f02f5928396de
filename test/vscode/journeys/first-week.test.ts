import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { addDays, mondayOf } from '../../../src/model/days.ts';
import { journeyOf } from '../journey.ts';
import { Sidebar } from '../sidebar.ts';
import { eventually } from '../workbench.ts';

const tuesday = addDays(mondayOf(new Date().toISOString().slice(0, 10)), 8);
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
    await workbench.quickPick.fill('Cold mornings');
    await workbench.quickPick.accept();
    await eventually('a draft', async () => text(POST), (now) => now.includes('status: draft'));
    assert.match(text(POST), /^personas: \[maria-costa\]$/m);
    await sidebar.row('Cold mornings').waitFor();
  });

  it('gives it a day and a host, and takes it to scheduled', async () => {
    for (const title of ['Personas', 'Conversations', 'Fit']) await sidebar.header(title).click();
    await sidebar.act('Cold mornings', 'Reschedule');
    await workbench.quickPick.fill(`${tuesday} 09:00`);
    await workbench.quickPick.accept();
    await sidebar.row(/Cold mornings.*09:00/).waitFor();
    await sidebar.act('Cold mornings', 'Assign Host');
    await workbench.quickPick.fill('Moira');
    await workbench.quickPick.accept();
    await sidebar.row(/Cold mornings.*Moira/).waitFor();
    for (const status of ['review', 'approved', 'scheduled']) {
      await sidebar.act('Cold mornings', 'Advance Status');
      await sidebar.row(new RegExp(`Cold mornings.*${status}`)).waitFor();
    }
    await eventually('all of it on disk', async () => text(POST), (now) => now.includes(`publish: ${tuesday} 09:00`) && now.includes('status: scheduled') && now.includes('host: Moira'));
    await journey.picture('first-week');
    assert.deepEqual(journey.refused(), []);
  });
});
