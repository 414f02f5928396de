import { addDays, dateOf, dayNumber } from '../model/days.ts';
import { offsetAt } from '../model/wall-time.ts';

const MINUTE = 60_000;

/** One change of a zone's clocks. */
interface Change {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A zone as RFC 5545 defines it in a calendar of its own: each change of its clocks from one year to another, as Intl knows them. */
export function vtimezone(zone: string, fromYear: number, toYear: number): string {
  const start = Date.UTC(fromYear, 0, 1);
  const first = offsetAt(start, zone);
  const changes = changesOf(zone, fromYear, toYear);
  const offsets = [first, ...changes.map((change) => change.to)];
  const usual = Math.min(...offsets);
  const observance = (kind: string, from: number, to: number, at: number): readonly string[] => [
    `BEGIN:${kind}`, `DTSTART:${stamp(at + from * MINUTE)}`, `TZOFFSETFROM:${offset(from)}`, `TZOFFSETTO:${offset(to)}`, `TZNAME:${name(to)}`, `END:${kind}`,
  ];
  return [
    'BEGIN:VTIMEZONE', `TZID:${zone}`, ...observance('STANDARD', first, first, start),
    ...changes.flatMap(({ at, from, to }) => observance(to > usual && to > from ? 'DAYLIGHT' : 'STANDARD', from, to, at)), 'END:VTIMEZONE',
  ].join('\r\n');
}

function changesOf(zone: string, fromYear: number, toYear: number): readonly Change[] {
  const changes: Change[] = [];
  const end = `${toYear}-12-31`;
  // No zone changes its clocks twice within a week, so a week is looked at as a whole, and then its minutes by halves.
  for (let date = `${fromYear}-01-01`; date < end; date = addDays(date, 7)) {
    let low = dayNumber(date) * 1440;
    let high = low + 7 * 1440;
    const from = offsetAt(low * MINUTE, zone);
    const to = offsetAt(high * MINUTE, zone);
    if (from === to) continue;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (offsetAt(middle * MINUTE, zone) === from) low = middle;
      else high = middle;
    }
    changes.push({ at: high * MINUTE, from, to });
  }
  return changes;
}

function stamp(wall: number): string {
  const day = Math.floor(wall / 86_400_000);
  const minutes = Math.floor((wall - day * 86_400_000) / MINUTE);
  return `${dateOf(day).replaceAll('-', '')}T${two(Math.floor(minutes / 60))}${two(minutes % 60)}00`;
}

const two = (number: number): string => String(number).padStart(2, '0');

const offset = (minutes: number): string => `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`;

const name = (minutes: number): string => `UTC${offset(minutes)}`;
