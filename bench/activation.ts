import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBrowser, startServer } from '../test/vscode/launch.ts';
import { packageExtension, root, vsix } from '../test/vscode/package.ts';
import { eventually, Workbench } from '../test/vscode/workbench.ts';

/** How one start of the extension went, in whole milliseconds as VS Code counts them. */
export interface Activation {
  /** Reading and running its code. */
  readonly load: number;
  /** The call of activate(): the extension host does nothing else until it returns. */
  readonly call: number;
}

const STARTS = 5;

/** Starts VS Code with the packed extension some times, and asks it how long the extension took. */
export async function measureActivation(): Promise<readonly Activation[]> {
  await packageExtension();
  const folder = mkdtempSync(path.join(tmpdir(), 'rapport-bench-activation-'));
  try {
    const workspace = path.join(folder, 'riverside');
    cpSync(path.join(root, 'examples/riverside'), workspace, { recursive: true });
    await using server = await startServer({ workspace, vsix: [vsix] });
    const activations: Activation[] = [];
    for (let start = 0; start < STARTS; start++) {
      await using browser = await startBrowser();
      const workbench = await Workbench.open(browser, server);
      await workbench.openFile('posts/walk-by-the-river.md');
      await workbench.editor.waitForSquiggles('warning');
      await workbench.runCommand('Developer: Startup Performance');
      activations.push(await eventually('its line in VS Code\'s own report', async () => toActivation(await workbench.editor.text()), (found) => found !== null) ?? { load: NaN, call: NaN });
    }
    return activations;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A line of the table: the extension, whether it is eager, how long its code took, activate(), and until that had resolved. */
function toActivation(report: string): Activation | null {
  const [, load, call] = /^\|\s*rapport-workspace\.rapport-workspace\s*\|[^|]*\|\s*(\d+)\s*\|\s*(\d+)\s*\|/m.exec(report) ?? [];
  return load === undefined || call === undefined ? null : { load: Number(load), call: Number(call) };
}
