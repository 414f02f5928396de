import { activeEditor, tell } from '../active.ts';
import type { Command } from '../command.ts';
import type { Pages } from '../pages.ts';
import type { RapportServer } from '../server.ts';

/** Says why the active file is or is not linted, and which rules apply to it. */
export const doctor = (server: RapportServer, pages: Pages): Command => ({
  id: 'rapport.doctor',
  execute: async () => {
    const uri = activeEditor()?.document.uri ?? tell('Open a file first, then ask what Rapport makes of it.');
    if (!uri) return;
    const page = (await server.doctor(uri)) ?? tell('This text is in no folder and has no name: Rapport leaves it alone.');
    if (page) await pages.show(page);
  },
});
