import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import type { CalendarEntries, ConversationGroup, FitRow, PersonaRow, PlanRows, Status } from '../index.ts';

/** The messages between the server and the views of the plan. Every request names an address inside the workspace it is about. */

export interface About {
  readonly uri: string;
}

/** Only what is meant; names as people write them. */
export interface PlanFilter {
  readonly persona?: string;
  readonly channel?: string;
  readonly status?: Status;
  readonly host?: string;
  readonly campaign?: string;
}

/** What a filter may name, and what a change may. */
export interface PlanChoices {
  readonly personas: readonly { readonly id: string; readonly name: string }[];
  readonly channels: readonly string[];
  readonly hosts: readonly string[];
  readonly campaigns: readonly string[];
}

interface Planned {
  /** The workspace's root. */
  readonly folder: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly choices: PlanChoices;
}

/** Client → server: the Plan view; null where there is no workspace. */
export const PLAN_VIEW = 'rapport/planView';

export interface PlanViewParams extends About {
  readonly only: PlanFilter;
}

export interface PlanView extends Planned, PlanRows {}

/** Client → server: the Personas view. */
export const PERSONAS_VIEW = 'rapport/personasView';

export interface PersonasView {
  readonly folder: string;
  readonly rows: readonly PersonaRow[];
}

/** Client → server: the Conversations view. */
export const CONVERSATIONS_VIEW = 'rapport/conversationsView';

export interface ConversationsView {
  readonly folder: string;
  readonly groups: readonly ConversationGroup[];
}

/** Client → server: how a document fits, persona by persona, with the places that decided. */
export const FIT_VIEW = 'rapport/fitView';

export interface FitViewRow extends Omit<FitRow, 'evidence'> {
  readonly evidence: readonly { readonly text: string; readonly places: readonly Range[] }[];
}

export interface FitView {
  readonly rows: readonly FitViewRow[];
  /** Why there are none. */
  readonly why: string | null;
}

/** Client → server: a window of the calendar page. */
export const CALENDAR_VIEW = 'rapport/calendarView';

export interface CalendarViewParams extends About {
  readonly from: string;
  /** Included. */
  readonly to: string;
  readonly only: PlanFilter;
  /** Whether to check what is shown, which takes longer the first time. */
  readonly check: boolean;
}

export interface CalendarView extends Planned, CalendarEntries {
  readonly from: string;
  readonly to: string;
  /** Whose clocks it goes by; null where nobody said. */
  readonly zone: string | null;
}

/** Client → server: the edits of a change, which the client makes. */
export const PLAN_CHANGE = 'rapport/planChange';

export type PlanChangeRequest =
  /** `near` is the day the entry has now; a null time keeps its time. */
  | { readonly kind: 'move'; readonly key: string; readonly near: string | null; readonly date: string; readonly time: string | null; readonly scope: 'one' | 'all' | null }
  | { readonly kind: 'status'; readonly key: string; readonly near: string | null; readonly status: Status }
  | { readonly kind: 'host'; readonly key: string; readonly near: string | null; readonly host: string }
  | { readonly kind: 'copy'; readonly key: string; readonly near: string | null; readonly persona: string }
  /** A line for what a persona is known from. */
  | { readonly kind: 'evidence'; readonly persona: string; readonly line: string }
  /** `key` is of a slot that it is written for; `words` are what it starts from. */
  | { readonly kind: 'draft'; readonly key: string | null; readonly title: string; readonly words: string | null; readonly persona: string | null; readonly channel: string | null; readonly date: string | null; readonly time: string | null };

export interface PlanChangeParams extends About {
  readonly change: PlanChangeRequest;
}

/** Edits with the texts they are for: a client whose text is another must not make them. */
export interface PlanEdit {
  readonly edit: WorkspaceEdit;
  /** By address; null for a file that is to be made. */
  readonly before: Readonly<Record<string, string | null>>;
  /** What to open afterwards. */
  readonly open: string | null;
}

export type PlanChangeResult = PlanEdit | { readonly refused: string } | { readonly ask: 'one-or-all' };

/** Client → server: the plan for other programs and for paper. */
export const PLAN_EXPORT = 'rapport/planExport';

export interface PlanExportParams extends About {
  readonly format: 'ics' | 'html';
  readonly from: string;
  readonly to: string;
  readonly only: PlanFilter;
}

export interface PlanExport {
  readonly name: string;
  readonly text: string;
}

/** Client → server: the honest audit as a page; null where there is no workspace. */
export const AUDIT_PAGE = 'rapport/auditPage';

export interface AuditPage {
  readonly folder: string;
  /** One page that holds all it needs and runs nothing: what people wrote in it is text. */
  readonly html: string;
  /** The paths of posts that the page names. */
  readonly posts: readonly string[];
}

/** Server → client: something that a plan is made of, or found in it, may have changed. */
export const PLAN_CHANGED = 'rapport/planChanged';

/** Client → server: what is to be known before files are imported. */
export const IMPORT_LOOK = 'rapport/importLook';

export interface ImportFiles extends About {
  /** Addresses of files. */
  readonly files: readonly string[];
}

/** Whether there are comments among them, of which it matters whose they are; or why they cannot be imported here. */
export type ImportLook = { readonly comments: boolean } | { readonly refused: string };

/** Client → server: takes exports in. Cancelling the request keeps everything as it was. */
export const IMPORT = 'rapport/import';

export interface ImportParams extends ImportFiles {
  /** The names we comment under. */
  readonly own: readonly string[];
  readonly keepText: boolean;
  /** By which its progress is known. */
  readonly token: string;
}

/** Server → client, while something is imported. */
export const IMPORT_PROGRESS = 'rapport/importProgress';

export interface ImportProgress {
  /** Of the import that it is of. */
  readonly token: string;
  /** What is being done, in words. */
  readonly message: string;
  /** How much of all files is done, 0 to 1. */
  readonly part: number;
}

/** Server → client, while something is imported: which posts some rows are. The answer leaves out what nobody knows. */
export const IMPORT_ASK = 'rapport/importAsk';

/** A row of an export that may be a post, and may not. */
export interface ImportDoubt {
  readonly name: string;
  readonly text: string;
  /** The post it is like, and how much, 0 to 1. */
  readonly post: string;
  readonly confidence: number;
}

export interface ImportAsk {
  readonly doubts: readonly ImportDoubt[];
  /** What a row may be instead. */
  readonly posts: readonly { readonly path: string; readonly title: string | null }[];
}

export interface ImportAnswer {
  readonly name: string;
  /** A path, or '' for none of ours. */
  readonly post: string;
}

export interface ImportReport {
  /** What was recognised, what each column became, what stays unknown and which rows are left out; Markdown. */
  readonly page: string;
  /** The same in a line. */
  readonly summary: string;
}

/** Null where it was cancelled. */
export type ImportResult = ImportReport | { readonly refused: string } | null;
