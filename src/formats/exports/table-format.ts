import type { Count } from '../../model/engagement.ts';

/** What a column may become. */
export type Field = Count | 'post' | 'id' | 'link' | 'title' | 'text' | 'published' | 'channel' | 'parent' | 'author' | 'at' | 'own' | 'kind' | 'answered' | 'needs-answer';

/** A rate that an export states, and the counts it ought to follow from. */
export interface StatedRate {
  readonly header: string;
  readonly of: Count;
  readonly by: readonly Count[];
}

/** A table that a network or a tool writes. One file a network; headers are facts to match against, in any order. */
export interface TableFormat {
  readonly name: string;
  /** Null where its rows or links say it. */
  readonly channel: string | null;
  readonly holds: 'posts' | 'comments' | 'days';
  /** Headers of which all must be there; of a list of names, one. */
  readonly needs: readonly (string | readonly string[])[];
  /** Headers that name this format's fields in their own way, over the words that all formats share. */
  readonly columns?: Partial<Readonly<Record<Field, readonly string[]>>>;
  /** Whether `7/8/2026` is in July here; null where exports differ. */
  readonly monthFirst: boolean | null;
  readonly rates?: readonly StatedRate[];
  /** Every comment in it is our own. */
  readonly own?: true;
  /** The address of a post by its id, where the export gives none. */
  readonly address?: (id: string) => string;
}
