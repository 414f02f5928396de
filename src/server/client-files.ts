import type { Connection } from 'vscode-languageserver';
import { decode, type Source } from '../index.ts';
import { relativePath, uriOf } from './addresses.ts';
import type { FileSystem } from './file-system.ts';
import { FIND_FILES, READ_FILE, type FindFilesParams, type ReadFileParams, type ReadFileResult } from './protocol.ts';

declare const atob: (text: string) => string;

/**
 * Reads files by asking the client: in a browser, and for folders that are on no disk.
 *
 * @param words the address of the word table, where the client has one.
 */
export function clientFiles(connection: Connection, words: string | null): FileSystem {
  const read = (uri: string): Promise<ReadFileResult> => connection.sendRequest<ReadFileResult>(READ_FILE, { uri } satisfies ReadFileParams);
  const readFile = async (uri: string, path: string): Promise<Source | null> => {
    const content = await read(uri);
    if (content === null) return null;
    const { text, undecodable } = decode(bytesOf(content));
    return undecodable === undefined ? { path, text } : { path, text, undecodable };
  };
  const find = (folder: string): Promise<readonly string[]> => connection.sendRequest<readonly string[]>(FIND_FILES, { folder } satisfies FindFilesParams);
  return {
    readFile,
    findFiles: async (folder) => (await find(folder)).map((uri) => relativePath(folder, uri)).filter((path) => path !== null),
    fileTest: () => null,
    isLeftOut: async () => false,
    isConfigured: async (folder) => {
      const found = await Promise.all(['rapport.yml', 'rapport.yaml'].map((name) => read(uriOf(folder, name))));
      return found.some((content) => content !== null);
    },
    hasTexts: async (uri) => (await find(uri)).some((file) => relativePath(uri, file) !== null),
    // A log of comments may be large, and drafts are judged while people type.
    engagement: () => null,
    wholeEngagement: async () => null,
    store: () => null,
    readWords: async () => {
      const content = words === null ? null : await read(words);
      return content === null ? null : bytesOf(content);
    },
  };
}

const bytesOf = (content: string): Uint8Array => Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
