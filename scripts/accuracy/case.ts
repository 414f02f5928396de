/** A row of the data, what its label means to Rapport, and what Rapport says of it. */
export interface Case {
  /** Its row in the file, from 0. */
  readonly row: number;
  readonly text: string;
  readonly expected: string;
  readonly found: string;
  /** How sure Rapport is of what it found; null where it names no confidence. */
  readonly confidence: number | null;
  /** Why the label is held to be wrong; null where it is not. */
  readonly disputed: string | null;
}

/** A judgement of yes and no that a task is measured by. */
export interface Question {
  readonly name: string;
  /** Whether a class counts as yes. */
  readonly yes: (label: string) => boolean;
  /** The cases that are asked about, by what is expected; all where left out. */
  readonly among?: (expected: string) => boolean;
}

/** One thing that is measured against one data set. */
export interface Task {
  readonly name: string;
  /** How the data's labels become our classes. */
  readonly mapping: readonly string[];
  /** In the order of the confusion table. */
  readonly classes: readonly string[];
  readonly questions: readonly Question[];
  readonly cases: readonly Case[];
  /** What else was measured, as lines to print. */
  readonly notes?: readonly string[];
}

export const isRight = ({ expected, found }: Case): boolean => expected === found;
