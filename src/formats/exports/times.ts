import { daysIn } from '../../model/days.ts';
import { readDate } from '../dates.ts';
import { readWrittenDate } from '../written-date.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `Wed Nov 04 12:00:00 +0000 2026`: as archives of X write it. */
const ARCHIVE = /^\w{3} (\w{3}) (\d{2}) (\d{2}:\d{2}):(\d{2}) ([+-]\d{2}):?(\d{2}) (\d{4})$/;

/** ISO 8601 with seconds and fractions, as programs write it. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * When something happened, in ISO 8601, as exact as it was written; null where it cannot be told.
 *
 * @param monthFirst whether `7/8/2026` is in July. Null where nothing says so: then such a date is not known.
 */
export function readTime(written: string, monthFirst: boolean | null): string | null {
  const text = written.trim();
  if (text === '') return null;
  const instant = INSTANT.exec(text);
  if (instant) {
    const day = readDate(`${instant[1] ?? ''} ${instant[2] ?? ''}`);
    const offset = instant[4] === undefined ? '' : instant[4] === 'Z' || instant[4].includes(':') ? instant[4] : `${instant[4].slice(0, 3)}:${instant[4].slice(3)}`;
    return day === null ? null : `${day}${instant[3] === undefined || instant[3] === '00' ? '' : `:${instant[3]}`}${offset}`;
  }
  const archive = ARCHIVE.exec(text);
  if (archive) {
    const [, name = '', day = '', clock = '', seconds = '', hours = '', minutes = '', year = ''] = archive;
    const month = MONTHS.indexOf(name.toLowerCase()) + 1;
    return month === 0 ? null : `${year}-${String(month).padStart(2, '0')}-${day}T${clock}${seconds === '00' ? '' : `:${seconds}`}${hours}:${minutes}`;
  }
  // Seconds or milliseconds since 1970.
  if (/^1\d{9}(?:\d{3})?(?:\.0+)?$/.test(text)) return new Date(Number(text) >= 1e11 ? Number(text) : Number(text) * 1000).toISOString().replace(/(?::00)?\.\d{3}Z$/, 'Z');
  return readDate(text) ?? fromWords(text, monthFirst);
}

function fromWords(text: string, monthFirst: boolean | null): string | null {
  const read = readWrittenDate(text.replace(/(\d{1,2}:\d{2}):\d{2}/, '$1'));
  if (!read || read.year === null || read.time === 'none') return null;
  const [month, day] = read.pair ? fromPair(read.pair, monthFirst) : [read.month, read.day];
  if (month === null || day === null || month < 1 || month > 12 || day < 1 || day > daysIn(read.year, month)) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${read.year}-${two(month)}-${two(day)}${read.time === null ? '' : `T${read.time}${read.offset ?? ''}`}`;
}

function fromPair([first, second]: readonly [number, number], monthFirst: boolean | null): readonly [month: number | null, day: number | null] {
  if (first > 12) return [second, first];
  if (second > 12 || first === second) return [first, second];
  return monthFirst === null ? [null, null] : monthFirst ? [first, second] : [second, first];
}
