import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Command } from '../command.ts';
import type { Explanations } from '../explanations.ts';
import { fitsOfActivePost, toItem } from '../fits.ts';

/** Ranks the personas for the active post, best first. */
export class WhoIsThisFor implements Command {
  readonly id = 'rapport.whoIsThisFor';
  private readonly client: BaseLanguageClient;
  private readonly explanations: Explanations;

  constructor(client: BaseLanguageClient, explanations: Explanations) {
    this.client = client;
    this.explanations = explanations;
  }

  async execute(): Promise<void> {
    const fits = await fitsOfActivePost(this.client);
    if (!fits) return;
    const picked = await vscode.window.showQuickPick(fits.map(toItem), {
      title: 'Who is this post for?',
      placeHolder: 'Best fit first. Choose a persona to see the words that decided.',
      matchOnDetail: true,
    });
    if (picked) await this.explanations.show(`Fit for ${picked.fit.name}`, picked.fit.explanation);
  }
}
