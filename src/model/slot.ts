import type { Entry, Problem, Text } from './data.ts';
import type { Item } from './item.ts';
import type { Span } from './span.ts';

/** A line of a calendar: what goes out when, where, for whom. */
export interface Slot extends Item {
  /** All of it: the mapping, the row, the section. */
  readonly span: Span;
  /** The time as written, where it has a field of its own. `publish` already has it. */
  readonly time: Text | null;
  /** The path of its post, as written. */
  readonly post: Text | null;
  /** An RFC 5545 RRULE. */
  readonly repeat: Text | null;
  /** The text to be posted, where the calendar holds it. */
  readonly text: Text | null;
  /** Everything else that its line says, under the team's own names. */
  readonly others: readonly Entry[];
}

/** Whether something read from a file is a line of a calendar. */
export const isSlot = <T extends object>(one: T | Slot): one is Slot => 'repeat' in one;

/** What was read of one calendar. */
export interface CalendarReading {
  readonly slots: readonly Slot[];
  readonly problems: readonly Problem[];
}
