import { existsSync } from 'node:fs';
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { configOf, findFiles, readSource } from '../node/files.ts';
import type { FileSystem } from './file-system.ts';
import { serve } from './server.ts';

const disk: FileSystem = {
  readFolder: async (folder) => {
    const root = URI.parse(folder).fsPath;
    return findFiles(root, configOf(root), ['']).map((file) => readSource(root, file));
  },
  readFile: async (uri, name) => {
    const file = URI.parse(uri).fsPath;
    return existsSync(file) ? { ...readSource(path.dirname(file), path.basename(file)), path: name } : null;
  },
};

/** Serves the editor that started this process: over the channel its arguments name, standard streams for `--stdio`. */
export const serveEditor = (): void => serve(createConnection(ProposedFeatures.all), disk);

/** Serves over standard input and output until the client says exit. */
export async function serveStdio(): Promise<void> {
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), disk);
  await new Promise<never>(() => undefined);
}
