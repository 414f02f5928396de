import type { Voices } from '../../model/audit.ts';
import type { Interactions } from '../../model/engagement.ts';
import type { Persona } from '../../model/persona.ts';
import type { Post } from '../../model/post.ts';
import { keepAsking } from './asked.ts';
import { wordedComments } from './comment-words.ts';
import { evidenceFor } from './evidence.ts';

export interface VoicesContext {
  readonly posts: readonly Post[];
  readonly personas: readonly Persona[];
  /** The post that a post of the log is; null where it is none of the workspace's. */
  readonly postOf: (post: number) => Post | null;
  /** Whether a post of the log is looked at. */
  readonly counts: (post: number) => boolean;
}

const NO_TEXTS = 'no texts are kept: import comments with --keep-text to see what people ask, and what they say of personas';

/** What people ask again and again, and what they say of what personas claim. Needs texts that are kept. */
export function voicesIn(log: Interactions | null, { posts, personas, postOf, counts }: VoicesContext): Voices {
  if (!log) return { asked: [], evidence: [], why: 'there is no interactions log' };
  const comments = wordedComments(log, postOf, counts);
  if (comments.length === 0) return { asked: [], evidence: [], why: NO_TEXTS };
  return { asked: keepAsking(comments, posts, personas), evidence: evidenceFor(comments, personas), why: null };
}
