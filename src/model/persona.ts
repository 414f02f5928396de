import type { Text } from './data.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';

/** A word this persona should not meet, and the team's word for it where one is given. */
export interface AvoidedWord extends Text {
  readonly use: string | null;
}

/** What a file says under a name that is no field of Rapport's. Kept, so that nothing a team wrote is lost. */
export interface OtherText {
  /** As the file calls it; null for words without a name. */
  readonly key: Text | null;
  readonly value: Text;
}

/** The part of the plan meant for a persona. */
export interface Share {
  /** 0 to 1; null where the words give no number. */
  readonly fraction: number | null;
  readonly written: Text;
}

/** When somebody last checked that a persona is still true. */
export interface Review {
  /** ISO 8601, as exact as it was given; null where it is no date. */
  readonly at: string | null;
  readonly written: Text;
}

/** A real person, or a few alike, that posts are written for. */
export interface Persona {
  readonly source: Source;
  /** The whole definition. */
  readonly span: Span;
  /** As posts name it. Its span is empty where the name or the file name gives it. */
  readonly id: Text;
  readonly name: Text;
  readonly role: Text | null;
  readonly description: Text | null;
  readonly goals: readonly Text[];
  readonly pains: readonly Text[];
  readonly interests: readonly Text[];
  /** What they ask, in their own words. */
  readonly questions: readonly Text[];
  readonly quotes: readonly Text[];
  readonly channels: readonly Text[];
  /** In any words: "45–65", "mid thirties". */
  readonly age: Text | null;
  readonly location: Text | null;
  /** Terms they know. */
  readonly knows: readonly Text[];
  readonly wordsToUse: readonly Text[];
  readonly wordsToAvoid: readonly AvoidedWord[];
  /** Who this persona is not. */
  readonly not: readonly Text[];
  readonly evidence: readonly Text[];
  /** A school grade, a range, or easy / standard / advanced, as written. */
  readonly reading: Text | null;
  readonly share: Share | null;
  readonly reviewed: Review | null;
  readonly others: readonly OtherText[];
  /** Rules that this persona switches off for itself (`rapport.disable`). */
  readonly disabled: readonly Text[];
}
