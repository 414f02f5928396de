import { daysBetween } from '../model/days.ts';
import type { Clash, Gap, PlanEntry, PlanInsights } from '../model/plan.ts';
import type { EntryDifference, PlanDifference } from '../model/review.ts';

/**
 * What differs between two plans of one window: entries that moved, came, went or are otherwise other, and the gaps and
 * clashes that follow.
 *
 * @param pathNow what a path of before is called now
 */
export function planDifference(before: PlanInsights, after: PlanInsights, pathNow: (path: string) => string): PlanDifference {
  const { removed, added, pairs } = paired(changeable(before, after), changeable(after, before), pathNow);
  const isMoved = ([old, now]: Pair): boolean => old.date !== now.date || old.time !== now.time;
  const others = pairs.filter((pair) => !isMoved(pair)).map(([old, now]) => ({ entry: now, differences: differencesOf(old, now) }));
  const clashKey = (rename: (path: string) => string) => ({ kind, name, entries }: Clash): string => JSON.stringify([kind, name, ...entries.map(({ path, title }) => `${rename(path)} ${title ?? ''}`)]);
  const [clashBefore, clashAfter] = [clashKey(pathNow), clashKey((path) => path)];
  const known = { before: new Set(before.clashes.map(clashBefore)), after: new Set(after.clashes.map(clashAfter)) };
  return {
    window: after.plan.window,
    added, removed,
    moved: pairs.filter(isMoved).map(([old, now]) => ({ before: old, after: now })),
    changed: others.filter(({ differences }) => differences.length > 0),
    gaps: {
      opened: after.gaps.filter((gap) => !before.gaps.some((old) => holds(old, gap)) && left([...removed, ...pairs.map(([old]) => old)], gap)),
      closed: before.gaps.filter((gap) => !after.gaps.some((now) => holds(gap, now) || holds(now, gap)) && left([...added, ...pairs.map(([, now]) => now)], gap)),
    },
    clashes: { opened: after.clashes.filter((clash) => !known.before.has(clashAfter(clash))), closed: before.clashes.filter((clash) => !known.after.has(clashBefore(clash))) },
  };
}

/** The first and last day that the change is about, apart from what repeats for ever. */
export function daysOfChange({ added, removed, moved, changed }: PlanDifference): readonly string[] {
  return [...added, ...removed, ...moved.flatMap((one) => [one.before, one.after]), ...changed.map(({ entry }) => entry)].filter(({ recurring }) => !recurring).map(({ date }) => date).sort();
}

/** Entries that the other plan does not hold just so. Of what repeats, only what is in the window. */
function changeable({ plan }: PlanInsights, other: PlanInsights): readonly PlanEntry[] {
  const same = new Map<string, number>();
  for (const entry of other.plan.all) same.set(whole(entry), (same.get(whole(entry)) ?? 0) + 1);
  return plan.all.filter((entry) => {
    const count = same.get(whole(entry)) ?? 0;
    if (count > 0) same.set(whole(entry), count - 1);
    return count === 0;
  });
}

const whole = ({ date, time, title, channels, personas, status, host, path, recurring }: PlanEntry): string => JSON.stringify([date, time, title, channels, personas, status, host, path, recurring]);

type Pair = readonly [before: PlanEntry, after: PlanEntry];

/** By which an entry is known again, from the surest to the vaguest. */
const TRAITS: readonly ((entry: PlanEntry, path: string) => string | null)[] = [
  (entry, path) => (entry.post ? JSON.stringify([path, entry.channels, entry.date]) : JSON.stringify([path, entry.title, entry.date, entry.channels])),
  (entry, path) => (entry.post ? JSON.stringify([path, entry.channels]) : entry.title === null ? null : JSON.stringify([path, entry.title, entry.channels])),
  (entry, path) => (entry.post ? path : entry.title === null ? null : JSON.stringify([path, entry.title])),
  (entry, path) => (entry.post ? null : JSON.stringify([path, entry.date, entry.channels, entry.recurring])),
];

/** Each thing of before with what it is now. What repeats is paired day by day and never moved: its rule did that. */
function paired(before: readonly PlanEntry[], after: readonly PlanEntry[], pathNow: (path: string) => string): { readonly removed: readonly PlanEntry[]; readonly added: readonly PlanEntry[]; readonly pairs: readonly Pair[] } {
  const pairs: Pair[] = [];
  let [old, now] = [before, after];
  for (const trait of TRAITS) {
    const waiting = new Map<string, PlanEntry[]>();
    for (const entry of now) {
      const key = trait(entry, entry.path);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), entry]);
    }
    const found = old.flatMap((entry): readonly Pair[] => {
      const key = trait(entry, pathNow(entry.path));
      const others = key === null ? undefined : waiting.get(key);
      const at = others?.findIndex((other) => entry.recurring === other.recurring && (!entry.recurring || entry.date === other.date)) ?? -1;
      const [match] = at < 0 ? [] : (others?.splice(at, 1) ?? []);
      return match ? [[entry, match]] : [];
    });
    pairs.push(...found);
    const taken = new Set(found.flat());
    [old, now] = [old.filter((entry) => !taken.has(entry)), now.filter((entry) => !taken.has(entry))];
  }
  return { removed: old, added: now, pairs: pairs.sort(([, a], [, b]) => (`${a.date}${a.time ?? ''}` < `${b.date}${b.time ?? ''}` ? -1 : 1)) };
}

function differencesOf(before: PlanEntry, after: PlanEntry): readonly EntryDifference[] {
  const sides: readonly (readonly [EntryDifference['field'], string, string])[] = [
    ['title', before.title ?? '', after.title ?? ''], ['channel', before.channels.join(', '), after.channels.join(', ')], ['persona', before.personas.join(', '), after.personas.join(', ')],
    ['status', before.status, after.status], ['host', before.host ?? '', after.host ?? ''],
  ];
  return sides.flatMap(([field, old, now]) => (old === now ? [] : [{ field, before: old, after: now }]));
}

const alike = (one: Gap, other: Gap): boolean => one.kind === other.kind && one.name === other.name;

const holds = (outer: Gap, inner: Gap): boolean => alike(outer, inner) && daysBetween(outer.from, inner.from) >= 0 && daysBetween(inner.to, outer.to) >= 0;

/** Whether one of these stood, or stands, where the gap is. */
const left = (entries: readonly PlanEntry[], { kind, name, from, to }: Gap): boolean =>
  kind === 'slot' || entries.some((entry) => entry.date >= from && entry.date <= to && (kind === 'plan' || (kind === 'channel' ? entry.channels : entry.personas).includes(name ?? '')));
