import { monthOf } from '../model/days.ts';
import type { Address } from '../model/facts.ts';
import type { MonthVoice, Plan, PlanEntry } from '../model/plan.ts';
import type { Post } from '../model/post.ts';

/** What a month's posts say, as far as it must be known. */
export interface Voices {
  /** Whether a post asks its readers for an answer; null where that is not judged. */
  readonly asks: (post: Post) => boolean | null;
  /** Whom it speaks about; null where that is not judged. */
  readonly address: (post: Post) => Address | null;
}

/** A month of more posts than this is judged by as many of them, evenly spread. */
const SAMPLE = 60;
/** Fewer posts say nothing about a month. */
const FEWEST = 4;
/** A month is judged once this part of it is written. */
const WRITTEN = 0.5;
/** Words about us for each about the readers. */
const ABOUT_US = 2;

/** For each month that the window touches and that is not over: how many posts ask, and whom they speak about. */
export const monthsOf = (plan: Plan, voices: Voices): readonly MonthVoice[] => Array.from(entriesByMonth(plan), ([month, entries]) => voiceOf(month, entries, voices));

const cache = new WeakMap<Plan, ReadonlyMap<string, readonly PlanEntry[]>>();

/** Kept for a plan, which stays as it is while the posts in it are written. */
function entriesByMonth(plan: Plan): ReadonlyMap<string, readonly PlanEntry[]> {
  const known = cache.get(plan);
  if (known) return known;
  const { all, window, today } = plan;
  const [first, last] = [today !== null && today > window.from ? monthOf(today) : monthOf(window.from), monthOf(window.to)];
  const months = new Map<string, PlanEntry[]>();
  for (const entry of all) {
    const month = monthOf(entry.date);
    if (month < first || month > last) continue;
    const own = months.get(month);
    if (own) own.push(entry);
    else months.set(month, [entry]);
  }
  cache.set(plan, months);
  return months;
}

/** The posts that stand for the months of a plan: the ones whose texts are read. */
export const spokenIn = (plan: Plan): readonly Post[] => [...entriesByMonth(plan).values()].flatMap((entries) => sampleOf(talkingOf(writtenOf(entries))));

const writtenOf = (entries: readonly PlanEntry[]): readonly Post[] => [...new Set(entries.flatMap((entry) => entry.post ?? []))];
const talkingOf = (written: readonly Post[]): readonly Post[] => written.filter((post) => post.intent === 'conversation');

function voiceOf(month: string, entries: readonly PlanEntry[], voices: Voices): MonthVoice {
  const written = writtenOf(entries);
  const talking = talkingOf(written);
  const judged = { asking: 0, silent: 0 };
  let [you, us, aboutUs, spoken] = [0, 0, 0, 0];
  for (const post of sampleOf(talking)) {
    const asks = voices.asks(post);
    if (asks !== null) judged[asks ? 'asking' : 'silent']++;
    const address = voices.address(post);
    if (!address || address.ratio === null) continue;
    spoken++;
    you += address.you;
    us += address.we + address.brand;
    if (address.we + address.brand > address.you) aboutUs++;
  }
  const total = new Set(entries.map((entry) => entry.post ?? entry)).size;
  const enough = talking.length >= FEWEST && written.length >= total * WRITTEN;
  const why = talking.length < FEWEST ? `too few posts to judge: ${talking.length} of ${FEWEST}` : `only ${written.length} of ${total} are written`;
  return {
    month, entries,
    posts: talking.length,
    asking: judged.asking,
    asksNothing: !enough ? null : judged.asking > 0 ? false : judged.silent >= FEWEST ? true : null,
    ratio: you + us === 0 ? null : Math.round((you / (you + us)) * 1000) / 1000,
    aboutUs: enough && spoken >= FEWEST ? us > you * ABOUT_US && aboutUs > spoken / 2 : null,
    why: enough ? null : why,
  };
}

function sampleOf(posts: readonly Post[]): readonly Post[] {
  if (posts.length <= SAMPLE) return posts;
  return Array.from({ length: SAMPLE }, (_, index) => posts[Math.floor((index * posts.length) / SAMPLE)]).filter((post) => post !== undefined);
}
