import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { answerFileRequests } from './client.ts';
import type { Command } from './command.ts';
import { checkAgainstPersona } from './commands/check-against-persona.ts';
import { checkWorkspace } from './commands/check-workspace.ts';
import { comparePersonas } from './commands/compare-personas.ts';
import { doctor } from './commands/doctor.ts';
import { explainRule } from './commands/explain-rule.ts';
import { askWhichPosts, importEngagement } from './commands/import-engagement.ts';
import { newCalendar, newPersona, newPost } from './commands/new-file.ts';
import { openExample, showExample } from './commands/open-example.ts';
import { suggestPrompts } from './commands/suggest-prompts.ts';
import { whoIsThisFor } from './commands/who-is-this-for.ts';
import { fitsViewer } from './fits.ts';
import { Pages } from './pages.ts';
import { startPlanning } from './planning/start-planning.ts';
import { RapportServer } from './server.ts';
import { statusItem } from './status.ts';
import { WholeWorkspace } from './whole-workspace.ts';

/** Wires the extension to a client that is not started yet. Returns at once: the server starts meanwhile. */
export function start(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const [server, pages, whole] = [new RapportServer(client), new Pages(), new WholeWorkspace()];
  const showFits = fitsViewer(server, pages);
  const commands: readonly Command[] = [
    checkAgainstPersona(showFits), whoIsThisFor(showFits), comparePersonas(server, pages), suggestPrompts(server),
    newPersona(server), newPost(server), newCalendar(server), explainRule(server, pages), doctor(server, pages), checkWorkspace(server, whole), openExample(context), importEngagement(server, pages, context.workspaceState),
  ];
  answerFileRequests(client);
  // In the next turn: starting a process takes a while, and VS Code waits for activate() to return.
  const started = new Promise<void>((resolve) => void setTimeout(resolve)).then(() => client.start());
  started.catch((error: unknown) => void vscode.window.showErrorMessage(`Rapport could not start: ${String(error)}`));
  startPlanning(context, client, started);
  context.subscriptions.push(
    pages.register(), whole.register(), server.onImportAsk(askWhichPosts), statusItem(server, started),
    ...commands.map((command) => vscode.commands.registerCommand(command.id, async () => {
      await started;
      await command.execute();
    })),
    // One that never came up has nothing to stop, and says so by failing.
    { dispose: () => void client.dispose().catch(() => undefined) },
  );
  started.then(() => showExample(context)).catch(() => undefined); // a window without it is still a window
}
