import type { Usage } from './measure.ts';

/** The runs of one contender, by how many posts there were. */
export interface Result {
  readonly name: string;
  readonly runs: ReadonlyMap<number, readonly Usage[]>;
}

/** What must hold, inside one run and on any machine. */
export interface Claim {
  readonly what: string;
  readonly measured: number;
  readonly holds: boolean;
}

export const LEAST_TIMES_FASTER = 10;
export const MOST_GROWTH = 1.5;

/** The middle of some numbers; of an even count, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** The median of one figure over the rounds; NaN where there was no run. */
export const figure = (result: Result, posts: number, key: keyof Usage): number => median((result.runs.get(posts) ?? []).map((usage) => usage[key]));

/** CPU for each post at the larger size over that at the smaller: about 1 is linear, less means a start-up shared by more. */
export function growth(result: Result, few: number, many: number): number {
  return figure(result, many, 'cpu') / many / (figure(result, few, 'cpu') / few);
}

/** The claims that this run can prove or refute. */
export function claims(rapport: Result, markdownlint: Result, sizes: readonly number[]): readonly Claim[] {
  const [few = NaN, many] = sizes;
  if (many === undefined) return [];
  const faster = figure(markdownlint, many, 'cpu') / figure(rapport, many, 'cpu');
  const grown = growth(rapport, few, many);
  return [
    { what: `at least ${LEAST_TIMES_FASTER} times less CPU than markdownlint-cli2 at ${many.toLocaleString('en')} posts`, measured: faster, holds: faster >= LEAST_TIMES_FASTER },
    { what: `CPU a post grows at most ${MOST_GROWTH} times from ${few.toLocaleString('en')} to ${many.toLocaleString('en')} posts`, measured: grown, holds: grown <= MOST_GROWTH },
  ];
}
