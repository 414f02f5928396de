import * as vscode from 'vscode';

const SHOW = 'Show in Explorer';

/** A page in the editor cannot print: a browser can. It is opened there where the browser reaches the file, and else the person is told. */
export async function openToPrint(uri: vscode.Uri): Promise<void> {
  const isHere = uri.scheme === 'file' && vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
  if (isHere && (await vscode.env.openExternal(uri))) return;
  const answer = await vscode.window.showInformationMessage(`Saved as ${nameOf(uri)}. Open it in a browser to print it; it needs no other file.`, SHOW);
  if (answer === SHOW) await vscode.commands.executeCommand('revealInExplorer', uri);
}

export const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);
