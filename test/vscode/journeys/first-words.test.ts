import assert from 'node:assert/strict';
import { addDays, mondayOf } from '../../../src/model/days.ts';
import { shortDay } from '../../../src/report/plan-text.ts';
import { journeyOf } from '../journey.ts';
import { Sidebar } from '../sidebar.ts';
import { eventually } from '../workbench.ts';

const today = new Date().toISOString().slice(0, 10);
const monday = addDays(mondayOf(today), 7);
const CALENDAR = `calendar/${today.slice(0, 7)}.yml`;
const POST = 'posts/forum.md';
/** Written as people write: what a change leaves alone must be told from what it writes anew. */
const JOE = 'personas/joe.yml';
const JOE_TEXT = '# Joe, as we know him.\r\nid:   joe\r\nname: "Joe Hill"\r\ninterests: [ gardens,  allotments ]\r\nknows: [ DBS ]   # from his work\r\nquestions:\r\n- What grows in the shade?\r\n';

/** Somebody who makes a calendar, and says what a person knows, with the extension as it is installed and the keyboard alone. */
describe('a writer, a calendar and a word', () => {
  const journey = journeyOf({
    name: 'first-words', colorTheme: 'light', settings: { 'editor.wordWrap': 'on' },
    folders: [{
      'rapport.yml': 'timezone: UTC\nrules: { audience/jargon: info }\n',
      [JOE]: JOE_TEXT,
      [POST]: '---\ntitle: The forum\npersonas: [joe]\nstatus: draft\n---\n\nThe RTFO meets on Monday about the gardens. What would you grow there?\n',
    }],
  });
  let workbench: typeof journey.workbench;
  before(() => ({ workbench } = journey));

  it('makes a calendar, which opens where it is to be filled in', async () => {
    await workbench.openFile(POST);
    await workbench.runCommand('Rapport: New Calendar');
    await workbench.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${today.slice(0, 7)}.yml"]`).waitFor();
    const text = await eventually('the calendar', async () => journey.text(CALENDAR), (words) => words !== '');
    assert.match(text, new RegExp(`^  - date: ${monday}\n    time: "09:00"\n    channel:\n    persona: joe\n    title: A first question$`, 'm'));
    await workbench.page.locator('[id="status.editor.selection"]').filter({ hasText: 'Ln 5, Col 13' }).waitFor();
    await workbench.editor.focus();
    await journey.picture('new-calendar');
  });

  it('sees what is in it in the plan', async () => {
    await workbench.runCommand('View: Show Rapport');
    const sidebar = new Sidebar(workbench);
    await sidebar.row(/A first question.*09:00.*Joe Hill/).waitFor();
    await sidebar.waitUnder(shortDay(monday), 'A first question');
    await sidebar.waitUnder(shortDay(addDays(monday, 3)), 'What they told us');
    await journey.picture('new-calendar-plan');
  });

  it('is told that the calendar is there already, and it stays as it is', async () => {
    await workbench.openFile(CALENDAR);
    await workbench.editor.goTo({ line: 5, column: 13 });
    await workbench.editor.insert(' mastodon');
    await workbench.editor.save();
    await workbench.runCommand('Rapport: New Calendar');
    await workbench.notifications.find(`${CALENDAR} is there already, and stays as it is.`);
    await workbench.notifications.clear();
    assert.match(journey.text(CALENDAR), /channel: mastodon\n/);
    await workbench.runCommand('View: Close All Editors');
  });

  it('says that a person knows a word, and only that is written', async () => {
    await workbench.openFile(POST);
    await workbench.problems.waitFor((rows) => rows.some(({ file, code }) => file === 'forum.md' && code === 'audience/jargon'));
    await workbench.editor.goTo({ line: 7, column: 6 });
    assert.deepEqual(await workbench.editor.quickFixes(), ['Say that Joe Hill knows "RTFO"', 'Disable audience/jargon for this line', 'Disable audience/jargon in this file']);
    await workbench.editor.openQuickFixes();
    await journey.picture('word-quick-fix');
    await workbench.page.keyboard.press('Escape');
    await workbench.editor.applyQuickFix('Say that Joe Hill knows "RTFO"');
    await workbench.problems.waitFor((rows) => !rows.some(({ code }) => code === 'audience/jargon'));
    await journey.picture('word-known');
    // A file that was not open is opened by the change, unsaved, and a moment later.
    await workbench.page.locator('.tab.dirty[data-resource-name="joe.yml"]').waitFor();
    await workbench.runCommand('File: Save All Files');
    assert.equal(await journey.changed(JOE, JOE_TEXT), JOE_TEXT.replace('[ DBS ]', '[ DBS, RTFO ]'));
  });

  it('takes it back, and is told again', async () => {
    await workbench.openFile(JOE);
    await workbench.page.keyboard.press('Control+Z');
    await workbench.problems.waitFor((rows) => rows.some(({ file, code }) => file === 'forum.md' && code === 'audience/jargon'));
    await workbench.editor.save();
    assert.equal(journey.text(JOE), JOE_TEXT);
  });

  it('has told nobody', () => {
    assert.deepEqual(journey.refused(), []);
  });
});
