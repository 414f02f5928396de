import assert from 'node:assert/strict';
import { journeyOf } from '../journey.ts';
import { MAIN_VERSIONS } from '../versions.ts';

/** A folder that nobody has said they trust, while other programs change what is in it. */
for (const version of MAIN_VERSIONS) describe(`a folder in Restricted Mode, in VS Code ${version}`, () => {
  const journey = journeyOf({ name: 'restricted', version, trust: 'restricted', settings: { 'editor.wordWrap': 'on', 'security.workspace.trust.startupPrompt': 'never' } });
  let workbench: typeof journey.workbench;
  before(() => ({ workbench } = journey));

  const codes = (...wanted: readonly string[]): Promise<unknown> => workbench.problems.waitFor((rows) => JSON.stringify(rows.map(({ code }) => code).sort()) === JSON.stringify(wanted));

  it('is judged all the same', async () => {
    await workbench.statusBarItem(/Restricted Mode/).waitFor();
    await workbench.openFile('posts/walk-by-the-river.md');
    await codes('audience/avoided-word', 'conversation/generic-prompt');
    await journey.picture('restricted');
  });

  it('is judged by its personas as they are on disk', async () => {
    const persona = 'personas/maria.yml';
    const text = journey.text(persona);
    journey.write(persona, text.replaceAll('senior citizens', 'old folks'));
    await codes('conversation/generic-prompt');
    journey.write(persona, text);
    await codes('audience/avoided-word', 'conversation/generic-prompt');
  });

  it('is judged on with a configuration that is broken, and by it once it is mended', async () => {
    const file = 'rapport.yml';
    const text = journey.text(file);
    journey.write(file, text.replace('rules: {', 'rules: { conversation/generic-prompt: off, ['));
    await codes('audience/avoided-word'); // by what can be read of it
    journey.write(file, text.replace('rules: {', 'rules: { audience/avoided-word: off,'));
    await codes('conversation/generic-prompt');
    journey.write(file, text);
    await codes('audience/avoided-word', 'conversation/generic-prompt');
  });

  it('has told nobody', () => {
    assert.deepEqual(journey.refused(), []);
  });
});
