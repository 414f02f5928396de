import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { DEFAULT_CONFIG, type Source } from '../index.ts';
import { configFile, configOf, findFiles, findFilesInTurns, gitIgnores, readSource } from '../node/files.ts';
import { engagementOf, engagementSteps } from '../node/engagement.ts';
import { KeyError, keyFor, keyNotice } from '../node/engagement-key.ts';
import { holdsComments, importFiles } from '../node/importing.ts';
import { wholeMessages } from '../node/whole-messages.ts';
import { readWords } from '../node/words.ts';
import type { EngagementStore, FileSystem } from './file-system.ts';
import { serve } from './server.ts';
import { inTurns } from './turns.ts';

/** A file that went away since it was listed, or that may not be read, is one file less: never the end of the rest. */
function readIfThere(root: string, file: string): Source | null {
  try {
    return statSync(path.join(root, file)).isFile() ? readSource(root, file) : null;
  } catch {
    return null;
  }
}

const disk: FileSystem = {
  findFiles: async (folder) => {
    const root = URI.parse(folder).fsPath;
    return findFilesInTurns(root, configOf(root), ['']);
  },
  readFile: async (uri, name) => {
    const file = URI.parse(uri).fsPath;
    const source = readIfThere(path.dirname(file), path.basename(file));
    return source && { ...source, path: name };
  },
  fileTest: (folder) => {
    const root = URI.parse(folder).fsPath;
    return (file) => existsSync(path.join(root, file));
  },
  isLeftOut: async (folder, file) => gitIgnores(URI.parse(folder).fsPath)(file),
  isConfigured: async (folder) => configFile(URI.parse(folder).fsPath) !== undefined,
  hasTexts: async (uri) => {
    const folder = URI.parse(uri).fsPath;
    const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
    return isFolder && findFiles(folder, { ...DEFAULT_CONFIG, personas: ['**/*.{yml,yaml}'] }, ['']).length > 0;
  },
  engagement: (folder) => engagementOf(URI.parse(folder).fsPath),
  refreshEngagement: async () => undefined, // it is read when it is next asked for
  wholeEngagement: async (folder, zone) => {
    const reading = engagementSteps(URI.parse(folder).fsPath, zone);
    await inTurns(reading.steps, () => true);
    return reading.done();
  },
  store: (folder) => storeIn(URI.parse(folder).fsPath),
  readWords,
};

function storeIn(root: string): EngagementStore {
  const pathOf = (uri: string): string => URI.parse(uri).fsPath;
  return {
    holdComments: (files) => files.some((file) => holdsComments(pathOf(file))),
    import: async ({ files, ...job }, watch) => {
      try {
        const key = keyFor(root, process.env);
        const notice = keyNotice(key);
        const imported = await importFiles({ ...job, root, key, files: files.map((uri) => ({ name: path.basename(pathOf(uri)), path: pathOf(uri) })) }, watch);
        return imported && { ...imported, notices: notice === null ? [] : [notice] };
      } catch (error) {
        if (error instanceof KeyError) return { refused: error.message };
        throw error;
      }
    },
  };
}

/** Serves the editor that started this process: over the channel its arguments name, standard streams for `--stdio`. */
export const serveEditor = (): void => serve(createConnection(ProposedFeatures.all), disk);

/** Serves over standard input and output until the client says exit. */
export async function serveStdio(): Promise<void> {
  serve(createConnection(ProposedFeatures.all, process.stdin, wholeMessages(process.stdout)), disk);
  await new Promise<never>(() => undefined);
}
