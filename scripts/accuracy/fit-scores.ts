/** A post with a persona: the score, and whether the persona is that of its community. */
export interface ScoredPair {
  readonly score: number;
  readonly match: boolean;
}

const EDGES = [0, 5, 10, 20, 40, 60, 80, 90, 100.1];
const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95];
/** Scores say how likely a match is where one persona in four is the right one; a data set has its own share. */
const SHARE = 0.25;

/** Whether scores mean what they say, and how matches and mismatches are spread over them. */
export function scoreLines(pairs: readonly ScoredPair[]): readonly string[] {
  const matches = pairs.filter((pair) => pair.match);
  const others = pairs.filter((pair) => !pair.match);
  const lines = EDGES.slice(1).map((to, index) => {
    const from = EDGES[index] ?? 0;
    const inside = ({ score }: ScoredPair): boolean => score >= from && score < to;
    const [own, other] = [matches.filter(inside).length, others.filter(inside).length];
    const [weighedOwn, weighedOther] = [(SHARE * own) / matches.length, ((1 - SHARE) * other) / others.length];
    const all = pairs.filter(inside);
    const mean = all.reduce((sum, { score }) => sum + score, 0) / Math.max(1, all.length);
    const share = own + other === 0 ? '–' : ((100 * weighedOwn) / (weighedOwn + weighedOther)).toFixed(0);
    return `${`${from}–${Math.min(100, to)}`.padEnd(8)} mean ${mean.toFixed(0).padStart(3)}   match ${share.padStart(3)} %   ${own} matches, ${other} others`;
  });
  const spread = (some: readonly ScoredPair[]): string => {
    const scores = some.map(({ score }) => score).sort((a, b) => a - b);
    return QUANTILES.map((quantile) => `${Math.round(quantile * 100)} % ≤ ${(scores[Math.floor(quantile * (scores.length - 1))] ?? NaN).toFixed(0)}`).join(', ');
  };
  return ['Scores, and the share of matches at each where one pair in four is one:', ...lines, `Scores of matches: ${spread(matches)}`, `Scores of others:  ${spread(others)}`];
}
