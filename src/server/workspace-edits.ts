import type { CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../index.ts';
import { uriOf } from './addresses.ts';
import { toRange } from './convert.ts';
import type { Place } from './folders.ts';

/** What a client can do with an edit. */
export interface EditSupport {
  readonly documentChanges: boolean;
  readonly creates: boolean;
}

/** Files that do not exist are made, so that one undo takes all of it back. Null where the client cannot make them. */
export function toWorkspaceEdit({ uri: own, path, folder, workspace }: Place, edits: readonly Edit[], support: EditSupport): WorkspaceEdit | null {
  const documentChanges: (TextDocumentEdit | CreateFile)[] = [];
  const changes: Record<string, TextEdit[]> = {};
  for (const file of new Set(edits.map((edit) => edit.path))) {
    // The document itself goes by the name that the client has for it.
    const uri = file === path ? own : uriOf(folder, file);
    const source = workspace.sources.get(file);
    if (!source && !(support.documentChanges && support.creates)) return null;
    if (!source) documentChanges.push({ kind: 'create', uri, options: { ignoreIfExists: true } });
    const textEdits = edits.filter((edit) => edit.path === file).map((edit): TextEdit => ({ range: toRange(source ?? { path: file, text: '' }, edit), newText: edit.text }));
    documentChanges.push({ textDocument: { uri, version: null }, edits: textEdits });
    changes[uri] = textEdits;
  }
  return support.documentChanges ? { documentChanges } : { changes };
}
