import { addDays, daysBetween } from '../model/days.ts';
import type { Gap, Plan, PlanEntry } from '../model/plan.ts';
import type { Persona } from '../model/persona.ts';

export interface GapOptions {
  /** Days without anything that make a gap. */
  readonly days: number;
  /** Fewer entries than this on a channel say nothing about how often it is used. */
  readonly fewest?: number;
}

const FEWEST = 4;
/** Occurrences of what repeats that nobody has written anything for are shown this many days ahead. */
const AHEAD = 14;

/** Stretches of the plan, from today to its last entry, in which nothing goes out, a channel is silent or a persona is not spoken to. */
export function gapsOf(plan: Plan, personas: readonly Persona[], { days, fewest = FEWEST }: GapOptions): readonly Gap[] {
  const start = plan.today !== null && plan.today > plan.window.from ? plan.today : plan.window.from;
  const last = plan.entries.at(-1)?.date;
  if (last === undefined || last < start) return [];
  const before = plan.all.filter((entry) => entry.date <= last);
  const spans = (kind: Gap['kind'], name: string | null, own: readonly PlanEntry[]): readonly Gap[] => silences(own, start, last, days).map((gap) => ({ kind, name, ...gap }));
  const channels = [...new Set(before.flatMap((entry) => entry.channels))].sort();
  const named = before.some((entry) => entry.personas.length > 0);
  return [
    ...spans('plan', null, before),
    ...channels.flatMap((channel) => {
      const own = before.filter((entry) => entry.channels.includes(channel));
      return own.length < fewest ? [] : spans('channel', channel, own);
    }),
    ...(named && before.length >= fewest ? personas.flatMap(({ id }) => spans('persona', id.value, before.filter((entry) => entry.personas.includes(id.value)))) : []),
    ...emptySlots(plan, start),
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** Runs of at least so many days between entries, and before the first and after the last. */
function silences(entries: readonly PlanEntry[], start: string, last: string, days: number): readonly Pick<Gap, 'from' | 'to' | 'days'>[] {
  const dates = [...new Set(entries.map((entry) => entry.date))];
  const gaps: Pick<Gap, 'from' | 'to' | 'days'>[] = [];
  // What went out just before today counts: nobody is forgotten the day after.
  let from = dates.filter((date) => date < start).at(-1) ?? addDays(start, -1);
  for (const date of [...dates.filter((one) => one >= start), addDays(last, 1)]) {
    const silent = daysBetween(from, date) - 1;
    if (silent >= days && date > start) gaps.push({ from: addDays(from, 1), to: addDays(date, -1), days: silent });
    from = date;
  }
  return gaps;
}

/** What repeats and is due soon, and has neither a post nor a text. */
function emptySlots({ entries }: Plan, start: string): readonly Gap[] {
  const end = addDays(start, AHEAD);
  return entries.filter((entry) => entry.recurring && entry.post === null && entry.slot?.text === null && entry.status !== 'published' && entry.date >= start && entry.date < end)
    .map(({ date, title, channels, path }) => ({ kind: 'slot', name: title ?? (channels.join(', ') || path), from: date, to: date, days: 1 }));
}
