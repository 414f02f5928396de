import * as vscode from 'vscode';
import type { PersonaFit } from '../server/protocol.ts';
import { activeEditor, tell } from './active.ts';
import type { Pages } from './pages.ts';
import type { RapportServer } from './server.ts';

/** How a command shows the fits of the active post. */
export interface FitsView {
  readonly title: string;
  readonly placeHolder: string;
  /** From best first to the order of the rows. */
  readonly order: (fits: readonly PersonaFit[]) => readonly PersonaFit[];
}

export type ShowFits = (view: FitsView) => Promise<void>;

/** Lets the writer pick a persona by its fit, and explains the one they picked. */
export const fitsViewer = (server: RapportServer, pages: Pages): ShowFits => async ({ title, placeHolder, order }) => {
  const uri = activeEditor()?.document.uri ?? tell('Open a post first, then ask whom it is for.');
  const fits = uri && (await fitsOf(server, uri));
  const picked = fits && (await vscode.window.showQuickPick(order(fits).map(toItem), { title, placeHolder, matchOnDetail: true }));
  const page = picked && (await server.explainFit(uri, picked.fit.persona));
  if (page) await pages.show(page);
};

const CREATE = 'New Persona';

/** Fits of a post, best first; null where there is nothing to compare, which the writer is then told. */
async function fitsOf(server: RapportServer, uri: vscode.Uri): Promise<readonly PersonaFit[] | null> {
  const { fits, why, reason } = await server.fits(uri);
  if (why === 'not a post') return tell(`This is not a post: ${reason ?? 'it is in no folder and has no name'}.`);
  if (why === null) return fits;
  const answer = await vscode.window.showInformationMessage('No personas are defined yet. Make one, and Rapport can tell whom a post is for.', CREATE);
  if (answer === CREATE) await vscode.commands.executeCommand('rapport.newPersona');
  return null;
}

interface FitItem extends vscode.QuickPickItem {
  readonly fit: PersonaFit;
}

/** Where a match is as likely as a mismatch. Below it, the need that comes nearest is no answer. */
export const EVEN = 50;
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
