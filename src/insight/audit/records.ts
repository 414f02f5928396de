import { channelNamed } from '../../channels/channels.ts';
import { COUNTS, type Count, type Counts, type Engagement, type PostRow } from '../../model/engagement.ts';
import type { Post } from '../../model/post.ts';
import { wallTimeOf } from '../../model/wall-time.ts';
import { namesOf, type PostFinder } from './addresses.ts';
import { talkIn, type Talk } from './talk.ts';

/** A post, what its tables say of it, and what was said under it. */
export interface AuditRecord {
  /** Its file, else what the network calls it. */
  readonly ref: string;
  readonly post: Post | null;
  readonly title: string | null;
  /** Ids of networks Rapport knows, else names in lower case. */
  readonly channels: readonly string[];
  /** When it went out, by the workspace's clocks. */
  readonly day: string | null;
  readonly time: string | null;
  /** As the tables say, over all its networks; null where one of them does not know. */
  readonly counts: Counts;
  /** Null where no log speaks of it. */
  readonly talk: Talk | null;
  readonly outcomes: Readonly<Record<string, number>>;
}

/** How many people commented: by the log, which knows our own comments from others', else by the tables. */
export const commentsOf = ({ talk, counts }: AuditRecord): number | null => (talk ? talk.inbound : counts.comments);

interface Gathered {
  readonly ref: string;
  readonly post: Post | null;
  readonly rows: PostRow[];
  talk: Talk | null;
}

/** Brings together what tables and log say of each post. Posts that nothing is known of have no record. */
export function recordsOf(engagement: Engagement, finder: PostFinder, zone: string | null): readonly AuditRecord[] {
  const { rows, log } = engagement;
  const matches = withRows(engagement, finder);
  const byRef = new Map<string, Gathered>();
  const gather = (names: readonly (string | null)[]): Gathered => {
    const written = names.filter((name) => name !== null && name !== '') as readonly string[];
    const post = findPost(written, finder, matches);
    const ref = post?.source.path ?? written[0] ?? '';
    let record = byRef.get(ref);
    if (!record) byRef.set(ref, (record = { ref, post, rows: [], talk: null }));
    return record;
  };
  for (const row of rows) gather([row.post, row.link, row.id]).rows.push(row);
  if (log) {
    // One post may go by several names in a log: its file and its address.
    const gathered = log.posts.map((name) => gather([name]));
    const all = [...new Set(gathered)];
    const talks = talkIn(log, Int32Array.from(gathered, (one) => all.indexOf(one)), all.length);
    for (const [index, one] of all.entries()) one.talk = talks[index] ?? null;
  }
  return [...byRef.values()].map((one) => recordOf(one, zone)).sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

/** What a person said, and what tables say: where a row names its file, its address and id are that file's too. */
export function withRows({ rows, matches }: Engagement, finder: PostFinder): Engagement['matches'] {
  const all = new Map(matches);
  for (const { post, link, id } of rows) {
    if (post === null || (id === null && link === null) || finder.find(post) === null) continue;
    for (const name of [link, id]) if (name !== null && !all.has(name)) all.set(name, post);
  }
  return all;
}

/** What a person said holds over what an address seems to say. */
export function findPost(names: readonly string[], finder: PostFinder, matches: Engagement['matches']): Post | null {
  for (const name of names) {
    const said = matches.get(name);
    if (said !== undefined) return said === '' ? null : finder.find(said);
  }
  for (const name of names) {
    const post = finder.find(name);
    if (post) return post;
  }
  return null;
}

function recordOf({ ref, post, rows, talk }: Gathered, zone: string | null): AuditRecord {
  const written = rows.find((row) => row.published !== null)?.published ?? post?.publish.find(({ at }) => at !== null)?.at ?? null;
  const at = written === null ? null : wallTimeOf(written, zone);
  const channels = rows.some((row) => row.channel !== null) ? rows.flatMap((row) => row.channel ?? []) : (post?.channels.map(({ value }) => value) ?? []);
  return {
    ref, post, talk,
    title: post?.title?.value ?? rows.find((row) => row.title !== null)?.title ?? rows.find((row) => row.text !== null)?.text ?? null,
    channels: [...new Set(channels.map((name) => channelNamed(name)?.id ?? name.trim().toLowerCase()))],
    day: at?.date ?? null,
    time: at?.time ?? null,
    counts: Object.fromEntries(COUNTS.map((count) => [count, sumOf(rows, count)])) as Record<Count, number | null>,
    outcomes: outcomesOf(rows),
  };
}

/** Null where no row knows, or where one of several does not: a part is not the whole. */
function sumOf(rows: readonly PostRow[], count: Count): number | null {
  // Of one place the last row that knows holds: an export and what was imported from it are one thing said twice.
  const byPlace = new Map<string, number | null>();
  for (const row of rows) byPlace.set(placeOf(row), row.counts[count] ?? byPlace.get(placeOf(row)) ?? null);
  let sum: number | null = null;
  for (const value of byPlace.values()) {
    if (value === null) return null;
    sum = (sum ?? 0) + value;
  }
  return sum;
}

/** Where a post went out: a network, or where no row says which, one place. */
const placeOf = ({ channel, link }: PostRow): string => (channel === null ? '' : `${channelNamed(channel)?.id ?? channel} ${namesOf(link ?? '').at(-1) ?? ''}`);

function outcomesOf(rows: readonly PostRow[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const row of new Map(rows.filter((one) => Object.keys(one.outcomes).length > 0).map((one) => [placeOf(one), one])).values()) for (const [name, value] of Object.entries(row.outcomes)) sums[name] = (sums[name] ?? 0) + value;
  return sums;
}
