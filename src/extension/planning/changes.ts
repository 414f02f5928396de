import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { PlanChangeRequest, PlanEdit } from '../../server/planning-protocol.ts';
import type { Planning } from './planning.ts';
import { endsDiffer, takenBack, type Changed } from './text-changes.ts';

/** How a change ended: made, refused with a reason, or given up by the person who was asked. */
export type Outcome = 'made' | 'given up' | { readonly refused: string };

interface Made extends Changed {
  readonly uri: vscode.Uri;
}

const MOVED_ON = 'The file has changed meanwhile. Look at it as it is now, and try again.';
const ENDS_DIFFER = 'Its lines end in different ways, and saving it would change them all. Choose LF or CRLF in the status bar of the editor, save it, and try again.';
const WRITTEN_IN = 'Somebody has written in the draft meanwhile. Delete it by hand if it is not wanted.';
const MOST_KEPT = 50;

/** Makes changes of the plan through the editor, so that undo works, and keeps them to take back where no editor has the focus. */
export class Changes {
  private readonly done: (readonly Made[])[] = [];
  private readonly planning: Pick<Planning, 'change' | 'touched'>;

  constructor(planning: Pick<Planning, 'change' | 'touched'>) {
    this.planning = planning;
  }

  /** Makes a change; of something that repeats, asks first whether one or all is meant. */
  async make(change: PlanChangeRequest): Promise<Outcome> {
    const result = await this.planning.change(change);
    if ('ask' in result) {
      const scope = change.kind === 'move' ? await askScope() : null;
      return change.kind === 'move' && scope !== null ? this.make({ ...change, scope }) : 'given up';
    }
    return 'refused' in result ? result : this.apply(result);
  }

  /** Makes a change, and says why where it is refused. */
  async tell(change: PlanChangeRequest): Promise<Outcome> {
    const outcome = await this.make(change);
    if (typeof outcome === 'object') void vscode.window.showWarningMessage(outcome.refused);
    return outcome;
  }

  /** Takes the last change back, unless somebody went on from it. */
  async undo(): Promise<Outcome> {
    const last = this.done.pop();
    if (!last) return { refused: 'There is nothing to undo here.' };
    const edit = new vscode.WorkspaceEdit();
    for (const { uri, before, after } of last) {
      const document = await openOrNull(uri);
      if (document?.getText() !== after) return { refused: before === null && document ? WRITTEN_IN : MOVED_ON };
      if (before === null) edit.deleteFile(uri);
      else {
        const { start, end, text } = takenBack(before, after);
        edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
      }
    }
    const clean = last.filter(({ uri, before }) => before !== null && !isDirty(uri));
    if (!(await vscode.workspace.applyEdit(edit))) return { refused: MOVED_ON };
    await Promise.all(clean.map(({ uri }) => save(uri)));
    this.planning.touched();
    return 'made';
  }

  private async apply({ edit, before, open }: PlanEdit): Promise<Outcome> {
    const documents: vscode.TextDocument[] = [];
    for (const [address, text] of Object.entries(before)) {
      if (text === null) continue;
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(address));
      if (lines(document.getText()) !== lines(text)) return { refused: MOVED_ON };
      if (!document.isDirty && endsDiffer(await vscode.workspace.fs.readFile(document.uri))) return { refused: ENDS_DIFFER };
      documents.push(document);
    }
    const texts = documents.map((document) => document.getText());
    const clean = documents.filter((document) => !document.isDirty);
    if (!(await vscode.workspace.applyEdit(toEdit(edit)))) return { refused: 'The editor could not make the change. The file may be read-only.' };
    // What somebody has open and unsaved stays so; all else is as it would be after saving.
    await Promise.all(clean.map((document) => save(document.uri)));
    const made = documents.map((document, index): Made => ({ uri: document.uri, before: texts[index] ?? '', after: document.getText() }));
    if (open !== null) {
      const uri = vscode.Uri.parse(open);
      await save(uri);
      const document = await vscode.workspace.openTextDocument(uri);
      if (before[open] === null) made.push({ uri, before: null, after: document.getText() });
      await vscode.window.showTextDocument(document, { preview: false });
    }
    if (made.every((one) => one.before === one.after)) return 'made'; // it was so already
    this.done.push(made);
    if (this.done.length > MOST_KEPT) this.done.shift();
    this.planning.touched();
    return 'made';
  }
}

const isDirty = (uri: vscode.Uri): boolean => vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString() && document.isDirty);

async function openOrNull(uri: vscode.Uri): Promise<vscode.TextDocument | null> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return null; // it is gone
  }
}

async function save(uri: vscode.Uri): Promise<void> {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (document?.isDirty) await document.save();
}

/** An editor reads mixed line ends as one. */
const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

function toEdit({ documentChanges = [] }: WorkspaceEdit): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const change of documentChanges) {
    if ('kind' in change) {
      if (change.kind === 'create') edit.createFile(vscode.Uri.parse(change.uri), { ignoreIfExists: false });
      continue;
    }
    for (const one of change.edits) {
      if (!('newText' in one)) continue;
      const { start, end } = one.range;
      edit.replace(vscode.Uri.parse(change.textDocument.uri), new vscode.Range(start.line, start.character, end.line, end.character), one.newText);
    }
  }
  return edit;
}

async function askScope(): Promise<'one' | 'all' | null> {
  const items = [
    { label: 'This one', detail: 'The rule leaves its day out, and it gets a line of its own.', scope: 'one' as const },
    { label: 'All of them', detail: 'The rule itself moves.', scope: 'all' as const },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: 'It repeats: move this one, or all of them?' });
  return picked?.scope ?? null;
}
