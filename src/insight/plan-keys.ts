import type { Plan, PlanEntry, Unscheduled } from '../model/plan.ts';
import type { Slot } from '../model/slot.ts';

/** What names an entry of a plan as it stands: its file, its place in it, and its day. Another key once the file has changed before it. */
export function keyOf({ path, post, slot, span, date, time, recurring }: PlanEntry): string {
  const place = post ? 'post' : `slot ${slot?.span.start ?? 0}`;
  return [path, place, span.start, recurring && !post ? `${date} ${time ?? ''}` : ''].join('|');
}

/** What names something without a day. */
export const keyOfUnscheduled = ({ item, post, path }: Unscheduled): string => [path, post ? 'post' : `slot ${(item as Slot).span.start}`, 'no day'].join('|');

export const entryNamed = (plan: Plan, key: string): PlanEntry | null => plan.all.find((entry) => keyOf(entry) === key) ?? null;

export const unscheduledNamed = (plan: Plan, key: string): Unscheduled | null => plan.unscheduled.find((one) => keyOfUnscheduled(one) === key) ?? null;
