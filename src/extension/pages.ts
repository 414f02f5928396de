import * as vscode from 'vscode';
import type { PageResult, PlaceRange } from '../server/protocol.ts';

const SCHEME = 'rapport';
/** Runs only from a link of a page, so it is in no palette. */
const REVEAL = 'rapport.reveal';

/** Read-only pages of Markdown beside the editor, whose links lead to the words they speak of. */
export class Pages implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider {
  private readonly pages = new Map<string, PageResult>();
  /** What is shown rendered: its preview asks for the text again, long after the document was closed. */
  private readonly rendered = new Set<string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.languages.registerDocumentLinkProvider({ scheme: SCHEME }, this),
      vscode.commands.registerCommand(REVEAL, reveal),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
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
    await this.showSource(this.keep(page));
  }

  /** Shows a page without links as Markdown's preview does; as it is written where there is no preview. The next page of its name takes its place. */
  async showRendered(page: PageResult): Promise<void> {
    const uri = this.keep(page);
    this.rendered.add(uri.toString());
    try {
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    } catch {
      await this.showSource(uri); // somebody has switched VS Code's own Markdown off
    }
  }

  private keep(page: PageResult): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `${page.title.replaceAll('/', '-')}.md` });
    this.pages.set(uri.toString(), page);
    this.changed.fire(uri);
    return uri;
  }

  private forget(uri: vscode.Uri): void {
    if (!this.rendered.has(uri.toString())) this.pages.delete(uri.toString());
  }

  private async showSource(uri: vscode.Uri): Promise<void> {
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
