import { type Day, dayOf, daysIn, numberOf, weekdayOfNumber } from '../model/days.ts';

/** Whether there is such a day. */
export const exists = ({ year, month, day }: Day): boolean => month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

export const addDays = (day: Day, days: number): Day => dayOf(numberOf(day) + days);

/** How many days `b` comes after `a`. */
export const daysBetween = (a: Day, b: Day): number => numberOf(b) - numberOf(a);

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => weekdayOfNumber(numberOf(day)) + 1;

/** The Monday of a week of ISO 8601. */
export function mondayOf(year: number, week: number): Day {
  const fourth = { year, month: 1, day: 4 };
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
}
