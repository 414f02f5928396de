import assert from 'node:assert/strict';
import { journeyOf } from '../journey.ts';
import { MAIN_VERSIONS } from '../versions.ts';

const POST = 'posts/walk-by-the-river.md';

/** A writer's morning with the extension as it is installed: from a finding to a fix, and to the person it is for. */
for (const version of MAIN_VERSIONS) describe(`a writer at work, in VS Code ${version}`, () => {
  const journey = journeyOf({ name: 'writer', version, settings: { 'editor.wordWrap': 'on' } });
  let workbench: typeof journey.workbench;
  before(() => ({ workbench } = journey));

  it('sees the squiggle and the entry in Problems', async () => {
    await workbench.openFile(POST);
    await workbench.editor.waitForSquiggles('warning', 1);
    const problems = await workbench.problems.waitFor((rows) => rows.length === 2);
    assert.deepEqual(problems.map(({ file, severity, source, code }) => ({ file, severity, source, code })), [
      { file: 'walk-by-the-river.md', severity: 'warning', source: 'Rapport', code: 'audience/avoided-word' },
      { file: 'walk-by-the-river.md', severity: 'info', source: 'Rapport', code: 'conversation/generic-prompt' },
    ]);
    assert.match(problems[0]?.message ?? '', /^"senior citizens" is a word to avoid with Maria Costa\. Use "older neighbours"\.$/);
    await journey.picture('problems');
  });

  it('reads why', async () => {
    const text = await workbench.editor.hover('warning', 'Found in');
    assert.match(text, /senior citizens/);
    assert.match(text, /audience\/avoided-word/);
    await journey.picture('hover');
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
    await workbench.runCommand('Rapport: Who Is This Post For?');
    const rows = await workbench.quickPick.rows();
    assert.deepEqual(rows.map(({ label }) => label)[0], 'Maria Costa');
    assert.equal(rows.length, 4);
    assert.match(rows[0]?.detail ?? '', /^chat, walk, coffee, flat · answers "/);
    const scores = rows.map(({ description }) => Number(/^fit (\d+) of 100$/.exec(description)?.[1] ?? assert.fail(description)));
    assert.deepEqual(scores, [...scores].sort((a, b) => b - a));
    await journey.picture('who-is-it-for');
    await workbench.page.keyboard.press('Enter');
    const page = await explanation('Maria Costa');
    assert.match(page, /walk/);
    await journey.picture('explanation');
    await workbench.runCommand('View: Close All Editors');
  });

  it('checks it against one persona, by name', async () => {
    await workbench.openFile(POST);
    await workbench.runCommand('Rapport: Check This Post Against a Persona…');
    assert.deepEqual((await workbench.quickPick.rows()).map(({ label }) => label), ['Aisha Rahman', 'George Whitfield', 'Maria Costa', 'Tom Hartley']);
    await workbench.quickPick.fill('tom');
    await journey.picture('check-against');
    await workbench.quickPick.accept();
    await explanation('Tom Hartley');
  });

  it('is told why, where there is no post', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile('rapport.yml');
    await workbench.runCommand('Rapport: Who Is This Post For?');
    assert.equal(await workbench.notifications.find('This is not a post'), 'This is not a post: its name is rapport.yml.');
    await journey.picture('not-a-post');
  });

  it('has told nobody', () => {
    assert.deepEqual(journey.refused(), []);
  });

  /** The page beside the post, once it is about that person. */
  async function explanation(name: string): Promise<string> {
    const editor = workbench.page.locator('.editor-group-container:not(.active) .monaco-editor');
    await editor.filter({ hasText: name }).first().waitFor();
    return (await editor.first().innerText()).replaceAll('\u00a0', ' ');
  }
});
