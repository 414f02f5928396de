import * as vscode from 'vscode';
import { NO_FOLDER, somewhere, tell } from '../active.ts';
import type { Command } from '../command.ts';
import { exists } from '../files.ts';
import type { RapportServer } from '../server.ts';

/** Asks for a name, and for nothing else. */
export const newPersona = (server: RapportServer): Command => ({
  id: 'rapport.newPersona',
  execute: async () => {
    const uri = somewhere() ?? tell(NO_FOLDER);
    const name = uri && (await ask('New persona', 'What do you call this person?', 'Maria Costa'));
    if (name) await make(server, uri, { kind: 'persona', name, personas: [] });
  },
});

/** Asks for a title, and, where there are personas, whom it is for. */
export const newPost = (server: RapportServer): Command => ({
  id: 'rapport.newPost',
  execute: async () => {
    const uri = somewhere() ?? tell(NO_FOLDER);
    const name = uri && (await ask('New post', 'What is it about, in a few words?', 'Cold mornings'));
    if (!name) return;
    const personas = await server.personas(uri);
    const items = personas.map((persona) => ({ label: persona.name, ...(persona.role === null ? {} : { detail: persona.role }), id: persona.id }));
    const picked = items.length === 0 ? [] : await vscode.window.showQuickPick([...items, { label: 'Nobody yet', id: null }], { title: 'New post', placeHolder: 'Whom is it for?' });
    if (picked) await make(server, uri, { kind: 'post', name, personas: 'id' in picked && picked.id !== null ? [picked.id] : [] });
  },
});

/** Asks for nothing: a calendar is called by its month. */
export const newCalendar = (server: RapportServer): Command => ({
  id: 'rapport.newCalendar',
  execute: async () => {
    const uri = somewhere() ?? tell(NO_FOLDER);
    if (uri) await make(server, uri, { kind: 'calendar', name: '', personas: [] });
  },
});

const ask = (title: string, prompt: string, placeHolder: string): Thenable<string | undefined> =>
  vscode.window.showInputBox({ title, prompt, placeHolder, validateInput: (value) => (/\p{L}|\p{N}/u.test(value) ? null : 'It needs at least one letter or digit.') });

/** Makes the file, or opens the one that is there, which stays as it is. One undo takes it back. */
async function make(server: RapportServer, near: vscode.Uri, params: Parameters<RapportServer['newFile']>[1]): Promise<void> {
  const made = await server.newFile(near, params);
  if (!made?.uri) return void tell(made ? `"${params.name}" has no letters to make a file name of.` : NO_FOLDER);
  const uri = vscode.Uri.parse(made.uri);
  if (await exists(uri)) {
    await vscode.window.showTextDocument(uri);
    return void tell(`${vscode.workspace.asRelativePath(uri)} is there already, and stays as it is.`);
  }
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(made.text) });
  if (!(await vscode.workspace.applyEdit(edit))) return void tell(`${vscode.workspace.asRelativePath(uri)} could not be made.`);
  const at = new vscode.Position(made.cursor.line, made.cursor.character);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
}

declare const TextEncoder: new () => { encode(text: string): Uint8Array };
