import { csvRows } from '../formats/csv-rows.ts';
import { readJsonExport } from '../formats/exports/read-json.ts';
import { tableReader } from '../formats/exports/read-table.ts';
import type { ExportSink } from '../formats/exports/sink.ts';
import { readMatches } from '../formats/exports/matches.ts';
import { LogBuilder } from '../insight/audit/log-builder.ts';
import { commentKind } from '../language/comment-kinds.ts';
import type { Engagement, PostRow } from '../model/engagement.ts';
import { unguarded } from '../formats/exports/spreadsheet.ts';
import { instantOf } from '../model/wall-time.ts';

/** A file that is read piece by piece. */
export interface FileSink {
  readonly write: (text: string) => void;
  /** @returns why nothing was read, or null. */
  readonly end: () => string | null;
}

/** JSON is read in one piece, and so is held whole. */
export const LARGEST_JSON = 200_000_000;

/** Reads a CSV or JSON file into a sink, whichever it turns out to be by its first sign. */
export function exportReader(sink: ExportSink, { guarded = false }: { /** Whether it is a file of our own, whose formulas were made harmless. */ readonly guarded?: boolean } = {}): FileSink {
  let json: string[] | null = null;
  let started = false;
  const table = tableReader(sink);
  const csv = csvRows((cells, line) => table.row(guarded ? cells.map(unguarded) : cells, line));
  return {
    write: (text) => {
      if (!started && text.trim() !== '') {
        started = true;
        if (/^\ufeff?\s*(?:[[{]|window\.YTD)/.test(text)) json = [];
      }
      if (json) json.push(text);
      else csv.write(text);
    },
    end: () => {
      if (json) return readJsonExport(json.join(''), sink);
      csv.end();
      return table.end();
    },
  };
}

/** Reads rows that are cells already: a sheet of a workbook. @returns why nothing was read, or null. */
export function rowsReader(rows: readonly (readonly string[])[], sink: ExportSink): string | null {
  const table = tableReader(sink);
  for (const [index, cells] of rows.entries()) if (cells.some((cell) => cell.trim() !== '')) table.row(cells, index + 1);
  return table.end();
}

/** Milliseconds since 1970 of a written time; a day without a time is its start. Without a zone, times count as UTC. */
export function instantIn(zone: string | null): (at: string) => number {
  return (at) => {
    const offset = at.length > 16 && /(?:Z|[+-]\d\d:\d\d)$/.test(at);
    if (offset) return Date.parse(at);
    const seconds = /^:(\d\d)/.exec(at.slice(16))?.[1] ?? '0';
    const time = at.length > 10 ? at.slice(11, 16) : '00:00';
    return instantOf(at.slice(0, 10), time, zone ?? 'UTC') + Number(seconds) * 1000;
  };
}

/** Gathers everything under engagement/ into one. */
export class EngagementGatherer {
  private readonly rows: PostRow[] = [];
  private readonly log: LogBuilder;
  private readonly problems: string[] = [];
  private refused = 0;

  constructor(zone: string | null) {
    this.log = new LogBuilder(instantIn(zone));
  }

  /** A reader of one more file. */
  file(path: string): FileSink {
    this.refused = 0;
    const sink: ExportSink = {
      post: (row) => void this.rows.push(row),
      interaction: (row) => this.log.add(row.kind === null && row.text !== null ? { ...row, kind: commentKind(row.text) } : row),
      refuse: (line, why) => {
        if (++this.refused <= 3) this.problems.push(`${path}:${line} is left out: ${why}.`);
      },
      note: () => undefined,
      recognised: () => undefined,
    };
    const reader = exportReader(sink, { guarded: true });
    return {
      write: reader.write,
      end: () => {
        const why = reader.end();
        if (why !== null) this.problems.push(`${path} is not read: ${why}.`);
        if (this.refused > 3) this.problems.push(`${path}: ${this.refused - 3} more rows are left out.`);
        return why;
      },
    };
  }

  /** Something else that a reader of the figures must know. */
  problem(what: string): void {
    this.problems.push(what);
  }

  /** @param matches what a person said about rows that fit no post: the text of engagement/matches.yml. */
  done(matches: string | null): Engagement {
    return { rows: this.rows, log: this.log.done(), matches: readMatches(matches), problems: this.problems };
  }
}
