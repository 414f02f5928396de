import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { COUNTS, exportReader, Importer, LARGEST_JSON, readMatches, readWorkbook, rowsReader, withAnswers, withQuestions, type Asked, type ExportSink, type ImportDocument, type Recognised, type Workspace } from '../index.ts';
import { forgottenIn } from './engagement-key.ts';
import { InteractionStore, savePosts, storedPosts } from './engagement-store.ts';
import { MATCHES } from './engagement.ts';
import { digestWith, pseudonymsWith, type Key } from './pseudonyms.ts';
import { containerOf, headOf, piecesOf, UnreadLetters } from './text-pieces.ts';

type FileReport = ImportDocument['files'][number];
type Counter = { -readonly [K in keyof ImportDocument['posts']]: number };

/** What is imported, and how. */
export interface ImportJob {
  readonly root: string;
  readonly workspace: Workspace;
  readonly files: readonly { /** As people know it. */ readonly name: string; readonly path: string }[];
  readonly key: Key;
  /** The names we comment under. */
  readonly own: readonly string[];
  readonly keepText: boolean;
}

/** Whoever waits for an import. */
export interface ImportWatch {
  /** @param part how much of the file has been read, 0 to 1; null once all are read and it is written. */
  readonly progress: (file: string, part: number | null, rows: number) => void;
  /** Asked again and again. Once it says yes, nothing is kept. */
  readonly isCancelled: () => boolean;
  /** Asks a person which posts some rows are, before anything is kept; what they leave open is asked in `engagement/matches.yml`. */
  readonly ask?: (doubts: readonly Asked[]) => Promise<readonly Answer[]>;
}

/** What a person said of a row: a post's path, or '' for none of ours. */
export interface Answer {
  readonly name: string;
  readonly post: string;
}

export interface Imported {
  readonly document: ImportDocument;
  /** Rows that only a person can tell. They are asked for in `engagement/matches.yml`. */
  readonly doubts: readonly Asked[];
}

/** Takes exports into `engagement/`. Null where somebody thought better of it: then nothing has changed. */
export async function importFiles(job: ImportJob, watch: ImportWatch): Promise<Imported | null> {
  const { root, workspace, key, own, keepText } = job;
  const importer = new Importer(workspace, storedPosts(root), readMatches(matchesIn(root)), { pseudonym: pseudonymsWith(key), digest: digestWith(key), forgotten: forgottenIn(root), keepText, own });
  const store = new InteractionStore(root, importer.placeOf);
  const posts: Counter = { new: 0, updated: 0, same: 0 };
  const files: FileReport[] = [];
  const asked = (): readonly Asked[] => importer.doubts.map(({ name, text, likeness }) => ({ name, text, post: likeness.post.source.path, confidence: likeness.confidence }));
  let answers: readonly Answer[] = [];
  try {
    for (const file of job.files) {
      const report = await readFile(file, { importer, store, posts }, watch);
      if (report === null) return null;
      files.push(report);
    }
    if (watch.ask && importer.doubts.length > 0) answers = await watch.ask(asked());
    if (watch.isCancelled()) return null;
    take(answers, { importer, store, posts });
    watch.progress('', null, 0);
    store.save();
  } finally {
    store.discard();
  }
  savePosts(root, importer.rows());
  const doubts = asked().filter(({ name }) => !answers.some((answer) => answer.name === name));
  writeMatches(root, withAnswers(withQuestions(matchesIn(root) ?? '', doubts), answers));
  const { added, updated, same } = store.change;
  const { sure, alike, unmatched } = importer.counts;
  return {
    doubts,
    document: {
      version: 1, files, posts, comments: { new: added, updated, same }, matched: { sure, alike, not: unmatched },
      doubts: doubts.map(({ name, post, confidence }) => ({ name, post, confidence })),
    },
  };
}

const matchesIn = (root: string): string | null => (existsSync(path.join(root, MATCHES)) ? readFileSync(path.join(root, MATCHES), 'utf8') : null);

function writeMatches(root: string, text: string): void {
  if (text === (matchesIn(root) ?? '')) return;
  mkdirSync(path.dirname(path.join(root, MATCHES)), { recursive: true });
  writeFileSync(path.join(root, MATCHES), text);
}

function take(answers: readonly Answer[], { importer, store, posts }: Stores): void {
  for (const { name, post } of answers) {
    for (const doubt of importer.doubts.filter((one) => one.name === name)) {
      if (!importer.decide(doubt, post)) continue;
      store.resettle();
      if (doubt.taken !== 'same') continue;
      posts.same--;
      posts.updated++;
    }
  }
}

interface Stores {
  readonly importer: Importer;
  readonly store: InteractionStore;
  readonly posts: Counter;
}

async function readFile({ name, path: file }: ImportJob['files'][number], { importer, store, posts }: Stores, { progress, isCancelled }: ImportWatch): Promise<FileReport | null> {
  const report = { rows: 0, refused: [] as { line: number; why: string }[], notes: [] as { line: number; what: string }[], found: null as Recognised | null };
  const sink: ExportSink = {
    post: (row) => {
      report.rows++;
      posts[importer.post(row)]++;
    },
    interaction: (row) => {
      report.rows++;
      const comment = importer.comment(row);
      if (comment) store.add(comment);
    },
    refuse: (line, why) => void report.refused.push({ line, why }),
    note: (line, what) => void report.notes.push({ line, what }),
    recognised: (what) => void (report.found = what),
  };
  const why = await readInto(file, sink, (part) => progress(name, part, report.rows), isCancelled);
  if (isCancelled()) return null;
  const { found, rows, refused, notes } = report;
  const unknown = (found?.unknown ?? []).filter((count) => (COUNTS as readonly string[]).includes(count));
  return { file: name, recognised: why === null ? (found?.name ?? null) : null, holds: found?.holds ?? null, rows, columns: found?.columns ?? [], unknown, refused, notes, why };
}

/** A workbook is unpacked whole. */
const LARGEST_WORKBOOK = 50_000_000;
/** Reading goes on for so long before others get their turn: who wants to cancel must be heard. */
const TURN_MS = 50;

/** @returns why nothing was read, or null. */
async function readInto(file: string, sink: ExportSink, progress: (part: number) => void, isCancelled: () => boolean): Promise<string | null> {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return 'it is gone.';
  if (stat.isDirectory()) return 'it is a folder. Name the files in it.';
  const { size } = stat;
  const head = headOf(file);
  switch (containerOf(head)) {
    case 'old-office': return 'it is an old XLS workbook. Open it in a spreadsheet and save it as CSV or XLSX.';
    case 'zip': return size > LARGEST_WORKBOOK ? 'it is a workbook of more than 50 MB. Save its sheet as CSV.' : readSheets(file, sink);
    case 'text': break;
  }
  if (size > LARGEST_JSON && /^\ufeff?\s*[[{]/.test(new TextDecoder().decode(head))) return 'it is JSON of more than 200 MB. Split it, or export CSV.';
  const reader = exportReader(sink);
  const unread = new UnreadLetters();
  let turn = performance.now();
  for (const [text, bytes] of piecesOf(file)) {
    unread.see(text);
    reader.write(text);
    progress(size === 0 ? 1 : bytes / size);
    if (performance.now() - turn < TURN_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    if (isCancelled()) return null;
    turn = performance.now();
  }
  const why = reader.end();
  if (unread.line !== null) sink.note(unread.line, 'letters from here on could not be read, and stand as �. Save the file as UTF-8, and import it again');
  return why;
}

/** The first sheet of a workbook that is recognised. */
async function readSheets(file: string, sink: ExportSink): Promise<string | null> {
  let sheets;
  try {
    sheets = await readWorkbook(readFileSync(file));
  } catch {
    return 'it is packed, and no XLSX workbook. Unpack it, and import the CSV or JSON files in it.';
  }
  let why = 'the workbook has no sheets';
  for (const { rows } of sheets) {
    const reason = rowsReader(rows, sink);
    if (reason === null) return null;
    why = reason;
  }
  return why;
}

/** JSON that is looked through for comments before it is imported. */
const LARGEST_LOOK = 20_000_000;

/** Whether a file holds comments, of which it matters whose they are. False where it is not known. */
export function holdsComments(file: string): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0 || containerOf(headOf(file)) !== 'text') return false;
  let found = false;
  const reader = exportReader({ post: () => undefined, interaction: () => void (found = true), refuse: () => undefined, note: () => undefined, recognised: ({ holds }) => void (found ||= holds === 'comments') });
  const isJson = /^\ufeff?\s*(?:[[{]|window\.YTD)/.test(new TextDecoder().decode(headOf(file)));
  if (isJson && size > LARGEST_LOOK) return true;
  for (const [text] of piecesOf(file)) {
    reader.write(text);
    if (!isJson) break;
  }
  reader.end();
  return found;
}
