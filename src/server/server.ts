import {
  CodeActionKind, DocumentDiagnosticReportKind, MarkupKind, TextDocuments, TextDocumentSyncKind,
  type Connection, type FullDocumentDiagnosticReport, type Hover, type InitializeParams, type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkFile, prepare, prepareFit, type Diagnostic } from '../index.ts';
import { clientFiles } from './client-files.ts';
import { codeActions, FIX_ALL } from './code-actions.ts';
import { toDiagnostic, toRange, toReason } from './convert.ts';
import { choose, NO_FILES, type FileSystem } from './file-system.ts';
import { fitsOf } from './fits.ts';
import { Folders, type Place } from './folders.ts';
import { follow } from './following.ts';
import { FITS, type FitsParams, type InitializationOptions } from './protocol.ts';

interface Judged {
  readonly place: Place;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The language server: protocol to engine, and nothing else.
 *
 * @param disk reads what is on this machine; null where only the client can read.
 */
export function serve(connection: Connection, disk: FileSystem | null): void {
  const documents = new TextDocuments(TextDocument);
  const buffers = (): readonly TextDocument[] => documents.all();
  let client: InitializeParams['capabilities'] = {};
  let folders = new Folders(NO_FILES, buffers);

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    const { readsFiles, words } = (params.initializationOptions as InitializationOptions | null | undefined) ?? {};
    const viaClient = readsFiles ? clientFiles(connection, words ?? null) : null;
    folders = new Folders(choose(disk, viaClient), buffers);
    const open = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri }] : []);
    for (const folder of open) folders.add(folder.uri);
    return {
      serverInfo: { name: 'Rapport' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        ...(pulls() ? { diagnosticProvider: { identifier: 'rapport', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  /** Diagnostics are pulled where the client can, else pushed: never both. */
  const pulls = (): boolean => client.textDocument?.diagnostic !== undefined;

  /** Judges by the latest text: what changed meanwhile is taken up, and nothing stale is told. */
  const judge = async (uri: string): Promise<Judged | null> => {
    for (;;) {
      const place = await folders.place(uri);
      if (!place) return null;
      const workspace = await prepare(place.workspace, [place.path]);
      if (folders.keep(place, workspace)) return { place: { ...place, workspace }, diagnostics: checkFile(workspace, place.path).diagnostics };
    }
  };

  /** A document in a workspace that can judge fit. */
  const fitting = async (uri: string): Promise<Place | null> => {
    for (;;) {
      const place = await folders.place(uri);
      if (!place) return null;
      const workspace = await prepareFit(place.workspace);
      if (folders.keep(place, workspace)) return { ...place, workspace };
    }
  };

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

  follow({
    connection, documents,
    folders: () => folders,
    client: () => client,
    judge: async (document) => (pulls() ? undefined : push(document)),
    takeBack: async (uri) => (pulls() ? undefined : connection.sendDiagnostics({ uri, diagnostics: [] })),
    judgeAll: async () => {
      if (!pulls()) await Promise.all(documents.all().map(push));
      else if (client.workspace?.diagnostics?.refreshSupport) await connection.languages.diagnostics.refresh();
    },
  });

  connection.languages.diagnostics.on(({ textDocument }) => report(textDocument.uri));

  connection.onHover(async ({ textDocument: { uri }, position }): Promise<Hover | null> => {
    const judged = documents.get(uri) ? await judge(uri) : null;
    const source = judged?.place.workspace.sources.get(judged.place.path);
    const at = documents.get(uri)?.offsetAt(position) ?? -1;
    const here = judged?.diagnostics.filter(({ span }) => span.start <= at && at <= span.end) ?? [];
    const [first] = here;
    if (!source || !first) return null;
    return { range: toRange(source, first.span), contents: { kind: MarkupKind.Markdown, value: here.map(toReason).join('\n\n---\n\n') } };
  });

  connection.onCodeAction(async (params) => {
    const judged = documents.get(params.textDocument.uri) ? await judge(params.textDocument.uri) : null;
    const edits = client.workspace?.workspaceEdit;
    const support = { documentChanges: edits?.documentChanges === true, creates: edits?.resourceOperations?.includes('create') === true };
    return judged ? codeActions(judged.place, judged.diagnostics, params, support) : [];
  });

  connection.onRequest(FITS, async ({ uri }: FitsParams) => fitsOf(await fitting(uri)));

  documents.listen(connection);
  connection.listen();
}
