import type { Channel } from '../channels/channel.ts';
import type { Channels } from '../channels/channels.ts';
import type { Voices } from '../insight/plan-months.ts';
import type { Greeting, Likely } from '../language/language.ts';
import type { Word } from '../language/words.ts';
import type { WordTable } from '../language/word-table.ts';
import type { Address, Reading } from '../model/facts.ts';
import type { UnknownTerm } from '../insight/unknown-terms.ts';
import type { Tease } from '../insight/headlines.ts';
import type { Misspelling } from '../insight/misspellings.ts';
import type { Problem } from '../model/data.ts';
import type { Fix, Severity } from '../model/diagnostic.ts';
import type { History } from '../model/history.ts';
import type { Item } from '../model/item.ts';
import type { Persona } from '../model/persona.ts';
import type { Plan } from '../model/plan.ts';
import type { FitReading } from '../insight/fit-reading.ts';
import type { Post } from '../model/post.ts';
import type { Bait, Prompt } from '../model/prompt.ts';
import type { Prose } from '../model/prose.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { UnusedSuppression } from '../model/suppression.ts';

/** What a rule finds. */
export interface Finding {
  /** The file it is about, where the rule looks at more than one. */
  readonly path?: string;
  readonly span: Span;
  /** What is wrong and what to do, in a sentence each. */
  readonly message: string;
  /** The words that triggered it; without any, the text of the span. */
  readonly evidence?: readonly string[];
  /** 0 to 1 for a statistical judgement. Leave it out where there is nothing to doubt. */
  readonly confidence?: number;
  /** Milder than the rule's own, for this finding. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
}

/** Everything a rule about posts may read; it names what it reads, and only that is handed to it. */
export interface PostReadings {
  readonly prose: Prose;
  /** Of the language's own judgement: a post in a language Rapport does not know is not judged by these. */
  readonly prompts: readonly Prompt[];
  readonly bait: readonly Bait[];
  readonly greetings: readonly Greeting[];
  readonly isNotice: boolean;
  /** Whether a title that readers see asks them something. */
  readonly titleAsks: boolean;
  /** Whether it has a title, and announces or reports under it. */
  readonly announces: boolean;
  readonly milestones: readonly Likely[];
  readonly teases: readonly Tease[];
  readonly ownPraise: Likely | null;
  readonly address: Address;
  readonly reading: Reading;
  /** How hard the words of one sentence are, in school grades; where the language cannot tell, how many they are. */
  readonly hardness: (words: readonly Word[]) => number;
  /** Words for anybody; none in a language Rapport does not know. */
  readonly forAnybody: readonly Likely[];
  /** Short forms that a persona may not know, by how common words are; those among the so many commonest are known. */
  readonly unknownTerms: (persona: Persona, table: WordTable, commonest: number) => readonly UnknownTerm[];
  /** How common the language's words are; null where that is not known. */
  readonly rarity: WordTable | null;
  /** Whether swapping a word may change the words round it; true also where the language is not known. */
  readonly wordsAgree: boolean;
  /** The personas the post names, as far as they are defined. */
  readonly personas: readonly Persona[];
  readonly allPersonas: readonly Persona[];
  readonly hosting: Hosting;
  /** How the post fits each of them. It is judged by the word table, which is loaded for rules that read this. */
  readonly fits: FitReading;
  /** What audiences answered before; null without engagement. */
  readonly history: History | null;
  /** The networks the post names, as far as they are known, with the team's own numbers. */
  readonly channels: readonly Channel[];
  /** The other posts that open with the same words, by path. */
  readonly sameOpening: readonly Post[];
  /** The other posts with a date that ask the same in the same words, by path. */
  readonly askedAlike: (prompt: Prompt) => readonly Post[];
}

/** Who answers, as far as a workspace says. */
export interface Hosting {
  /** Whether enough of what is planned names a host for its absence to mean something. */
  readonly areNamed: boolean;
  /** Whether the plan names somebody for this post: itself or its slot. */
  readonly hasHost: boolean;
}

/** What a rule about something planned may read. */
export interface ItemReadings {
  readonly allPersonas: readonly Persona[];
  readonly allChannels: Channels;
  /** `YYYY-MM-DD`; null where nobody said. */
  readonly today: string | null;
  /** Whether the workspace has a file at a path. */
  readonly hasFile: (path: string) => boolean;
  /** The files that are known, in the order of their paths. */
  readonly paths: () => readonly string[];
}

/** What a rule about a persona may read. */
export interface PersonaReadings {
  readonly allPersonas: readonly Persona[];
  readonly today: string | null;
  /** Whether a post or a slot names it; true where not all of them were read. */
  readonly isUsed: boolean;
}

/** What a rule about the whole plan may read. */
export interface PlanReadings {
  readonly allPersonas: readonly Persona[];
  /** What posts say to their readers. */
  readonly voices: Voices;
  /** Whether all of the workspace was read: what is missing, only the whole of it tells. */
  readonly whole: boolean;
}

/** What each kind of rule looks at. An item is a post or a slot; a published post is history, and is none. */
export interface Subjects {
  readonly item: { readonly given: { readonly item: Item }; readonly readings: ItemReadings };
  /** Everything that is planned, at once. Each finding says which file it is about. */
  readonly plan: { readonly given: { readonly plan: Plan }; readonly readings: PlanReadings };
  readonly persona: { readonly given: { readonly persona: Persona }; readonly readings: PersonaReadings };
  readonly post: { readonly given: { readonly post: Post }; readonly readings: PostReadings };
  readonly file: { readonly given: { readonly source: Source }; readonly readings: { readonly problems: readonly Problem[] } };
  readonly keys: { readonly given: { readonly source: Source }; readonly readings: { readonly misspellings: readonly Misspelling[] } };
  readonly config: { readonly given: { readonly source: Source }; readonly readings: { readonly problems: readonly Problem[] } };
  readonly suppression: { readonly given: { readonly source: Source }; readonly readings: { readonly unused: readonly UnusedSuppression[] } };
}

export type Subject = keyof Subjects;
export type OptionValue = number | string | boolean;
export type OptionSpecs = Readonly<Record<string, { readonly default: OptionValue; readonly summary: string }>>;
type Widen<T> = T extends number ? number : T extends boolean ? boolean : string;
export type OptionValues<O extends OptionSpecs> = { readonly [K in keyof O]: Widen<O[K]['default']> };

/** A text that shows what a rule finds. `⟦⟧` marks the exact range of each finding. */
export interface Example {
  readonly good?: string;
  readonly bad?: string;
  /** The bad text after its first fix. It is linted again, and must be clean. */
  readonly fixed?: string;
  /** Other files of the workspace, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** The day it is, where that matters. */
  readonly today?: string;
  /** Where the text stands, unless in `posts/example.md`. */
  readonly path?: string;
}

export interface RuleTexts {
  /** Room and name: `conversation/closed-question`. */
  readonly id: string;
  readonly severity: Severity | 'off';
  /** Below this confidence a finding is kept to itself. */
  readonly threshold?: number;
  /** What it finds, in one sentence. */
  readonly summary: string;
  /** Why a writer should care. */
  readonly why: string;
  /** Where the claim comes from, and how strong it is. */
  readonly source: string;
  readonly options: OptionSpecs;
  readonly examples: readonly Example[];
}

/** A rule as the engine sees it. */
export interface Rule extends RuleTexts {
  readonly subject: Subject;
  readonly reads: readonly string[];
  check(context: Subjects[Subject]['given'] & Partial<PostReadings & ItemReadings & PersonaReadings & PlanReadings> & { readonly options: OptionValues<OptionSpecs> }): Iterable<Finding>;
}

interface Definition<S extends Subject, R extends readonly (keyof Subjects[S]['readings'])[], O extends OptionSpecs> extends RuleTexts {
  readonly subject: S;
  readonly reads: R;
  readonly options: O;
  check(context: Subjects[S]['given'] & Pick<Subjects[S]['readings'], R[number]> & { readonly options: OptionValues<O> }): Iterable<Finding>;
}

/** Checks a rule's types: what it reads is what its `check` is handed. */
export function defineRule<S extends Subject, const R extends readonly (keyof Subjects[S]['readings'])[], const O extends OptionSpecs>(definition: Definition<S, R, O>): Rule {
  return definition as unknown as Rule;
}

/** The readings that only a language pack can give. */
export const LANGUAGE_READINGS: ReadonlySet<string> = new Set(['prompts', 'bait', 'greetings', 'isNotice', 'titleAsks', 'announces', 'milestones', 'teases', 'ownPraise', 'address', 'reading', 'hardness', 'rarity', 'unknownTerms'] satisfies (keyof PostReadings)[]);
