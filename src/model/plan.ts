import type { Problem, Text } from './data.ts';
import type { Item, Status } from './item.ts';
import type { Post } from './post.ts';
import type { Recurrence } from './recurrence.ts';
import type { Slot } from './slot.ts';
import type { Span } from './span.ts';

/** The days a plan is about, both included, and whose clocks it goes by. */
export interface PlanWindow {
  readonly from: string;
  readonly to: string;
  /** Null where nobody named a zone: times are then as written. */
  readonly tz: string | null;
}

/** Where a post and the slot that names it say different things. The post's holds. */
export interface Disagreement {
  readonly field: 'date' | 'channel' | 'persona' | 'host';
  readonly post: string;
  readonly slot: string;
}

/** One thing on one day: a post, a slot, or both merged. */
export interface PlanEntry {
  /** `YYYY-MM-DD`, by the plan's clocks. */
  readonly date: string;
  /** `HH:MM`; null where only a day is known. */
  readonly time: string | null;
  readonly title: string | null;
  /** Ids of networks Rapport knows, else names as written in lower case. */
  readonly channels: readonly string[];
  /** Ids of personas that are defined, else names as written. */
  readonly personas: readonly string[];
  readonly status: Status;
  readonly host: string | null;
  readonly topics: readonly Text[];
  readonly campaign: string | null;
  /** The post's file, else the calendar's. */
  readonly path: string;
  /** One of the occurrences of something that repeats. */
  readonly recurring: boolean;
  readonly post: Post | null;
  readonly slot: Slot | null;
  readonly disagreements: readonly Disagreement[];
  /** Where its date is written, in the file of `path`. */
  readonly span: Span;
}

/** Something without a day: an idea, a draft, or a date that cannot be read. */
export interface Unscheduled {
  readonly item: Item;
  /** Null where it is a slot. */
  readonly post: Post | null;
  readonly title: string | null;
  readonly status: Status;
  readonly path: string;
  /** Why it has no day, where it states one. */
  readonly why: string | null;
}

/** Something that repeats, whole: a calendar of another program keeps the rule. */
export interface Series {
  readonly slot: Slot;
  readonly recurrence: Recurrence;
  /** Its first day, or day and time, by the plan's clocks. */
  readonly start: string;
  /** The occurrences that a post stands for, which are no part of the series. */
  readonly filled: readonly string[];
}

export interface Plan {
  readonly window: PlanWindow;
  /** `YYYY-MM-DD`; null where nobody said. */
  readonly today: string | null;
  /** Everything in the window, by date, time and path. */
  readonly entries: readonly PlanEntry[];
  /** Everything that states a day, whenever it is, and what repeats within the window. */
  readonly all: readonly PlanEntry[];
  readonly unscheduled: readonly Unscheduled[];
  readonly series: readonly Series[];
  /** Repetitions that cannot be followed, with the calendar they stand in. */
  readonly problems: readonly (Problem & { readonly path: string })[];
}

/** Days on which something is missing. */
export interface Gap {
  /** Nothing at all, nothing on a channel, nothing for a persona, or a repeating slot that nothing is written for. */
  readonly kind: 'plan' | 'channel' | 'persona' | 'slot';
  readonly name: string | null;
  readonly from: string;
  /** Included. */
  readonly to: string;
  readonly days: number;
}

/** Two entries that get in each other's way. */
export interface Clash {
  readonly kind: 'channel' | 'host';
  /** The channel or the host. */
  readonly name: string;
  readonly entries: readonly [earlier: PlanEntry, later: PlanEntry];
}

/** How much of the plan is for one persona. */
export interface Coverage {
  readonly persona: string;
  /** Entries in the window that have not gone out. */
  readonly planned: number;
  /** Everything that has gone out up to the window's end. */
  readonly published: number;
  readonly last: string | null;
  readonly next: string | null;
  /** The part of the window's entries for this persona, 0 to 1; null where no entry names anybody. */
  readonly share: number | null;
  /** The part its file states. */
  readonly wanted: number | null;
  /** Why there is no share. */
  readonly why: string | null;
}

export interface TopicShare {
  readonly topic: string;
  readonly count: number;
  /** Of the entries that name a topic; one may name several. */
  readonly share: number;
}

/** Whom a month speaks to. */
export interface MonthVoice {
  /** `2026-12` */
  readonly month: string;
  readonly entries: readonly PlanEntry[];
  /** Posts that are meant to start a conversation. */
  readonly posts: number;
  readonly asking: number;
  /** Null where too little is written to judge. */
  readonly asksNothing: boolean | null;
  /** About the readers ÷ all of it; null where neither is spoken of. */
  readonly ratio: number | null;
  readonly aboutUs: boolean | null;
  /** Why it was not judged. */
  readonly why: string | null;
}

/** Something the audience asks that no post answers. */
export interface OpenQuestion {
  readonly question: string;
  /** Everybody who asks it. */
  readonly personas: readonly string[];
}

/** A post that opens a conversation which nothing later picks up. */
export interface LooseEnd {
  readonly entry: PlanEntry;
  /** The day up to which was looked. */
  readonly until: string;
}

/** A plan and what a planner would see in it. */
export interface PlanInsights {
  readonly plan: Plan;
  readonly gaps: readonly Gap[];
  readonly clashes: readonly Clash[];
  readonly coverage: readonly Coverage[];
  readonly topics: readonly TopicShare[];
  readonly months: readonly MonthVoice[];
  readonly overdue: readonly PlanEntry[];
  readonly weekendHosts: readonly PlanEntry[];
  readonly looseEnds: readonly LooseEnd[];
  readonly questions: readonly OpenQuestion[];
}
