import * as vscode from 'vscode';
import type { PageResult, PlaceRange } from '../server/protocol.ts';

const SCHEME = 'rapport';
/** Runs only from a link of a page, so it is in no palette. */
const REVEAL = 'rapport.reveal';

/** Read-only pages of Markdown beside the editor, whose links lead to the words they speak of. */
export class Pages implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider {
  private readonly pages = new Map<string, PageResult>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.languages.registerDocumentLinkProvider({ scheme: SCHEME }, this),
      vscode.commands.registerCommand(REVEAL, reveal),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.pages.delete(uri.toString())),
      this.changed,
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.pages.get(uri.toString())?.text ?? 'This page was made in an earlier session. Run the command again.';
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    return (this.pages.get(uri.toString())?.links ?? []).map(({ range, uri: file, target }) => {
      const link = new vscode.DocumentLink(toRange(range), vscode.Uri.parse(`command:${REVEAL}?${encodeURIComponent(JSON.stringify([file, target]))}`));
      link.tooltip = 'Go to these words';
      return link;
    });
  }

  /** Shows a page beside the active editor and keeps the writer where they were. */
  async show(page: PageResult): Promise<void> {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `${page.title.replaceAll('/', '-')}.md` });
    this.pages.set(uri.toString(), page);
    this.changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true });
    editor.options = { lineNumbers: vscode.TextEditorLineNumbersStyle.Off }; // it is read, not edited
  }
}

/** Shows words where their file is open already, else in the first column: never in the place of the page. */
async function reveal(file: string, target: PlaceRange): Promise<void> {
  const uri = vscode.Uri.parse(file);
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  await vscode.window.showTextDocument(open?.document ?? (await vscode.workspace.openTextDocument(uri)), { viewColumn: open?.viewColumn ?? vscode.ViewColumn.One, selection: toRange(target) });
}

const toRange = ({ start, end }: PlaceRange): vscode.Range => new vscode.Range(start.line, start.character, end.line, end.character);
