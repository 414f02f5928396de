import assert from 'node:assert/strict';
import { journeyOf } from '../journey.ts';
import { Sidebar } from '../sidebar.ts';
import { Workbench } from '../workbench.ts';

/** Somebody who has just installed the extension, and goes through its walkthrough. */
describe('the walkthrough', () => {
  const journey = journeyOf({ name: 'walkthrough', folders: [{ 'notes.md': 'Nothing yet.\n' }], window: { width: 1500, height: 900 }, colorTheme: 'light' });
  let example: Workbench;

  const step = async (title: string, button: string): Promise<void> => {
    const { page } = example;
    await page.locator('.getting-started-step').filter({ hasText: title }).first().click();
    await page.locator('.getting-started-step.expanded').getByText(button, { exact: true }).click();
  };

  it('is opened with a copy of the example, in a window of its own', async () => {
    await journey.workbench.runCommand('View: Show Rapport');
    await new Sidebar(journey.workbench).pane('Plan').getByText('Nothing is planned yet').waitFor();
    await journey.picture('welcome-views');
    const opened = journey.browser.context.waitForEvent('page');
    await journey.workbench.runCommand('Rapport: Open the Example');
    example = Workbench.of(await opened);
    await example.page.locator('.getting-started-step').filter({ hasText: 'See whom it fits' }).first().waitFor({ timeout: 60_000 });
    await example.page.locator('.squiggly-warning').first().waitFor();
    await journey.picture('walkthrough', example);
  });

  it('goes from step to step, and each does what it says', async () => {
    await step('See what a writer is told', 'Show Problems');
    await example.problems.waitFor((rows) => rows.some(({ code }) => code === 'audience/avoided-word'));
    await step('See whom it fits', 'Who Is This Post For?');
    assert.equal((await example.quickPick.rows())[0]?.label, 'Maria Costa');
    await example.quickPick.close();
    await step('Ask for their story', 'Suggest Conversation Prompts');
    assert.ok((await example.quickPick.rows()).length > 3);
    await example.quickPick.close();
    await step('See what goes out when', 'Show the Plan');
    await new Sidebar(example).row('Maria Costa', 'Personas').waitFor();
    await step('Check everything', 'Check Whole Workspace');
    assert.match(await example.notifications.find('Checked'), /^Checked \d+ files/);
    await journey.picture('walkthrough-done', example);
  });

  it('makes a first persona and a first post in a folder of one\'s own', async () => {
    const { workbench } = journey;
    await workbench.runCommand('Welcome: Open Walkthrough...');
    await workbench.quickPick.fill('Write for people you know');
    await workbench.quickPick.accept();
    const { page } = workbench;
    await page.locator('.getting-started-step').filter({ hasText: 'Describe one person' }).first().click();
    await page.locator('.getting-started-step.expanded').getByText('New Persona', { exact: true }).click();
    await workbench.quickPick.fill('Maria Costa');
    await workbench.quickPick.accept();
    await page.locator('.tab[data-resource-name="maria-costa.yml"]').waitFor();
    assert.match(journey.text('personas/maria-costa.yml'), /^name: "?Maria Costa"?$/m);
  });

  it('has told nobody', () => assert.deepEqual(journey.refused(), []));
});
