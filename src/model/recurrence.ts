/** How something repeats: an RFC 5545 rule, read. */
export interface Recurrence {
  /** The rule without its end, in RFC 5545's own words: `FREQ=WEEKLY;BYDAY=TU`. */
  readonly rule: string;
  /** Its last day or moment, as written in ISO 8601, with a `Z` where it is an instant; null where it has none. */
  readonly until: string | null;
  /** Days or moments on which it does not take place, in ISO 8601. */
  readonly except: readonly string[];
}

/** A day, or a day and a time (`2026-11-24T09:00`), by the clocks of the plan. */
export type Occurrence = string;

/** Where to look for occurrences. */
export interface ExpandRange {
  readonly from: string;
  /** Included. */
  readonly to: string;
  /** The zone that an end or an exception in UTC is read in; null where nobody named one. */
  readonly zone: string | null;
}

/** The occurrences of a rule in a range. Work grows with the range, not with how long ago the rule began. */
export type Expand = (recurrence: Recurrence, start: Occurrence, range: ExpandRange) => readonly Occurrence[];
