import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { exists } from '../files.ts';

const ONLINE = 'https://github.com/rapport-workspace/rapport/tree/main/examples/riverside';
/** What is remembered from one window to the next: the example that was opened and has not been shown yet. */
const OPENED = 'rapport.openedExample';
const POST = 'posts/walk-by-the-river.md';

/** Opens a copy of the example, to try things on; a second time it is as it was left. */
export const openExample = ({ extensionUri, globalStorageUri, globalState }: vscode.ExtensionContext): Command => ({
  id: 'rapport.openExample',
  execute: async () => {
    // In a browser there is no disk to copy it to.
    if (globalStorageUri.scheme !== 'file') return void vscode.env.openExternal(vscode.Uri.parse(ONLINE));
    const example = vscode.Uri.joinPath(globalStorageUri, 'riverside');
    if (!(await exists(example))) await vscode.workspace.fs.copy(vscode.Uri.joinPath(extensionUri, 'examples', 'riverside'), example);
    await globalState.update(OPENED, example.toString());
    await vscode.commands.executeCommand('vscode.openFolder', example, { forceNewWindow: vscode.workspace.workspaceFolders !== undefined });
  },
});

/** In the window that the example was opened in: a post that has several things found in it, and the walkthrough beside it. */
export async function showExample({ globalState, extension }: vscode.ExtensionContext): Promise<void> {
  const opened = globalState.get<string>(OPENED);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (opened === undefined || folder?.uri.toString() !== opened) return;
  await globalState.update(OPENED, undefined);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, POST), { preview: false });
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', { category: `${extension.id}#start`, step: 'findings' }, true);
}
