import type { Span } from './span.ts';

/** A side of fit that stands beside the score. */
export interface Aspect {
  readonly state: 'fine' | 'look' | 'not judged';
  readonly why: string;
  readonly evidence: readonly string[];
}

/** A word of the post and the place in the persona that cares about it. */
export interface FitEvidence extends Span {
  readonly text: string;
  readonly persona: Span & { readonly path: string };
}

/** Whether a post is about something this persona cares about. */
export interface Fit {
  /** The persona's id. */
  readonly persona: string;
  /** 0 to 100, 50 where match and mismatch are equally likely; null where the text is too short to judge. */
  readonly score: number | null;
  readonly why: string;
  /** The words that decided, strongest first. */
  readonly evidence: readonly FitEvidence[];
  /** The goal, pain or question it answers best. */
  readonly need: string | null;
  readonly reading: Aspect;
  readonly words: Aspect;
  readonly voice: Aspect;
  readonly history: Aspect;
}
