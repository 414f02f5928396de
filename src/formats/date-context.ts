import type { Text } from '../model/data.ts';
import type { Day } from '../model/days.ts';
import { addDays, daysBetween, exists, mondayOf, weekdayOf } from './calendar-days.ts';
import { dateWord } from './date-words.ts';
import { orderOf, type DateOrder } from './date-order.ts';
import { readWrittenDate, type WrittenDate } from './written-date.ts';

/** What the file's name, its title and the headings above say of a date. */
export interface DateContext {
  readonly year: number | null;
  readonly month: number | null;
  /** The first and the last day of the stretch that a heading names. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** The number of a week that is not yet a stretch: its year is missing, or it is one of a plan's own. */
  readonly week: number | null;
  readonly calendarWeek: boolean;
  /** Whether the weeks of the file are those of the year: none of them has a low number. */
  readonly countsWeeksOfYear: boolean;
  /** The day a plan starts: its Day 1. */
  readonly start: Day | null;
  /** A day that a heading names itself. */
  readonly day: { readonly written: Text; readonly date: WrittenDate } | null;
}

export const NO_CONTEXT: DateContext = { year: null, month: null, from: null, to: null, week: null, calendarWeek: false, countsWeeksOfYear: false, start: null, day: null };

/** Years that plans are made for; 1080 and 2400 are sizes and prices. */
const YEAR = /(?<![\d$€£])(20\d\d)(?!\d|[.,]\d)/;

/** A year and a month that a path tells: `calendar/2026/may.csv`, `content-calendar-2026-05.md`. */
export function contextOfPath(path: string): DateContext {
  const names = path.replace(/\.[^./]*$/, '').split(/[/_\s]|(?<!\d)-|-(?!\d)/);
  let context = NO_CONTEXT;
  for (const name of names) {
    const both = /^(20\d\d)-?(0[1-9]|1[0-2])(?:-\d\d)?$/.exec(name);
    const year = both?.[1] ?? /^(20\d\d)$/.exec(name)?.[1];
    const month = both ? Number(both[2]) : name.length > 2 ? (dateWord(name)?.month ?? null) : null;
    if (year !== undefined) context = { ...context, year: Number(year) };
    if (month !== null && !['mar', 'set', 'out', 'ago', 'man', 'sat', 'sun'].includes(name)) context = { ...context, month };
  }
  return context;
}

/** The context under a heading: what it says itself, and what it leaves open from above. */
export function contextUnder(above: DateContext, heading: string): DateContext {
  const text = heading.replace(/[*_`#]/g, ' ');
  const year = Number(YEAR.exec(text)?.[1] ?? NaN) || above.year;
  const range = readRange(text, year);
  if (range) return { ...above, year: range.to.year, month: range.from.month, ...range, week: null, calendarWeek: false, day: null };
  const weekOf = /\b(?:week|wk|w\/c|woche|kw|semaine|semana|settimana|uke|vecka|tuần|săptămâna)\s*(?:\d{1,2}\s*)?\(?(?:of|vom|ab|du|del|da|dal|van|commencing|starting|beginning)\s+(.{3,40})/iu.exec(text) ?? /\bw\/c\s+(.{3,40})/i.exec(text);
  const first = weekOf?.[1] === undefined ? null : leadingDate(weekOf[1]);
  if (first) {
    const from = dayFrom(first, first.year ?? year, null);
    if (from) return { ...above, year: from.year, month: from.month, from, to: addDays(from, 6), week: null, day: null };
  }
  const week = /\b(?:(week|wk|woche|semaine|semana|settimana|uke|vecka|tuần|săptămâna|uge|hafta|minggu)|(kw|cw|kalenderwoche|(?<=20\d\d-?)w))\s*#?(\d{1,2})(?!\d)/iu.exec(text);
  if (week) return underWeek({ ...above, year }, Number(week[3]), week[2] !== undefined);
  const month = monthIn(text);
  if (month !== null) return { ...above, year, month, from: null, to: null, week: null, day: null };
  return year === above.year ? above : { ...above, year };
}

/** Under a week of a number: a stretch of seven days where its year, or the plan's start, is known. */
export function underWeek(above: DateContext, week: number, isCalendarWeek: boolean): DateContext {
  const calendarWeek = isCalendarWeek || above.countsWeeksOfYear;
  if (above.start && !calendarWeek) {
    const from = addDays(above.start, (week - 1) * 7);
    return { ...above, from, to: addDays(from, 6), week, calendarWeek, day: null };
  }
  if (calendarWeek && above.year !== null && week >= 1 && week <= 53) {
    const from = mondayOf(above.year, week);
    return { ...above, month: null, from, to: addDays(from, 6), week, calendarWeek, day: null };
  }
  return { ...above, from: null, to: null, week, calendarWeek, day: null };
}

/** The first date in a text that goes on: "4 May – Spring" is 4 May. */
export function leadingDate(text: string): WrittenDate | null {
  for (const part of [text, text.split(/\s[–—-]\s|[:|()]/)[0] ?? '', ...prefixes(text)]) {
    const date = readWrittenDate(part);
    if (date && (date.day !== null || date.pair !== null)) return date;
  }
  return null;
}

const prefixes = (text: string): readonly string[] => {
  const words = text.trim().split(/\s+/).slice(0, 5);
  return words.map((_, index) => words.slice(0, words.length - index).join(' '));
};

/** A range of days: "4-10 May 2026", "March 30 - April 5", "17/3 – 28/3/2026", "2026-05-04 to 2026-05-10". */
export function readRange(text: string, year: number | null): { readonly from: Day; readonly to: Day } | null {
  const half = String.raw`(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?\.?|\p{L}{3,}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}\.?(?:\s(?:de\s)?\p{L}{3,}\.?)?(?:,?\s(?:de\s)?\d{4})?)`;
  const match = new RegExp(String.raw`(?<![\d\p{L}/.-])(${half})\s*(?:-|–|—|to|bis|au|al|a|tot|đến)\s*(${half})(?![\d\p{L}])`, 'iu').exec(text.replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1'));
  if (!match) return null;
  const [first, last] = [readWrittenDate(match[1] ?? ''), readWrittenDate(match[2] ?? '')];
  if (!first || !last || (last.week ?? first.week) !== null) return null;
  const endYear = last.year ?? first.year ?? year;
  // "4-10 May" has its month at the end, "May 4-10" at the start.
  const month = last.month ?? first.month;
  const [start, end] = [complete(first, month), complete(last, month)];
  if (endYear === null || !start || !end) return null;
  const order = orderOf(start, null) ?? orderOf(end, null);
  const to = dayFrom(end, endYear, order);
  const from = to && dayFrom(start, first.year ?? endYear, order);
  if (!from || !to) return null;
  // From December into January the year must be at the end it belongs to: a title's year may be either.
  const opens = daysBetween(from, to) < 0 && first.year === null && last.year !== null ? { ...from, year: from.year - 1 } : from;
  const length = daysBetween(opens, to);
  return length >= 0 && length <= 100 ? { from: opens, to } : null;
}

const complete = (date: WrittenDate, month: number | null): WrittenDate | null =>
  date.pair !== null || (date.month !== null && date.day !== null) ? date : month === null || (date.day ?? date.dayNumber) === null ? null : { ...date, month, day: date.day ?? date.dayNumber };

/** The day of a date that says its own month; null where it does not, or there is none. */
function dayFrom(date: WrittenDate, year: number | null, order: DateOrder): Day | null {
  const told = orderOf(date, null) ?? order;
  const [first, second] = date.pair ?? [null, null];
  const [day, month] = date.pair === null ? [date.day, date.month] : told === 'day-first' || first === second ? [first, second] : told === 'month-first' ? [second, first] : [null, null];
  if (year === null || day === null || month === null) return null;
  const found = { year, month, day };
  return exists(found) ? found : null;
}

/** Whether a text that names weeks by number names none of the first five: a plan would start with its first. */
export function countsWeeksOfYear(text: string): boolean {
  const numbers = Array.from(text.matchAll(/(?<![\p{L}\d])(?:week|wk|woche|semaine|semana|settimana|uke|vecka|tuần|săptămâna|uge|hafta)\s{0,3}#?(\d{1,2})(?!\d)/giu), (match) => Number(match[1]));
  return numbers.length > 0 && Math.min(...numbers) > 5;
}

/** The only month that a heading names, where it is clear that it names one: "May 2026", "2. Mai", "Month 1: April". */
function monthIn(text: string): number | null {
  const words = Array.from(text.matchAll(/[\p{L}\p{M}]{3,}/gu));
  const months = words.flatMap((word) => {
    const month = dateWord(word[0])?.month ?? null;
    if (month === null) return [];
    const beside = /^\W*(?:de\s+)?(?:20\d\d|\d{1,2}\b)/i.test(text.slice(word.index + word[0].length)) || /\d\.?\s*(?:de\s+)?$/i.test(text.slice(0, word.index));
    const alone = text.trim() === word[0] || /[:—–|(-]\s*$/.test(text.slice(0, word.index)) || /^\s*(?:[:—–|)-]|$|content|editorial|calendar|plan|schedule|posts)/i.test(text.slice(word.index + word[0].length));
    const isCapital = word[0].charAt(0) !== word[0].charAt(0).toLowerCase() || /[^\u0000-\u024f]/.test(word[0]);
    return beside || (alone && isCapital && word[0].length > 3) || (alone && word[0] === 'May') ? [month] : [];
  });
  return new Set(months).size === 1 ? (months[0] ?? null) : null;
}

/** The only day of a stretch that is this day of the week. */
export function weekdayIn({ from, to }: DateContext, weekday: number): Day | null {
  if (!from || !to || daysBetween(from, to) > 6) return null;
  const day = addDays(from, (weekday - weekdayOf(from) + 7) % 7);
  return daysBetween(day, to) >= 0 ? day : null;
}
