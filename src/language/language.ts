import type { Address, Reading } from '../model/facts.ts';
import type { Bait, Prompt } from '../model/prompt.ts';
import type { Prose } from '../model/prose.ts';
import type { Span } from '../model/span.ts';
import type { WordTable } from './word-table.ts';
import type { Word } from './words.ts';

/** What the words at the head of a sentence do not settle, and a grammar does. */
export interface Grammar {
  /** What a question without a question word is built on: "Favourite stretch?" or "Struggling with your back?". */
  readonly headOf: (sentence: string) => 'noun' | 'verb' | 'other';
}

/** A greeting that could be for anybody. */
export interface Greeting extends Span {
  /** The words for the readers: "customers". */
  readonly audience: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A place that is probably what was looked for. */
export interface Likely extends Span {
  /** 0 to 1. */
  readonly confidence: number;
}

/** What a full stop follows without ending the sentence, as the text of regular expressions. */
export interface Abbreviations {
  /** What comes next belongs to them: "Mr". */
  readonly leading: string;
  /** The sentence goes on unless a new one plainly starts: "Inc". */
  readonly shortened: string;
  /** Shortened only before a number: "No". */
  readonly numbered: string;
  /** Words that plainly start a new sentence. */
  readonly starters: string;
}

/** By what words comments give away what they do. */
export interface CommentCues {
  readonly thanks: RegExp;
  readonly asks: RegExp;
  readonly advises: RegExp;
  readonly tells: RegExp;
  /** What spam says. */
  readonly sells: RegExp;
}

/**
 * How a language asks about what somebody has trouble with, likes or has said; `{}` is where their words go. Each asks for
 * the readers' own story, never for yes or no.
 */
export interface PromptFrames {
  readonly pain: readonly string[];
  readonly topic: readonly string[];
  readonly quote: readonly string[];
}

/** All that Rapport knows of one language. Adding a language is adding one of these. */
export interface Language {
  /** ISO 639-1. */
  readonly id: string;
  /** In English, for messages. */
  readonly name: string;
  /** What else people call it where they state it, in lower case: its own names for itself. */
  readonly otherNames: readonly string[];
  /** Words so common that their share tells the language. */
  readonly commonWords: ReadonlySet<string>;
  /** Marks that hardly any other language has (a global expression); null where there are none. */
  readonly marks: RegExp | null;
  readonly abbreviations: Abbreviations;
  /** Whether articles and adjectives change with the word they stand by, so that swapping a word may change others. */
  readonly wordsAgree: boolean;
  /** Whether `prompts` would ask a grammar about a sentence of this text. */
  readonly needsGrammar: (prose: Prose) => boolean;
  /** Null where words settle everything. */
  readonly loadGrammar: (() => Promise<Grammar>) | null;
  /** Prompts in order. `grammar` may be null where `needsGrammar` says no. */
  readonly prompts: (prose: Prose, grammar: Grammar | null) => readonly Prompt[];
  readonly bait: (prose: Prose) => readonly Bait[];
  readonly greetings: (prose: Prose) => readonly Greeting[];
  /** The words by which a description of somebody is about everybody, such as "the general public"; null where it is about somebody. */
  readonly broadAudience?: (text: string) => Span | null;
  /** A closure, condolence or safety notice: nobody should be asked to chat under it. */
  readonly isNotice: (prose: Prose) => boolean;
  /** Whether a text under a title announces or reports: a release, news of people, minutes. */
  readonly announces?: (prose: Prose, title: string) => boolean;
  /** With a word table where there is one: how rare words are tells more than how long. */
  readonly reading: (prose: Prose, table: WordTable | null) => Reading;
  readonly address: (words: readonly Word[], brand: readonly string[]) => Address;
  /** The stem of a content word; null for words that carry no topic. */
  readonly topicStem: (word: string) => string | null;
  /**
   * The words of a question of one's own, asked of somebody else: "How do I …?" becomes "How do you …?". Null where it
   * cannot be turned safely.
   */
  readonly askedOfYou: (question: string) => string | null;
  /** The part of a goal that counts likes, followers, reach or views instead of people; null where none does or none can be told. */
  readonly vanityGoal: (goal: string) => Span | null;
  /** Words that say a thing is for whoever comes along: "something for everyone". */
  readonly forAnybody?: (prose: Prose) => readonly Likely[];
  /** Where a text is glad of its writers' own counts: "We hit 10,000 followers". */
  readonly milestones?: (prose: Prose) => readonly Likely[];
  /** What of a headline withholds what the text is about; null where nothing does. Offsets are the headline's. */
  readonly tease?: (headline: string) => Likely | null;
  /** The sentence where a text speaks well of its writers, if it offers its readers nothing. */
  readonly ownPraise?: (prose: Prose) => Likely | null;
  readonly commentCues?: CommentCues;
  /** How hard a single sentence is, on the scale of `reading`'s grade; far from exact for one sentence alone. */
  readonly hardness?: (prose: Prose, words: readonly Word[], table: WordTable | null) => number;
  /** Without them, only questions that personas ask themselves are suggested. */
  readonly promptFrames?: PromptFrames;
}
