import { readRecurrence } from '../formats/recurrence.ts';
import { dayNumber } from '../model/days.ts';
import type { Item } from '../model/item.ts';
import type { Persona } from '../model/persona.ts';
import type { Plan, PlanEntry, Series, Unscheduled } from '../model/plan.ts';
import type { Post } from '../model/post.ts';
import type { Expand } from '../model/recurrence.ts';
import type { Slot } from '../model/slot.ts';
import { wallTimeOf } from '../model/wall-time.ts';
import { entryReader, type Reader } from './plan-entries.ts';
import { fillOccurrences, matchSlots } from './plan-merge.ts';

export interface PlanOptions {
  readonly from: string;
  readonly to: string;
  readonly today: string | null;
  /** Whose clocks the plan goes by; null leaves times as they are written. */
  readonly zone: string | null;
  /** Follows repetitions; without it, what repeats is there on its first day alone. */
  readonly expand: Expand | null;
  readonly personas: readonly Persona[];
}

/**
 * Posts and slots as one plan. A post that carries a date needs no slot; a slot that names a post is that post, whose own
 * data wins; a post on the day of something that repeats is that occurrence.
 */
export function planOf(posts: readonly Post[], slots: readonly Slot[], options: PlanOptions): Plan {
  const { from, to, zone, today } = options;
  const reader = entryReader(options.personas, zone);
  const matched = matchSlots(posts, slots);
  const entries: PlanEntry[] = [];
  const unscheduled: Unscheduled[] = [];
  for (const post of posts) {
    const slot = matched.byPost.get(post) ?? null;
    const own = reader.entriesOf(post, slot);
    for (const entry of own) entries.push(entry);
    if (own.length === 0 && post.status !== 'published') unscheduled.push(withoutDay(post, post));
  }
  const { series, single, problems } = sortSlots(slots.filter((slot) => !matched.merged.has(slot)), options);
  for (const slot of single) {
    const own = reader.entriesOf(slot, slot);
    if (own.length === 0 && slot.status !== 'published') unscheduled.push(withoutDay(slot, null));
    entries.push(...own);
  }
  const { all, filled } = fillOccurrences(entries, series.flatMap((one) => occurrencesOf(one, reader, options)));
  const sorted = inOrder(all);
  return {
    today, unscheduled, problems,
    window: { from, to, tz: zone },
    entries: sorted.filter((entry) => entry.date >= from && entry.date <= to),
    all: sorted,
    series: series.map((one) => ({ ...one, filled: filled.get(one.slot) ?? [] })),
  };
}

/** Slots that repeat, and those that do not or whose rule cannot be followed. */
function sortSlots(slots: readonly Slot[], { expand, zone }: PlanOptions): { readonly series: readonly Series[]; readonly single: readonly Slot[]; readonly problems: Plan['problems'] } {
  const series: Series[] = [];
  const single: Slot[] = [];
  const problems: Plan['problems'][number][] = [];
  for (const slot of slots) {
    const { recurrence, problems: found } = slot.repeat ? readRecurrence(slot.repeat) : { recurrence: null, problems: [] };
    problems.push(...found.map((problem) => ({ ...problem, path: slot.source.path })));
    const at = slot.publish.find((publication) => publication.at !== null)?.at ?? null;
    if (!recurrence || at === null || !expand) single.push(slot);
    else {
      const { date, time } = wallTimeOf(at, zone);
      series.push({ slot, recurrence, start: time === null ? date : `${date}T${time}`, filled: [] });
    }
  }
  return { series, single, problems };
}

/** A window nobody looks at in one: ten years of days. */
const LONGEST = 3660;

function occurrencesOf({ slot, recurrence, start }: Series, reader: Reader, { expand, from, to, zone }: PlanOptions): readonly PlanEntry[] {
  if (!expand || dayNumber(to) - dayNumber(from) > LONGEST) return [];
  const [entry] = reader.entriesOf(slot, slot);
  if (!entry) return [];
  return expand(recurrence, start, { from, to, zone }).map((at) => ({ ...entry, date: at.slice(0, 10), time: at.length > 10 ? at.slice(11, 16) : null, recurring: true }));
}

function withoutDay(item: Item, post: Post | null): Unscheduled {
  const [first] = item.publish;
  return {
    item, post,
    title: item.title?.value ?? null,
    status: item.status,
    path: item.source.path,
    why: first ? `"${first.written.value}" cannot be read as a date` : null,
  };
}

/** By date and time, what is for the whole day first; of two at once, posts by their path, and then slots. */
function inOrder(entries: readonly PlanEntry[]): readonly PlanEntry[] {
  const days = new Map<string, PlanEntry[]>();
  for (const entry of entries) {
    const day = days.get(entry.date);
    if (day) day.push(entry);
    else days.set(entry.date, [entry]);
  }
  const time = ({ time: written }: PlanEntry): string => written ?? '';
  return [...days.keys()].sort().flatMap((date) => (days.get(date) ?? []).sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0)));
}
