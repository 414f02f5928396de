import type { Severity } from '../model/diagnostic.ts';
import type { Position } from '../model/source.ts';
import type { PromptKind } from '../model/prompt.ts';
import type { Audit, Dimension, Measures } from '../model/audit.ts';
import type { Aspect } from '../model/fit.ts';
import type { Address, ChannelCount, Reading, Topic } from '../model/facts.ts';

/** The version of every document. A change of meaning raises it; a new field does not. */
export const VERSION = 1;

interface Placed {
  readonly start: Position;
  /** Exclusive. */
  readonly end: Position;
}

export interface EditDocument extends Placed {
  /** Relative to the workspace root. A file that does not exist is made. */
  readonly path: string;
  readonly text: string;
}

export interface FixDocument {
  readonly title: string;
  /** May be applied without being looked at. */
  readonly safe: boolean;
  readonly edits: readonly EditDocument[];
}

export interface FindingDocument extends Placed {
  /** Relative to the workspace root. */
  readonly path: string;
  readonly rule: string;
  readonly severity: Severity;
  /** 0 to 1 for statistical judgements, null for deterministic ones. */
  readonly confidence: number | null;
  readonly message: string;
  readonly evidence: readonly string[];
  /** Where the rule is explained. */
  readonly url: string;
  readonly fixes: readonly FixDocument[];
}

export interface NotJudged {
  readonly path: string;
  readonly why: string;
}

/** `rapport check --format json` */
export interface CheckDocument {
  readonly version: number;
  readonly findings: readonly FindingDocument[];
  readonly summary: {
    /** Files checked. */
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly suppressed: number;
    /** Findings that the baseline accepts. */
    readonly baselined: number;
    /** Entries of the baseline that match nothing any more. */
    readonly baselineUnused: number;
    readonly notJudged: readonly NotJudged[];
  };
}

export interface PromptDocument extends Placed {
  readonly text: string;
  readonly kind: PromptKind;
  /** Whether it speaks to the readers. */
  readonly addressed: boolean;
  readonly confidence: number;
}

export interface PostFactsDocument {
  readonly path: string;
  readonly lang: string | null;
  /** Why the language's own judgements were not made. */
  readonly why: string | null;
  readonly words: number;
  readonly sentences: number;
  readonly reading: Reading;
  readonly address: Address;
  readonly prompts: readonly PromptDocument[];
  readonly topics: readonly Topic[];
  readonly channels: readonly ChannelCount[];
}

/** `rapport facts --format json` */
export interface FactsDocument {
  readonly version: number;
  readonly posts: readonly PostFactsDocument[];
}

export interface FitEvidenceDocument extends Placed {
  readonly text: string;
  /** The place in the persona that cares about it. */
  readonly persona: Placed & { readonly path: string };
}

export interface PersonaFitDocument {
  readonly persona: string;
  /** 0 to 100, 50 where match and mismatch are equally likely; null where it could not be judged. */
  readonly score: number | null;
  readonly why: string;
  readonly evidence: readonly FitEvidenceDocument[];
  /** The goal, pain or question it answers best. */
  readonly need: string | null;
  readonly reading: Aspect;
  readonly words: Aspect;
  readonly voice: Aspect;
  readonly history: Aspect;
}

/** `rapport fit --format json` */
export interface FitDocument {
  readonly version: number;
  readonly posts: readonly {
    readonly path: string;
    /** Best first. */
    readonly fits: readonly PersonaFitDocument[];
    /** Between how many people it will probably reach on each of its networks; nothing of a network without figures. */
    readonly reach: readonly { readonly channel: string; readonly low: number; readonly high: number; readonly why: string }[];
  }[];
}

/** `rapport list personas --format json` */
export interface PersonasDocument {
  readonly version: number;
  readonly personas: readonly (Placed & { readonly id: string; readonly name: string; readonly path: string })[];
}

/** `rapport list posts --format json` */
export interface PostsDocument {
  readonly version: number;
  readonly posts: readonly {
    readonly path: string;
    readonly title: string | null;
    readonly personas: readonly string[];
    readonly channels: readonly string[];
    /** ISO 8601, as exact as it was given; the first where there are several. */
    readonly publish: string | null;
    readonly status: string;
    readonly host: string | null;
  }[];
}

/** Where an entry of a plan is, in short. */
export interface PlanPlaceDocument {
  readonly path: string;
  readonly date: string;
  readonly time: string | null;
}

export interface PlanEntryDocument extends PlanPlaceDocument {
  readonly title: string | null;
  /** The first of `channels`. */
  readonly channel: string | null;
  readonly channels: readonly string[];
  /** The first of `personas`. */
  readonly persona: string | null;
  readonly personas: readonly string[];
  readonly status: string;
  readonly host: string | null;
  readonly topics: readonly string[];
  readonly campaign: string | null;
  /** One of the occurrences of something that repeats. */
  readonly recurring: boolean;
  /** Where the post and the slot that names it say different things. */
  readonly disagreements: readonly { readonly field: string; readonly post: string; readonly slot: string }[];
}

/** `rapport plan --format json` */
export interface PlanDocument {
  readonly version: number;
  readonly window: { readonly from: string; readonly to: string; readonly tz: string | null };
  readonly today: string | null;
  /** By date and time; what is for the whole day comes first. */
  readonly entries: readonly PlanEntryDocument[];
  readonly gaps: readonly { readonly kind: 'plan' | 'channel' | 'persona' | 'slot'; readonly name: string | null; readonly from: string; readonly to: string; readonly days: number }[];
  readonly clashes: readonly { readonly kind: 'channel' | 'host'; readonly name: string; readonly entries: readonly PlanPlaceDocument[] }[];
  readonly coverage: readonly {
    readonly persona: string;
    readonly planned: number;
    readonly published: number;
    readonly last: string | null;
    readonly next: string | null;
    /** The part of the plan for this persona, 0 to 1. */
    readonly share: number | null;
    /** The part its file states. */
    readonly wanted: number | null;
    readonly why: string | null;
  }[];
  readonly topics: readonly { readonly topic: string; readonly count: number; readonly share: number }[];
  readonly months: readonly {
    /** `2026-12` */
    readonly month: string;
    readonly posts: number;
    readonly asking: number;
    readonly asksNothing: boolean | null;
    /** About the readers, of all that is about them or us. */
    readonly ratio: number | null;
    readonly aboutUs: boolean | null;
    readonly why: string | null;
  }[];
  readonly overdue: readonly PlanPlaceDocument[];
  readonly weekendHosts: readonly (PlanPlaceDocument & { readonly host: string })[];
  readonly looseEnds: readonly (PlanPlaceDocument & { readonly until: string })[];
  readonly questions: readonly { readonly question: string; readonly personas: readonly string[] }[];
  readonly unscheduled: readonly { readonly path: string; readonly title: string | null; readonly status: string; readonly why: string | null }[];
  /** Repetitions that cannot be followed. */
  readonly problems: readonly (Placed & { readonly path: string; readonly message: string })[];
}

/** `rapport audit --format json` */
export interface AuditDocument extends Omit<Audit, 'by' | 'kinds'> {
  readonly version: number;
  /** For each of them, the posts that share one, by its name. */
  readonly by: Readonly<Record<Dimension, Readonly<Record<string, { readonly posts: number; readonly measures: Measures }>>>>;
  /** Comments of people by kind. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** `rapport import --format json` */
export interface ImportDocument {
  readonly version: number;
  readonly files: readonly {
    /** As it was named. */
    readonly file: string;
    /** What it turned out to be; null where it was not imported. */
    readonly recognised: string | null;
    readonly holds: 'posts' | 'comments' | 'days' | null;
    /** Rows that were taken. */
    readonly rows: number;
    /** What each column became; null where it is not read. */
    readonly columns: readonly { readonly header: string; readonly became: string | null }[];
    /** Counts that it cannot tell. */
    readonly unknown: readonly string[];
    readonly refused: readonly { readonly line: number; readonly why: string }[];
    /** What is left unknown, left out on purpose, or disagrees. */
    readonly notes: readonly { readonly line: number; readonly what: string }[];
    /** Why it was not imported. */
    readonly why: string | null;
  }[];
  readonly posts: ImportedDocument;
  readonly comments: ImportedDocument;
  /** How posts were found: by file, address or id; by text and day; not at all. */
  readonly matched: { readonly sure: number; readonly alike: number; readonly not: number };
  /** Rows that may be posts of the workspace. */
  readonly doubts: readonly { readonly name: string; readonly post: string; readonly confidence: number }[];
}

interface ImportedDocument {
  readonly new: number;
  readonly updated: number;
  readonly same: number;
}

/** `rapport list slots --format json` */
export interface SlotsDocument {
  readonly version: number;
  readonly slots: readonly {
    /** The calendar. */
    readonly path: string;
    readonly start: Position;
    /** `YYYY-MM-DD`; null where no day is told. */
    readonly date: string | null;
    /** `HH:MM`, with an offset where one was given. */
    readonly time: string | null;
    readonly title: string | null;
    /** The first of `channels`. */
    readonly channel: string | null;
    readonly channels: readonly string[];
    /** The first of `personas`. */
    readonly persona: string | null;
    readonly personas: readonly string[];
    readonly status: string;
    /** The path of its post from the root, as far as there is such a file; else as written. */
    readonly post: string | null;
  }[];
}

/** `rapport doctor --format json` */
export interface DoctorDocument {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly kind: 'post' | 'persona' | 'calendar' | 'config' | 'baseline' | 'other';
    /** Whether it is linted as a post. */
    readonly linted: boolean;
    readonly why: readonly string[];
    /** Every rule as it stands for the file, and who says so. Empty where nothing is judged. */
    readonly rules: readonly { readonly id: string; readonly severity: Severity | 'off'; readonly from: string }[];
  }[];
}

/** `rapport explain RULE --format json` and, for all of them, `rapport rules --format json` */
export interface RulesDocument {
  readonly version: number;
  readonly rules: readonly {
    readonly id: string;
    /** The rule's own. */
    readonly severity: Severity | 'off';
    readonly summary: string;
    readonly why: string;
    readonly source: string;
    readonly url: string;
    /** The severity here, and who says so. Overrides for some files may say otherwise. */
    readonly configured: Severity | 'off';
    readonly from: string;
    /** Below this confidence findings are kept back here; 0 where nothing is. */
    readonly confidence: number;
    readonly options: readonly { readonly name: string; readonly default: string | number | boolean; readonly value: string | number | boolean; readonly summary: string }[];
  }[];
}

/** What a change does to the plan. */
export interface PlanChanges {
  readonly window: PlanDocument['window'];
  readonly added: readonly PlanEntryDocument[];
  readonly removed: readonly PlanEntryDocument[];
  /** The same thing on another day or at another time. */
  readonly moved: readonly { readonly before: PlanEntryDocument; readonly after: PlanEntryDocument }[];
  /** The same thing at the same time, and something else about it. */
  readonly changed: readonly (PlanEntryDocument & { readonly differences: readonly { readonly field: string; readonly before: string; readonly after: string }[] })[];
  readonly gaps: { readonly opened: PlanDocument['gaps']; readonly closed: PlanDocument['gaps'] };
  readonly clashes: { readonly opened: PlanDocument['clashes']; readonly closed: PlanDocument['clashes'] };
}

/** `rapport plan --since REF --format json` */
export interface PlanChangeDocument extends PlanChanges {
  readonly version: number;
  /** The commit it is compared with. */
  readonly base: string;
}

/** `rapport review --since REF --format json` */
export interface ReviewDocument {
  readonly version: number;
  /** The commit it is compared with: where the branches part. */
  readonly base: string;
  /** `path` is null where the file is gone, `was` where it is new. */
  readonly files: readonly { readonly path: string | null; readonly was: string | null }[];
  /** Those that were not there before. */
  readonly findings: readonly FindingDocument[];
  readonly posts: readonly {
    readonly path: string;
    readonly was: string | null;
    readonly title: string | null;
    /** The personas it names or named; where it names nobody, the one it fits best. Null where there was nothing, or too little, to judge. */
    readonly fits: readonly { readonly persona: string; readonly before: number | null; readonly after: number | null; readonly named: boolean }[];
    readonly prompts: {
      readonly gained: readonly PromptDocument[];
      /** With places in the file as it was. */
      readonly lost: readonly PromptDocument[];
    };
  }[];
  /** Personas that changed, with the posts that nobody touched and that now fit clearly worse. */
  readonly personas: readonly { readonly persona: string; readonly path: string; readonly worse: readonly { readonly path: string; readonly before: number; readonly after: number }[] }[];
  readonly plan: PlanChanges;
  readonly summary: { readonly errors: number; readonly warnings: number; readonly infos: number; readonly solved: number };
}
