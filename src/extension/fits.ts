import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FITS, type FitsParams, type FitsResult, type PersonaFit } from '../server/protocol.ts';

const LEARN = 'How to write a persona';
const PERSONAS_PAGE = 'https://github.com/rapport-workspace/rapport/blob/main/docs/personas.md';

/** Fits of the active post, best first; null where there is nothing to compare, which the writer is then told. */
export async function fitsOfActivePost(client: BaseLanguageClient): Promise<readonly PersonaFit[] | null> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) {
    void vscode.window.showInformationMessage('Open a post first, then ask whom it is for.');
    return null;
  }
  const { fits, why } = await client.sendRequest<FitsResult>(FITS, { uri: document.uri.toString() } satisfies FitsParams);
  if (why === 'not a post') {
    void vscode.window.showInformationMessage('This file is not a post. Posts are in posts/ or drafts/, or name personas or channels in their front matter.');
    return null;
  }
  if (why === 'no personas') {
    const answer = await vscode.window.showInformationMessage('No personas are defined yet. Put one in personas/, and Rapport can tell whom a post is for.', LEARN);
    if (answer === LEARN) await vscode.env.openExternal(vscode.Uri.parse(PERSONAS_PAGE));
    return null;
  }
  return fits;
}

export interface FitItem extends vscode.QuickPickItem {
  readonly fit: PersonaFit;
}

/** A row of a pick: the persona, the score, and why. */
export const toItem = (fit: PersonaFit): FitItem => ({
  label: fit.name,
  description: fit.score === null ? 'not judged' : `fit ${fit.score} of 100`,
  detail: fit.need === null ? fit.why : `${fit.why} Answers: ${fit.need}`,
  fit,
});
