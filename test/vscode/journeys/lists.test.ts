import assert from 'node:assert/strict';
import path from 'node:path';
import { journeyOf, PICTURES } from '../journey.ts';
import { readAll } from '../dom.ts';
import type { ColorTheme } from '../launch.ts';
import { eventually } from '../workbench.ts';

/** A post that is being begun: what stands at the end of each line is chosen from a list. */
const DRAFT = 'posts/slow-walk.md';
const DRAFT_TEXT = '---\ntitle: A slow walk\npersonas: [maria, ]\nchannels: []\nstatus: \npublish: \nhost: \ntopics: []\n\n---\n\nA slow walk by the river.\n\n';

interface Row {
  readonly label: string;
  readonly detail: string;
}

/** What a writer chooses from, in the themes people use. They are to be looked at. */
for (const colorTheme of ['dark', 'light', 'contrast-dark', 'contrast-light'] satisfies readonly ColorTheme[]) describe(`lists to choose from in ${colorTheme}`, () => {
  const journey = journeyOf({
    name: `lists-${colorTheme}`, colorTheme, window: { width: 1200, height: 620 },
    settings: { 'editor.wordWrap': 'on', 'breadcrumbs.enabled': false },
    prepare: () => journey.write(DRAFT, DRAFT_TEXT),
  });
  let workbench: typeof journey.workbench;
  before(() => ({ workbench } = journey));

  const picture = (name: string): Promise<string> => workbench.screenshot(path.join(PICTURES, colorTheme, `${name}.png`));

  /** What is suggested at a place, with the page beside the list open. */
  const suggested = async (name: string, place: { readonly line: number; readonly column: number }, first: string): Promise<readonly Row[]> => {
    await workbench.editor.goTo(place);
    await workbench.page.mouse.move(600, 600); // on a tab it would show where this machine keeps its files
    await workbench.page.keyboard.press('Control+Space');
    const rows = workbench.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.filter({ has: workbench.page.locator('.label-name', { hasText: first }) }).first().waitFor();
    if (await workbench.page.locator('.suggest-details-container:visible').count() === 0) await workbench.page.keyboard.press('Control+Space');
    await picture(`list-${name}`);
    const found = await readAll(rows, { label: '.label-name', detail: '.details-label' });
    await workbench.page.keyboard.press('Escape');
    return found;
  };

  it('keys and values of front matter, and nothing that is of no use there', async () => {
    await workbench.openFile(DRAFT);
    const keys = await suggested('keys', { line: 9, column: 1 }, 'goal');
    assert.deepEqual(keys.filter(({ label }) => label.startsWith('rapport-')), []);
    assert.equal(keys.find(({ label }) => label === 'goal')?.detail, 'What the post should change for its readers.');
    assert.deepEqual(await suggested('personas', { line: 3, column: 19 }, 'tom').then((rows) => rows.map(({ label, detail }) => [label, detail])), [['aisha', 'Aisha Rahman'], ['george', 'George Whitfield'], ['tom', 'Tom Hartley']]);
    await suggested('channels', { line: 4, column: 12 }, 'bluesky');
    await suggested('status', { line: 5, column: 9 }, 'draft');
    await suggested('dates', { line: 6, column: 10 }, '20');
    await suggested('hosts', { line: 7, column: 7 }, 'Moira');
    await suggested('topics', { line: 8, column: 10 }, 'chair yoga');
    await workbench.editor.goTo({ line: 13, column: 1 });
    await workbench.page.keyboard.type('rapp');
    assert.deepEqual((await suggested('body', { line: 13, column: 5 }, 'rapport-disable')).map(({ label }) => label), ['rapport-disable', 'rapport-disable-next-line']);
    await workbench.runCommand('File: Revert File');
  });

  it('what can be begun, filled in by the keyboard', async () => {
    journey.write('posts/begun.md', '');
    await workbench.openFile('posts/begun.md');
    await suggested('begin', { line: 1, column: 1 }, 'rapport-post');
    await workbench.page.keyboard.press('Control+Space');
    await workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'rapport-post' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('A slow walk');
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.press('Control+Space');
    await workbench.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'maria' }).waitFor();
    await workbench.page.keyboard.type('mar');
    await workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'maria' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await picture('list-begun');
    await workbench.editor.save();
    assert.match(journey.text('posts/begun.md'), /^---\ntitle: A slow walk\npersonas: \[maria\]\nchannels: \[\]\npublish: \d{4}-\d\d-\d\d\nstatus: draft\nhost: \n---\n/);
    await workbench.runCommand('View: Close All Editors');
  });

  it('quick fixes', async () => {
    for (const [name, file, line, column] of [['closed', 'cold-morning', 14, 5], ['unknown', 'coffee-table', 3, 14], ['generic', 'walk-by-the-river', 12, 195], ['customers', 'job-club-room', 13, 8], ['ours', 'job-club-room', 15, 10]] as const) {
      await workbench.openFile(`posts/${file}.md`);
      await workbench.problems.waitFor((rows) => rows.some((row) => row.file === `${file}.md`));
      await workbench.editor.goTo({ line, column });
      await workbench.editor.openQuickFixes();
      await picture(`fixes-${name}`);
      await workbench.page.keyboard.press('Escape');
    }
    await workbench.runCommand('View: Close All Editors');
  });

  it('prompts, which have a colour of their own in the text', async () => {
    await workbench.openFile('posts/walk-by-the-river.md');
    await eventually('colours of the prompt and of the text', colours, ([prompt, text]) => prompt !== text);
    await picture('prompt-colour');
    await workbench.editor.goTo({ line: 12, column: 1 });
    await workbench.runCommand('Rapport: Suggest Conversation Prompts');
    await workbench.quickPick.rows();
    await picture('list-prompts');
    await workbench.quickPick.close();
  });

  const colours = async (): Promise<readonly string[]> => (await workbench.page.evaluate<readonly string[]>(`['Thoughts?', 'From'].map((word) => {
    const part = [...document.querySelectorAll('.editor-group-container.active .view-line span span')].find((one) => one.textContent.includes(word));
    return part ? getComputedStyle(part).color : 'not in sight';
  })`));

  it('and nobody is told', () => assert.deepEqual(journey.refused(), []));
});
