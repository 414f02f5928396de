import type { PlanEntry } from '../model/plan.ts';
import type { Post } from '../model/post.ts';
import type { Slot } from '../model/slot.ts';
import { postOfSlot } from './slot-posts.ts';

export interface Matched {
  /** The slot that names a post. */
  readonly byPost: ReadonlyMap<Post, Slot>;
  /** Slots that are nothing but their post. */
  readonly merged: ReadonlySet<Slot>;
}

/** Finds the posts that slots name. */
export function matchSlots(posts: readonly Post[], slots: readonly Slot[]): Matched {
  const byPost = new Map<Post, Slot>();
  const merged = new Set<Slot>();
  const naming = slots.filter((slot) => slot.post !== null);
  if (naming.length === 0) return { byPost, merged };
  const byPath = new Map(posts.map((post) => [post.source.path, post]));
  for (const slot of naming) {
    const post = byPath.get(postOfSlot(slot, (path) => byPath.has(path)) ?? '');
    if (!post) continue;
    if (!byPost.has(post)) byPost.set(post, slot);
    if (slot.repeat === null) merged.add(slot);
  }
  return { byPost, merged };
}

export interface Filled {
  readonly all: PlanEntry[];
  /** For each slot, the occurrences that posts stand for. */
  readonly filled: ReadonlyMap<Slot, readonly string[]>;
}

/** Lets a post or a slot of its own on the day of an occurrence stand for it, where it has no other time, channel or persona. */
export function fillOccurrences(entries: readonly PlanEntry[], occurrences: readonly PlanEntry[]): Filled {
  const filled = new Map<Slot, string[]>();
  if (occurrences.length === 0) return { all: mergeSame(entries), filled };
  const byDate = new Map<string, PlanEntry[]>();
  for (const entry of entries) {
    const day = byDate.get(entry.date);
    if (day) day.push(entry);
    else byDate.set(entry.date, [entry]);
  }
  const standing = new Map<PlanEntry, PlanEntry>();
  const left = occurrences.filter((occurrence) => {
    const near = byDate.get(occurrence.date)?.filter((entry) => !standing.has(entry) && agree(entry, occurrence)) ?? [];
    const post = near.find((entry) => entry.slot === occurrence.slot) ?? near.find((entry) => entry.time === occurrence.time) ?? near.find((entry) => entry.time === null || occurrence.time === null);
    if (!post || !occurrence.slot) return true;
    standing.set(post, occurrence);
    const at = occurrence.time === null ? occurrence.date : `${occurrence.date}T${occurrence.time}`;
    filled.set(occurrence.slot, [...(filled.get(occurrence.slot) ?? []), at]);
    return false;
  });
  const merged = entries.map((entry) => {
    const occurrence = standing.get(entry);
    return occurrence ? complete(entry, occurrence) : entry;
  });
  return { all: [...mergeSame(merged), ...left], filled };
}

/** A slot that names no post but has the title of one on the same day and channel is that post. */
function mergeSame(entries: readonly PlanEntry[]): PlanEntry[] {
  if (!entries.some((entry) => entry.post === null)) return [...entries];
  const titled = new Map<string, PlanEntry>();
  const key = (entry: PlanEntry): string => `${entry.date} ${entry.title?.trim().toLowerCase() ?? ''}`;
  for (const entry of entries) if (entry.post && entry.title !== null) titled.set(key(entry), entry);
  const slots = new Map<PlanEntry, PlanEntry>();
  const left = entries.filter((entry) => {
    const post = entry.post || entry.title === null ? undefined : titled.get(key(entry));
    if (!post || !agree(post, entry)) return true;
    slots.set(post, entry);
    return false;
  });
  return left.map((entry) => {
    const slot = slots.get(entry);
    return slot ? { ...complete(entry, slot), recurring: entry.recurring } : entry;
  });
}

/** A post's entry with what its slot adds. */
const complete = (post: PlanEntry, slot: PlanEntry): PlanEntry => ({
  ...post,
  // A slot of its own says its day too, and goes along when it is moved.
  slot: post.slot ?? slot.slot,
  recurring: post.post !== null,
  time: post.time ?? slot.time,
  title: post.title ?? slot.title,
  channels: post.channels.length > 0 ? post.channels : slot.channels,
  personas: post.personas.length > 0 ? post.personas : slot.personas,
  host: post.host ?? slot.host,
  campaign: post.campaign ?? slot.campaign,
  topics: post.topics.length > 0 ? post.topics : slot.topics,
});

const agree = (a: PlanEntry, b: PlanEntry): boolean => meet(a.channels, b.channels) && meet(a.personas, b.personas);

/** Whether two lists share something; one that says nothing excludes nothing. */
const meet = (a: readonly string[], b: readonly string[]): boolean => a.length === 0 || b.length === 0 || a.some((one) => b.includes(one));
