import { PassThrough } from 'node:stream';
import {
  createConnection, createMessageConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter,
  type ClientCapabilities, type CodeAction, type Diagnostic, type Hover, type InitializeResult, type MessageConnection, type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import type { FileSystem } from '../../src/server/file-system.ts';
import { serve } from '../../src/server/server.ts';
import { eventually } from '../vscode/wait.ts';

/** What most editors can do that have diagnostics pushed to them. */
export const PUSHED: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** The same, and they ask for diagnostics, as VS Code does. */
export const PULLED: ClientCapabilities = { ...PUSHED, textDocument: { diagnostic: {} }, workspace: { ...PUSHED.workspace, diagnostics: { refreshSupport: true } } };

export const BEGINNING = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A small editor: it says what it is told to say, and keeps what it hears. */
export class Client {
  readonly pushed: PublishDiagnosticsParams[] = [];
  readonly asked: string[] = [];
  readonly logged: string[] = [];
  settings: object = {};
  readonly connection: MessageConnection;

  constructor(connection: MessageConnection) {
    this.connection = connection;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void this.pushed.push(params));
    connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => void this.logged.push(message));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly object[] }) => items.map(() => this.settings));
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.asked.push('refresh');
      return null;
    });
    connection.listen();
  }

  async initialize(folders: readonly string[], capabilities: ClientCapabilities = PUSHED, initializationOptions: object = {}): Promise<InitializeResult> {
    const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
    const result = await this.connection.sendRequest<InitializeResult>('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities, initializationOptions });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  }

  /** Replaces all of it, or a range as an editor does. */
  change(uri: string, version: number, text: string, range?: typeof BEGINNING): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [range ? { range, text } : { text }] });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Type 1 is created, 2 changed, 3 deleted. */
  watched(uri: string, type: 1 | 2 | 3): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  /** What was last pushed for a document, once it names exactly these rules. */
  async rules(uri: string, wanted: readonly string[]): Promise<readonly Diagnostic[]> {
    const last = async (): Promise<PublishDiagnosticsParams | undefined> => this.pushed.filter((one) => one.uri === uri).at(-1);
    const right = await eventually(`diagnostics of ${uri}`, last, (found) => found !== undefined && sameRules(found.diagnostics, wanted), 5000);
    return right?.diagnostics ?? [];
  }

  async pull(uri: string): Promise<readonly Diagnostic[]> {
    const { items } = await this.connection.sendRequest<{ readonly items: readonly Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    return items;
  }

  actions(uri: string, range: Diagnostic['range'], only?: readonly string[]): Promise<readonly CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], ...(only ? { only } : {}) } });
  }

  hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  }
}

const sameRules = (diagnostics: readonly Diagnostic[], wanted: readonly string[]): boolean =>
  JSON.stringify(diagnostics.map(({ code }) => code)) === JSON.stringify(wanted);

/** A server in this process, and a client of it. */
export function inMemory(files: FileSystem | null): Client & Disposable {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  serve(createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), files);
  const client = new Client(createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)));
  return Object.assign(client, { [Symbol.dispose]: () => client.connection.dispose() });
}
