import * as vscode from 'vscode';
import type { Planning } from '../planning/planning.ts';
import { openToPrint } from '../printing.ts';
import { auditPage } from './page-html.ts';

const OPEN = 'rapport.audit.open';
const SAVE = 'rapport.audit.save';

/** The honest audit in the editor area: the page of `rapport audit`, in the editor's colours, with a link to each post it names. */
export class AuditPanel {
  private readonly planning: Planning;
  private panel: vscode.WebviewPanel | null = null;
  private folder: vscode.Uri | null = null;
  private plain = '';

  constructor(planning: Planning) {
    this.planning = planning;
  }

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.commands.registerCommand('rapport.honestAudit', () => this.show()),
      vscode.commands.registerCommand(SAVE, () => this.save()),
      vscode.commands.registerCommand(OPEN, (path: string) => this.open(path)),
    );
  }

  private async show(): Promise<void> {
    const page = await this.planning.audit();
    if (!page) return void vscode.window.showInformationMessage('Open a folder with posts first.');
    if (!this.panel) {
      // No script runs in it; its links may open posts and save the page, and nothing else.
      this.panel = vscode.window.createWebviewPanel('rapport.audit', 'Honest Audit', vscode.ViewColumn.Active, { enableScripts: false, enableCommandUris: [OPEN, SAVE], localResourceRoots: [], enableFindWidget: true });
      this.panel.onDidDispose(() => (this.panel = null));
    }
    this.folder = vscode.Uri.parse(page.folder);
    this.plain = page.html;
    this.panel.webview.html = auditPage(page.html, page.posts, { save: `command:${SAVE}`, open: (path) => `command:${OPEN}?${encodeURIComponent(JSON.stringify([path]))}` });
    this.panel.reveal();
  }

  private async open(path: string): Promise<void> {
    if (this.folder) await vscode.window.showTextDocument(vscode.Uri.joinPath(this.folder, path), { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }

  private async save(): Promise<void> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const uri = folder && (await vscode.window.showSaveDialog({ defaultUri: vscode.Uri.joinPath(folder.uri, 'audit.html'), filters: { 'Web page': ['html'] } }));
    if (!uri) return;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(this.plain));
    await openToPrint(uri);
  }
}

declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };
