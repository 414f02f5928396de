import type { Text } from './data.ts';
import type { Source } from './source.ts';

export const STATUSES = ['idea', 'draft', 'review', 'approved', 'scheduled', 'published'] as const;
export type Status = (typeof STATUSES)[number];

/** When something goes out, on one channel or on all of them. */
export interface Publication {
  readonly channel: string | null;
  /** `YYYY-MM-DD`, with `THH:MM` and an offset where they were given; null where it cannot be read as a date. */
  readonly at: string | null;
  readonly written: Text;
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
