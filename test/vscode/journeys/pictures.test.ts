import assert from 'node:assert/strict';
import path from 'node:path';
import { journeyOf, PICTURES } from '../journey.ts';
import type { ColorTheme } from '../launch.ts';
import { root } from '../package.ts';
import { Sidebar } from '../sidebar.ts';
import { retry } from '../wait.ts';

const POST = 'posts/walk-by-the-river.md';
/** The pictures of README.md and docs/. They differ by a pixel from run to run, so they are made anew only when somebody means to. */
const SHOWN: Readonly<Record<string, readonly string[]>> = { dark: ['problems'], light: ['fit', 'sidebar', 'prompts', 'completion'] };

/** Larger than a writer's own, for a picture that is shown small. */
const PICTURE = { 'editor.wordWrap': 'on', 'editor.fontSize': 14, 'editor.occurrencesHighlight': 'off', 'editor.scrollBeyondLastLine': false, 'breadcrumbs.enabled': false };

/** Every surface that a person sees, in the themes people use. They are to be looked at. */
for (const colorTheme of ['dark', 'light', 'contrast-dark', 'contrast-light'] satisfies readonly ColorTheme[]) describe(`what is seen in ${colorTheme}`, () => {
  const journey = journeyOf({ name: `pictures-${colorTheme}`, colorTheme, settings: PICTURE, window: { width: 1200, height: 760 } });
  let workbench: typeof journey.workbench;
  before(() => ({ workbench } = journey));

  const picture = async (name: string): Promise<void> => {
    await workbench.screenshot(path.join(PICTURES, colorTheme, `${name}.png`));
    if (process.env.RAPPORT_UPDATE_PICTURES === '1' && SHOWN[colorTheme]?.includes(name)) await workbench.screenshot(path.join(root, 'docs/images', `${name}.png`));
  };

  it('squiggles, Problems and the status bar', async () => {
    for (const name of ['coffee-table', 'job-club-room', 'holiday-club', 'walk-by-the-river']) await workbench.openFile(`posts/${name}.md`);
    await workbench.editor.goTo({ line: 12, column: 52 });
    const problems = await workbench.problems.waitFor((rows) => new Set(rows.map(({ file }) => file)).size === 4);
    assert.deepEqual([...new Set(problems.map(({ severity }) => severity))].sort(), ['error', 'info', 'warning']);
    await workbench.editor.waitForSquiggles('warning', 1);
    await workbench.editor.waitForSquiggles('info', 1);
    await workbench.statusBarItem(/Maria Costa/).waitFor();
    await workbench.editor.focus();
    await picture('problems');
  });

  it('a hover', async () => {
    assert.match(await workbench.editor.hover('warning', 'Found in'), /audience\/avoided-word/);
    await picture('hover');
    await workbench.page.mouse.move(0, 0);
    await workbench.runCommand('View: Toggle Panel Visibility');
    await workbench.runCommand('View: Close All Editors');
  });

  it('quick fixes', async () => {
    await workbench.openFile(POST);
    await workbench.editor.goTo({ line: 12, column: 55 });
    await workbench.editor.openQuickFixes();
    await picture('quick-fix');
    await workbench.page.keyboard.press('Escape');
  });

  it('completion', async () => {
    await workbench.openFile('posts/cold-morning.md');
    await workbench.editor.goTo({ line: 3, column: 17 });
    await workbench.page.mouse.move(600, 600); // on a tab it would show where this machine keeps its files
    await workbench.page.keyboard.type(', ');
    await workbench.page.keyboard.press('Control+Space');
    const rows = workbench.page.locator('.suggest-widget .monaco-list-row');
    await rows.filter({ hasText: 'tom' }).first().waitFor();
    await retry(() => workbench.page.locator('.suggest-details-container:visible').filter({ hasText: 'Wants' }).first().waitFor({ timeout: 3000 }), () => workbench.page.keyboard.press('Control+Space'));
    await picture('completion');
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('File: Revert File');
    await workbench.runCommand('View: Close All Editors');
  });

  it('the fit of a post, explained beside it', async () => {
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.openFile(POST);
    await workbench.runCommand('Rapport: Who Is This Post For?');
    await workbench.quickPick.rows();
    await picture('who-is-it-for');
    await workbench.quickPick.accept();
    await workbench.page.locator('.detected-link').first().waitFor();
    await picture('fit');
    await workbench.runCommand('View: Close All Editors');
  });

  it('personas side by side', async () => {
    await workbench.openFile(POST);
    await workbench.runCommand('Rapport: Compare Personas');
    await workbench.quickPick.rows();
    await picture('compare-pick');
    await workbench.quickPick.accept();
    await workbench.page.locator('.editor-group-container:not(.active) .monaco-editor').filter({ hasText: 'Field by field' }).first().waitFor();
    await workbench.page.locator('.detected-link').first().waitFor();
    await picture('compare');
    await workbench.runCommand('View: Close All Editors');
  });

  it('prompts', async () => {
    await workbench.openFile(POST);
    await workbench.editor.goTo({ line: 12, column: 1 });
    await workbench.runCommand('Rapport: Suggest Conversation Prompts');
    await workbench.quickPick.rows();
    await picture('prompts');
    await workbench.quickPick.close();
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  });

  it('the side bar', async () => {
    await workbench.runCommand('View: Show Rapport');
    const sidebar = new Sidebar(workbench);
    await sidebar.row('Maria Costa', 'Personas').waitFor();
    await sidebar.row('Maria Costa', 'Fit').waitFor();
    await workbench.editor.focus();
    await picture('sidebar');
  });

  it('and nobody is told', () => assert.deepEqual(journey.refused(), []));
});
