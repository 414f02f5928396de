/** Every message between the server and its client beyond the Language Server Protocol. */

/** Client → server: whom is this document for? */
export const FITS = 'rapport/fits';

export interface FitsParams {
  readonly uri: string;
}

/** One persona's fit, ready to show. */
export interface PersonaFit {
  readonly persona: string;
  readonly name: string;
  /** 0 to 100; null where it was not judged. */
  readonly score: number | null;
  readonly why: string;
  /** The words of the post that decided, most telling first. */
  readonly words: readonly string[];
  /** The goal, pain or question it answers best. */
  readonly need: string | null;
}

/** Best first; empty with the reason where there is nothing to compare. */
export interface FitsResult {
  readonly fits: readonly PersonaFit[];
  readonly why: 'not a post' | 'no personas' | null;
  /** Why it is not a post, as the end of a sentence. */
  readonly reason: string | null;
}

/** A place in a page or a file, as the Language Server Protocol counts: lines and characters from 0. */
export interface PlaceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A page of Markdown to read beside the editor, and what in it leads where. */
export interface PageResult {
  readonly title: string;
  readonly text: string;
  readonly links: readonly { readonly range: PlaceRange; readonly uri: string; readonly target: PlaceRange }[];
}

/** Client → server: how one persona fits a document, explained. Null where either is gone. */
export const EXPLAIN_FIT = 'rapport/explainFit';

export interface ExplainFitParams {
  readonly uri: string;
  readonly persona: string;
}

/** Client → server: the personas of a document's workspace. */
export const PERSONAS = 'rapport/personas';

export interface PersonaChoice {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
}

/** Client → server: some personas side by side. */
export const COMPARE = 'rapport/compare';

export interface CompareParams {
  readonly uri: string;
  readonly personas: readonly string[];
}

/** Client → server: prompts that could start a conversation under a post, and where a paragraph for one would go. */
export const PROMPTS = 'rapport/prompts';

export interface PromptsParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

export interface PromptChoice {
  /** Alternating: words as they are, and words that want changing. */
  readonly parts: readonly { readonly text: string; readonly blank: boolean }[];
  readonly from: 'question' | 'pain' | 'quote' | 'topic';
  /** Whose words it is made of; null where they are the post's own. */
  readonly name: string | null;
}

export interface PromptsResult {
  readonly prompts: readonly PromptChoice[];
  readonly place: { readonly position: PlaceRange['start']; readonly before: string; readonly after: string } | null;
  /** Why there are none, as a sentence; null where there are some. */
  readonly why: string | null;
}

/** Client → server: what a new file would hold. */
export const NEW_FILE = 'rapport/newFile';

export interface NewFileParams {
  /** A document or a folder of the workspace it is for. */
  readonly uri: string;
  readonly kind: 'persona' | 'post' | 'calendar';
  /** What it is called; for a calendar also empty, which names it by this month. */
  readonly name: string;
  /** For a post: whom it is for. */
  readonly personas: readonly string[];
}

export interface NewFileResult {
  /** Null where the name has no letters to make a file name of. */
  readonly uri: string | null;
  readonly text: string;
  /** Where writing goes on. */
  readonly cursor: PlaceRange['start'];
}

/** Client → server: the rules as they stand for a document. */
export const RULES_LIST = 'rapport/rules';

export interface RuleChoice {
  readonly id: string;
  readonly severity: string;
  readonly summary: string;
  /** Whether it has found something at the place that was asked about. */
  readonly here: boolean;
}

export interface RulesParams {
  readonly uri: string | null;
  readonly position: PlaceRange['start'] | null;
}

/** Client → server: a rule, explained. */
export const EXPLAIN_RULE = 'rapport/explainRule';

export interface ExplainRuleParams {
  readonly uri: string | null;
  readonly rule: string;
}

/** Client → server: what a document is to Rapport, and why. */
export const DOCTOR = 'rapport/doctor';

export interface DocumentParams {
  readonly uri: string;
}

/** Client → server: what a status bar says of a document; null where it is no post. */
export const STATUS = 'rapport/status';

export interface StatusResult {
  readonly personas: readonly string[];
  readonly counts: readonly { readonly channel: string; readonly count: number; readonly limit: number | null }[];
}

/** Client → server: the files of a folder that are judged. */
export const JUDGED_FILES = 'rapport/judgedFiles';

/** Client → server: what is found in some files of it, as diagnostics of the Language Server Protocol. */
export const CHECK_FILES = 'rapport/checkFiles';

export interface CheckFilesParams {
  readonly uris: readonly string[];
}

export interface CheckedFile<D> {
  readonly uri: string;
  readonly diagnostics: readonly D[];
}

/** Server → client, where the server cannot read files itself: the files of a folder that Rapport may want. */
export const FIND_FILES = 'rapport/findFiles';

export interface FindFilesParams {
  readonly folder: string;
}

/** Server → client: the content of a file, null where it is gone. */
export const READ_FILE = 'rapport/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** Bytes in base 64, since a message is JSON. */
export type ReadFileResult = string | null;

/** What the client says of itself when it starts the server. */
export interface InitializationOptions {
  /** Whether it answers `rapport/findFiles` and `rapport/readFile`. */
  readonly readsFiles?: boolean;
  /** Whether it has the commands of the extension: what runs them is offered to nobody else. */
  readonly runsCommands?: boolean;
  /** The address of the word table that comes with it, for a server that cannot read its own files. */
  readonly words?: string;
}
