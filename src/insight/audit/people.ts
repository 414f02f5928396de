import type { Audit, WaitingComment } from '../../model/audit.ts';
import { addDays } from '../../model/days.ts';
import { COMMENT_KINDS, type Interactions } from '../../model/engagement.ts';
import { dayAt } from '../../model/wall-time.ts';
import type { Post } from '../../model/post.ts';
import { firstReplies, isAnswered } from './talk.ts';

/** Who commented on so many posts is no passer-by. */
const LOYAL = 3;
/** Days without a comment after which a loyal person has fallen silent. */
const SILENT = 90;
/** Waiting comments that are shown. */
const SHOWN = 50;

/**
 * People who commented on three posts or more, and on none in the last ninety days of the data.
 *
 * @param counts whether a post of the log is within the window.
 */
export function fellSilent(log: Interactions, counts: (post: number) => boolean, zone: string): Audit['fellSilent'] {
  const last = new Float64Array(log.authors.length).fill(NaN);
  const posts = new Map<number, number[]>();
  let end = NaN;
  for (let row = 0; row < log.size; row++) {
    const [author, post, at] = [log.author[row] ?? -1, log.post[row] ?? 0, log.at[row] ?? NaN];
    if (log.own[row] === 1 || !counts(post)) continue;
    if (!(at <= end)) end = Number.isNaN(at) ? end : at;
    if (author < 0) continue;
    if (!(at <= (last[author] ?? NaN))) last[author] = Number.isNaN(at) ? (last[author] ?? NaN) : at;
    const own = posts.get(author);
    if (!own) posts.set(author, [post]);
    else if (own.length < LOYAL && !own.includes(post)) own.push(post);
  }
  if (Number.isNaN(end)) return { count: 0, of: 0, since: null };
  const since = addDays(dayAt(end, zone), -SILENT);
  const loyal = [...posts].filter(([author, own]) => own.length >= LOYAL && !Number.isNaN(last[author]));
  return { count: loyal.filter(([author]) => dayAt(last[author] ?? 0, zone) < since).length, of: loyal.length, since };
}

export interface QueueContext {
  /** The post that a post of the log is; null where it is none of the workspace's. */
  readonly postOf: (post: number) => Post | null;
  readonly counts: (post: number) => boolean;
  readonly hostOf: (post: Post) => string | null;
}

const kindAt = (log: Interactions, row: number) => COMMENT_KINDS[(log.kind[row] ?? 0) - 1] ?? null;

/** Comments that nobody of ours has answered, questions first, then those that wait longest. Spam, thanks and tags wait for nothing. */
export function waitingOf(log: Interactions, { postOf, counts, hostOf }: QueueContext): Audit['waiting'] {
  const replied = firstReplies(log);
  const rows: number[] = [];
  for (let row = 0; row < log.size; row++) {
    if (log.own[row] !== 0 || !counts(log.post[row] ?? 0) || isAnswered(log, row, replied) || ((log.marks[row] ?? 0) & 2) !== 0) continue;
    const kind = kindAt(log, row);
    if (kind === 'spam' || kind === 'tag' || kind === 'emoji' || kind === 'thanks') continue;
    rows.push(row);
  }
  const rank = (row: number): number => (kindAt(log, row) === 'question' ? 0 : 1);
  const time = (row: number): number => (Number.isNaN(log.at[row]) ? Infinity : (log.at[row] ?? Infinity));
  // Only the first are shown: picking them needs no sorting of a million.
  const questions = rows.filter((row) => rank(row) === 0);
  const pool = questions.length >= SHOWN ? questions : rows;
  const first = pool.sort((a, b) => rank(a) - rank(b) || compare(time(a), time(b)) || a - b).slice(0, SHOWN);
  return { count: rows.length, first: first.map((row) => waiting(log, row, { postOf, hostOf })) };
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

function waiting(log: Interactions, row: number, { postOf, hostOf }: Pick<QueueContext, 'postOf' | 'hostOf'>): WaitingComment {
  const index = log.post[row] ?? 0;
  const post = postOf(index);
  const at = log.at[row] ?? NaN;
  return {
    post: post?.source.path ?? log.posts[index] ?? '',
    id: log.id(row),
    at: Number.isNaN(at) ? null : new Date(at).toISOString().replace('.000Z', 'Z'),
    kind: kindAt(log, row),
    text: log.text(row),
    host: post ? hostOf(post) : null,
    replyWithin: post?.replyWithin?.value ?? null,
  };
}
