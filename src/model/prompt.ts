import type { Span } from './span.ts';

/** What would answer it; see CONTRACT in docs/json.md. */
export const PROMPT_KINDS = ['open', 'invitation', 'choice', 'closed', 'generic', 'rhetorical', 'bait'] as const;
export type PromptKind = (typeof PROMPT_KINDS)[number];

/** A place in a post that asks for an answer, or seems to. */
export interface Prompt extends Span {
  readonly text: string;
  readonly kind: PromptKind;
  /** Whether it speaks to the readers. */
  readonly addressed: boolean;
  /** 0 to 1. */
  readonly confidence: number;
}

export const BAIT_KINDS = ['vote', 'react', 'share', 'tag', 'comment', 'follow', 'giveaway', 'prize'] as const;
/** `giveaway`: a prize for one of the others; `prize`: a prize for entering in another way. */
export type BaitKind = (typeof BAIT_KINDS)[number];

/** Words that ask for a count instead of an answer. */
export interface Bait extends Span {
  readonly kind: BaitKind;
  readonly confidence: number;
}
