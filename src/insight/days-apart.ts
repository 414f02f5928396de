import type { Item } from '../model/item.ts';

/** The days on which something goes out, counted from 1970, in order. */
export const daysOf = ({ publish }: Pick<Item, 'publish'>): readonly number[] =>
  publish.flatMap(({ at }) => (at === null ? [] : [Math.floor(Date.parse(at.slice(0, 10)) / DAY)])).sort((a, b) => a - b);

const DAY = 86_400_000;

/** The fewest days between two that go out; null where one of them has no date. */
export function daysApart(one: Pick<Item, 'publish'>, other: Pick<Item, 'publish'>): number | null {
  const [ours, theirs] = [daysOf(one), daysOf(other)];
  if (ours.length === 0 || theirs.length === 0) return null;
  let least = Infinity;
  for (const day of ours) for (const theirDay of theirs) least = Math.min(least, Math.abs(day - theirDay));
  return least;
}

/** "the same day", "3 days earlier", "a day later": when `one` goes out as `other` has it. */
export function howLongBefore(days: number): string {
  if (days === 0) return 'on the same day';
  return days === 1 ? 'a day before' : `${days} days before`;
}
