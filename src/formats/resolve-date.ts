import { type Day, daysIn, isoDay } from '../model/days.ts';
import type { DateProblem } from '../model/item.ts';
import { addDays, daysBetween, exists, weekdayOf } from './calendar-days.ts';
import { weekdayIn, type DateContext } from './date-context.ts';
import { orderOf, type DateOrder } from './date-order.ts';
import type { WrittenDate } from './written-date.ts';

export interface ResolvedDate {
  /** `YYYY-MM-DD`; null where the day is not told. */
  readonly day: string | null;
  readonly problem: DateProblem | null;
}

const RELATIVE: ResolvedDate = { day: null, problem: null };

/** The day that a written date means where it stands. Never guessed: what is not told is null. */
export function resolveDate(date: WrittenDate, context: DateContext, order: DateOrder): ResolvedDate {
  const year = date.year ?? context.year;
  if (date.pair) return resolvePair(date, date.pair, year, context, order);
  if (date.weekOf) return RELATIVE;
  const month = date.month ?? (date.day === null ? null : context.month);
  if (month !== null && date.day !== null) return settle(date, month, date.day, year, context);
  // "Friday (Day 5)" in a week that is told, of a plan whose start is not: the Friday of that week.
  const isCounted = date.dayNumber !== null && !(date.weekday !== null && context.start === null && context.from !== null);
  if (isCounted && date.dayNumber !== null) return { day: numberedDay(date, date.dayNumber, year, context), problem: null };
  if (date.weekday === null || date.month !== null) return RELATIVE;
  const day = weekdayIn(context, date.weekday);
  return { day: day && isoDay(day), problem: null };
}

function resolvePair(date: WrittenDate, [first, second]: readonly [number, number], year: number | null, context: DateContext, order: DateOrder): ResolvedDate {
  if (first > 12 && second > 12) return { day: null, problem: 'no-such-day' };
  const own = orderOf({ ...date, dayFirst: false }, year) ?? order ?? (first === second || date.dayFirst ? 'day-first' : null);
  if (own === null) return { day: null, problem: 'ambiguous' };
  const [day, month] = own === 'day-first' ? [first, second] : [second, first];
  return settle(date, month, day, year, context);
}

function settle(date: WrittenDate, month: number, day: number, year: number | null, context: DateContext): ResolvedDate {
  // The most days a month has in any year: 29 February waits for its year.
  if (month < 1 || month > 12 || day < 1 || day > daysIn(2024, month)) return { day: null, problem: 'no-such-day' };
  const inYear = date.year ?? yearOf(month, day, context) ?? year;
  if (inYear === null) return { day: null, problem: 'no-year' };
  const found = { year: inYear, month, day };
  if (!exists(found)) return { day: null, problem: 'no-such-day' };
  return { day: isoDay(found), problem: date.weekday !== null && date.weekday !== weekdayOf(found) ? 'wrong-weekday' : null };
}

/** In a stretch that runs from one year into the next, the year that lies in it. */
function yearOf(month: number, day: number, { from, to }: DateContext): number | null {
  if (!from || !to || from.year === to.year) return null;
  return [from.year, to.year].find((year) => daysBetween(from, { year, month, day }) >= 0 && daysBetween({ year, month, day }, to) >= 0) ?? null;
}

/** "Day 12": of the plan where its start is known, else of the month above. */
function numberedDay(date: WrittenDate, number: number, year: number | null, context: DateContext): string | null {
  const day = number < 1 ? null : context.start ? addDays(context.start, number - 1) : dayOfMonth(number, year, context);
  // A "Day 1 – Monday" that is no Monday counts from a day that nobody told.
  return day && (date.weekday === null || weekdayOf(day) === date.weekday) ? isoDay(day) : null;
}

function dayOfMonth(day: number, year: number | null, { month, week, from }: DateContext): Day | null {
  if (month === null || year === null || week !== null || from !== null) return null;
  return exists({ year, month, day }) ? { year, month, day } : null;
}
