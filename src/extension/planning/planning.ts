import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  AUDIT_PAGE, CALENDAR_VIEW, CONVERSATIONS_VIEW, FIT_VIEW, PERSONAS_VIEW, PLAN_CHANGE, PLAN_CHANGED, PLAN_EXPORT, PLAN_VIEW,
  type AuditPage, type CalendarView, type CalendarViewParams, type ConversationsView, type FitView, type PersonasView, type PlanChangeRequest, type PlanChangeResult, type PlanExport, type PlanExportParams, type PlanFilter, type PlanView,
} from '../../server/planning-protocol.ts';

/** What the server says of the plan of the workspace that somebody works in. */
export class Planning implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Something of the plan may be another now. */
  readonly onDidChange = this.changed.event;
  private readonly client: BaseLanguageClient;
  private readonly started: Promise<void>;
  private readonly heard: vscode.Disposable;
  /** The last document of a folder that was active: a page, or the side bar, has none of its own. */
  private last: vscode.Uri | null = null;

  constructor(client: BaseLanguageClient, started: Promise<void>) {
    this.client = client;
    this.started = started;
    this.heard = vscode.Disposable.from(
      client.onNotification(PLAN_CHANGED, () => this.changed.fire()),
      vscode.window.onDidChangeActiveTextEditor(() => {
        const before = this.last && vscode.workspace.getWorkspaceFolder(this.last);
        this.here();
        if (this.last && before !== vscode.workspace.getWorkspaceFolder(this.last)) this.changed.fire();
      }),
    );
    this.here();
  }

  dispose(): void {
    this.heard.dispose();
    this.changed.dispose();
  }

  /** Says that something was changed here: the views follow at once, and need not wait for the server to notice. */
  touched(): void {
    this.changed.fire();
  }

  /** An address in the workspace that the active document is in, or the last one that was, else in the first folder; null where none is open. */
  here(): string | null {
    const active = [vscode.window.activeTextEditor?.document.uri, this.last].find((uri) => uri && vscode.workspace.getWorkspaceFolder(uri));
    if (active) {
      this.last = active;
      return active.toString();
    }
    const [first] = vscode.workspace.workspaceFolders ?? [];
    return first ? vscode.Uri.joinPath(first.uri, 'rapport.yml').toString() : null;
  }

  plan(only: PlanFilter): Promise<PlanView | null> {
    return this.ask<PlanView | null>(PLAN_VIEW, { only }, null);
  }

  personas(): Promise<PersonasView | null> {
    return this.ask<PersonasView | null>(PERSONAS_VIEW, {}, null);
  }

  conversations(): Promise<ConversationsView | null> {
    return this.ask<ConversationsView | null>(CONVERSATIONS_VIEW, {}, null);
  }

  audit(): Promise<AuditPage | null> {
    return this.ask<AuditPage | null>(AUDIT_PAGE, {}, null);
  }

  async fit(uri: vscode.Uri): Promise<FitView> {
    await this.started;
    return this.client.sendRequest<FitView>(FIT_VIEW, { uri: uri.toString() });
  }

  calendar(params: Omit<CalendarViewParams, 'uri'>): Promise<CalendarView | null> {
    return this.ask<CalendarView | null>(CALENDAR_VIEW, params, null);
  }

  /** The root of the workspace that is planned. */
  async folder(): Promise<vscode.Uri | null> {
    const view = await this.personas();
    return view ? vscode.Uri.parse(view.folder) : null;
  }

  change(change: PlanChangeRequest): Promise<PlanChangeResult> {
    return this.ask<PlanChangeResult>(PLAN_CHANGE, { change }, { refused: 'No folder is open.' });
  }

  exported(params: Omit<PlanExportParams, 'uri'>): Promise<PlanExport | null> {
    return this.ask<PlanExport | null>(PLAN_EXPORT, params, null);
  }

  private async ask<T>(request: string, params: object, none: T): Promise<T> {
    await this.started;
    const uri = this.here();
    return uri === null ? none : this.client.sendRequest<T>(request, { ...params, uri });
  }
}
