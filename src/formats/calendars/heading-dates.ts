import type { Text } from '../../model/data.ts';
import { DAY_WORDS } from '../date-words.ts';
import { readWrittenDate, type WrittenDate } from '../written-date.ts';

/** The day that a heading or a line starts with, and the words after it. */
export interface LeadingDay {
  readonly written: Text;
  readonly date: WrittenDate;
  /** What follows it; null where nothing does. */
  readonly rest: Text | null;
}

const JOINT = /\s+[–—-]\s*|[:：|·(,]\s*|\s*[–—]\s*|\s+/g;

/**
 * The day at the start of a line: "Day 1 — Monday: Launch", "2026-05-12 – LinkedIn", "Tue 12 May, Chair yoga". The longest
 * start that is a date is it. A number alone, a month, a year or a week is no day.
 */
export function leadingDay(line: Text): LeadingDay | null {
  const { value } = line;
  if (line.span.end - line.span.start !== value.length) return null;
  const lead = /^[^\p{L}\p{N}]*/u.exec(value)?.[0].length ?? 0;
  const words = value.slice(lead, lead + 90);
  const ends = [...Array.from(words.matchAll(JOINT), (joint) => joint.index), ...Array.from(words.matchAll(/\)/g), (bracket) => bracket.index + 1), words.length].sort((a, b) => b - a);
  for (const end of new Set(ends)) {
    if (end === 0) continue;
    const part = words.slice(0, end);
    const date = readWrittenDate(part);
    if (!date || !isDay(date, part, words.slice(end))) continue;
    const start = line.span.start + lead;
    return { written: { value: part, span: { start, end: start + end } }, date, rest: restOf(line, lead + end) };
  }
  return null;
}

function isDay(date: WrittenDate, words: string, rest: string): boolean {
  if (date.weekOf || date.week !== null || isStretch(words)) return false;
  // "1.1" numbers a section as often as it is a day.
  if (/^\d{1,2}\.\d{1,2}$/.test(words)) return false;
  if (date.pair !== null || (date.day !== null && date.month !== null)) return true;
  if (date.dayNumber !== null && date.weekday !== null && isWithNumber(words, rest)) return true;
  if (date.dayNumber !== null) return /^第/.test(words) || DAY_WORDS.has(/^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? '');
  // A short word may be any word: "Do", "So", "Man". Three letters are enough in English and in capitals only.
  return date.weekday !== null && date.year === null && (/^[^\u0000-\u024f]/.test(words) || /^\p{L}{5,}/u.test(words) || /^(?:Mon|Tue|Wed|Thu|Fri|Sat|T[2-7]|CN)\b/.test(words));
}

/** "Thursday 3rd", "Monday (Day 1)" and "Mon 7:", but not the "Monday 7" of "Monday 7 tips". */
const isWithNumber = (words: string, rest: string): boolean =>
  /\d(?:st|nd|rd|th|\.|º|ª)$/.test(words) || /^\p{L}{2,}\.?,?\s*[([]?\s*\p{L}{2,}\s*\d+[)\]]?$/u.test(words) || !/^\s+\p{L}/u.test(rest);

/** Whether it runs over several days: "4-10 May", "March 30 – April 5". "Day 1-2" starts on its first. */
const isStretch = (words: string): boolean =>
  !DAY_WORDS.has(/^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? '') && /\d\.?\s*(?:\p{L}+\.?\s*)?[-–—]\s*(?:\p{L}+\.?\s*)?\d/u.test(words.replace(/\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4}/g, ' '));

/** The words after the date, without what joins them to it. */
function restOf({ value, span }: Text, from: number): Text | null {
  const joint = /^[\s–—:：|·,)-]*\(?/.exec(value.slice(from))?.[0].length ?? 0;
  let rest = value.slice(from + joint).trimEnd();
  if (rest.endsWith(')') && !rest.includes('(')) rest = rest.slice(0, -1);
  if (!/[\p{L}\p{N}]/u.test(rest)) return null;
  const start = span.start + from + joint;
  return { value: rest, span: { start, end: start + rest.length } };
}
