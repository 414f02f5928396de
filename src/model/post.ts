import type { Problem, Text } from './data.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';

export const STATUSES = ['idea', 'draft', 'review', 'approved', 'scheduled', 'published'] as const;
export type Status = (typeof STATUSES)[number];

/** What a post is meant to do. Only a conversation needs a prompt. */
export type Intent = 'conversation' | 'inform';

/** When a post goes out, on one channel or on all of them. */
export interface Publication {
  readonly channel: string | null;
  /** `YYYY-MM-DD`, with `THH:MM` and an offset where they were given; null where it cannot be read as a date. */
  readonly at: string | null;
  readonly written: Text;
}

/** A channel's own text, in place of the body. */
export interface Version {
  readonly channel: Text;
  readonly text: Text;
}

export interface Post {
  readonly source: Source;
  /** What is between the fences, if there are any. */
  readonly frontMatter: Span | null;
  /** What people read. */
  readonly body: Span;
  /** Whether the body is Markdown; otherwise it is taken as it stands. */
  readonly markdown: boolean;
  readonly problems: readonly Problem[];
  readonly title: Text | null;
  readonly personas: readonly Text[];
  readonly channels: readonly Text[];
  readonly publish: readonly Publication[];
  /** A post without one is a draft. */
  readonly status: Status;
  readonly host: Text | null;
  readonly goal: Text | null;
  readonly intent: Intent;
  readonly topics: readonly Text[];
  readonly campaign: Text | null;
  readonly lang: Text | null;
  readonly versions: readonly Version[];
  /** Rules that the front matter switches off (`rapport.disable`). */
  readonly disabled: readonly Text[];
}
