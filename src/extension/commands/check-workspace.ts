import * as vscode from 'vscode';
import { NO_FOLDER, tell } from '../active.ts';
import type { Command } from '../command.ts';
import type { RapportServer } from '../server.ts';
import type { WholeWorkspace } from '../whole-workspace.ts';

/** So many files that asking costs little, and so few that what is typed meanwhile is not kept waiting. */
const BATCH = 25;

/** Checks every post, persona and calendar of the open folders, and shows what it finds in Problems. */
export const checkWorkspace = (server: RapportServer, whole: WholeWorkspace): Command => ({
  id: 'rapport.checkWorkspace',
  execute: async () => {
    const folders = vscode.workspace.workspaceFolders ?? tell(NO_FOLDER);
    if (!folders) return;
    whole.clear();
    const count = { files: 0, findings: 0 };
    const { all, stopped } = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: 'Rapport: checking the workspace', cancellable: true }, async (progress, token) => {
      const lists = await unlessCancelled(Promise.all(folders.map(({ uri }) => server.judgedFiles(vscode.Uri.joinPath(uri, 'rapport.yml')))), token);
      const files = [...new Set(lists?.flat())];
      for (let at = 0; at < files.length && !token.isCancellationRequested; at += BATCH) {
        const checked = await server.check(files.slice(at, at + BATCH));
        for (const { uri, diagnostics } of checked) {
          whole.show(uri, diagnostics);
          count.files++;
          count.findings += diagnostics.length;
        }
        progress.report({ message: `${number(Math.min(at + BATCH, files.length))} of ${plural(files.length, 'file')}`, increment: (100 * BATCH) / files.length });
      }
      return { all: files.length, stopped: token.isCancellationRequested };
    });
    // What was found until then is shown: it is true, and said to be a part.
    const found = plural(count.findings, 'finding');
    if (!stopped) tell(`Checked ${plural(count.files, 'file')}: ${found}.`);
    else tell(count.files === 0 ? 'Stopped before any file was checked.' : `Stopped after ${number(count.files)} of ${plural(all, 'file')}: ${found} so far.`);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  },
});

/** What a promise gives; null at once where somebody cancels before: a large folder is read for its own sake, and goes on. */
function unlessCancelled<T>(promise: Promise<T>, token: vscode.CancellationToken): Promise<T | null> {
  return Promise.race([promise, new Promise<null>((resolve) => token.onCancellationRequested(() => resolve(null)))]);
}

const number = (count: number): string => count.toLocaleString('en');

const plural = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
