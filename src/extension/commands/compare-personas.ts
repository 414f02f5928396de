import * as vscode from 'vscode';
import { NO_FOLDER, somewhere, tell } from '../active.ts';
import type { Command } from '../command.ts';
import type { Pages } from '../pages.ts';
import type { RapportServer } from '../server.ts';

/** Puts the personas that the writer picks side by side; first those that the open post fits best. */
export const comparePersonas = (server: RapportServer, pages: Pages): Command => ({
  id: 'rapport.comparePersonas',
  execute: async () => {
    const uri = somewhere() ?? tell(NO_FOLDER);
    const personas = uri && (await server.personas(uri));
    if (!personas) return;
    if (personas.length < 2) return void tell('There are fewer than two personas here. Make another one with "Rapport: New Persona".');
    const { fits } = await server.fits(uri);
    const first = new Set((fits.length > 0 ? fits.map(({ persona }) => persona) : personas.map(({ id }) => id)).slice(0, 2));
    const items = personas.map(({ id, name, role }) => ({ label: name, description: id, ...(role === null ? {} : { detail: role }), id, picked: personas.length <= MOST_PICKED || first.has(id) }));
    const picked = await vscode.window.showQuickPick(items, { title: 'Compare personas', placeHolder: 'Choose two or more with Space, then press Enter.', canPickMany: true, matchOnDetail: true });
    if (!picked) return;
    const page = picked.length < 2 ? tell('Choose at least two personas to compare.') : await server.compare(uri, picked.map(({ id }) => id));
    if (page) await pages.show(page);
  },
});

/** So few that all of them fit side by side. */
const MOST_PICKED = 3;
