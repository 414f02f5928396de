import type { Command } from '../command.ts';
import type { ShowFits } from '../fits.ts';

/** Ranks the personas for the active post, best first. */
export const whoIsThisFor = (showFits: ShowFits): Command => ({
  id: 'rapport.whoIsThisFor',
  execute: () => showFits({
    title: 'Who is this post for?',
    placeHolder: 'Best fit first. Choose a persona to see the words that decided.',
    order: (fits) => fits,
  }),
});
