import { dayNumber } from '../model/days.ts';
import type { Clash, Plan, PlanEntry } from '../model/plan.ts';
import { minutesOf } from '../model/wall-time.ts';

export interface ClashOptions {
  /** Two things on a channel within fewer minutes than this clash. */
  readonly minutes: number;
}

/** A host answers one conversation at a time: what begins within so many minutes begins at once. */
const AT_ONCE = 15;
/** Where more of a channel's entries than this share stand so close, that is how it is used, and no mistake. */
const USUAL = 0.34;
const FEW = 8;

/** Entries that get in each other's way, from today on: two on one channel within the hour or, without times, on one day; one host at two places at once. */
export function clashesOf(plan: Plan, { minutes }: ClashOptions): readonly Clash[] {
  const ahead = plan.entries.filter((entry) => entry.status !== 'published' && (plan.today === null || entry.date >= plan.today));
  const clashes: Clash[] = [];
  for (const [channel, own] of by(ahead, (entry) => entry.channels)) {
    const found = neighbours(own).filter(([first, second]) => isNear(first, second, minutes));
    const involved = new Set(found.flat()).size;
    if (own.length >= FEW && involved > own.length * USUAL) continue;
    clashes.push(...found.map(([first, second]): Clash => ({ kind: 'channel', name: channel, entries: [first, second] })));
  }
  for (const [host, own] of by(ahead, (entry) => (entry.host === null || entry.time === null || entry.post?.intent === 'inform' ? [] : [entry.host]))) {
    const found = neighbours(own).filter(([first, second]) => isNear(first, second, AT_ONCE) && !sameThing(first, second) && !shareChannel(first, second));
    clashes.push(...found.map(([first, second]): Clash => ({ kind: 'host', name: host, entries: [first, second] })));
  }
  return clashes.sort((a, b) => order(a) - order(b));
}

function by(entries: readonly PlanEntry[], keys: (entry: PlanEntry) => readonly string[]): ReadonlyMap<string, readonly PlanEntry[]> {
  const groups = new Map<string, PlanEntry[]>();
  for (const entry of entries) {
    for (const key of keys(entry)) {
      const own = groups.get(key);
      if (own) own.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}

/** Each entry with the next one. Entries are in order, so that nobody nearer stands between. */
const neighbours = (entries: readonly PlanEntry[]): readonly (readonly [PlanEntry, PlanEntry])[] =>
  entries.slice(1).map((entry, index) => [entries[index] ?? entry, entry] as const);

function isNear(first: PlanEntry, second: PlanEntry, minutes: number): boolean {
  if (first.path === second.path && first.post === second.post && first.slot === second.slot) return false;
  if (first.time === null && second.time === null) return first.date === second.date;
  if (first.time === null || second.time === null) return false;
  return Math.abs(moment(second.date, second.time) - moment(first.date, first.time)) < minutes;
}

/** One text for several networks, or one campaign on all of them, is answered as one. */
const sameThing = (first: PlanEntry, second: PlanEntry): boolean =>
  (first.title !== null && first.title === second.title) || (first.campaign !== null && first.campaign === second.campaign);

const shareChannel = (first: PlanEntry, second: PlanEntry): boolean => first.channels.some((channel) => second.channels.includes(channel));

const moment = (date: string, time: string): number => dayNumber(date) * 1440 + minutesOf(time);

const order = ({ entries: [, second] }: Clash): number => moment(second.date, second.time ?? '00:00');
