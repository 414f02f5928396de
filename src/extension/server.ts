import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CHECK_FILES, COMPARE, DOCTOR, EXPLAIN_FIT, EXPLAIN_RULE, FITS, JUDGED_FILES, NEW_FILE, PERSONAS, PROMPTS, RULES_LIST, STATUS,
  type CheckedFile, type FitsResult, type NewFileParams, type NewFileResult, type PageResult, type PersonaChoice, type PlaceRange, type PromptsResult, type RuleChoice, type StatusResult,
} from '../server/protocol.ts';
import { IMPORT, IMPORT_ASK, IMPORT_LOOK, IMPORT_PROGRESS, type ImportAnswer, type ImportAsk, type ImportLook, type ImportParams, type ImportProgress, type ImportResult } from '../server/planning-protocol.ts';

/** A finding as the server sends it. */
type SentDiagnostic = Parameters<BaseLanguageClient['protocol2CodeConverter']['asDiagnostic']>[0];

/** What the extension asks the server, with its types. */
export class RapportServer {
  private readonly client: BaseLanguageClient;

  constructor(client: BaseLanguageClient) {
    this.client = client;
  }

  fits = (uri: vscode.Uri): Promise<FitsResult> => this.ask(FITS, { uri });
  explainFit = (uri: vscode.Uri, persona: string): Promise<PageResult | null> => this.ask(EXPLAIN_FIT, { uri, persona });
  personas = (uri: vscode.Uri): Promise<readonly PersonaChoice[]> => this.ask(PERSONAS, { uri });
  compare = (uri: vscode.Uri, personas: readonly string[]): Promise<PageResult | null> => this.ask(COMPARE, { uri, personas });
  prompts = (uri: vscode.Uri, { line, character }: vscode.Position): Promise<PromptsResult> => this.ask(PROMPTS, { uri, position: { line, character } });
  newFile = (uri: vscode.Uri, params: Omit<NewFileParams, 'uri'>): Promise<NewFileResult | null> => this.ask(NEW_FILE, { uri, ...params });
  rules = (uri: vscode.Uri | null, position: PlaceRange['start'] | null): Promise<readonly RuleChoice[]> => this.ask(RULES_LIST, { uri, position });
  explainRule = (uri: vscode.Uri | null, rule: string): Promise<PageResult | null> => this.ask(EXPLAIN_RULE, { uri, rule });
  doctor = (uri: vscode.Uri): Promise<PageResult | null> => this.ask(DOCTOR, { uri });
  status = (uri: vscode.Uri): Promise<StatusResult | null> => this.ask(STATUS, { uri });
  judgedFiles = (uri: vscode.Uri): Promise<readonly string[]> => this.ask(JUDGED_FILES, { uri });

  async check(uris: readonly string[]): Promise<readonly { readonly uri: vscode.Uri; readonly diagnostics: readonly vscode.Diagnostic[] }[]> {
    const checked = await this.client.sendRequest<readonly CheckedFile<SentDiagnostic>[]>(CHECK_FILES, { uris });
    return checked.map(({ uri, diagnostics }) => ({ uri: vscode.Uri.parse(uri), diagnostics: diagnostics.map((one) => this.client.protocol2CodeConverter.asDiagnostic(one)) }));
  }

  importLook = (uri: vscode.Uri, files: readonly vscode.Uri[]): Promise<ImportLook> => this.ask(IMPORT_LOOK, { uri, files: files.map(String) });

  /** Takes files in. Cancelling leaves all as it was. */
  async importFiles({ uri, files, own, keepText }: { readonly uri: vscode.Uri; readonly files: readonly vscode.Uri[]; readonly own: readonly string[]; readonly keepText: boolean }, cancelled: vscode.CancellationToken, progress: (progress: ImportProgress) => void): Promise<ImportResult> {
    const token = `${Date.now()}`;
    const heard = this.client.onNotification(IMPORT_PROGRESS, (told: ImportProgress) => {
      if (told.token === token) progress(told);
    });
    try {
      return await this.client.sendRequest<ImportResult>(IMPORT, { uri: uri.toString(), files: files.map(String), own, keepText, token } satisfies ImportParams, cancelled);
    } finally {
      heard.dispose();
    }
  }

  /** Answers what is asked while something is imported. */
  onImportAsk = (answer: (asked: ImportAsk) => Promise<readonly ImportAnswer[]>): vscode.Disposable => this.client.onRequest(IMPORT_ASK, answer);

  private ask<R>(method: string, { uri, ...params }: { readonly uri: vscode.Uri | null } & Readonly<Record<string, unknown>>): Promise<R> {
    return this.client.sendRequest<R>(method, { ...params, uri: uri?.toString() ?? null });
  }
}
