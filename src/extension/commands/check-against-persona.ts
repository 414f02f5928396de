import type { Command } from '../command.ts';
import type { ShowFits } from '../fits.ts';

/** Asks for a persona, by name, and explains how the active post fits it. */
export const checkAgainstPersona = (showFits: ShowFits): Command => ({
  id: 'rapport.checkAgainstPersona',
  execute: () => showFits({
    title: 'Check this post against a persona',
    placeHolder: 'Whom did you write it for?',
    order: (fits) => [...fits].sort((a, b) => a.name.localeCompare(b.name)),
  }),
});
