import * as vscode from 'vscode';

const SCHEME = 'rapport';

/** Read-only pages beside the editor. */
export class Explanations implements vscode.TextDocumentContentProvider {
  private readonly pages = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  register(): vscode.Disposable {
    return vscode.Disposable.from(vscode.workspace.registerTextDocumentContentProvider(SCHEME, this), this.changed);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.pages.get(uri.toString()) ?? 'This page was made in an earlier session. Run the command again.';
  }

  /** Shows Markdown beside the active editor and keeps the writer where they were. */
  async show(title: string, markdown: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `${title.replaceAll('/', '-')}.md` });
    this.pages.set(uri.toString(), markdown);
    this.changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true });
    editor.options = { lineNumbers: vscode.TextEditorLineNumbersStyle.Off }; // it is read, not edited
  }
}
