import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Command } from '../command.ts';
import type { Explanations } from '../explanations.ts';
import { fitsOfActivePost, toItem } from '../fits.ts';

/** Asks for a persona, by name, and explains how the active post fits it. */
export class CheckAgainstPersona implements Command {
  readonly id = 'rapport.checkAgainstPersona';
  private readonly client: BaseLanguageClient;
  private readonly explanations: Explanations;

  constructor(client: BaseLanguageClient, explanations: Explanations) {
    this.client = client;
    this.explanations = explanations;
  }

  async execute(): Promise<void> {
    const fits = await fitsOfActivePost(this.client);
    if (!fits) return;
    const byName = [...fits].sort((a, b) => a.name.localeCompare(b.name));
    const picked = await vscode.window.showQuickPick(byName.map(toItem), {
      title: 'Check this post against a persona',
      placeHolder: 'Whom did you write it for?',
    });
    if (picked) await this.explanations.show(`Fit for ${picked.fit.name}`, picked.fit.explanation);
  }
}
