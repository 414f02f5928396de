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
    const finished = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: 'Rapport: checking the workspace', cancellable: true }, async (progress, token) => {
      const lists = await Promise.all(folders.map(({ uri }) => server.judgedFiles(vscode.Uri.joinPath(uri, 'rapport.yml'))));
      const files = [...new Set(lists.flat())];
      for (let at = 0; at < files.length && !token.isCancellationRequested; at += BATCH) {
        const checked = await server.check(files.slice(at, at + BATCH));
        for (const { uri, diagnostics } of checked) {
          whole.show(uri, diagnostics);
          count.files++;
          count.findings += diagnostics.length;
        }
        progress.report({ message: `${Math.min(at + BATCH, files.length)} of ${files.length} files`, increment: (100 * BATCH) / files.length });
      }
      return !token.isCancellationRequested;
    });
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    const findings = count.findings === 1 ? '1 finding' : `${count.findings} findings`;
    tell(`${finished ? 'Checked' : 'Stopped after'} ${count.files === 1 ? '1 file' : `${count.files} files`}: ${findings}.`);
  },
});
