import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { FIND_FILES, READ_FILE, type FindFilesParams, type InitializationOptions, type ReadFileParams, type ReadFileResult } from '../server/protocol.ts';

const WANTED = '**/*.{md,markdown,txt,tweet,yml,yaml,csv}';
const NEVER = '**/{node_modules,.git,vendor}/**';

/** The documents the server is told of: posts, personas and the configuration are among them, and it knows which. */
export const clientOptions = (extension: vscode.Uri): LanguageClientOptions => ({
  documentSelector: [{ language: 'markdown' }, { language: 'yaml' }, { pattern: '**/*.{txt,tweet,csv,tsv}' }],
  initializationOptions: { readsFiles: true, runsCommands: true, words: vscode.Uri.joinPath(extension, 'dist', 'extension', 'words.bin').toString() } satisfies InitializationOptions,
  diagnosticCollectionName: 'rapport',
});

/** Answers what the server cannot read itself: in a browser, and where a folder is on no disk. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(FIND_FILES, async ({ folder }: FindFilesParams): Promise<readonly string[]> => {
    const files = await vscode.workspace.findFiles(new vscode.RelativePattern(vscode.Uri.parse(folder), WANTED), NEVER);
    return files.map((file) => file.toString());
  });
  client.onRequest(READ_FILE, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    try {
      return base64(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    } catch {
      return null; // gone since it was listed
    }
  });
}

declare const btoa: (binary: string) => string;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
