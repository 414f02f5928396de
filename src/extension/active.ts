import * as vscode from 'vscode';

/**
 * The document that somebody works on: the active one, where it is a file of somebody's. A page of ours, output or a
 * comparison's old side is none; while such a thing is active, or what has no text, it is the one that is seen beside it.
 */
export function activeEditor(): vscode.TextEditor | null {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [activeTextEditor, ...visibleTextEditors].find((editor) => editor && !['rapport', 'output', 'git'].includes(editor.document.uri.scheme)) ?? null;
}

/** An address in the workspace that a command is about: the active document's, else one in the first folder. */
export function somewhere(): vscode.Uri | null {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return activeEditor()?.document.uri ?? (folder ? vscode.Uri.joinPath(folder.uri, 'rapport.yml') : null);
}

/** Says why a command does nothing, and gives nothing. */
export function tell(message: string): null {
  void vscode.window.showInformationMessage(message);
  return null;
}

export const NO_FOLDER = 'Open a folder first: Rapport works on the files in it.';
