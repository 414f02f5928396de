import { COMMENT_KINDS, SUBSTANTIVE, type Interactions } from '../../model/engagement.ts';

/** What was said under one post. Our own comments are counted in `own` and nowhere else. */
export interface Talk {
  readonly inbound: number;
  readonly own: number;
  /** Of `inbound`: nothing says whether they are ours. */
  readonly ownUnknown: number;
  readonly answered: number;
  /** Seconds until our first reply, of each answered comment whose times are known. */
  readonly delays: readonly number[];
  /** Threads that people took part in, and their replies in them. */
  readonly threads: number;
  readonly replies: number;
  /** Comments of which the kind is known, and how many of each. */
  readonly judged: number;
  readonly substantive: number;
  readonly kinds: readonly number[];
  /** Everybody who commented, once. */
  readonly commenters: Int32Array;
  readonly nameless: number;
}

interface Tally {
  inbound: number; own: number; ownUnknown: number; answered: number; threads: number; replies: number; judged: number; substantive: number; nameless: number;
  readonly delays: number[];
  readonly kinds: number[];
}

const isSubstantive = COMMENT_KINDS.map((kind) => SUBSTANTIVE.has(kind));

/**
 * Counts a log once, post by post.
 *
 * @param groupOf from a post of the log to the group it is counted in, below `groups`.
 */
export function talkIn(log: Interactions, groupOf: Int32Array, groups: number): readonly Talk[] {
  const tallies = Array.from({ length: groups }, (): Tally => ({ inbound: 0, own: 0, ownUnknown: 0, answered: 0, threads: 0, replies: 0, judged: 0, substantive: 0, nameless: 0, delays: [], kinds: COMMENT_KINDS.map(() => 0) }));
  const met = new Float64Array(log.size);
  let meetings = 0;
  const replied = firstReplies(log);
  const rootHasPeople = new Uint8Array(log.size);
  for (let row = 0; row < log.size; row++) {
    const tally = tallies[groupOf[log.post[row] ?? 0] ?? 0];
    if (!tally) continue;
    if (log.own[row] === 1) {
      tally.own++;
      continue;
    }
    tally.inbound++;
    if (log.own[row] === 2) tally.ownUnknown++;
    countAnswer(log, row, replied, tally);
    countThread(log, row, rootHasPeople, tally);
    const kind = (log.kind[row] ?? 0) - 1;
    if (kind >= 0) {
      tally.judged++;
      tally.kinds[kind] = (tally.kinds[kind] ?? 0) + 1;
      if (isSubstantive[kind]) tally.substantive++;
    }
    const author = log.author[row] ?? -1;
    if (author < 0) tally.nameless++;
    else met[meetings++] = (groupOf[log.post[row] ?? 0] ?? 0) * AUTHORS + author;
  }
  const commenters = byGroup(met.subarray(0, meetings), groups);
  return tallies.map((tally, group) => ({ ...tally, commenters: commenters[group] ?? new Int32Array(0) }));
}

/** More authors than an index has. */
const AUTHORS = 2 ** 31;

/** Who was met in each group, once. Sorted numbers take a tenth of the memory of sets. */
function byGroup(met: Float64Array, groups: number): readonly Int32Array[] {
  met.sort();
  const people = new Int32Array(met.length);
  const ends = new Int32Array(groups + 1);
  let count = 0;
  for (let at = 0; at < met.length; at++) {
    const meeting = met[at] ?? 0;
    if (at > 0 && meeting === met[at - 1]) continue;
    people[count++] = meeting % AUTHORS;
    ends[Math.floor(meeting / AUTHORS) + 1] = count;
  }
  for (let group = 1; group <= groups; group++) ends[group] = Math.max(ends[group] ?? 0, ends[group - 1] ?? 0);
  return Array.from({ length: groups }, (_, group) => people.subarray(ends[group], ends[group + 1]));
}

/** The time of our first reply to each comment: NaN where it has one of unknown time, Infinity where it has none. */
export function firstReplies(log: Interactions): Float64Array {
  const first = new Float64Array(log.size).fill(Infinity);
  for (let row = 0; row < log.size; row++) {
    const parent = log.parent[row] ?? -1;
    if (log.own[row] !== 1 || parent < 0) continue;
    const at = log.at[row] ?? NaN;
    const known = first[parent] ?? Infinity;
    if (known === Infinity || Number.isNaN(known) || at < known) first[parent] = at;
  }
  return first;
}

/** Whether a comment was answered: by a reply of ours to it, or by a person's own word. */
export const isAnswered = (log: Interactions, row: number, replied: Float64Array): boolean => replied[row] !== Infinity || ((log.marks[row] ?? 0) & 1) !== 0;

function countAnswer(log: Interactions, row: number, replied: Float64Array, tally: Tally): void {
  if (!isAnswered(log, row, replied)) return;
  tally.answered++;
  const delay = ((replied[row] ?? NaN) - (log.at[row] ?? NaN)) / 1000;
  // A reply before the comment is a slip of a clock, and no quick answer.
  if (Number.isFinite(delay) && delay >= 0) tally.delays.push(delay);
}

/** A thread is a comment to the post with all that hangs from it. One whose head is not in the log begins where the log does. */
function countThread(log: Interactions, row: number, rootHasPeople: Uint8Array, tally: Tally): void {
  if (log.parent[row] !== -1) tally.replies++;
  let root = row;
  // A log that goes round in a circle must not be followed for ever.
  for (let steps = 0; steps < 1000; steps++) {
    const parent = log.parent[root] ?? -1;
    if (parent < 0) break;
    root = parent;
  }
  if (rootHasPeople[root] === 1) return;
  rootHasPeople[root] = 1;
  tally.threads++;
}
