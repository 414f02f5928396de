import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { decode, type Source } from '../index.ts';
import type { FileSystem } from './file-system.ts';
import { FIND_FILES, READ_FILE, type FindFilesParams, type ReadFileParams, type ReadFileResult } from './protocol.ts';

declare const atob: (text: string) => string;

/** Reads files by asking the client: in a browser, and for folders that are on no disk. */
export function clientFiles(connection: Connection): FileSystem {
  const readFile = async (uri: string, path: string): Promise<Source | null> => {
    const content = await connection.sendRequest<ReadFileResult>(READ_FILE, { uri } satisfies ReadFileParams);
    if (content === null) return null;
    const { text, undecodable } = decode(Uint8Array.from(atob(content), (character) => character.charCodeAt(0)));
    return undecodable === undefined ? { path, text } : { path, text, undecodable };
  };
  return {
    readFile,
    readFolder: async (folder) => {
      const uris = await connection.sendRequest<readonly string[]>(FIND_FILES, { folder } satisfies FindFilesParams);
      const sources = await Promise.all(uris.map((uri) => readFile(uri, relativePath(folder, uri) ?? uri)));
      return sources.filter((source) => source !== null);
    },
  };
}

/** The path of a file inside a folder, with `/` between parts; null where it is not inside. */
export function relativePath(folder: string, uri: string): string | null {
  const base = URI.parse(folder);
  const file = URI.parse(uri);
  const root = base.path.endsWith('/') ? base.path : `${base.path}/`;
  if (base.scheme !== file.scheme || base.authority !== file.authority || !file.path.startsWith(root)) return null;
  return file.path.slice(root.length);
}

/** The address of a path inside a folder. */
export function uriOf(folder: string, path: string): string {
  const base = URI.parse(folder);
  return base.with({ path: `${base.path.replace(/\/$/, '')}/${path}` }).toString();
}
