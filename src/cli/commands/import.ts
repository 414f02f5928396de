import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { COUNTS, exportReader, Importer, LARGEST_JSON, readMatches, readWorkbook, rowsReader, type Doubt, type ExportSink, type ImportDocument, type Recognised, type Workspace } from '../../index.ts';
import { MATCHES } from '../../node/engagement.ts';
import { InteractionStore, savePosts, storedPosts } from '../../node/engagement-store.ts';
import { digestWith, pseudonymsWith } from '../../node/pseudonyms.ts';
import { containerOf, headOf, piecesOf, UnreadLetters } from '../../node/text-pieces.ts';
import { writeJson, FORMAT, type Command, type Invocation } from '../command.ts';
import { forgottenIn, keyFor } from '../engagement-key.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { loadWorkspace } from '../files.ts';
import { importText } from '../import-report.ts';

type FileReport = ImportDocument['files'][number];
type Counter = { -readonly [K in keyof ImportDocument['posts']]: number };

/** A workbook is unpacked whole. */
const LARGEST_WORKBOOK = 50_000_000;

export const importCommand: Command = {
  name: 'import',
  summary: 'Take in what networks say happened: exports of posts, and comments.',
  details: 'Files are recognised by what is in them. What is taken in is kept as plain CSV in engagement/: counts, and comments by pseudonyms.\nNothing leaves this machine. Importing a file again changes nothing; a later export updates.',
  usage: 'FILE… [options]',
  options: {
    own: { type: 'string', value: 'NAMES', summary: 'the names you comment under, with commas between them: their comments are your own' },
    'keep-text': { type: 'boolean', summary: 'keep what comments say, without e-mail addresses, phone numbers and mentions' },
    root: { type: 'string', value: 'FOLDER', summary: 'the workspace (the one you are in)' },
    format: FORMAT,
  },
  examples: [
    ['rapport import ~/Downloads/*.csv', 'everything that was exported'],
    ['rapport import comments.csv --own "Riverside"', 'comments, of which Riverside\'s are your own'],
    ['rapport import context.json --keep-text', 'with what people wrote'],
    ['RAPPORT_KEY=… rapport import log.csv', 'with the key that a team shares'],
  ],
  run: async (invocation) => {
    const { cwd, terminal, positionals, text } = invocation;
    if (positionals.length === 0) throw new UsageError('Say which files to import: rapport import ~/Downloads/export.csv. "rapport audit" says how to get one from each network.');
    for (const file of positionals) if (!existsSync(path.resolve(cwd, file))) throw new UsageError(`There is no file called ${file} here.`);
    const { root, workspace } = loadWorkspace(cwd, text('root') === undefined ? [] : [text('root') ?? '']);
    const matches = path.join(root, MATCHES);
    const importer = importerFor(root, workspace, matches, invocation);
    const store = new InteractionStore(root);
    const posts: Counter = { new: 0, updated: 0, same: 0 };
    const files: FileReport[] = [];
    for (const file of positionals) files.push(await readFile(file, importer, store, posts, invocation));
    terminal.progress('Writing…');
    store.save();
    savePosts(root, importer.rows());
    terminal.done();
    askAbout(importer.doubts, matches);
    const { added, updated, same } = store.change;
    const document: ImportDocument = {
      version: 1, files, posts, comments: { new: added, updated, same },
      matched: { sure: importer.counts.sure, alike: importer.counts.alike, not: importer.counts.unmatched },
      doubts: importer.doubts.map(({ name, likeness }) => ({ name, post: likeness.post.source.path, confidence: likeness.confidence })),
    };
    if (text('format') === 'json') writeJson(terminal, document);
    else terminal.out(importText(document, { doubts: importer.doubts, matchesFile: MATCHES }, terminal.paint));
    return files.some(({ recognised }) => recognised === null) ? EXIT.usage : EXIT.clean;
  },
};

function importerFor(root: string, workspace: Workspace, matches: string, invocation: Invocation): Importer {
  const key = keyFor(root, invocation.terminal);
  return new Importer(workspace, storedPosts(root), readMatches(existsSync(matches) ? readFileSync(matches, 'utf8') : null), {
    pseudonym: pseudonymsWith(key), digest: digestWith(key),
    forgotten: forgottenIn(root),
    keepText: invocation.flag('keep-text'),
    own: (invocation.text('own') ?? '').split(',').map((name) => name.trim()).filter((name) => name !== ''),
  });
}

async function readFile(file: string, importer: Importer, store: InteractionStore, posts: Counter, { cwd, terminal }: Invocation): Promise<FileReport> {
  const full = path.resolve(cwd, file);
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
  const why = await readInto(full, sink, (part) => terminal.progress(`Reading ${file}: ${Math.round(part * 100)} %, ${report.rows.toLocaleString('en')} rows…`));
  terminal.done();
  const { found, rows, refused, notes } = report;
  const unknown = (found?.unknown ?? []).filter((count) => (COUNTS as readonly string[]).includes(count));
  return { file, recognised: why === null ? (found?.name ?? null) : null, holds: found?.holds ?? null, rows, columns: found?.columns ?? [], unknown, refused, notes, why };
}

/** @returns why nothing was read, or null. */
async function readInto(file: string, sink: ExportSink, progress: (part: number) => void): Promise<string | null> {
  const { size } = statSync(file);
  if (statSync(file).isDirectory()) return 'it is a folder. Name the files in it.';
  switch (containerOf(headOf(file))) {
    case 'old-office': return 'it is an old XLS workbook. Open it in a spreadsheet and save it as CSV or XLSX.';
    case 'zip': return size > LARGEST_WORKBOOK ? 'it is a workbook of more than 50 MB. Save its sheet as CSV.' : readSheets(file, sink);
    case 'text': break;
  }
  if (size > LARGEST_JSON && /^\ufeff?\s*[[{]/.test(new TextDecoder().decode(headOf(file)))) return 'it is JSON of more than 200 MB. Split it, or export CSV.';
  const reader = exportReader(sink);
  const unread = new UnreadLetters();
  for (const [text, bytes] of piecesOf(file)) {
    unread.see(text);
    reader.write(text);
    progress(size === 0 ? 1 : bytes / size);
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

/** Puts what a person has to say into `engagement/matches.yml`, once. */
function askAbout(doubts: readonly Doubt[], file: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const asked = doubts.filter(({ name }, at) => !before.includes(JSON.stringify(name)) && doubts.findIndex((one) => one.name === name) === at);
  if (asked.length === 0) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const head = before === '' ? `# Which post each of these is: name its file, or write none. Then import again.\n` : '';
  const entries = asked.map(({ name, text, likeness }) => `\n# "${text.replace(/\s+/g, ' ').slice(0, 80)}"\n# Perhaps ${likeness.post.source.path} (${likeness.confidence}).\n${JSON.stringify(name)}:\n`);
  if (before === '') writeFileSync(file, head + entries.join(''));
  else appendFileSync(file, `${before.endsWith('\n') ? '' : '\n'}${entries.join('')}`);
}

