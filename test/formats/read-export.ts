import { exportReader, type ExportSink, type InteractionRow, type PostRow, type Recognised } from '../../src/index.ts';

export interface Reading {
  readonly name: string | null;
  readonly posts: readonly PostRow[];
  readonly comments: readonly InteractionRow[];
  readonly refused: readonly string[];
  readonly notes: readonly string[];
  readonly found: Recognised | null;
  readonly why: string | null;
}

/** What an export is read as, in pieces of some length. */
export function readExport(text: string, piece = text.length): Reading {
  const reading = { posts: [] as PostRow[], comments: [] as InteractionRow[], refused: [] as string[], notes: [] as string[], found: null as Recognised | null };
  const sink: ExportSink = {
    post: (row) => void reading.posts.push(row), interaction: (row) => void reading.comments.push(row),
    refuse: (line, why) => void reading.refused.push(`${line}: ${why}`), note: (line, what) => void reading.notes.push(`${line}: ${what}`),
    recognised: (what) => void (reading.found = what),
  };
  const reader = exportReader(sink);
  for (let at = 0; at < text.length; at += Math.max(1, piece)) reader.write(text.slice(at, at + Math.max(1, piece)));
  const why = reader.end();
  return { ...reading, name: reading.found?.name ?? null, why };
}
