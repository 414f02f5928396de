/** How sure a number is. Only high confidence makes an error. */
export type Confidence = 'high' | 'medium' | 'low';

/** Where a number is from. */
export interface Evidence {
  readonly confidence: Confidence;
  readonly source: string;
  /** The month it was read there, `YYYY-MM`. */
  readonly seen: string;
}

/** One number that a network publishes, or that people have found out. */
export interface Figure extends Evidence {
  readonly value: number;
}

/** One thing a network counts, and how much of it a post may have. A text over it is refused or cut. */
export interface Measure extends Evidence {
  /** The key in `rapport.yml` that overrides it. */
  readonly setting: 'limit' | 'bytes' | 'links' | 'title';
  /** What is counted, in the plural: "characters as X weighs them". */
  readonly unit: string;
  readonly limit: number;
  readonly count: (text: string) => number;
  /** The most that one character (a UTF-16 unit) can count. With `link`, it tells that a short text needs no counting. */
  readonly unitAtMost: number;
  /** What a link counts whatever its length; 0 where it counts as it is written. */
  readonly link: number;
}

/** Whether a text of this many UTF-16 units and links is within a limit however its characters count. */
export const surelyFits = (measure: Measure, units: number, links: number): boolean => units * measure.unitAtMost + links * measure.link <= measure.limit;

/** How an account is named after the `@`. */
export interface Handle extends Evidence {
  /** The whole of what stands after the `@`. */
  readonly pattern: RegExp;
  /** How it looks, for a message. */
  readonly example: string;
}

/** What a network counts and allows. Data first: every number can be overridden in `rapport.yml`; null where none is known. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The first is the one people know; a text over any of them is refused. Empty where nothing is limited. */
  readonly measures: readonly Measure[];
  /** Null where readers are shown no title; `fold` is what lists show of it. */
  readonly title: { readonly limit: Measure | null; readonly fold: Figure | null } | null;
  /** Characters before "see more": the most that any source gives, so that what is past it is surely hidden. */
  readonly fold: Figure | null;
  /** Hashtags that count. */
  readonly hashtags: Figure | null;
  readonly mentions: Figure | null;
  /** Null where a mention is chosen from a list, or any name will do. */
  readonly handle: Handle | null;
  /** Characters of the text for people who cannot see an image. */
  readonly alt: Figure | null;
  /** What its documentation says besides, in a sentence. */
  readonly note?: string;
}

/** Nothing known: what a network's own file starts from. */
export const NOTHING_KNOWN = { aliases: [], measures: [], title: null, fold: null, hashtags: null, mentions: null, handle: null, alt: null } as const;

/** The confidence of a finding that rests on a number. */
export const SURENESS: Readonly<Record<Confidence, number>> = { high: 0.95, medium: 0.8, low: 0.5 };
