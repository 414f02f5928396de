import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { journeyOf, RIVERSIDE } from '../journey.ts';
import { Sidebar } from '../sidebar.ts';
import { MAIN_VERSIONS } from '../versions.ts';
import { eventually } from '../workbench.ts';

const HARBOUR: Readonly<Record<string, string>> = {
  'rapport.yml': 'brand: [Harbour]\n',
  'personas/sam.yml': 'id: sam\nname: Sam Okafor\ninterests: [sailing, knots, tides]\nquestions: [Which knot holds in the rain?]\n',
  'posts/knots.md': '---\npersonas: [sam]\nchannels: [mastodon]\n---\n\nA wet rope and a cold quay.\n\nDo you tie your own knots?\n',
  'posts/tides.md': '---\npersonas: [sam, maria]\nchannels: [mastodon]\n---\n\nThe tide is early. Which quay do you leave from?\n',
};
const CLOSED = 'conversation/closed-question';
const UNKNOWN = 'audience/unknown-persona';

/** Two teams' folders in one window: each is judged by its own, and what is done in one leaves the other alone. */
for (const version of MAIN_VERSIONS) describe(`two folders in one window, in VS Code ${version}`, () => {
  const journey = journeyOf({ name: 'two-folders', version, folders: [RIVERSIDE, HARBOUR], settings: { 'editor.wordWrap': 'on' } });
  let workbench: typeof journey.workbench;
  before(() => ({ workbench } = journey));

  const found = (...wanted: readonly string[]): Promise<unknown> =>
    workbench.problems.waitFor((rows) => JSON.stringify(rows.map(({ file, code }) => `${file} ${code}`).sort()) === JSON.stringify([...wanted].sort()));
  const RIVER = ['walk-by-the-river.md audience/avoided-word', 'walk-by-the-river.md conversation/generic-prompt'];

  it('has each post judged by the personas of its own folder', async () => {
    await workbench.openFile('posts/knots.md');
    await workbench.statusBarItem(/Sam Okafor/).waitFor();
    await workbench.openFile('posts/walk-by-the-river.md');
    await workbench.statusBarItem(/Maria Costa/).waitFor();
    await workbench.openFile('posts/tides.md');
    await found(...RIVER, `knots.md ${CLOSED}`, `tides.md ${UNKNOWN}`);
    await journey.picture('two-folders');
  });

  it('ranks the personas of that folder alone', async () => {
    await workbench.openFile('posts/knots.md');
    await workbench.runCommand('Rapport: Who Is This Post For?');
    assert.deepEqual((await workbench.quickPick.rows()).map(({ label }) => label), ['Sam Okafor']);
    await workbench.quickPick.close();
  });

  it('follows files that another program writes, in the folder they are in', async () => {
    journey.write('personas/maria.yml', 'id: maria\nname: Maria of the harbour\n', 1);
    await found(...RIVER, `knots.md ${CLOSED}`);
    journey.write('rapport.yml', 'brand: [Harbour]\nrules: { conversation: off }\n', 1);
    await found(...RIVER);
    journey.write('rapport.yml', 'brand: [Harbour]\n', 1);
    await found(...RIVER, `knots.md ${CLOSED}`);
    journey.write('posts/knots.md', HARBOUR['posts/knots.md']?.replace('Do you tie', 'How do you tie') ?? '', 1);
    await found(...RIVER);
  });

  it('renames a persona in its own folder alone', async () => {
    const before = journey.text('posts/walk-by-the-river.md');
    await workbench.openFile('posts/tides.md');
    await workbench.editor.goTo({ line: 2, column: 19 });
    await workbench.editor.rename('marina');
    await eventually('the rename', async () => [journey.text('posts/tides.md', 1), journey.text('personas/maria.yml', 1)], (texts) => texts.every((text) => text.includes('marina')));
    assert.equal(journey.text('posts/walk-by-the-river.md'), before);
    assert.match(journey.text('personas/maria.yml'), /^id: maria$/m);
  });

  it('makes a persona where the post is that is open', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile('posts/knots.md');
    await workbench.runCommand('Rapport: New Persona');
    await workbench.quickPick.fill('Ada');
    await workbench.quickPick.accept();
    await eventually('the file', async () => existsSync(path.join(journey.folder(1), 'personas/ada.yml')), (there) => there);
    assert.equal(existsSync(path.join(journey.folder(), 'personas/ada.yml')), false);
  });

  it('shows the plan of the folder whose post is open', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile('posts/walk-by-the-river.md');
    await workbench.runCommand('View: Show Rapport');
    const sidebar = new Sidebar(workbench);
    await sidebar.row('Maria Costa', 'Personas').waitFor();
    await workbench.openFile('posts/knots.md');
    await sidebar.row('Sam Okafor', 'Personas').waitFor();
    await journey.picture('two-folders-sidebar');
  });

  it('has told nobody', () => assert.deepEqual(journey.refused(), []));
});
