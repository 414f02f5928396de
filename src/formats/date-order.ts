import { exists, weekdayOf } from './calendar-days.ts';
import type { WrittenDate } from './written-date.ts';

/** Whether a file writes 12/5 for 12 May or for December 5; null where nothing in it tells. */
export type DateOrder = 'day-first' | 'month-first' | null;

/** What one date tells of the order: a number above 12, the day of the week, or the language of its words. */
export function orderOf({ pair, weekday, year, dayFirst }: WrittenDate, knownYear: number | null): DateOrder {
  if (!pair) return null;
  const [first, second] = pair;
  if (first > 12 !== second > 12) return first > 12 ? 'day-first' : 'month-first';
  if (first === second) return null;
  const inYear = year ?? knownYear;
  if (weekday !== null && inYear !== null) {
    const matches = (month: number, day: number): boolean => exists({ year: inYear, month, day }) && weekdayOf({ year: inYear, month, day }) === weekday;
    const [asDay, asMonth] = [matches(second, first), matches(first, second)];
    if (asDay !== asMonth) return asDay ? 'day-first' : 'month-first';
  }
  return dayFirst ? 'day-first' : null;
}

/** The order that most dates of a file tell; null where none does, or as many tell the other. */
export function majority(orders: Iterable<DateOrder>): DateOrder {
  let lead = 0;
  for (const order of orders) lead += order === 'day-first' ? 1 : order === 'month-first' ? -1 : 0;
  return lead > 0 ? 'day-first' : lead < 0 ? 'month-first' : null;
}
