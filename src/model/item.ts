import type { Text } from './data.ts';
import type { Source } from './source.ts';

export const STATUSES = ['idea', 'draft', 'review', 'approved', 'scheduled', 'published'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * Why a written date names no day, or not the one it seems to: nobody can read it, there is no such day or time, its day
 * of the week is another, day and month could be either, or no year is told anywhere.
 */
export type DateProblem = 'unreadable' | 'no-such-day' | 'no-such-time' | 'wrong-weekday' | 'ambiguous' | 'no-year';

/** When something goes out, on one channel or on all of them. */
export interface Publication {
  readonly channel: string | null;
  /** `YYYY-MM-DD`, with `THH:MM` and an offset where they were given; null where it cannot be read as a date. */
  readonly at: string | null;
  readonly written: Text;
  /** Left out where all is well, or where a date is only relative ("Day 12" of a plan that has no start). */
  readonly problem?: DateProblem;
}

/** Something that goes out: what a post and a slot of a calendar have in common. */
export interface Item {
  readonly source: Source;
  readonly title: Text | null;
  readonly personas: readonly Text[];
  readonly channels: readonly Text[];
  readonly publish: readonly Publication[];
  /** What states none is a draft. */
  readonly status: Status;
  readonly host: Text | null;
  readonly goal: Text | null;
  readonly topics: readonly Text[];
  readonly campaign: Text | null;
}
