import type { Source } from '../index.ts';

/** How a server reads the files of a folder. Desktop and browser differ in nothing else. */
export interface FileSystem {
  /** Every file of a folder that Rapport may want. Paths are relative to the folder. */
  readonly readFolder: (folder: string) => Promise<readonly Source[]>;
  /** One file; null where it is gone. `path` is what the source is called. */
  readonly readFile: (uri: string, path: string) => Promise<Source | null>;
}
