import type { Engagement, Source, Workspace } from '../index.ts';
import type { Imported, ImportWatch } from '../node/importing.ts';

/** What happened to the posts of a folder, where it can be written. Files are given by their addresses. */
export interface EngagementStore {
  /** Whether there are comments in any of them. */
  readonly holdComments: (files: readonly string[]) => boolean;
  /** Null where it was cancelled, and all is as it was. */
  readonly import: (job: { readonly workspace: Workspace; readonly files: readonly string[]; readonly own: readonly string[]; readonly keepText: boolean }, watch: ImportWatch) => Promise<(Imported & { readonly notices: readonly string[] }) | { readonly refused: string } | null>;
}

/** How a server reads files. Desktop and browser differ in nothing else. Nothing here throws for a file that is gone. */
export interface FileSystem {
  /** The paths, relative to a folder, of every file in it that Rapport may want. */
  readonly findFiles: (folder: string) => Promise<readonly string[]>;
  /** One file; null where it is gone. `path` is what the source is called. */
  readonly readFile: (uri: string, path: string) => Promise<Source | null>;
  /** Tells whether there is a file at a path of a folder, also one that is left out; null where that cannot be told at once. */
  readonly fileTest: (folder: string) => ((path: string) => boolean) | null;
  /** Whether a file of a folder is one that reading the folder leaves out, as Git ignores it. */
  readonly isLeftOut: (folder: string, path: string) => Promise<boolean>;
  /** Whether a folder has a `rapport.yml`, which makes it the root of a workspace. */
  readonly isConfigured: (folder: string) => Promise<boolean>;
  /** Whether an address is a folder, with files in it that Rapport may want. */
  readonly hasTexts: (uri: string) => Promise<boolean>;
  /** What happened to the posts of a folder, read when first asked for; null where that cannot be read at once. */
  readonly engagement: (folder: string) => (() => Engagement | null) | null;
  /** Something under engagement/ has changed: done once `engagement` tells of it. */
  readonly refreshEngagement: (folder: string) => Promise<void>;
  /** All that is known of what happened, for an audit: also what is too large to judge drafts by. Null where it cannot be read. */
  readonly wholeEngagement: (folder: string, zone: string | null) => Promise<Engagement | null>;
  /** Where exports are imported to; null where that cannot be done. */
  readonly store: (folder: string) => EngagementStore | null;
  /** The word table that comes with Rapport; null where it cannot be had. */
  readonly readWords: () => Promise<Uint8Array | null>;
}

export const NO_FILES: FileSystem = {
  findFiles: async () => [], readFile: async () => null, fileTest: () => null, isLeftOut: async () => false, isConfigured: async () => false, hasTexts: async () => false, engagement: () => null, refreshEngagement: async () => undefined, wholeEngagement: async () => null, store: () => null, readWords: async () => null,
};

/** Files on this machine are read here; any other folder is the client's to read. */
export function choose(disk: FileSystem | null, viaClient: FileSystem | null): FileSystem {
  const forUri = (uri: string): FileSystem => (uri.startsWith('file:') ? (disk ?? viaClient) : viaClient) ?? NO_FILES;
  return {
    findFiles: (folder) => forUri(folder).findFiles(folder),
    readFile: (uri, path) => forUri(uri).readFile(uri, path),
    fileTest: (folder) => forUri(folder).fileTest(folder),
    isLeftOut: (folder, path) => forUri(folder).isLeftOut(folder, path),
    isConfigured: (folder) => forUri(folder).isConfigured(folder),
    hasTexts: (uri) => forUri(uri).hasTexts(uri),
    engagement: (folder) => forUri(folder).engagement(folder),
    refreshEngagement: (folder) => forUri(folder).refreshEngagement(folder),
    wholeEngagement: (folder, zone) => forUri(folder).wholeEngagement(folder, zone),
    store: (folder) => forUri(folder).store(folder),
    readWords: () => (disk ?? viaClient ?? NO_FILES).readWords(),
  };
}
