import type { CommentKind } from './engagement.ts';

/** In the order in which they are shown: talk first, applause last. */
export const MEASURES = [
  'conversation-rate', 'comments-per-reach', 'conversation-depth', 'substantive-rate', 'reply-rate', 'response-time', 'unique-commenters', 'repeat-commenter-rate', 'amplification-rate', 'applause-rate',
] as const;
export type MeasureName = (typeof MEASURES)[number];

/** One figure with all that it takes to check it. */
export interface Measure {
  /** A fraction, a count, or seconds for `response-time`; null where it is not known. */
  readonly value: number | null;
  /** Null for a median and where a count is all there is. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Where 95 of 100 samples like this one would put the value; null for large samples, and for ones too small to tell. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Why there is no value, or what it leaves out. */
  readonly why: string | null;
}

export type Measures = Readonly<Record<MeasureName, Measure>>;

export const DIMENSIONS = ['persona', 'topic', 'channel', 'promptKind', 'host', 'month', 'weekday', 'hour'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The posts that share a persona, a topic and so on. */
export interface AuditGroup {
  readonly name: string;
  readonly posts: number;
  readonly measures: Measures;
}

/** So many of so many. */
export interface Part {
  readonly count: number;
  readonly of: number;
}

/** What the files say by themselves, before anybody has answered. */
export interface Intentions {
  readonly posts: number;
  readonly published: number;
  readonly namePersona: Part;
  /** Of the posts that are meant to start a conversation and whose language is judged. */
  readonly ask: Part;
  /** Posts meant to start one whose language is not judged. */
  readonly notJudged: number;
  readonly haveHost: Part;
  /** Of everything that states a goal, posts and slots. */
  readonly countApplause: Part;
  readonly applauseGoals: readonly { readonly path: string; readonly goal: string; readonly words: string }[];
  /** Everybody who is defined, and how many posts are for them. */
  readonly personas: readonly { readonly persona: string; readonly posts: number; readonly published: number; readonly last: string | null }[];
  /** Ids of personas that no post and no slot is for. */
  readonly neverSpokenTo: readonly string[];
}

/** A post with what is known of what happened to it. */
export interface AuditedPost {
  /** Its file, or else the network's own name for it. */
  readonly post: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly comments: number | null;
  readonly likes: number | null;
  readonly shares: number | null;
  readonly reach: number | null;
}

/** What one post adds to the figures. What is not known is null. */
export interface PostFigures extends AuditedPost {
  /** What was said under it; null where no log speaks of it. */
  readonly talk: {
    /** Threads that people took part in, and their replies in them. */
    readonly threads: number;
    readonly replies: number;
    /** Comments whose text was known, and those of them that say something. */
    readonly judged: number;
    readonly substantive: number;
    readonly answered: number;
    /** Seconds until our first reply, the middle one; null where none is known. */
    readonly responseTime: number | null;
    /** People who commented, and those of them who did so under another post too. */
    readonly commenters: number;
    readonly returned: number;
  } | null;
}

/** How the posts of a group did against all the others. */
export interface Effect {
  readonly dimension: 'topic' | 'promptKind' | 'persona';
  readonly name: string;
  readonly posts: number;
  /** Comments a post, here and in all the other posts. */
  readonly here: number;
  readonly elsewhere: number;
  /** `here` ÷ `elsewhere`. */
  readonly ratio: number | null;
  readonly interval: readonly [low: number, high: number] | null;
  /** Null where there is not enough to tell. */
  readonly verdict: 'more' | 'less' | 'no difference' | null;
}

/** A comment that waits for an answer. */
export interface WaitingComment {
  readonly post: string;
  readonly id: string;
  readonly at: string | null;
  readonly kind: CommentKind | null;
  /** Null where texts are not kept. */
  readonly text: string | null;
  readonly host: string | null;
  /** What its post promises, as written: `4h`. */
  readonly replyWithin: string | null;
}

/** Something that people asked under posts again and again, and no post that is planned answers. */
export interface AskedQuestion {
  /** As one of them asked it. */
  readonly question: string;
  readonly times: number;
  /** How many asked it; null where the log does not tell people apart. */
  readonly people: number | null;
  /** Under which posts. */
  readonly posts: readonly string[];
  /** When it was asked last. */
  readonly last: string | null;
  /** Ids of the personas that those posts are for. */
  readonly personas: readonly string[];
}

/** What several people wrote of something that a persona's file claims: it is known from them. */
export interface ProposedEvidence {
  readonly persona: string;
  /** The goal, pain, question or interest that they speak of, as the file says it. */
  readonly about: string;
  readonly people: number;
  /** The words of some of them, without what reaches or names a person. */
  readonly comments: readonly { readonly post: string; readonly id: string; readonly at: string | null; readonly text: string }[];
  /** What the persona's `evidence` would say. */
  readonly line: string;
}

/** What the words of comments tell. */
export interface Voices {
  readonly asked: readonly AskedQuestion[];
  readonly evidence: readonly ProposedEvidence[];
  /** Why there is nothing to tell it from; null where there is. */
  readonly why: string | null;
}

/** Something that came of posts: bookings, sign-ups, donations. */
export interface Outcome {
  readonly name: string;
  readonly total: number;
  readonly posts: number;
  /** How much of it came from the half of the posts that were talked about most, and from the half applauded most; 0 to 1. */
  readonly fromTalk: number | null;
  readonly fromApplause: number | null;
}

export interface Audit {
  /** The first and last day that was looked at; null where no day is known. */
  readonly window: { readonly from: string | null; readonly to: string | null };
  readonly today: string | null;
  /** Posts of which something is known. */
  readonly posts: number;
  readonly comments: number;
  readonly measures: Measures;
  readonly by: Readonly<Record<Dimension, readonly AuditGroup[]>>;
  /** The posts behind the figures. */
  readonly byPost: readonly PostFigures[];
  /** Comments of people by what they do; those of which it is not known are left out. */
  readonly kinds: readonly { readonly kind: CommentKind; readonly count: number }[];
  readonly effects: readonly Effect[];
  /** People who commented on many posts, and on none for a long while. */
  readonly fellSilent: { readonly count: number; readonly of: number; readonly since: string | null };
  readonly applauseWithoutTalk: readonly AuditedPost[];
  readonly talkWithoutApplause: readonly AuditedPost[];
  /** Unanswered comments, questions first, then the oldest. */
  readonly waiting: { readonly count: number; readonly first: readonly WaitingComment[] };
  readonly voices: Voices;
  readonly outcomes: readonly Outcome[];
  readonly intentions: Intentions;
  /** What a reader must know of the figures: what was left out, and what disagrees. */
  readonly notes: readonly string[];
}
