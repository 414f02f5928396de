import type { Bait } from '../model/prompt.ts';

export const inOrder = (bait: readonly Bait[]): readonly Bait[] => [...bait].sort((a, b) => a.start - b.start);

/** In a text that offers a prize: the prize and each act that enters for it are one thing. Where an act is asked for, it is entered by counting. */
export function asOneGiveaway(bait: readonly Bait[]): readonly Bait[] {
  const votes = bait.filter(({ kind }) => kind === 'vote');
  const acts = inOrder(bait.filter(({ kind }) => kind !== 'vote' && kind !== 'prize'));
  const [act] = acts;
  const main = acts.find(({ kind }) => kind === 'giveaway') ?? act ?? inOrder(bait.filter(({ kind }) => kind === 'prize'))[0];
  if (!main) return votes;
  return [...votes, act ? { ...main, kind: 'giveaway', confidence: Math.max(main.confidence, 0.9) } : main];
}
