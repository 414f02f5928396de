const DAY = 86_400_000;

/** A day of the calendar. Months and days count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day as a whole number, so that days can be counted: a day and the one after are one apart. */
export const numberOf = ({ year, month, day }: Day): number => Math.round(Date.UTC(year, month - 1, day) / DAY);

/** The day of a day's number. */
export function dayOf(number: number): Day {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Monday, 6 is Sunday. */
export const weekdayOfNumber = (number: number): number => (((number + 3) % 7) + 7) % 7;

export function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `YYYY-MM-DD` */
export const isoDay = ({ year, month, day }: Day): string => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The number of a date such as `2026-11-24`. */
export const dayNumber = (date: string): number => numberOf({ year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) });

/** The date of a day's number, `YYYY-MM-DD`. */
export const dateOf = (number: number): string => isoDay(dayOf(number));

/** The date so many days later. */
export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/** How many days the second date is after the first. */
export const daysBetween = (first: string, second: string): number => dayNumber(second) - dayNumber(first);

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (date: string): number => weekdayOfNumber(dayNumber(date));

/** The Monday of a date's week. */
export const mondayOf = (date: string): string => addDays(date, -weekdayOf(date));

/** `2026-12` for any of its days. */
export const monthOf = (date: string): string => date.slice(0, 7);

/** The last day of a month such as `2026-12`. */
export function lastOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return isoDay({ year, month: number, day: daysIn(year, number) });
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** `Tuesday`, whatever the machine's own language is. */
export const weekdayName = (date: string): string => WEEKDAYS[weekdayOf(date)] ?? '';

/** `December 2026`. */
export const monthName = (date: string): string => `${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
