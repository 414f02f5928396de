/** A time of day as somebody wrote it. */
export interface WrittenTime {
  /** `HH:MM`; null where there is no such time. */
  readonly time: string | null;
  /** `Z` or `+02:00`, where it was given. */
  readonly offset: string | null;
  /** What of the text is the time, zone and all. */
  readonly start: number;
  readonly end: number;
}

/** Names of zones that are one offset all year round and mean one thing everywhere. ET or PT, which change, are none. */
const ZONES: Readonly<Record<string, string>> = {
  utc: 'Z', gmt: 'Z', z: 'Z', wet: '+00:00', cet: '+01:00', mez: '+01:00', cest: '+02:00', mesz: '+02:00', eet: '+02:00', eest: '+03:00',
  est: '-05:00', edt: '-04:00', cdt: '-05:00', mdt: '-06:00', mst: '-07:00', pst: '-08:00', pdt: '-07:00',
  jst: '+09:00', kst: '+09:00', sgt: '+08:00', hkt: '+08:00', wib: '+07:00', ict: '+07:00', sast: '+02:00', eat: '+03:00', wat: '+01:00', brt: '-03:00', aest: '+10:00', aedt: '+11:00', nzst: '+12:00', nzdt: '+13:00',
};

const CLOCK = /(?<![\d.:+-])(\d{1,2})(?:(:|h|H|\.)(\d{2})(?::\d{2}(?:\.\d+)?)?|([hH])(?![\p{L}\d]))?\s*(?:([ap])\.?m\b\.?|(uhr)\b)?/giu;
/** A bare -05:00 after a time is the end of a range as often as an offset; with a date of ISO 8601 it is read before. */
const ZONE = /^\s*\(?((?:(?:utc|gmt)\s*[+\-−]|\+)\s?\d{1,2}(?::?\d{2})?|[a-z]{1,5})\b\)?/i;
const RANGE_END = /^\s*(?:-|–|—|to|bis)\s*(\d{1,2})(?:[:.]\d{2})?\s*([ap])\.?m\b/i;

/**
 * Finds a time in a text: `09:00`, `9am`, `9:30 PM`, `14.00 Uhr`, `14h30`, `9:00 UTC`.
 *
 * @param alone whether the text has nothing else to say, so that `14.00` is a time and no date.
 */
export function findTime(text: string, alone: boolean): WrittenTime | null {
  if (!/\d/.test(text)) return null;
  for (const match of text.matchAll(CLOCK)) {
    const [whole, hours = '', separator, minutes, bareH, meridiem, uhr] = match;
    const dotted = separator === '.';
    if (!(separator && (!dotted || uhr || meridiem || alone)) && !bareH && !meridiem && !uhr) continue;
    if (bareH && Number(hours) < 6) continue; // "2h" is how long
    const after = text.slice(match.index + whole.length);
    if (/^\s*(?:min|hour|hrs?|stunden|heures|horas)\b/i.test(after)) continue; // how long, not when
    const half = (meridiem ?? impliedMeridiem(Number(hours), after))?.toLowerCase();
    const hour = half === undefined ? Number(hours) : Number(hours) > 12 ? NaN : (Number(hours) % 12) + (half === 'p' ? 12 : 0);
    const time = hour <= 23 && Number(minutes ?? 0) <= 59 ? `${String(hour).padStart(2, '0')}:${minutes ?? '00'}` : null;
    const zone = findZone(after);
    return { time, offset: zone?.offset ?? null, start: match.index, end: match.index + (zone ? whole.length + zone.length : whole.trimEnd().length) };
  }
  return null;
}

/** "9:00-10:00 AM" starts in the morning, "11:00-1:00 PM" too. */
function impliedMeridiem(hour: number, after: string): string | undefined {
  const range = RANGE_END.exec(after);
  if (!range || hour > 12) return undefined;
  return Number(range[1]) % 12 < hour % 12 ? (range[2]?.toLowerCase() === 'p' ? 'a' : 'p') : range[2];
}

function findZone(after: string): { readonly offset: string; readonly length: number } | null {
  const match = ZONE.exec(after);
  const offset = match?.[1] === undefined ? null : zoneOffset(match[1]);
  return match && offset !== null ? { offset, length: match[0].length } : null;
}

/** The offset that `UTC`, `CET`, `UTC+7` or `-03:00` stands for; null for what is none, or changes with the season. */
export function zoneOffset(name: string): string | null {
  const numeric = /^\s*(?:utc|gmt)?\s*([+\-−])\s?(\d{1,2})(?::?(\d{2}))?\s*$/i.exec(name);
  if (numeric) {
    const [, sign = '+', hours = '', minutes = '00'] = numeric;
    return Number(hours) <= 14 && Number(minutes) <= 59 ? `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}` : null;
  }
  const key = name.trim().toLowerCase();
  return Object.hasOwn(ZONES, key) ? (ZONES[key] ?? null) : null;
}

/** The offset that a label names: "Post Time (UTC)", "Uhrzeit (CET)", "Time UTC+2". */
export function zoneIn(label: string): string | null {
  const named = /\(([^()]{1,12})\)|\b((?:utc|gmt)\s*(?:[+\-−]\s?\d{1,2}(?::?\d{2})?)?)\s*$/i.exec(label);
  return named ? zoneOffset(named[1] ?? named[2] ?? '') : null;
}
