import { masked } from '../../formats/exports/masked.ts';
import { COMMENT_KINDS, type CommentKind, type Interactions } from '../../model/engagement.ts';
import type { Post } from '../../model/post.ts';

/** A comment by somebody else whose words are known. */
export interface WordedComment {
  readonly id: string;
  /** The post's file, or what the log calls it. */
  readonly ref: string;
  readonly post: Post | null;
  /** Index into the log's authors; -1 where it is not known. */
  readonly author: number;
  /** Milliseconds since 1970; NaN where it is not known. */
  readonly at: number;
  readonly kind: CommentKind;
  /** Without e-mail addresses, phone numbers and mentions, wherever the log is from. */
  readonly text: string;
}

/** The last comments that are looked at: what people asked years ago they may not ask now. */
const MOST = 20_000;

/** What others wrote, the latest first. */
export function wordedComments(log: Interactions, postOf: (post: number) => Post | null, counts: (post: number) => boolean): readonly WordedComment[] {
  const rows: number[] = [];
  for (let row = 0; row < log.size; row++) if (log.own[row] !== 1 && (log.kind[row] ?? 0) > 0 && counts(log.post[row] ?? 0) && log.text(row) !== null) rows.push(row);
  const time = (row: number): number => (Number.isNaN(log.at[row]) ? -Infinity : (log.at[row] ?? -Infinity));
  const latest = rows.sort((a, b) => (time(a) === time(b) ? a - b : time(a) < time(b) ? 1 : -1)).slice(0, MOST);
  return latest.flatMap((row): readonly WordedComment[] => {
    const [kind, index] = [COMMENT_KINDS[(log.kind[row] ?? 0) - 1], log.post[row] ?? 0];
    if (kind === undefined) return [];
    const post = postOf(index);
    return [{ id: log.id(row), ref: post?.source.path ?? log.posts[index] ?? '', post, author: log.author[row] ?? -1, at: log.at[row] ?? NaN, kind, text: masked(log.text(row) ?? '').replace(/\s+/g, ' ').trim() }];
  });
}

/** ISO 8601; null where it is not known. */
export const writtenAt = ({ at }: Pick<WordedComment, 'at'>): string | null => (Number.isNaN(at) ? null : new Date(at).toISOString().replace('.000Z', 'Z'));

/** How many people they are of; null where the log does not tell people apart. */
export function peopleIn(comments: readonly Pick<WordedComment, 'author'>[]): number | null {
  const known = comments.filter(({ author }) => author >= 0);
  return known.length === 0 ? null : new Set(known.map(({ author }) => author)).size;
}
