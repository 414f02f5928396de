import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from './client.ts';
import { start } from './start.ts';

/** A worker as the client takes it; a browser gives it. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[3];

export function activate(context: vscode.ExtensionContext): void {
  const url = vscode.Uri.joinPath(context.extensionUri, 'dist', 'extension', 'browser-server.js').toString(true);
  start(context, new LanguageClient('rapport', 'Rapport', clientOptions(context.extensionUri), new Worker(url)));
}
