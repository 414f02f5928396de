import type { Prompt } from './prompt.ts';

/** How hard a text is to read. */
export interface Reading {
  /** Reading ease after Flesch, as fitted to the text's language: about 0 (hard) to 100 (easy); null where it cannot be told. */
  readonly ease: number | null;
  /** School grade, as fitted to the text's language; null where it cannot be told. */
  readonly grade: number | null;
  /** The grades between which two in three texts of that grade lie; null where nobody measured. */
  readonly range: { readonly least: number; readonly most: number } | null;
  /** Why it could not be told. */
  readonly why: string | null;
}

/** "about grade 8 (4 to 12)": a formula is far from sure of one text. */
export const gradeText = ({ grade, range }: Reading): string =>
  grade === null ? 'grade not known' : range ? `about grade ${Math.round(grade)} (${range.least} to ${range.most})` : `grade ${grade}`;

/** Whom a text speaks about. Counts of words. */
export interface Address {
  readonly you: number;
  readonly we: number;
  readonly brand: number;
  /** you ÷ (you + we + brand); null where none occurs. */
  readonly ratio: number | null;
}

export interface Topic {
  readonly term: string;
  /** 0 to 1, the strongest is 1. */
  readonly weight: number;
}

/** What a network counts of a text. */
export interface ChannelCount {
  readonly id: string;
  readonly count: number;
  /** Null where the network limits nothing. */
  readonly limit: number | null;
  /** Characters before "see more"; null where there is none or it is not known. */
  readonly fold: number | null;
}

/** What Rapport sees in a post. */
export interface Facts {
  readonly path: string;
  /** Null where it could not be told. */
  readonly lang: string | null;
  /** Why the language's own judgements were not made. */
  readonly why: string | null;
  readonly words: number;
  readonly sentences: number;
  readonly reading: Reading;
  readonly address: Address;
  readonly prompts: readonly Prompt[];
  readonly topics: readonly Topic[];
  readonly channels: readonly ChannelCount[];
}
