import type { Problem, Text } from './data.ts';
import type { Item } from './item.ts';
import type { Span } from './span.ts';

/** What a post is meant to do. Only a conversation needs a prompt. */
export type Intent = 'conversation' | 'inform';

/** A channel's own text, in place of the body. */
export interface Version {
  readonly channel: Text;
  readonly text: Text;
}

/** An image that the front matter names. */
export interface NamedImage {
  readonly value: Text;
  /** Its own text for people who cannot see it. */
  readonly alt: Text | null;
}

/** Where a post went out. */
export interface Link {
  /** As written; null where an address stands alone. */
  readonly channel: Text | null;
  readonly address: Text;
}

export interface Post extends Item {
  /** What is between the fences, if there are any. */
  readonly frontMatter: Span | null;
  /** What people read. */
  readonly body: Span;
  /** Whether the body is Markdown; otherwise it is taken as it stands. */
  readonly markdown: boolean;
  readonly problems: readonly Problem[];
  /** Keys of the front matter that name no field. */
  readonly unknownKeys: readonly Text[];
  readonly intent: Intent;
  /** How soon the host promises to answer, as written. */
  readonly replyWithin: Text | null;
  /** What its images show, for people who cannot see them. */
  readonly alts: readonly Text[];
  readonly images: readonly NamedImage[];
  readonly lang: Text | null;
  readonly versions: readonly Version[];
  readonly links: readonly Link[];
  /** Rules that the front matter switches off (`rapport.disable`). */
  readonly disabled: readonly Text[];
}
