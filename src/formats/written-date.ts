import { CALENDAR_WEEK_WORDS, DAY_WORDS, dateWord, FILLERS, WEEK_WORDS } from './date-words.ts';
import { findTime } from './written-time.ts';

/** What a written date says itself, before its file helps. Null where it says nothing. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Two numbers of which one is the day and one the month: `12/5`. */
  readonly pair: readonly [number, number] | null;
  /** 1 for Monday to 7 for Sunday, and the word for it. */
  readonly weekday: number | null;
  readonly weekdayText: string | null;
  /** The 12 of "Day 12", or a number alone. */
  readonly dayNumber: number | null;
  /** The 19 of "Week 19"; a calendar week where the word says so ("KW 19"). */
  readonly week: number | null;
  readonly calendarWeek: boolean;
  /** Whether it names the week that a day is in: "week of 4 May". */
  readonly weekOf: boolean;
  /** Whether its words are of a language that writes the day before the month. */
  readonly dayFirst: boolean;
  /** `HH:MM`; `'none'` for a time that no clock shows. */
  readonly time: string | null;
  readonly offset: string | null;
}

const NOTHING: WrittenDate = {
  year: null, month: null, day: null, pair: null, weekday: null, weekdayText: null, dayNumber: null, week: null, calendarWeek: false, weekOf: false, dayFirst: false, time: null, offset: null,
};

/** What stands in a date's place where there is none yet. */
const UNDATED = /^(?:tb[acd]|to be (?:announced|confirmed|decided|determined)|n\/?a|none|no date|undated|open|offen|later|soon|asap|ongoing|evergreen|rolling|anytime|flexible|backlog|someday|daily|weekly|monthly|quarterly|\?+|[-–—.…_*~]*)$/i;

/** Whether the writer says that there is no date, or none yet. */
export const isUndated = (text: string): boolean => UNDATED.test(text.trim());

/** Longer texts are no dates; what is read here is read piece by piece. */
const LONGEST = 80;

/** Reads a date as people write it: `12 May 2026`, `Tue 12/5`, `12.05.2026, 14 Uhr`, `Day 12`, `Mon`. Null where it is none. */
export function readWrittenDate(text: string): WrittenDate | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return null;
  const whole = readParts(trimmed);
  if (whole) return whole;
  const range = RANGE.exec(trimmed);
  const [first, last] = [range?.[1], range?.[2]].map((half) => (half === undefined ? null : readParts(half.trim())));
  // What runs over several days begins on the first of them.
  if (first && last && isDayOfMonth(first) && isDayOfMonth(last)) return first;
  // "3 April (tentative)": a remark in brackets is no part of the date.
  const bare = trimmed.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ').trim();
  return bare === trimmed || bare === '' ? null : readParts(bare);
}

/** `2026-05-12 to 2026-05-14`, `12 May until 14 May`, `12.05. – 14.05.2026` */
const RANGE = /^(.{3,30}?)\s*(?:\b(?:to|until|till|through|bis|au|al|tot|до)\b|[–—→]|\s-\s)\s*(.{3,30})$/iu;

const isDayOfMonth = (date: WrittenDate): boolean => date.pair !== null || (date.day !== null && date.month !== null);

type Parts = { -readonly [K in keyof WrittenDate]: WrittenDate[K] };

/** `T0+1`, `D-3`, `J+7`: counted from the day a plan starts, which is its Day 1. */
const FROM_START = /^[TDJ]\s?0?\s*([+\-−–]\s*\d{1,3})?$/;
/** "Day -7" comes before a day that plans count from in different ways. */
const BEFORE_START = /^\p{L}+\s*[-−–]\s*\d{1,3}$/u;

function readParts(text: string): WrittenDate | null {
  const counted = FROM_START.exec(text);
  if (counted && /\d/.test(text)) return { ...NOTHING, dayNumber: 1 + Number((counted[1] ?? '0').replace(/[−–]/, '-').replace(/\s/g, '')) };
  if (BEFORE_START.test(text) && DAY_WORDS.has(/^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '')) return { ...NOTHING, dayNumber: 0 };
  const parts: Parts = { ...NOTHING };
  let rest = takeNumericDate(text, parts);
  const time = findTime(rest, false);
  if (time) {
    Object.assign(parts, { time: time.time ?? 'none', offset: time.offset });
    rest = `${rest.slice(0, time.start)} ${rest.slice(time.end)}`;
  }
  rest = takeCjk(rest, parts);
  if (!takeWords(rest, parts)) return null;
  const says = parts.month !== null || parts.pair !== null || parts.weekday !== null || parts.dayNumber !== null || parts.week !== null || parts.year !== null;
  return says ? parts : null;
}

/** `2026-05-12`, `12.05.2026`, `12/5`, `12/05/26`. Gives what is left of the text. */
function takeNumericDate(text: string, parts: Parts): string {
  const iso = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:T(?=\d))?/.exec(text);
  if (iso) {
    Object.assign(parts, { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) });
    return `${text.slice(0, iso.index)} ${text.slice(iso.index + iso[0].length)}`;
  }
  const other = /(?<![\d:])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2})(?!\d)|(?![\d/.:-]|\s*(?:uhr|[ap]\.?m)\b)|\.(?!\d))/i.exec(text);
  if (!other) return text;
  const [whole, first = '', separator, second = '', year] = other;
  if (separator === '-' && year === undefined) return text; // "1-2" is a range
  if (year !== undefined) parts.year = year.length === 2 ? 2000 + Number(year) : Number(year);
  // With full stops the day comes first, wherever people write so.
  if (separator === '.') Object.assign(parts, { day: Number(first), month: Number(second), dayFirst: true });
  else parts.pair = [Number(first), Number(second)];
  return `${text.slice(0, other.index)} ${text.slice(other.index + whole.length)}`;
}

const CJK: readonly (readonly ['year' | 'month' | 'day' | 'dayNumber', RegExp])[] = [
  ['year', /(\d{4})\s*[年년]/], ['month', /(\d{1,2})\s*[月월]/], ['dayNumber', /第\s*(\d{1,3})\s*[天日]/], ['day', /(\d{1,2})\s*[日号號일]/],
];

/** `2026年5月12日`, `5월 12일`, `第12天` */
function takeCjk(text: string, parts: Parts): string {
  if (!/[年月日号號天년월일]/.test(text)) return text;
  let rest = text;
  for (const [field, pattern] of CJK) {
    rest = rest.replace(pattern, (_, number: string) => {
      parts[field] = Number(number);
      return ' ';
    });
  }
  return rest;
}

/** Numbers, words, and what stands between. Anything that belongs to no date makes the whole none. */
const TOKEN = /(\d+)(?:st|nd|rd|th|er|º|ª|°)?(?![\p{L}\d])|(\p{L}[\p{L}\p{M}\d'’-]*\.?)|([\s,.;:()[\]/–—~@·|-]|ª)|(.)/gsu;

function takeWords(text: string, parts: Parts): boolean {
  let before: string | null = null;
  let either: { readonly word: string; readonly month: number; readonly weekday: number } | null = null;
  let isRange = false;
  for (const [token, number, written, joint] of text.matchAll(TOKEN)) {
    if (joint !== undefined) {
      isRange ||= /[–—-]/.test(token) && (parts.day ?? parts.dayNumber) !== null;
      continue;
    }
    if (number !== undefined) {
      if (!takeNumber(Number(number), number.length, before, isRange, parts)) return false;
      before = null;
      continue;
    }
    if (written === undefined) return false;
    const word = written.toLowerCase().replace(/\.$/, '');
    const meaning = dateWord(word);
    const numbered = /^([\p{L}]+)(\d{1,3})$/u.exec(word);
    if (meaning) {
      if (!meaning.english) parts.dayFirst = true;
      if (meaning.month !== null && meaning.weekday !== null) either ??= { word: written, month: meaning.month, weekday: meaning.weekday };
      else if (meaning.month !== null) parts.month ??= meaning.month;
      else takeWeekday(meaning.weekday, written, parts);
      before = null;
    } else if (numbered && (WEEK_WORDS.has(numbered[1] ?? '') || numbered[1] === 'w')) {
      if (!takeNumber(Number(numbered[2]), 1, numbered[1] === 'w' ? 'kw' : (numbered[1] ?? ''), false, parts)) return false;
    } else if (DAY_WORDS.has(word) || WEEK_WORDS.has(word) || word === 'tháng' || word === 'thứ' || word === 'năm') before = word;
    else if (FILLERS.has(word)) {
      parts.weekOf ||= before !== null && WEEK_WORDS.has(before);
      before = null;
    } else return false;
  }
  settle(either, parts);
  // "Day 7 – Week" goes on after what was read of it.
  return before === null || !WEEK_WORDS.has(before);
}

function takeNumber(value: number, digits: number, before: string | null, isRange: boolean, parts: Parts): boolean {
  if (before === 'tháng' && value <= 12) Object.assign(parts, { month: value, dayFirst: true });
  else if (before === 'thứ' && value >= 2 && value <= 7) takeWeekday(value - 1, `Thứ ${value}`, parts);
  else if (before !== null && WEEK_WORDS.has(before) && digits <= 2) Object.assign(parts, { week: parts.week ?? value, calendarWeek: CALENDAR_WEEK_WORDS.has(before) });
  else if (digits === 4 && value >= 1900 && value <= 2200) parts.year ??= value;
  else if (digits > 3) return false;
  else if (parts.dayNumber === null && parts.day === null) parts.dayNumber = value;
  else if (!isRange) return false; // the end of "4-10 May" is no second date
  return true;
}

function takeWeekday(weekday: number | null, text: string, parts: Parts): void {
  if (parts.weekday !== null) return;
  parts.weekday = weekday;
  parts.weekdayText = text;
}

/** What the whole tells of its parts: "mar" beside a month is a day of the week; a number beside a month is its day. */
function settle(either: { readonly word: string; readonly month: number; readonly weekday: number } | null, parts: Parts): void {
  if (either) {
    const isMonth = parts.month === null && parts.pair === null && (parts.dayNumber !== null || parts.year !== null || parts.day !== null);
    if (isMonth) parts.month = either.month;
    else takeWeekday(either.weekday, either.word, parts);
  }
  if (parts.month !== null && parts.day === null && parts.dayNumber !== null) {
    parts.day = parts.dayNumber;
    parts.dayNumber = null;
  }
}
