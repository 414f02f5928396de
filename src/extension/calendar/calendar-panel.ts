import * as vscode from 'vscode';
import type { HostMessage, PageMessage } from '../../webview/protocol.ts';
import type { Changes, Outcome } from '../planning/changes.ts';
import type { Planning } from '../planning/planning.ts';
import { nameOf, openToPrint } from '../printing.ts';
import { pageHtml } from './page-html.ts';

const TYPE = 'rapport.calendar';

declare const crypto: { readonly randomUUID: () => string };

/** The calendar page in the editor area: what it asks goes to the server, and what it changes through the editor. */
export class CalendarPanel implements vscode.WebviewPanelSerializer {
  private readonly extension: vscode.Uri;
  private readonly planning: Planning;
  private readonly changes: Changes;
  private panel: vscode.WebviewPanel | null = null;

  constructor(extension: vscode.Uri, planning: Planning, changes: Changes) {
    this.extension = extension;
    this.planning = planning;
    this.changes = changes;
  }

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(TYPE, this),
      vscode.commands.registerCommand('rapport.openCalendar', () => this.show()),
      this.planning.onDidChange(() => this.post({ type: 'changed' })),
    );
  }

  show(): void {
    if (this.panel) this.panel.reveal();
    else this.fill(vscode.window.createWebviewPanel(TYPE, 'Calendar', vscode.ViewColumn.Active));
  }

  /** After the window was reloaded; what was shown, the page itself knows. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.fill(panel);
  }

  private fill(panel: vscode.WebviewPanel): void {
    const folder = vscode.Uri.joinPath(this.extension, 'dist', 'webview');
    const address = (file: string): string => panel.webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString();
    this.panel = panel;
    panel.iconPath = vscode.Uri.joinPath(this.extension, 'media', 'icon.png');
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    panel.onDidDispose(() => (this.panel = null));
    panel.webview.onDidReceiveMessage((message: PageMessage) => {
      this.answer(message).catch((error: unknown) => this.post({ type: 'outcome', refused: error instanceof Error ? error.message : String(error) }));
    });
    panel.webview.html = pageHtml({ script: address('calendar.js'), style: address('calendar.css'), source: panel.webview.cspSource, nonce: crypto.randomUUID() });
  }

  private post(message: HostMessage): void {
    void this.panel?.webview.postMessage(message);
  }

  private async answer(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'load': return this.load(message);
      case 'open': return this.open(message.path, message.offset);
      case 'export': return this.save(message);
      case 'undo': return this.told(await this.changes.undo());
      case 'draft': return this.told(await this.changes.make({ kind: 'draft', words: null, key: message.key, title: message.title, persona: message.persona, channel: message.channel, date: message.date, time: message.time }));
      case 'move': return this.told(await this.changes.make({ kind: 'move', key: message.key, near: message.near, date: message.date, time: message.time, scope: null }));
    }
  }

  /** First what there is, at once, and then with what was found in it. */
  private async load({ from, to, only }: Extract<PageMessage, { type: 'load' }>): Promise<void> {
    for (const check of [false, true]) this.post({ type: 'view', view: await this.planning.calendar({ from, to, only, check }) });
  }

  private told(outcome: Outcome): void {
    this.post({ type: 'outcome', refused: typeof outcome === 'object' ? outcome.refused : null });
    // What was made has been told of already, to all views; where nothing was, the page may show what is no longer so.
    if (outcome !== 'made') this.post({ type: 'changed' });
  }

  private async open(path: string, offset: number): Promise<void> {
    const folder = await this.planning.folder();
    if (folder === null) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, path));
    const at = document.positionAt(offset);
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  }

  private async save({ format, from, to, only }: Extract<PageMessage, { type: 'export' }>): Promise<void> {
    const made = await this.planning.exported({ format, from, to, only });
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!made || !folder) return;
    const uri = await vscode.window.showSaveDialog({ defaultUri: vscode.Uri.joinPath(folder.uri, made.name), filters: format === 'ics' ? { iCalendar: ['ics'] } : { 'Web page': ['html'] } });
    if (!uri) return;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(made.text));
    if (format === 'ics') void vscode.window.showInformationMessage(`Saved as ${nameOf(uri)}. Other calendars can import it.`);
    else await openToPrint(uri);
  }
}

declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };
