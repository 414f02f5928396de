import {
  DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, FileChangeType, WatchKind,
  type ClientCapabilities, type Connection, type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LivingBuffers } from './deleted.ts';
import type { Folders } from './folders.ts';

/** JSON is what a baseline is. */
const WATCHED = '**/*.{md,markdown,txt,tweet,yml,yaml,csv,json}';
/** What says which files there are and how they are judged. */
const CONFIG = /\/(?:rapport\.ya?ml|\.gitignore)$/;

/** Settings as a client sends them. */
type Sent = Readonly<Record<string, unknown>> | null | undefined;

export interface Following {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly buffers: LivingBuffers;
  /** Known once the client has introduced itself. */
  readonly folders: () => Folders;
  readonly client: () => ClientCapabilities;
  /** The document itself has changed. */
  readonly judge: (document: TextDocument) => Promise<void>;
  /** Takes over settings. True where every document is judged otherwise by them. */
  readonly set: (sent: Sent) => Promise<boolean>;
  /** It has been closed. */
  readonly takeBack: (uri: string) => Promise<void>;
  /** Something has changed that every document is judged by. */
  readonly judgeAll: () => Promise<void>;
  /** Something has changed that a plan may be made of. */
  readonly planChanged: () => void;
}

/** Keeps the workspaces as they are now: what is typed, closed and saved, what happens on disk, folders and settings. */
export function follow({ connection, documents, buffers, folders, client, judge, set: takeOver, takeBack, judgeAll, planChanged }: Following): void {
  const watches = (): boolean => client().workspace?.didChangeWatchedFiles?.dynamicRegistration === true;

  /** What nobody waits for must not end the server when it fails. */
  const inBackground = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  };
  const isConfiguration = (uri: string): boolean => CONFIG.test(uri) || folders().isConfiguration(uri);
  /** Says at once what is judged otherwise by what is there, and again once all is found that there is to find. */
  const lookAnew = async (configurations: readonly string[], created: readonly string[]): Promise<void> => {
    if (!(await folders().lookAnew({ configurations, folders: created }))) return;
    planChanged();
    await judgeAll();
  };
  const set = async (sent: Sent): Promise<void> => {
    if (await takeOver(sent)) await judgeAll();
  };
  const askSettings = async (): Promise<void> => set((await connection.workspace.getConfiguration('rapport')) as Sent);

  connection.onInitialized(() => {
    if (watches()) {
      // Of a folder that comes or goes whole, VS Code names the folder, and not what is in it.
      const watchers = [{ globPattern: WATCHED }, { globPattern: '**/.gitignore' }, { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete }];
      inBackground(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (client().workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) folders().remove(folder.uri);
        for (const folder of added) folders().add(folder.uri);
        inBackground(judgeAll());
        planChanged();
      });
    }
    if (client().workspace?.configuration) inBackground(askSettings());
    if (client().workspace?.didChangeConfiguration?.dynamicRegistration) {
      inBackground(connection.client.register(DidChangeConfigurationNotification.type, { section: 'rapport' }));
    }
  });
  connection.onDidChangeConfiguration(({ settings }: { settings: { readonly rapport?: Sent } | null }) => {
    inBackground(client().workspace?.configuration ? askSettings() : set(settings?.rapport));
  });

  documents.onDidChangeContent(({ document }) => {
    planChanged();
    inBackground(folders().changed([document.uri]).then((others) => (others ? judgeAll() : judge(document))));
  });
  documents.onDidClose(({ document: { uri } }) => {
    planChanged();
    inBackground(takeBack(uri));
    inBackground(folders().changed([uri]).then((others) => (others ? judgeAll() : undefined)));
  });
  documents.onDidSave(({ document: { uri } }) => {
    // Nobody else says so. A text is known as it is typed; what is read from disk alone, and which files there are, is not.
    if (watches()) return;
    const taken = folders().changed([uri]);
    inBackground(taken.then(planChanged));
    inBackground(taken.then((others) => (others ? judgeAll() : undefined)));
    if (isConfiguration(uri)) inBackground(taken.then(() => lookAnew([uri], [])));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map((change) => change.uri);
    const config = uris.filter(isConfiguration);
    const gone = changes.flatMap(({ uri, type }) => (type === FileChangeType.Deleted ? buffers.deleted(uri) : []));
    const created = changes.filter(({ type }) => type === FileChangeType.Created).map((change) => change.uri);
    const taken = folders().changed([...uris, ...gone]);
    inBackground(taken.then(planChanged));
    inBackground(taken.then((others) => (others ? judgeAll() : undefined)));
    inBackground(taken.then(() => lookAnew(config, created)));
  });
}
