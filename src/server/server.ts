import {
  CodeLensRefreshRequest, DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError, TextDocuments, TextDocumentSyncKind,
  type Connection, type FullDocumentDiagnosticReport, type InitializeParams, type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkFile, prepare, prepareFit, type Workspace } from '../index.ts';
import { clientFiles } from './client-files.ts';
import { toDiagnostic } from './convert.ts';
import { LivingBuffers } from './deleted.ts';
import { answer, FEATURES, type Judged } from './features.ts';
import { choose, NO_FILES, type FileSystem } from './file-system.ts';
import { Folders, type Place } from './folders.ts';
import { follow } from './following.ts';
import { serveImporting } from './importing.ts';
import { IndexProgress } from './index-progress.ts';
import type { IndexListener } from './indexing.ts';
import { servePlanning } from './planning/serve-planning.ts';
import type { InitializationOptions } from './protocol.ts';
import { answerCommands } from './requests.ts';
import { readSettings, type Settings } from './settings.ts';

/**
 * The language server: protocol to engine, and nothing else.
 *
 * @param disk reads what is on this machine; null where only the client can read.
 */
export function serve(connection: Connection, disk: FileSystem | null): void {
  const documents = new TextDocuments(TextDocument);
  const buffers = new LivingBuffers(documents);
  let client: InitializeParams['capabilities'] = {};
  let settings: Settings = readSettings(null);
  const progress = new IndexProgress(connection, () => client);
  const listener: IndexListener = {
    progress: progress.progress,
    ended: progress.ended,
    whole: () => {
      judgeAll().catch((error: unknown) => connection.console.error(String(error)));
      planChanged();
    },
  };
  let folders = new Folders(NO_FILES, buffers, listener);

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    const { readsFiles, words, runsCommands } = (params.initializationOptions as InitializationOptions | null | undefined) ?? {};
    const viaClient = readsFiles ? clientFiles(connection, words ?? null) : null;
    folders = new Folders(choose(disk, viaClient), buffers, listener);
    const open = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri }] : []);
    for (const folder of open) folders.add(folder.uri);
    return {
      serverInfo: { name: 'Rapport' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        ...FEATURES,
        ...(runsCommands ? { codeLensProvider: {} } : {}),
        ...(pulls() ? { diagnosticProvider: { identifier: 'rapport', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  /** Diagnostics are pulled where the client can, else pushed: never both. */
  const pulls = (): boolean => client.textDocument?.diagnostic !== undefined;

  /** A document by its latest text, in a workspace that has what judging it needs: nothing stale is told. */
  const latest = async (uri: string, ready: (workspace: Workspace, path: string) => Promise<Workspace>): Promise<Place | null> => {
    for (;;) {
      const place = await folders.place(uri);
      if (!place) return null;
      const workspace = await ready(place.workspace, place.path);
      if (folders.keep(place, workspace)) return { ...place, workspace };
    }
  };
  const judge = async (uri: string): Promise<Judged | null> => {
    const place = await latest(uri, (workspace, path) => prepare(workspace, [path]));
    return place && { place, diagnostics: checkFile(place.workspace, place.path).diagnostics };
  };
  const whole = (uri: string): Promise<Place | null> => folders.placeInWhole(uri);
  const fitting = (uri: string): Promise<Place | null> => latest(uri, prepareFit);

  const report = async (uri: string): Promise<FullDocumentDiagnosticReport> => {
    const judged = await judge(uri);
    const source = judged?.place.workspace.sources.get(judged.place.path);
    return { kind: DocumentDiagnosticReportKind.Full, items: judged && source ? judged.diagnostics.map((diagnostic) => toDiagnostic(source, diagnostic)) : [] };
  };

  const push = async (document: TextDocument): Promise<void> => {
    const { uri } = document;
    const { items } = await report(uri);
    // It may have been closed meanwhile, and what was said of it taken back.
    if (documents.get(uri) === document) await connection.sendDiagnostics({ uri, version: document.version, diagnostics: items });
  };

  /** Tells of every open document anew. */
  const judgeAll = async (): Promise<void> => {
    if (!pulls()) await Promise.all(documents.all().map(push));
    else if (client.workspace?.diagnostics?.refreshSupport) await connection.languages.diagnostics.refresh();
  };

  const planChanged = servePlanning(connection, () => folders);

  serveImporting({
    connection,
    folders: () => folders,
    changed: async (uris) => {
      const others = await folders.changed(uris);
      planChanged();
      if (others) await judgeAll();
    },
  });

  follow({
    connection, documents, buffers, planChanged, judgeAll,
    folders: () => folders,
    client: () => client,
    judge: async (document) => (pulls() ? undefined : push(document)),
    set: async (sent) => {
      const before = settings;
      settings = readSettings(sent);
      if (before.codeLens !== settings.codeLens && client.workspace?.codeLens?.refreshSupport) await connection.sendRequest(CodeLensRefreshRequest.type);
      return folders.set({ includePublished: settings.includePublished });
    },
    takeBack: async (uri) => (pulls() ? undefined : connection.sendDiagnostics({ uri, diagnostics: [] })),
  });

  connection.languages.diagnostics.on(async ({ textDocument }, token) => {
    const found = await report(textDocument.uri);
    // It was typed on meanwhile, and will be asked for again.
    return token.isCancellationRequested ? new ResponseError(LSPErrorCodes.RequestCancelled, 'The text has changed.') : found;
  });

  answer({ connection, documents, judge, fitting, whole, client: () => client, settings: () => settings, workspaces: () => folders.all() });

  answerCommands({ connection, documents, judge, fitting, whole, place: (uri) => folders.place(uri) });

  documents.listen(connection);
  connection.listen();
}
