import {
  CodeActionKind, DidChangeWatchedFilesNotification, DocumentDiagnosticReportKind, MarkupKind, TextDocuments, TextDocumentSyncKind,
  type CodeAction, type CodeActionParams, type Connection, type HoverParams, type InitializeParams, type InitializeResult, type Hover,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkFile, fit, fitMarkdown, prepare, safeEdits, type Diagnostic } from '../index.ts';
import { clientFiles, uriOf } from './client-files.ts';
import { toCodeAction, toDiagnostic, toRange, toReason, toSuppression } from './convert.ts';
import type { FileSystem } from './file-system.ts';
import { Folders, type Place } from './folders.ts';
import { FITS, type FitsParams, type FitsResult, type InitializationOptions } from './protocol.ts';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.rapport`;
const WATCHED = '**/*.{md,markdown,txt,tweet,yml,yaml}';

/**
 * The language server: protocol to engine, and nothing else.
 *
 * @param disk reads what is on this machine; null where only the client can read.
 */
export function serve(connection: Connection, disk: FileSystem | null): void {
  const documents = new TextDocuments(TextDocument);
  let client: InitializeParams['capabilities'] = {};
  let folders = new Folders({ readFolder: async () => [], readFile: async () => null }, () => undefined);

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    const viaClient = (params.initializationOptions as InitializationOptions | undefined)?.readsFiles ? clientFiles(connection) : null;
    folders = new Folders(choose(disk, viaClient), (uri) => documents.get(uri)?.getText());
    const root = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: '' }] : []);
    for (const folder of root) folders.add(folder.uri.replace(/\/$/, ''));
    return {
      serverInfo: { name: 'Rapport' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        ...(pulls() ? { diagnosticProvider: { identifier: 'rapport', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] });
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) folders.remove(folder.uri.replace(/\/$/, ''));
        for (const folder of added) folders.add(folder.uri.replace(/\/$/, ''));
        void judgeAgain();
      });
    }
  });

  /** Diagnostics are pulled where the client can, else pushed: never both. */
  const pulls = (): boolean => client.textDocument?.diagnostic !== undefined;

  const judge = async (uri: string): Promise<{ readonly place: Place; readonly diagnostics: readonly Diagnostic[] }> => {
    const place = await folders.place(uri);
    const workspace = await prepare(place.workspace, [place.path]);
    folders.keep(place.folder, workspace);
    return { place: { ...place, workspace }, diagnostics: checkFile(workspace, place.path).diagnostics };
  };

  const lspDiagnostics = async (uri: string) => {
    const { place, diagnostics } = await judge(uri);
    const source = place.workspace.sources.get(place.path);
    return source ? diagnostics.map((diagnostic) => toDiagnostic(source, diagnostic)) : [];
  };

  const push = async (uri: string): Promise<void> => {
    const version = documents.get(uri)?.version;
    const diagnostics = await lspDiagnostics(uri);
    const now = documents.get(uri)?.version;
    if (version === undefined || version !== now) return; // the text has moved on
    await connection.sendDiagnostics({ uri, version, diagnostics });
  };

  const judgeAgain = async (): Promise<void> => {
    if (!pulls()) await Promise.all(documents.all().map((document) => push(document.uri)));
    else if (client.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
  };

  const changed = async (uri: string): Promise<void> => {
    const others = await folders.changed(uri);
    if (others) await judgeAgain();
    else if (!pulls() && documents.get(uri)) await push(uri);
  };

  documents.onDidChangeContent(({ document }) => void changed(document.uri));
  documents.onDidClose(({ document }) => {
    if (!pulls()) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    void changed(document.uri);
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const others = await Promise.all(changes.filter((change) => !documents.get(change.uri)).map((change) => folders.changed(change.uri)));
    if (others.some(Boolean)) await judgeAgain();
  });
  connection.languages.diagnostics.on(async ({ textDocument }) => ({ kind: DocumentDiagnosticReportKind.Full, items: await lspDiagnostics(textDocument.uri) }));

  connection.onHover(async ({ textDocument, position }: HoverParams): Promise<Hover | null> => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    const { place, diagnostics } = await judge(textDocument.uri);
    const at = document.offsetAt(position);
    const source = place.workspace.sources.get(place.path);
    const here = diagnostics.filter(({ span }) => span.start <= at && at <= span.end);
    const [first] = here;
    if (!source || !first) return null;
    return { range: toRange(source, first.span), contents: { kind: MarkupKind.Markdown, value: here.map(toReason).join('\n\n---\n\n') } };
  });

  connection.onCodeAction(async ({ textDocument, range, context }: CodeActionParams): Promise<CodeAction[]> => {
    const document = documents.get(textDocument.uri);
    if (!document) return [];
    const { place, diagnostics } = await judge(textDocument.uri);
    const wants = (kind: string): boolean => !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const actions: (CodeAction | null)[] = [];
    for (const diagnostic of wants(CodeActionKind.QuickFix) ? diagnostics : []) {
      if (diagnostic.span.start > to || diagnostic.span.end < from) continue;
      actions.push(...diagnostic.fixes.map((one, index) => toCodeAction(place, diagnostic, one, index === 0 && one.safe)), toSuppression(place, diagnostic));
    }
    const edits = wants(FIX_ALL) && context.only ? safeEdits(diagnostics) : [];
    const source = place.workspace.sources.get(place.path);
    if (edits.length > 0 && source) {
      const uri = uriOf(place.folder, place.path);
      actions.push({ title: 'Fix all that is safe to fix', kind: FIX_ALL, edit: { changes: { [uri]: edits.map((edit) => ({ range: toRange(source, edit), newText: edit.text })) } } });
    }
    return actions.filter((action) => action !== null);
  });

  connection.onRequest(FITS, async ({ uri }: FitsParams): Promise<FitsResult> => {
    const { path, workspace } = await folders.place(uri);
    const post = workspace.posts.get(path);
    if (!post) return { fits: [], why: 'not a post' };
    if (workspace.personas.length === 0) return { fits: [], why: 'no personas' };
    const names = new Map(workspace.personas.map((persona) => [persona.id.value, persona.name.value]));
    return {
      why: null,
      fits: fit(workspace, post).map((one) => {
        const name = names.get(one.persona) ?? one.persona;
        return { persona: one.persona, name, score: one.score, why: one.why, need: one.need, explanation: fitMarkdown(post.source, name, one) };
      }),
    };
  });

  documents.listen(connection);
  connection.listen();
}

/** Files on this machine are read here; any other folder is the client's to read. */
function choose(disk: FileSystem | null, viaClient: FileSystem | null): FileSystem {
  const nowhere: FileSystem = { readFolder: async () => [], readFile: async () => null };
  const forUri = (uri: string): FileSystem => (uri.startsWith('file:') ? (disk ?? viaClient) : viaClient) ?? nowhere;
  return { readFolder: (folder) => forUri(folder).readFolder(folder), readFile: (uri, path) => forUri(uri).readFile(uri, path) };
}
