import type { CancellationToken, Connection } from 'vscode-languageserver';
import { importPage, type Workspace } from '../index.ts';
import { uriOf } from './addresses.ts';
import type { EngagementStore } from './file-system.ts';
import type { Folders, Place } from './folders.ts';
import { IMPORT, IMPORT_ASK, IMPORT_LOOK, IMPORT_PROGRESS, type ImportAnswer, type ImportAsk, type ImportFiles, type ImportLook, type ImportParams, type ImportProgress, type ImportResult } from './planning-protocol.ts';

const ELSEWHERE = 'Exports are imported on the machine that the folder is on, where the key for pseudonyms is: open the folder there, or run "rapport import".';
/** Progress is told so often, and no oftener. */
const TOLD_MS = 100;

export interface Importing {
  readonly connection: Connection;
  readonly folders: () => Folders;
  /** Something was imported. */
  readonly changed: (uris: readonly string[]) => Promise<void>;
}

/** Answers what the command *Import Engagement…* asks. */
export function serveImporting({ connection, folders, changed }: Importing): void {
  /** Folders that are being imported into: two at once would write one file. */
  const busy = new Set<string>();

  const storeAt = async (uri: string): Promise<{ readonly place: Place; readonly store: EngagementStore } | { readonly refused: string }> => {
    const place = await folders().around(uri);
    if (!place) return { refused: 'There is no workspace here. Open a folder with posts in it.' };
    const store = folders().store(place.folder);
    return store ? { place, store } : { refused: ELSEWHERE };
  };

  connection.onRequest(IMPORT_LOOK, async ({ uri, files }: ImportFiles): Promise<ImportLook> => {
    const at = await storeAt(uri);
    if ('refused' in at) return at;
    return files.every(isHere) ? { comments: at.store.holdComments(files) } : { refused: ELSEWHERE };
  });

  connection.onRequest(IMPORT, async (params: ImportParams, cancelled: CancellationToken): Promise<ImportResult> => {
    const at = await storeAt(params.uri);
    if ('refused' in at) return at;
    const { place, store } = at;
    if (!params.files.every(isHere)) return { refused: ELSEWHERE };
    if (busy.has(place.folder)) return { refused: 'Another import is under way. Wait for its end, or cancel it.' };
    busy.add(place.folder);
    try {
      const result = await run(store, place.workspace, params, {
        cancelled,
        tell: (progress) => void connection.sendNotification(IMPORT_PROGRESS, { ...progress, token: params.token } satisfies ImportProgress).catch(() => undefined),
        ask: (doubts) => connection.sendRequest<readonly ImportAnswer[]>(IMPORT_ASK, { doubts, posts: postsIn(place.workspace) } satisfies ImportAsk),
      });
      await changed(['posts.csv', 'interactions.csv', 'matches.yml'].map((name) => uriOf(place.folder, `engagement/${name}`)));
      return result;
    } finally {
      busy.delete(place.folder);
    }
  });
}

const isHere = (uri: string): boolean => uri.startsWith('file:');

interface Waiting {
  readonly tell: (progress: Omit<ImportProgress, 'token'>) => void;
  readonly ask: (doubts: ImportAsk['doubts']) => Promise<readonly ImportAnswer[]>;
  readonly cancelled: CancellationToken;
}

async function run(store: EngagementStore, workspace: Workspace, { files, own, keepText }: ImportParams, { tell, ask, cancelled }: Waiting): Promise<ImportResult> {
  let told = -Infinity;
  const names: string[] = [];
  const imported = await store.import({ workspace, files, own, keepText }, {
    ask: (doubts) => {
      tell({ message: 'waiting for your answer', part: 1 });
      return ask(doubts);
    },
    isCancelled: () => cancelled.isCancellationRequested,
    progress: (file, part, rows) => {
      if (part !== null && names.at(-1) !== file) names.push(file);
      if (part !== null && performance.now() - told < TOLD_MS) return;
      told = performance.now();
      if (part === null) tell({ message: 'writing…', part: 1 });
      else tell({ message: `${file}, ${rows.toLocaleString('en')} rows`, part: (names.length - 1 + part) / Math.max(files.length, names.length) });
    },
  });
  if (imported === null || 'refused' in imported) return imported;
  const { document, doubts, notices } = imported;
  const { posts, comments, files: read } = document;
  const failed = read.filter(({ recognised }) => recognised === null).length;
  const counted = [
    ...(posts.new + posts.updated + posts.same > 0 ? [`posts: ${posts.new} new, ${posts.updated} updated, ${posts.same} as they were`] : []),
    ...(comments.new + comments.updated + comments.same > 0 ? [`comments: ${comments.new} new, ${comments.updated} updated, ${comments.same} as they were`] : []),
    ...(failed > 0 ? [`${failed} of ${read.length} ${read.length === 1 ? 'file was' : 'files were'} not imported`] : []),
  ];
  return {
    page: importPage(document, { doubts, matchesFile: 'engagement/matches.yml', notices }).text,
    summary: `Imported ${counted.join('; ') || 'nothing'}.`,
  };
}

const postsIn = ({ posts }: Workspace): ImportAsk['posts'] => posts.paths().map((path) => ({ path, title: posts.get(path)?.title?.value ?? null }));
