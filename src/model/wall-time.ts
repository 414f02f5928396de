import { addDays, dateOf, dayNumber } from './days.ts';

/** What a clock on the wall shows. */
export interface WallTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM`; null for a day without a time, which stays that day in every zone. */
  readonly time: string | null;
}

const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat | null>();

/** How a zone's clocks are read; null where there is no such zone. */
function formatOf(zone: string): Intl.DateTimeFormat | null {
  let format = formats.get(zone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
        timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
      });
    } catch {
      format = null;
    }
    formats.set(zone, format);
  }
  return format;
}

/** Whether a name is a time zone's, such as Europe/London. */
export const isZone = (name: string): boolean => formatOf(name) !== null;

/** How far a zone's clocks are ahead of UTC at an instant, in minutes. */
export function offsetAt(instant: number, zone: string): number {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatOf(zone)?.formatToParts(instant) ?? []) parts[type] = Number(value);
  const { year, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  if (year === undefined) return 0;
  return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000) / MINUTE);
}

/**
 * The instant at which a zone's clocks show a time, in milliseconds. A time that is left out when clocks go forward is
 * as much later (02:30 is 03:30), and of one that comes twice it is the first: as in RFC 5545 and in Temporal.
 */
export function instantOf(date: string, time: string, zone: string): number {
  const asUtc = dayNumber(date) * 1440 + minutesOf(time);
  const [before, after] = offsetsAround(date, zone);
  if (before === after) return (asUtc - before) * MINUTE;
  const early = (asUtc - before) * MINUTE;
  const late = (asUtc - after) * MINUTE;
  // The earlier reading first: in an overlap both hold, in a gap neither does, and then the old offset tells how much later.
  if (offsetAt(early, zone) === before) return early;
  return offsetAt(late, zone) === after ? late : early;
}

/** The day it is in a zone at an instant. */
export const dayAt = (instant: number, zone: string): string => wallTimeAt(instant, zone).date;

/** What a zone's clocks show at an instant. */
export function wallTimeAt(instant: number, zone: string): { readonly date: string; readonly time: string } {
  const minutes = Math.floor(instant / MINUTE) + offsetAt(instant, zone);
  const day = Math.floor(minutes / 1440);
  return { date: dateOf(day), time: timeOf(minutes - day * 1440) };
}

const around = new Map<string, readonly [before: number, after: number]>();

/** The offsets of a zone at both ends of a day: where they are one, no clock is put forward or back in between. */
function offsetsAround(date: string, zone: string): readonly [before: number, after: number] {
  const key = `${zone} ${date}`;
  let offsets = around.get(key);
  if (!offsets) {
    const noon = (day: string): number => (dayNumber(day) * 1440 + 720) * MINUTE;
    offsets = [offsetAt(noon(addDays(date, -1)), zone), offsetAt(noon(addDays(date, 1)), zone)];
    if (around.size > 20_000) around.clear();
    around.set(key, offsets);
  }
  return offsets;
}

/** `HH:MM` as minutes since midnight. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minutes since midnight as `HH:MM`. */
export const timeOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A date as it is written in a model (`2026-11-24T09:00+01:00`), as a zone's clocks show it; without an offset it is that zone's own time. */
export function wallTimeOf(at: string, zone: string | null): WallTime {
  const date = at.slice(0, 10);
  if (at.length === 10) return { date, time: null };
  const time = at.slice(11, 16);
  const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(at.slice(16))?.[0];
  if (zone === null) return { date, time };
  if (offset === undefined) return mayShift(date, zone) ? wallTimeAt(instantOf(date, time, zone), zone) : { date, time };
  const ahead = offset === 'Z' ? 0 : (offset.startsWith('-') ? -1 : 1) * minutesOf(offset.slice(1));
  return wallTimeAt((dayNumber(date) * 1440 + minutesOf(time) - ahead) * MINUTE, zone);
}

function mayShift(date: string, zone: string): boolean {
  const [before, after] = offsetsAround(date, zone);
  return before !== after;
}
