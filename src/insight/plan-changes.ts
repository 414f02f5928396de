import { applyChanges, type EditResult } from '../formats/edits/edit-result.ts';
import { moveOccurrence } from '../formats/edits/move-occurrence.ts';
import { moveSeries } from '../formats/edits/move-series.ts';
import { reschedule } from '../formats/edits/reschedule.ts';
import { setField } from '../formats/edits/set-field.ts';
import { readPost } from '../formats/post.ts';
import type { Status } from '../model/item.ts';
import type { PlanEntry, Unscheduled } from '../model/plan.ts';
import type { Post } from '../model/post.ts';
import type { Expand } from '../model/recurrence.ts';
import type { Slot } from '../model/slot.ts';
import { wallTimeOf, type WallTime } from '../model/wall-time.ts';

/** The edits of a change, why it cannot be made, or what has to be said first: of something that repeats, this one or all. */
export type PlanChange = EditResult | { readonly ask: 'one-or-all' };

export interface Clocks {
  /** Whose clocks the plan goes by. */
  readonly zone: string | null;
  /** Follows repetitions. */
  readonly expand: Expand | null;
}

/** Moves an entry to another day, and to another time where one is given. `scope` says how much of something that repeats. */
export function moveEntry(entry: PlanEntry, to: WallTime, scope: 'one' | 'all' | null, { zone, expand }: Clocks): PlanChange {
  const { post, slot, date, time, recurring } = entry;
  if (recurring && !post && slot?.repeat) {
    if (scope === null) return { ask: 'one-or-all' };
    if (scope === 'one') return moveOccurrence(slot, { date, time }, to, zone);
    return expand ? moveSeries(slot, { date, time }, to, { zone, expand }) : { refused: 'Its rule cannot be followed. Change it by hand.' };
  }
  // A slot that names a day alone is given no time of its post's.
  const edits = placesOf(entry, zone).map(({ item, index }) => reschedule(item, index, item !== post && post && (item.publish[index]?.at?.length ?? 0) === 10 ? { date: to.date, time: null } : to, zone));
  const refused = edits.find((one) => 'refused' in one);
  if (refused) return refused;
  return edits.length === 0 ? { refused: 'Its date is written nowhere that can be changed.' } : { edits: edits.flatMap((one) => ('edits' in one ? one.edits : [])) };
}

interface DatePlace {
  readonly item: Post | Slot;
  readonly index: number;
}

/** Where an entry's date is written: in its post, in its slot, or in both where they say the same. */
function placesOf({ post, slot, span, date }: PlanEntry, zone: string | null): readonly DatePlace[] {
  const dayOf = (at: string | null): string | null => (at === null ? null : wallTimeOf(at, zone).date);
  const own = post ? post.publish.findIndex(({ at, written }) => at !== null && written.span.start === span.start) : -1;
  const inSlot = slot && !slot.repeat ? slot.publish.findIndex(({ at }) => dayOf(at) === date) : -1;
  return [...(post && own >= 0 ? [{ item: post, index: own }] : []), ...(slot && inSlot >= 0 ? [{ item: slot, index: inSlot }] : [])];
}

/** Gives something without a day one. */
export const giveDay = ({ item }: Unscheduled, to: WallTime, zone: string | null): EditResult => reschedule(item as Post | Slot, 0, to, zone);

const ALL_OF_IT = 'It repeats, and has one status for all of it. Write a post for this day first.';

/** What is on its way out: somebody is to read it, or it goes out by itself. What went out is history, and stated as it was. */
const ON_ITS_WAY: ReadonlySet<Status> = new Set(['review', 'approved', 'scheduled']);

/** Says how far something is. A post without a text goes no further than a draft. A slot of its own that states a status too keeps step with its post. */
export function setStatus(one: PlanEntry | Unscheduled, status: Status): EditResult {
  if (isRepetition(one)) return { refused: ALL_OF_IT };
  if (one.post && ON_ITS_WAY.has(status) && isEmpty(one.post)) return { refused: `Nothing is written in "${one.title ?? one.path}" yet. Write it first; then it can go on to ${status}.` };
  return together([itemOf(one), ...slotBeside(one).filter(statesStatus)].map((item) => setField(item, 'status', status)));
}

/** Whether a post has nothing that could go out: no text, no version of a channel, no image. A comment is for those who write. */
const isEmpty = ({ source, body, versions, images }: Post): boolean =>
  images.length === 0 && source.text.slice(body.start, body.end).replace(/<!--[^]*?-->/g, '').trim() === '' && versions.every(({ text }) => text.value.trim() === '');

/** Says who answers; of something that repeats, every time. Where a post and its slot both name a host, both name this one. */
export function assignHost(one: PlanEntry | Unscheduled, host: string): EditResult {
  return together([itemOf(one), ...slotBeside(one).filter((slot) => slot.host && itemOf(one).host)].map((item) => setField(item, 'host', host)));
}

/** The slot that a post has for itself alone: what repeats speaks for other days too. */
const slotBeside = (one: PlanEntry | Unscheduled): readonly Slot[] => ('item' in one || !one.post || !one.slot || one.slot.repeat ? [] : [one.slot]);

/** What states no status is a draft too; only of a status that is written something could be taken away. */
function statesStatus(slot: Slot): boolean {
  const without = setField(slot, 'status', null);
  return 'refused' in without || without.edits.length > 0;
}

/** All of them, or why one of them cannot be made. */
const together = (results: readonly EditResult[]): EditResult => results.find((result) => 'refused' in result) ?? { edits: results.flatMap((result) => ('edits' in result ? result.edits : [])) };

const isRepetition = (one: PlanEntry | Unscheduled): boolean => 'recurring' in one && one.recurring && !one.post;

function itemOf(one: PlanEntry | Unscheduled): Post | Slot {
  if ('item' in one) return one.item as Post | Slot;
  return (one.post ?? one.slot) as Post | Slot;
}

/** The text of a post for another persona: a draft without a day. */
export function copyFor(post: Post, persona: string): string | null {
  let text = post.source.text;
  for (const [field, value] of [['personas', [persona]], ['status', 'draft'], ['publish', null]] as const) {
    const result = setField(readPost({ ...post.source, text }), field, value);
    if ('refused' in result) return null;
    text = applyChanges(text, result.edits);
  }
  return text;
}
