import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './client.ts';
import { start } from './start.ts';

export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'extension', 'server.cjs').fsPath;
  const run = { module, transport: TransportKind.ipc };
  start(context, new LanguageClient('rapport', 'Rapport', { run, debug: run }, clientOptions(context.extensionUri)));
}
