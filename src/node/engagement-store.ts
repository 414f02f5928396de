import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportReader, LOG_HEAD, logLine, mergedComment, NameTable, postsCsv, type InteractionRow, type PostRow } from '../index.ts';
import { ENGAGEMENT } from './engagement.ts';
import { piecesOf } from './text-pieces.ts';

/** What an import did to the comments of the store. */
export interface StoreChange {
  added: number;
  updated: number;
  same: number;
}

/** Lines that are held before they are written. */
const BATCH = 2000;

/** `engagement/interactions.csv`, which may be larger than memory: comments are added and changed without holding them. */
export class InteractionStore {
  readonly change: StoreChange = { added: 0, updated: 0, same: 0 };
  private readonly file: string;
  private readonly additions: string;
  private readonly known = new NameTable();
  private prints = new Float64Array(1024);
  private readonly changed = new Map<number, InteractionRow>();
  private batch: string[] = [];
  private readonly placeOf: (post: string) => string;
  /** Whether a stored comment is under another name of its post than it will be. */
  private moves = false;

  /** @param placeOf what a comment is kept under, by what it was kept under: since then its post may have become known. */
  constructor(root: string, placeOf: (post: string) => string = (post) => post) {
    this.placeOf = placeOf;
    this.file = path.join(root, ENGAGEMENT, 'interactions.csv');
    this.additions = `${this.file}.new`;
    rmSync(this.additions, { force: true });
    for (const stored of this.stored(this.file)) {
      const row = this.settled(stored);
      const before = this.known.size;
      const number = this.known.of(0, keyOf(row));
      this.moves ||= row !== stored || number !== before;
      this.note(number, row);
    }
  }

  /** Where it has just been told which posts some comments are under. */
  resettle(): void {
    this.moves = true;
  }

  private settled(row: InteractionRow): InteractionRow {
    const post = this.placeOf(row.post);
    return post === row.post ? row : { ...row, post };
  }

  add(row: InteractionRow): void {
    const before = this.known.size;
    const number = this.known.of(0, keyOf(row));
    if (number === before) {
      this.note(number, row);
      this.change.added++;
      this.batch.push(logLine(row));
      if (this.batch.length >= BATCH) this.flush();
      return;
    }
    if (!this.changed.has(number) && this.prints[number] === printOf(row)) this.change.same++;
    else {
      const earlier = this.changed.get(number);
      this.changed.set(number, earlier ? mergedComment(earlier, row) : row);
    }
  }

  /** Writes what has changed. Nothing is touched where nothing has. */
  save(): void {
    this.flush();
    if (this.changed.size > 0 || this.moves) {
      const seen = new NameTable();
      this.rewrite((stored) => {
        const row = this.settled(stored);
        const key = keyOf(row);
        const before = seen.size;
        // Once under its post's address and once under its file, it is one comment.
        if (seen.of(0, key) !== before) return null;
        const later = this.changed.get(this.known.of(0, key));
        return later ? mergedComment(row, later) : row;
      });
    }
    else if (existsSync(this.additions)) {
      if (!existsSync(this.file)) writeFileSync(this.file, LOG_HEAD);
      for (const [text] of piecesOf(this.additions)) appendFileSync(this.file, text);
    }
    rmSync(this.additions, { force: true });
  }

  /** Forgets what was added: the file stays as it is. */
  discard(): void {
    this.batch = [];
    rmSync(this.additions, { force: true });
  }

  /** Takes out or changes rows. @returns how many lines are not as they were. */
  edit(change: (row: InteractionRow) => InteractionRow | null): number {
    return existsSync(this.file) ? this.rewrite(change) : 0;
  }

  private rewrite(change: (row: InteractionRow) => InteractionRow | null): number {
    const next = `${this.file}.tmp`;
    let lines: string[] = [LOG_HEAD];
    let different = 0;
    writeFileSync(next, '');
    const put = (): void => {
      appendFileSync(next, lines.join(''));
      lines = [];
    };
    for (const [place, file] of [this.file, this.additions].entries()) {
      for (const row of this.stored(file, place === 1)) {
        const after = change(row);
        const [was, is] = [logLine(row), after === null ? '' : logLine(after)];
        if (was !== is) different++;
        lines.push(is);
        if (lines.length >= BATCH) put();
      }
    }
    put();
    renameSync(next, this.file);
    this.change.updated += different;
    this.change.same += Math.max(0, this.changed.size - different);
    return different;
  }

  private flush(): void {
    if (this.batch.length === 0) return;
    mkdirSync(path.dirname(this.file), { recursive: true });
    appendFileSync(this.additions, this.batch.join(''));
    this.batch = [];
  }

  private note(number: number, row: InteractionRow): void {
    if (number >= this.prints.length) {
      const before = this.prints;
      this.prints = new Float64Array(before.length * 2);
      this.prints.set(before);
    }
    this.prints[number] = printOf(row);
  }

  /** Rows of a file in batches, so that none of them is held longer than it is looked at. */
  private *stored(file: string, headless = false): Generator<InteractionRow> {
    if (!existsSync(file)) return;
    let rows: InteractionRow[] = [];
    const reader = exportReader({ post: () => undefined, refuse: () => undefined, note: () => undefined, recognised: () => undefined, interaction: (row) => void rows.push(row) }, { guarded: true });
    if (headless) reader.write(LOG_HEAD);
    for (const [text] of piecesOf(file)) {
      reader.write(text);
      yield* rows;
      rows = [];
    }
    reader.end();
    yield* rows;
  }
}

const keyOf = ({ post, id }: InteractionRow): string => `${post}\n${id}`;

/** A number that is another one for another row, as good as always. */
function printOf(row: InteractionRow): number {
  const text = logLine({ ...row, answered: false, needsAnswer: true });
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15);
  }
  return (a >>> 0) * 2 ** 20 + ((b >>> 0) & 0xfffff);
}

/** `engagement/posts.csv`. @returns whether it is another file now. */
export function savePosts(root: string, rows: readonly PostRow[]): boolean {
  const file = path.join(root, ENGAGEMENT, 'posts.csv');
  const text = postsCsv(rows);
  if (rows.length === 0 || (existsSync(file) && readFileSync(file, 'utf8') === text)) return false;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
  return true;
}

/** The rows of `engagement/posts.csv`. */
export function storedPosts(root: string): readonly PostRow[] {
  const file = path.join(root, ENGAGEMENT, 'posts.csv');
  const rows: PostRow[] = [];
  if (!existsSync(file)) return rows;
  const reader = exportReader({ post: (row) => void rows.push(row), refuse: () => undefined, note: () => undefined, recognised: () => undefined, interaction: () => undefined }, { guarded: true });
  for (const [text] of piecesOf(file)) reader.write(text);
  reader.end();
  return rows;
}
