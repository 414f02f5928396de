/** A day of the calendar. Months and days count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether there is such a day. */
export const exists = ({ year, month, day }: Day): boolean => month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

const DAY = 86_400_000;
const numberOf = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / DAY;

function dayOf(number: number): Day {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const addDays = (day: Day, days: number): Day => dayOf(numberOf(day) + days);

/** How many days `b` comes after `a`. */
export const daysBetween = (a: Day, b: Day): number => numberOf(b) - numberOf(a);

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => ((numberOf(day) + 3) % 7 + 7) % 7 + 1;

/** The Monday of a week of ISO 8601. */
export function mondayOf(year: number, week: number): Day {
  const fourth = { year, month: 1, day: 4 };
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
}

/** `YYYY-MM-DD` */
export const isoDay = ({ year, month, day }: Day): string => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
