import type { Connection } from 'vscode-languageserver';
import { decode, type Source } from '../index.ts';
import { relativePath, uriOf } from './addresses.ts';
import { ClientEngagement } from './client-engagement.ts';
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
  const pathsIn = async (folder: string): Promise<readonly string[]> => (await find(folder)).map((uri) => relativePath(folder, uri)).filter((path) => path !== null);
  const engagement = new ClientEngagement(pathsIn, async (uri) => {
    const content = await read(uri);
    return content === null ? null : bytesOf(content);
  });
  return {
    readFile,
    findFiles: async (folder) => {
      const paths = await pathsIn(folder);
      await engagement.refresh(folder, paths);
      return paths;
    },
    fileTest: () => null,
    isLeftOut: async () => false,
    isConfigured: async (folder) => {
      const found = await Promise.all(['rapport.yml', 'rapport.yaml'].map((name) => read(uriOf(folder, name))));
      return found.some((content) => content !== null);
    },
    hasTexts: async (uri) => (await find(uri)).some((file) => relativePath(uri, file) !== null),
    engagement: (folder) => () => engagement.of(folder),
    refreshEngagement: (folder) => engagement.refresh(folder),
    wholeEngagement: (folder, zone) => engagement.gather(folder, zone),
    store: () => null,
    readWords: async () => {
      const content = words === null ? null : await read(words);
      return content === null ? null : bytesOf(content);
    },
  };
}

const bytesOf = (content: string): Uint8Array => Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
