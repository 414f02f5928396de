import type { Status } from '../model/item.ts';
import type { Plan, PlanEntry, Series } from '../model/plan.ts';
import { wallTimeOf } from '../model/wall-time.ts';
import { vtimezone } from './vtimezone.ts';

/** Years for which a repeating event's zone is written out: who plans further looks again before. */
const YEARS_AHEAD = 5;
/** A post is a moment; without some length it is not seen in a calendar. */
const MINUTES = 15;
const SETTLED: ReadonlySet<Status> = new Set<Status>(['approved', 'scheduled', 'published']);

/**
 * The plan for another calendar, as iCalendar: days as days, times in the plan's zone or, where it has none, on whatever
 * clock reads it; what repeats keeps its rule. The same plan gives the same text, and an entry keeps its UID when it moves.
 */
export async function planIcs(plan: Plan): Promise<string> {
  const [{ default: ical, ICalEventStatus }, { Temporal }] = await Promise.all([import('ical-generator'), import('temporal-polyfill')]);
  const { tz, from, to } = plan.window;
  const shown = new Set(plan.entries.filter((entry) => entry.recurring && entry.post === null).map((entry) => entry.slot));
  const series = plan.series.filter(({ slot }) => shown.has(slot));
  const single = plan.entries.filter((entry) => !entry.recurring || entry.post !== null);
  const years = [...single.map((entry) => entry.date), ...series.map(({ start }) => start), from, to].map((date) => Number(date.slice(0, 4)));
  const [least, most] = [Math.min(...years), Math.max(...years) + (series.length > 0 ? YEARS_AHEAD : 1)];
  const calendar = ical({ name: 'Plan', prodId: '//Rapport//Plan//EN' });
  if (tz !== null) calendar.timezone({ name: tz, generator: (zone) => vtimezone(zone, least, most) });
  const uids = new Map<string, number>();
  const uidOf = (parts: readonly string[]): string => {
    const key = parts.map((part) => encodeURIComponent(part)).join('/');
    const seen = uids.get(key) ?? 0;
    uids.set(key, seen + 1);
    return `${key}${seen === 0 ? '' : `/${seen}`}@rapport`;
  };
  const add = (entry: PlanEntry, start: string, uid: string, repeating: string | null): void => {
    const wall = start.length > 10 ? Temporal.PlainDateTime.from(start) : null;
    calendar.createEvent({
      id: uid,
      // The day of the plan, and not the moment it was written: the same plan is the same text.
      stamp: new Date(`${plan.today ?? from}T00:00:00Z`),
      start: wall ?? Temporal.PlainDate.from(start),
      ...(wall ? { end: wall.add({ minutes: MINUTES }) } : { allDay: true }),
      ...(wall ? (tz === null ? { floating: true } : { timezone: tz }) : {}),
      summary: `${entry.title ?? entry.path}${entry.channels.length > 0 ? ` (${entry.channels.join(', ')})` : ''}`,
      description: describe(entry),
      status: SETTLED.has(entry.status) ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      categories: [...entry.topics.map((topic) => topic.value), ...(entry.campaign === null ? [] : [entry.campaign])].map((name) => ({ name })),
      ...(repeating === null ? {} : { repeating }),
    });
  };
  for (const entry of single) {
    const start = entry.time === null ? entry.date : `${entry.date}T${entry.time}`;
    add(entry, start, uidOf(entry.post ? [entry.path, ...(entry.channels.length === 1 ? entry.channels : [])] : [entry.path, entry.title ?? '', ...entry.channels]), null);
  }
  for (const one of series) {
    const entry = plan.entries.find((candidate) => candidate.slot === one.slot && candidate.post === null);
    if (entry) add(entry, one.start, uidOf([entry.path, entry.title ?? '', ...entry.channels, 'series']), ruleOf(one, tz));
  }
  return calendar.toString();
}

/** RFC 5545 wants the end of a rule and its exceptions in the form of its start. */
function ruleOf({ recurrence, start, filled }: Series, tz: string | null): string {
  const timed = start.length > 10;
  const time = start.slice(11, 16);
  const stamp = (at: string): string => at.slice(0, timed ? 16 : 10).replace(/[-:]/g, '') + (timed ? '00' : '');
  const wall = (at: string, fallback: string): string => {
    const { date, time: own } = wallTimeOf(at, tz);
    return `${date}T${own ?? fallback}`;
  };
  const { rule, until, except } = recurrence;
  const end = until === null ? '' : `;UNTIL=${!timed ? stamp(until) : tz === null ? stamp(wall(until, '23:59')) : utcOf(until)}`;
  const left = [...except.map((one) => (one.length === 10 ? `${one}T${time}` : wall(one, time))), ...filled];
  const exceptions = left.length === 0 ? '' : `\r\nEXDATE${timed ? (tz === null ? '' : `;TZID=${tz}`) : ';VALUE=DATE'}:${left.map(stamp).join(',')}`;
  return `RRULE:${rule}${end}${exceptions}`;
}

/** An end in UTC, a day later where it is a day: it is the last that the rule may reach, on any clock. */
function utcOf(until: string): string {
  const day = until.slice(0, 10).replaceAll('-', '');
  return until.length === 10 ? `${day}T235959Z` : `${day}T${until.slice(11, 16).replace(':', '')}00Z`;
}

function describe({ personas, host, status, path, campaign }: PlanEntry): string {
  return [`Status: ${status}`, ...(personas.length > 0 ? [`For: ${personas.join(', ')}`] : []), ...(host === null ? [] : [`Host: ${host}`]), ...(campaign === null ? [] : [`Campaign: ${campaign}`]), path].join('\n');
}
