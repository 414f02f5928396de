const DAY = 86_400_000;

/** A day as a whole number, so that days can be counted: `2026-11-24` and the day after are one apart. */
export function dayNumber(date: string): number {
  return Math.round(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY);
}

/** The date of a day's number, `YYYY-MM-DD`. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The date so many days later. */
export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/** How many days the second date is after the first. */
export const daysBetween = (first: string, second: string): number => dayNumber(second) - dayNumber(first);

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (date: string): number => (dayNumber(date) + 3) % 7;

/** The Monday of a date's week. */
export const mondayOf = (date: string): string => addDays(date, -weekdayOf(date));

/** `2026-12` for any of its days. */
export const monthOf = (date: string): string => date.slice(0, 7);

/** The last day of a month such as `2026-12`. */
export function lastOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return dateOf(Math.round(Date.UTC(year, number, 0) / DAY));
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** `Tuesday`, whatever the machine's own language is. */
export const weekdayName = (date: string): string => WEEKDAYS[weekdayOf(date)] ?? '';

/** `December 2026`. */
export const monthName = (date: string): string => `${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
