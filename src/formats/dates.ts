import { daysIn } from '../model/days.ts';

/** `2026-11-24`, `2026-11-24 09:00`, `2026-11-24T09:00:00+01:00`; also with slashes for hyphens. */
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:(Z)|([+-](?:0\d|1[0-4])):?([0-5]\d)?)?)?$/i;

/** A day that every month has, as dates are mostly written: there is nothing to take apart. */
const USUAL = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

/** A written date in ISO 8601, as exact as it was given; null where it is no date or no such day exists. */
export function readDate(written: string): string | null {
  if (USUAL.test(written)) return written;
  const match = DATE.exec(written.trim());
  if (!match) return null;
  const [, year = '', month = '', day = '', hour, minute, second = '00', utc, offsetHours, offsetMinutes = '00'] = match;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const seconds = second === '00' ? '' : `:${second}`;
  return `${date}T${hour.padStart(2, '0')}:${minute}${seconds}${utc ? 'Z' : offsetHours ? `${offsetHours}:${offsetMinutes}` : ''}`;
}
