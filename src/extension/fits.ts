import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FITS, type FitsParams, type FitsResult, type PersonaFit } from '../server/protocol.ts';
import type { Explanations } from './explanations.ts';

const LEARN = 'How to write a persona';
const PERSONAS_PAGE = 'https://github.com/rapport-workspace/rapport/blob/main/docs/personas.md';

/** How a command shows the fits of the active post. */
export interface FitsView {
  readonly title: string;
  readonly placeHolder: string;
  /** From best first to the order of the rows. */
  readonly order: (fits: readonly PersonaFit[]) => readonly PersonaFit[];
}

export type ShowFits = (view: FitsView) => Promise<void>;

/** Lets the writer pick a persona by its fit, and explains the one they picked. */
export const fitsViewer = (client: BaseLanguageClient, explanations: Explanations): ShowFits => async ({ title, placeHolder, order }) => {
  const fits = await fitsOfActivePost(client);
  const picked = fits && (await vscode.window.showQuickPick(order(fits).map(toItem), { title, placeHolder, matchOnDetail: true }));
  if (picked) await explanations.show(`Fit for ${picked.fit.name}`, picked.fit.explanation);
};

/** Fits of the active post, best first; null where there is nothing to compare, which the writer is then told. */
async function fitsOfActivePost(client: BaseLanguageClient): Promise<readonly PersonaFit[] | null> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) {
    void vscode.window.showInformationMessage('Open a post first, then ask whom it is for.');
    return null;
  }
  const { fits, why, reason } = await client.sendRequest<FitsResult>(FITS, { uri: document.uri.toString() } satisfies FitsParams);
  if (why === 'not a post') {
    void vscode.window.showInformationMessage(`This is not a post: ${reason ?? 'it is in no folder and has no name'}.`);
    return null;
  }
  if (why === 'no personas') {
    const answer = await vscode.window.showInformationMessage('No personas are defined yet. Put one in personas/, and Rapport can tell whom a post is for.', LEARN);
    if (answer === LEARN) await vscode.env.openExternal(vscode.Uri.parse(PERSONAS_PAGE));
    return null;
  }
  return fits;
}

interface FitItem extends vscode.QuickPickItem {
  readonly fit: PersonaFit;
}

/** Where a match is as likely as a mismatch. Below it, the need that comes nearest is no answer. */
const EVEN = 50;
const MOST_WORDS = 4;

/** A row of a pick: the persona, the score, and the words that decided. Rows are short: all of it is in the explanation. */
function toItem(fit: PersonaFit): FitItem {
  const { name, score, why, words, need } = fit;
  const shared = words.slice(0, MOST_WORDS).join(', ');
  const isMatch = score !== null && score >= EVEN;
  return {
    fit,
    label: name,
    description: score === null ? 'not judged' : `fit ${score} of 100`,
    detail: score === null || shared === '' ? why : isMatch ? `${shared}${need === null ? '' : ` · answers "${need}"`}` : `In common only: ${shared}`,
  };
}
