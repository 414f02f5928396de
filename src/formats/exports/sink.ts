import { COUNTS, type Count, type Counts, type InteractionRow, type PostRow } from '../../model/engagement.ts';

/** What reading an export gives, row by row, and what it says of itself. */
export interface ExportSink {
  readonly post: (row: PostRow, line: number) => void;
  readonly interaction: (row: InteractionRow, line: number) => void;
  /** A row that cannot be taken, and why. */
  readonly refuse: (line: number, why: string) => void;
  /** Something of a row that is left unknown, or said twice in different ways. */
  readonly note: (line: number, what: string) => void;
  readonly recognised: (what: Recognised) => void;
}

/** What a file turned out to be. */
export interface Recognised {
  readonly name: string;
  readonly channel: string | null;
  readonly holds: 'posts' | 'comments' | 'days';
  /** What each column became; null where it is not read. */
  readonly columns: readonly { readonly header: string; readonly became: string | null }[];
  /** Counts that this export cannot tell. */
  readonly unknown: readonly string[];
}

export const NO_COUNTS: Counts = Object.fromEntries(COUNTS.map((count) => [count, null])) as Record<Count, null>;

export const EMPTY_POST: PostRow = { post: null, id: null, link: null, published: null, title: null, text: null, channel: null, counts: NO_COUNTS, outcomes: {} };

/** What of a post's counts a reader wants to know, and an export may not say. */
export const WANTED: readonly Count[] = ['comments', 'shares', 'likes', 'reach'];
