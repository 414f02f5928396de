import type { Day } from '../../model/days.ts';
import type { DateContext } from '../date-context.ts';
import { normaliseKey } from '../keys.ts';
import { resolveDate } from '../resolve-date.ts';
import { readWrittenDate } from '../written-date.ts';

const STARTS: ReadonlySet<string> = new Set(
  'start, starts, startdate, startson, planstart, campaignstart, launch, launchdate, day1, dayone, t0, beginn, start am, starttermin, début, datededébut, inicio, fechadeinicio, início, datadeinício, inizio, datadinizio, startdatum, ngàybắtđầu, bắtđầu, oppstart, startdato'.split(', '),
);

/** The day a plan starts, where a key and its value say so: `Start: 4 May 2026`. Day 1 of the plan is that day. */
export function planStart(key: string, value: string, context: DateContext): Day | null {
  if (!STARTS.has(normaliseKey(key.replace(/[*_:`]|\p{Extended_Pictographic}/gu, '')))) return null;
  const date = readWrittenDate(value);
  const day = date && resolveDate(date, context, null).day;
  const match = day ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) : null;
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
}
