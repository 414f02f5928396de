import { dayAt, isZone, readDate } from '../index.ts';
import type { Invocation, OptionSpec } from './command.ts';
import { UsageError } from './exit-code.ts';

/** `--today` and `--tz`, with which any output can be had again. */
export const CLOCK = {
  today: { type: 'string', value: 'DATE', summary: 'the day it is taken to be, such as 2026-12-01 (today)' },
  tz: { type: 'string', value: 'ZONE', summary: 'the time zone, such as Europe/London (timezone in rapport.yml)' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export interface Clock {
  readonly today?: string;
  readonly zone?: string;
}

/** What a command line says of the day and the zone. */
export function clockOf({ text }: Invocation): Clock {
  const [today, zone] = [text('today'), text('tz')];
  const day = today === undefined ? undefined : readDate(today)?.slice(0, 10);
  if (today !== undefined && day === undefined) throw new UsageError(`--today takes a date such as 2026-12-01, not "${today}".`);
  if (zone !== undefined && !isZone(zone)) throw new UsageError(`--tz takes a time zone such as Europe/London, not "${zone}".`);
  return { ...(day === undefined ? {} : { today: day }), ...(zone === undefined ? {} : { zone }) };
}

/** The day it is in a zone; without one, where this machine is. */
export function todayIn(zone: string | null): string {
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return dayAt(Date.now(), zone !== null && isZone(zone) ? zone : here);
}
