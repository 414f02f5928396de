import type { Diagnostic } from './diagnostic.ts';
import type { Clash, Gap, PlanEntry, PlanWindow } from './plan.ts';
import type { Prompt } from './prompt.ts';

/** A file that a change touches; paths from the workspace root. */
export interface ReviewFile {
  /** Null where it is gone. */
  readonly path: string | null;
  /** Where it was; null where it is new. */
  readonly was: string | null;
}

/** A score before and after, 0 to 100; null where there was nothing, or too little, to judge. */
export interface FitChange {
  readonly persona: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Whether the post names this persona. */
  readonly named: boolean;
}

export interface PostChange {
  readonly path: string;
  readonly was: string | null;
  readonly title: string | null;
  /** The personas that it names or named; where it names nobody, the one that it fits best. */
  readonly fits: readonly FitChange[];
  readonly gained: readonly Prompt[];
  readonly lost: readonly Prompt[];
}

/** A persona that is another now, with the posts for it that nobody touched and that fit clearly worse, worst first. */
export interface PersonaChange {
  readonly persona: string;
  readonly path: string;
  readonly worse: readonly { readonly path: string; readonly before: number; readonly after: number }[];
}

/** A side of an entry that is not as it was. */
export interface EntryDifference {
  readonly field: 'title' | 'channel' | 'persona' | 'status' | 'host';
  readonly before: string;
  readonly after: string;
}

/** What a change does to what goes out when. */
export interface PlanDifference {
  readonly window: PlanWindow;
  readonly added: readonly PlanEntry[];
  readonly removed: readonly PlanEntry[];
  /** The same thing on another day or at another time. */
  readonly moved: readonly { readonly before: PlanEntry; readonly after: PlanEntry }[];
  /** The same thing at the same time, and something else about it. */
  readonly changed: readonly { readonly entry: PlanEntry; readonly differences: readonly EntryDifference[] }[];
  /** Stretches that this change empties, and those that it fills. */
  readonly gaps: { readonly opened: readonly Gap[]; readonly closed: readonly Gap[] };
  readonly clashes: { readonly opened: readonly Clash[]; readonly closed: readonly Clash[] };
}

/** What a change does, for who decides about it. */
export interface Review {
  /** The commit it is compared with. */
  readonly base: string;
  readonly files: readonly ReviewFile[];
  /** What was not found before. */
  readonly findings: readonly Diagnostic[];
  /** How many findings are no more. */
  readonly solved: number;
  readonly posts: readonly PostChange[];
  readonly personas: readonly PersonaChange[];
  readonly plan: PlanDifference;
}
