import type { Abbreviations } from '../language.ts';

export const ABBREVIATIONS: Abbreviations = {
  leading: String.raw`Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Gov|Sen|Rep|Gen|Maj|Capt|Lt|Sgt|Pres|Hon|vs|e\.g|i\.e|cf|approx`,
  shortened: 'St|Sr|Jr|Dept|Est|Inc|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec',
  numbered: 'Nos?|Figs?|Vol|Ch|Sec|Art|pp?',
  starters: 'I|It|We|You|They|He|She|This|That|These|Those|There|The|What|Who|How|Why|When|Where|Which|If|Do|Does|Did|Is|Are|Our|Your|My|But|And|So|Then',
};
