import * as vscode from 'vscode';

/**
 * Findings in files that are not open, after somebody asked for all of them. Of what is open in a tab the server is asked
 * as it is typed: it is never said twice.
 */
export class WholeWorkspace {
  private readonly found = vscode.languages.createDiagnosticCollection('rapport-workspace');

  register(): vscode.Disposable {
    const forget = (uris: readonly vscode.Uri[]): void => {
      for (const uri of uris) this.found.delete(uri);
    };
    const files = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown,txt,tweet,yml,yaml,csv,tsv}', true);
    return vscode.Disposable.from(
      this.found, files,
      files.onDidChange((uri) => forget([uri])),
      files.onDidDelete((uri) => forget([uri])),
      vscode.window.tabGroups.onDidChangeTabs(({ opened }) => forget(opened.flatMap((tab) => uriOf(tab) ?? []))),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => forget([uri])),
    );
  }

  clear(): void {
    this.found.clear();
  }

  /** Shows the findings of a file that is not open. */
  show(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void {
    if (!isOpen(uri)) this.found.set(uri, diagnostics);
  }
}

const uriOf = ({ input }: vscode.Tab): vscode.Uri | null => (input instanceof vscode.TabInputText ? input.uri : null);

const isOpen = (uri: vscode.Uri): boolean => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => uriOf(tab)?.toString() === uri.toString()));
