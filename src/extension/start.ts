import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { answerFileRequests } from './client.ts';
import type { Command } from './command.ts';
import { checkAgainstPersona } from './commands/check-against-persona.ts';
import { whoIsThisFor } from './commands/who-is-this-for.ts';
import { Explanations } from './explanations.ts';
import { fitsViewer } from './fits.ts';

/** Wires the extension to a client that is not started yet. Returns at once: the server starts meanwhile. */
export function start(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const explanations = new Explanations();
  const showFits = fitsViewer(client, explanations);
  const commands: readonly Command[] = [whoIsThisFor(showFits), checkAgainstPersona(showFits)];
  answerFileRequests(client);
  const started = client.start();
  started.catch((error: unknown) => void vscode.window.showErrorMessage(`Rapport could not start: ${String(error)}`));
  context.subscriptions.push(
    explanations.register(),
    ...commands.map((command) => vscode.commands.registerCommand(command.id, async () => {
      await started;
      await command.execute();
    })),
    // One that never came up has nothing to stop, and says so by failing.
    { dispose: () => void client.dispose().catch(() => undefined) },
  );
}
