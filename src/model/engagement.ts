/** What a comment does. `remark` says something that is none of the others, `short` hardly anything. */
export const COMMENT_KINDS = ['question', 'story', 'advice', 'remark', 'short', 'thanks', 'tag', 'emoji', 'spam'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** The kinds of comments that say something. */
export const SUBSTANTIVE: ReadonlySet<CommentKind> = new Set(['question', 'story', 'advice', 'remark']);

/** The counts of a post. What is not known is null, never 0. */
export const COUNTS = ['impressions', 'reach', 'views', 'likes', 'comments', 'shares', 'saves', 'clicks', 'engagements'] as const;
export type Count = (typeof COUNTS)[number];
export type Counts = Readonly<Record<Count, number | null>>;

/** A row of a table of posts. */
export interface PostRow {
  /** The file of a post where it is known; else what the row says. */
  readonly post: string | null;
  readonly id: string | null;
  readonly link: string | null;
  /** ISO 8601, as exact as it was given. */
  readonly published: string | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly channel: string | null;
  readonly counts: Counts;
  /** Outcomes by name: bookings, sign-ups. */
  readonly outcomes: Readonly<Record<string, number>>;
}

/** A row of an interactions log: one comment or reply. */
export interface InteractionRow {
  readonly post: string;
  readonly id: string;
  /** The comment it answers; null where it answers the post itself. */
  readonly parent: string | null;
  readonly author: string | null;
  readonly at: string | null;
  readonly text: string | null;
  /** Whether it is ours; null where nothing says so. */
  readonly own: boolean | null;
  readonly kind: CommentKind | null;
  /** Answered elsewhere, by a person's own word. */
  readonly answered: boolean;
  /** False where a person says that it needs no answer. */
  readonly needsAnswer: boolean;
}

/** Many comments in little memory: columns by row. */
export interface Interactions {
  readonly size: number;
  /** What the log calls its posts. */
  readonly posts: readonly string[];
  readonly authors: readonly string[];
  /** Index into `posts`. */
  readonly post: Int32Array;
  /** Index into `authors`; -1 where it is not known. */
  readonly author: Int32Array;
  /** Milliseconds since 1970; NaN where it is not known. */
  readonly at: Float64Array;
  /** Row of the comment it answers; -1 where it answers the post, -2 where that comment is not in the log. */
  readonly parent: Int32Array;
  /** 1 ours, 0 not, 2 not known. */
  readonly own: Uint8Array;
  /** Index into COMMENT_KINDS plus 1; 0 where it is not known. */
  readonly kind: Uint8Array;
  /** Bit 1: answered, by a person's word; bit 2: needs no answer. */
  readonly marks: Uint8Array;
  readonly id: (row: number) => string;
  /** Null where texts are not kept. */
  readonly text: (row: number) => string | null;
}

/** Everything that is known of what happened. */
export interface Engagement {
  readonly rows: readonly PostRow[];
  readonly log: Interactions | null;
  /** From what a row or the log calls a post to the file it is, as a person said; '' for none of ours. */
  readonly matches: ReadonlyMap<string, string>;
  /** What could not be read, with file and line. */
  readonly problems: readonly string[];
}
