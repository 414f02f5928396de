import type { Text } from './data.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';

/** A word this persona should not meet, and the team's word for it where one is given. */
export interface AvoidedWord extends Text {
  readonly use: string | null;
}

/** A real person, or a few alike, that posts are written for. */
export interface Persona {
  readonly source: Source;
  /** The whole definition. */
  readonly span: Span;
  /** As posts name it. Its span is empty where the file name gives it. */
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
  /** Terms they know. */
  readonly knows: readonly Text[];
  readonly wordsToUse: readonly Text[];
  readonly wordsToAvoid: readonly AvoidedWord[];
  /** Who this persona is not. */
  readonly not: readonly Text[];
  readonly evidence: readonly Text[];
  /** A school grade, a range, or easy / standard / advanced, as written. */
  readonly reading: Text | null;
}
