import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBrowser, startServer, type ColorTheme } from '../launch.ts';
import { root, vsix } from '../package.ts';
import { Workbench } from '../workbench.ts';

/** What a person sees first: the window with a post that has several findings, in the themes people use. */
describe('the window', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapport-pictures-'));
  const workspace = path.join(folder, 'riverside');

  before(() => {
    cpSync(path.join(root, 'examples/riverside'), workspace, { recursive: true });
    mkdirSync(path.join(root, 'out/screenshots'), { recursive: true });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const themes: readonly ColorTheme[] = ['dark', 'light', 'contrast-dark', 'contrast-light'];
  for (const colorTheme of themes) {
    it(`shows findings in ${colorTheme}`, async () => {
      await using browser = await startBrowser({ width: 1400, height: 900 });
      await using server = await startServer({ workspace, vsix: [vsix], colorTheme, settings: PICTURE });
      const workbench = await Workbench.open(browser, server);
      for (const name of ['coffee-table', 'job-club-room', 'holiday-club', 'walk-by-the-river']) await workbench.openFile(`posts/${name}.md`);
      await workbench.editor.goTo({ line: 12, column: 52 });
      const problems = await workbench.problems.waitFor((rows) => new Set(rows.map(({ file }) => file)).size === 4);
      assert.deepEqual([...new Set(problems.map(({ severity }) => severity))].sort(), ['error', 'info', 'warning']);
      await workbench.editor.waitForSquiggles('warning', 1);
      await workbench.editor.waitForSquiggles('info', 1);
      await workbench.editor.focus();
      await workbench.screenshot(path.join(root, 'out/screenshots', `${colorTheme}.png`));
      // Pictures differ by a pixel from run to run, so the README's is made anew only when somebody means to.
      if (colorTheme === 'dark' && process.env.RAPPORT_UPDATE_PICTURES === '1') await workbench.screenshot(path.join(root, 'docs/images/editor.png'));
      assert.deepEqual(server.refused(), []);
    });
  }
});

/** Larger than a writer's own, for a picture that is shown small. */
const PICTURE = { 'editor.wordWrap': 'on', 'editor.fontSize': 15, 'editor.occurrencesHighlight': 'off', 'editor.scrollBeyondLastLine': false, 'breadcrumbs.enabled': false };
