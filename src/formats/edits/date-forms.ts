import { daysBetween, weekdayOf } from '../../model/days.ts';
import type { WallTime } from '../../model/wall-time.ts';
import { dateWord, DAY_WORDS, monthLike, weekdayLike } from '../date-words.ts';
import { findTime } from '../written-time.ts';

/**
 * How a written date may say another day and time in its own form: `Tue 12 May, 9am` as `Wed 13 May, 9am`. The likeliest
 * comes first and a plain ISO date last; which of them means what is wanted, only reading them where they stand tells.
 *
 * @param from what it says now, as its own clock shows it.
 */
export function dateForms(written: string, from: WallTime, to: WallTime): readonly string[] {
  const timed = to.time === null || to.time === from.time ? [written] : timeForms(written, to.time);
  const forms = timed.flatMap((text) => (to.date === from.date ? [text] : dayForms(text, from.date, to.date)));
  const plain = to.time === null || !(findTime(written, false) || from.time === null) ? to.date : `${to.date} ${to.time}`;
  return [...new Set([...forms, plain])].filter((form) => form !== written);
}

/** A text that holds a time, or is one, with another time in its place. */
export function timeForms(written: string, time: string): readonly string[] {
  const found = findTime(written, false) ?? findTime(written, true);
  if (!found) return [`${written} ${time}`];
  const old = written.slice(found.start, found.end);
  const [hours, minutes] = [Number(time.slice(0, 2)), time.slice(3, 5)];
  const clock = /^(\d{1,2})(?:([:hH.])(\d{2}))?([hH])?(:\d{2})?(?:(\s*)([ap])(\.?)(m))?/i.exec(old);
  if (!clock) return [`${written.slice(0, found.start)}${time}${written.slice(found.end)}`];
  const [whole, hour = '', separator, , bareH, seconds = '', space = '', half, dot = '', m = ''] = clock;
  const rest = old.slice(whole.length);
  const number = half === undefined ? hours : hours % 12 === 0 ? 12 : hours % 12;
  const shown = hour.length === 2 && half === undefined ? String(number).padStart(2, '0') : String(number);
  const colon = separator ?? bareH ?? ':';
  const clockText = separator === undefined && minutes === '00' ? `${shown}${bareH ?? (half === undefined ? ':00' : '')}` : `${shown}${colon}${minutes}`;
  const letter = half === undefined ? '' : half === half.toUpperCase() ? (hours < 12 ? 'A' : 'P') : hours < 12 ? 'a' : 'p';
  const meridiem = half === undefined ? '' : `${space}${letter}${dot}${m}`;
  const put = (text: string): string => `${written.slice(0, found.start)}${text}${rest}${written.slice(found.end)}`;
  return [put(`${clockText}${seconds === '' ? '' : ':00'}${meridiem}`), put(time)];
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dayOf = (date: string): Day => ({ year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) });

/** As many digits as there were. */
const like = (old: string, value: number): string => String(value).padStart(old.length, '0');

function dayForms(text: string, from: string, to: string): readonly string[] {
  const [was, is] = [dayOf(from), dayOf(to)];
  const iso = text.replace(/(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, (_, _year: string, joint: string, month: string, day: string) => `${is.year}${joint}${like(month, is.month)}${joint}${like(day, is.day)}`);
  if (iso !== text) return [withWeekday(iso, to), iso];
  const numeric = /(?<![\d:])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2})(?!\d))?/.exec(text);
  if (numeric && (Number(numeric[1]) === was.day || Number(numeric[1]) === was.month)) {
    const [whole, first = '', joint = '', second = '', year] = numeric;
    const years = year === undefined ? '' : `${joint}${year.length === 2 ? String(is.year).slice(2) : is.year}`;
    const pad = first.startsWith('0') || second.startsWith('0') ? '0' : '';
    const put = (a: number, b: number): string => withWeekday(`${text.slice(0, numeric.index)}${padLike(pad, a)}${joint}${padLike(pad, b)}${years}${text.slice(numeric.index + whole.length)}`, to);
    const forms = [put(is.day, is.month), put(is.month, is.day)];
    return Number(first) === was.day && Number(second) === was.month ? forms : forms.reverse();
  }
  return [inWords(text, was, is, to, daysBetween(from, to))];
}

/** A number with a leading zero where the old one had one. */
const padLike = (old: string, value: number): string => (old.startsWith('0') ? String(value).padStart(2, '0') : String(value));

/** The word for the day of the week, where there is one, as it is now. */
const withWeekday = (text: string, to: string): string => text.replace(/\p{L}[\p{L}\p{M}'’-]*/gu, (word) => (dateWord(word)?.weekday == null ? word : (weekdayLike(word, weekdayOf(to) + 1) ?? word)));

const ordinal = (day: number): string => (day % 100 >= 11 && day % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'));

/** `Tue 12 May 2026`, `May 12th`, `Dienstag`, `Day 12`. */
function inWords(text: string, was: Day, is: Day, to: string, days: number): string {
  const time = findTime(text, false);
  let before = '';
  let day = false;
  return text.replace(/(\d+)(st|nd|rd|th)?(?![\p{L}\d])|\p{L}[\p{L}\p{M}'’-]*/gu, (token: string, digits: string | undefined, suffix: string | undefined, at: number) => {
    const isTime = time !== null && at >= time.start && at < time.end;
    const counted = DAY_WORDS.has(before);
    if (digits === undefined) {
      before = token.toLowerCase();
      const word = dateWord(token);
      const isMonth = word?.month === was.month && (word.weekday === null || /\d/.test(text));
      return isMonth ? (monthLike(token, is.month) ?? token) : word?.weekday != null ? (weekdayLike(token, weekdayOf(to) + 1) ?? token) : token;
    }
    before = '';
    const number = Number(digits);
    if (isTime) return token;
    if (counted) return String(number + days);
    if (number === was.year && digits.length === 4) return String(is.year);
    if (number !== was.day || day) return token;
    day = true;
    return `${padLike(digits, is.day)}${suffix === undefined ? '' : ordinal(is.day)}`;
  });
}
