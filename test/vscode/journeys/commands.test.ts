import assert from 'node:assert/strict';
import { journeyOf } from '../journey.ts';
import { Sidebar } from '../sidebar.ts';
import { MAIN_VERSIONS } from '../versions.ts';
import { retry } from '../wait.ts';
import { eventually } from '../workbench.ts';

const POST = 'posts/walk-by-the-river.md';

/** What a writer does from the palette, with the extension as it is installed and the keyboard alone. */
for (const version of MAIN_VERSIONS) describe(`a writer and the palette, in VS Code ${version}`, () => {
  const journey = journeyOf({ name: 'commands', version, colorTheme: 'light', settings: { 'editor.wordWrap': 'on' } });
  let workbench: typeof journey.workbench;
  before(() => ({ workbench } = journey));

  it('sees in the status bar whom the post is for', async () => {
    await workbench.openFile(POST);
    await workbench.statusBarItem(/Maria Costa/).waitFor();
    await journey.picture('status-bar');
  });

  it('goes from the explanation of a fit to the words it speaks of', async () => {
    await workbench.openFile(POST);
    await workbench.runCommand('Rapport: Who Is This Post For?');
    await workbench.quickPick.rows();
    await workbench.quickPick.accept();
    const page = workbench.page.locator('.editor-group-container:not(.active) .monaco-editor');
    await page.filter({ hasText: 'The words that decided' }).first().waitFor();
    await page.locator('.detected-link').first().waitFor();
    await journey.picture('explanation-links');
    await page.locator('.detected-link').filter({ hasText: 'in line' }).first().click({ modifiers: ['Control'] });
    await eventually('the words', () => workbench.page.locator('.editor-group-container.active .tab.active').getAttribute('data-resource-name'), (name) => name === 'walk-by-the-river.md');
    await workbench.runCommand('View: Close All Editors');
  });

  it('compares personas', async () => {
    await workbench.openFile(POST);
    await workbench.runCommand('Rapport: Compare Personas');
    assert.deepEqual((await workbench.quickPick.rows()).map(({ label }) => label), ['Aisha Rahman', 'George Whitfield', 'Maria Costa', 'Tom Hartley']);
    await journey.picture('compare-pick');
    await workbench.quickPick.accept();
    const page = workbench.page.locator('.editor-group-container:not(.active) .monaco-editor');
    await page.filter({ hasText: 'Field by field' }).first().waitFor();
    await journey.picture('compare');
    await workbench.runCommand('View: Close All Editors');
  });

  it('reads the honest audit, and goes from it to a post', async () => {
    await workbench.runCommand('Rapport: Honest Audit');
    const page = workbench.webview();
    await page.getByRole('heading', { name: 'The honest audit' }).waitFor();
    assert.match(await page.locator('body').innerText(), /38 posts, 19\d comments by others/);
    await journey.picture('audit');
    const rate = page.locator('.figure').filter({ hasText: 'Conversation rate' });
    await rate.locator('summary').click();
    await rate.getByRole('link', { name: 'posts/last-year/iced.md' }).waitFor();
    assert.match(await rate.innerText(), /comments by others ÷ posts/);
    await journey.picture('audit-posts-behind');
    await page.locator('figure').nth(1).scrollIntoViewIfNeeded();
    await journey.picture('audit-charts');
    await page.getByRole('link', { name: 'posts/last-year/empty-page.md' }).first().click();
    await workbench.page.locator('.tab[data-resource-name="empty-page.md"]').waitFor();
    await journey.picture('audit-beside-a-post');
    await workbench.runCommand('View: Close All Editors');
  });

  it('keeps what people wrote as evidence for a persona', async () => {
    await workbench.runCommand('View: Show Rapport');
    const sidebar = new Sidebar(workbench);
    const before = journey.text('personas/aisha.md');
    await sidebar.header('Personas').waitFor();
    // The view is small, and draws only what is in sight.
    for (const other of ['Plan', 'Conversations', 'Fit']) if ((await sidebar.header(other).getAttribute('aria-expanded')) === 'true') await sidebar.header(other).click();
    await retry(async () => {
      if ((await sidebar.header('Personas').getAttribute('aria-expanded')) === 'false') await sidebar.header('Personas').click();
      await sidebar.row('Aisha Rahman', 'Personas').locator('.monaco-tl-twistie').click({ timeout: 3000 });
      await sidebar.row(/mind goes blank/, 'Personas').waitFor({ timeout: 3000 });
    });
    await journey.picture('evidence');
    await sidebar.act(/mind goes blank/, 'Keep as Evidence', 'Personas');
    const after = await journey.changed('personas/aisha.md', before);
    assert.match(after, /What do you do when your mind goes blank completely\?.*a comment on posts\/last-year\/weakness\.md/);
    await workbench.runCommand('View: Show Explorer');
  });

  it('has a prompt put below the paragraph, and loses nothing', async () => {
    await workbench.openFile(POST);
    const before = journey.text(POST);
    await workbench.editor.goTo({ line: 12, column: 1 });
    await workbench.runCommand('Rapport: Suggest Conversation Prompts');
    const rows = await workbench.quickPick.rows();
    assert.ok(rows.length > 3);
    await journey.picture('prompts');
    await workbench.quickPick.accept();
    await workbench.page.locator('.editor-group-container.active .tab.active.dirty').waitFor(); // it is put there by and by
    await workbench.editor.save();
    const after = await journey.changed(POST, before);
    const added = after?.split('\n').filter((line) => !before.split('\n').includes(line)) ?? [];
    assert.equal(added.length, 1, after ?? '');
    assert.match(added[0] ?? '', /\?$/);
    assert.equal((after ?? '').replace(`${added[0] ?? ''}\n\n`, '').replace(`\n\n${added[0] ?? ''}`, '').trimEnd(), before.trimEnd());
    await journey.picture('prompt-inserted');
  });

  it('makes a persona, and a post for them', async () => {
    await workbench.runCommand('Rapport: New Persona');
    await workbench.quickPick.fill('Zoë Quinn');
    await workbench.quickPick.accept();
    await journey.changed('personas/zoe-quinn.yml');
    // What is opened takes the focus, and would close the list of commands.
    await workbench.page.locator('.editor-group-container.active .tab.active[data-resource-name="zoe-quinn.yml"]').waitFor();
    await workbench.runCommand('Rapport: New Post');
    await workbench.quickPick.fill('First frost');
    await workbench.quickPick.accept();
    await workbench.quickPick.pick('Zoë Quinn');
    assert.match(await journey.changed('posts/first-frost.md'), /^personas: \[zoe-quinn\]$/m);
    await journey.picture('new-post');
  });

  it('completes a persona\'s name, and renames one everywhere', async () => {
    await workbench.openFile('posts/cold-morning.md');
    await workbench.editor.goTo({ line: 3, column: 17 });
    await workbench.page.keyboard.type(', to');
    await workbench.page.keyboard.press('Control+Space');
    await workbench.page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'tom' }).first().waitFor();
    await journey.picture('completion');
    await workbench.page.keyboard.press('Enter');
    await workbench.editor.save();
    await eventually('the completion', async () => journey.text('posts/cold-morning.md'), (text) => text.includes('personas: [maria, tom]'));
    await workbench.editor.goTo({ line: 3, column: 13 });
    await workbench.editor.rename('maria-costa');
    await eventually('the rename', async () => [journey.text('posts/cold-morning.md'), journey.text('personas/maria.yml'), journey.text('calendar/winter.yml')], (texts) => texts.every((text) => text.includes('maria-costa')));
    await workbench.runCommand('View: Close All Editors');
  });

  it('sets a rule in rapport.yml, of whose keys and values it need know none', async () => {
    const choose = async (typed: string, label: string): Promise<void> => {
      await workbench.page.keyboard.type(typed);
      await workbench.page.locator('.suggest-widget .monaco-list-row.focused').filter({ has: workbench.page.locator('.label-name', { hasText: new RegExp(`^${label}$`) }) }).waitFor();
      if (label.includes('/')) await journey.picture('completion-rapport-yml');
      await workbench.page.keyboard.press('Enter');
    };
    await workbench.openFile('posts/walk-by-the-river.md');
    await workbench.problems.waitFor((rows) => rows.some(({ code }) => code === 'audience/avoided-word'));
    await workbench.openFile('rapport.yml');
    await workbench.page.keyboard.press('Control+End');
    await choose('over', 'overrides');
    await workbench.editor.insert(' [{ files: posts/walk*, '); // on one line, since a new one indents itself
    await choose('ru', 'rules');
    await workbench.editor.insert(' { ');
    await choose('avoided', 'audience/avoided-word');
    await choose('of', 'off');
    await workbench.editor.insert(' } }]');
    await workbench.editor.save();
    assert.match(journey.text('rapport.yml'), /\noverrides: \[\{ files: posts\/walk\*, rules: \{ audience\/avoided-word: off \} \}\]\s*$/);
    await workbench.problems.waitFor((rows) => !rows.some(({ file, code }) => file === 'walk-by-the-river.md' && code === 'audience/avoided-word'));
    await workbench.runCommand('View: Close All Editors');
  });

  it('checks everything, and sees it in Problems', async () => {
    await workbench.runCommand('Rapport: Check Whole Workspace');
    assert.match(await workbench.notifications.find('Checked'), /^Checked \d+ files: \d+ findings\.$/);
    // They come by and by.
    const problems = await workbench.problems.waitFor((rows) => new Set(rows.map(({ file }) => file)).size > 5 && rows.some(({ file }) => file === 'bike-lights.md'));
    assert.ok(problems.every(({ source }) => source === 'Rapport'));
    await journey.picture('whole-workspace');
    // What is opened is judged as it is typed, and stands there once.
    await workbench.openFile('posts/bike-lights.md');
    await workbench.editor.waitForSquiggles('info', 1);
    const of = problems.filter(({ file }) => file === 'bike-lights.md').length;
    await workbench.problems.waitFor((rows) => rows.filter(({ file }) => file === 'bike-lights.md').length === of);
  });

  it('has a rule explained, and a file', async () => {
    await workbench.runCommand('Rapport: Explain Rule');
    await workbench.quickPick.fill('closed-question');
    await workbench.quickPick.accept();
    await workbench.page.locator('.monaco-editor').filter({ hasText: 'Switching it off' }).or(workbench.page.locator('.monaco-editor').filter({ hasText: 'conversation/closed-question' })).first().waitFor();
    await journey.picture('explain-rule');
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile('README.md');
    await workbench.runCommand('Rapport: Doctor: What Is This File?');
    await workbench.page.locator('.monaco-editor').filter({ hasText: 'is about its folder' }).first().waitFor();
    await journey.picture('doctor');
  });

  it('has told nobody', () => {
    assert.deepEqual(journey.refused(), []);
  });
});
