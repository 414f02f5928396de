import type { Problem } from '../model/data.ts';
import type { Span } from '../model/span.ts';

export interface CsvCell {
  /** The value: without its quotes, and a doubled quote as one. */
  readonly text: string;
  /** Inside the quotes where there are any. */
  readonly span: Span;
  readonly quoted: boolean;
}

export interface CsvRow {
  readonly cells: readonly CsvCell[];
  /** Without its line end. */
  readonly span: Span;
}

export interface CsvReading {
  /** A line of empty cells is none. */
  readonly rows: readonly CsvRow[];
  readonly separator: string;
  readonly problems: readonly Problem[];
}

/** A file that breaks the rules of quoting on every line does not follow them; its quotation marks are then text. */
const MOST_PROBLEMS = 50;

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Reads CSV (RFC 4180, with `,`, `;`, tab or `|`) with the place of every cell. Never throws. */
export function readCsv(text: string): CsvReading {
  const bom = text.startsWith('\ufeff') ? 1 : 0;
  const named = /^sep=(.)(?:\r\n|\n|\r)/.exec(text.slice(bom));
  const start = bom + (named?.[0].length ?? 0);
  const separator = named?.[1] ?? likelySeparator(text, start);
  const rows: CsvRow[] = [];
  const problems: Problem[] = [];
  for (let at = start; at < text.length;) {
    const { row, end } = readRow(text, at, separator, problems);
    if (row.cells.some((cell) => cell.text.trim() !== '')) rows.push(row);
    at = end;
  }
  return { rows, separator, problems };
}

/** The one that parts all of the first lines, or else the longest of them. Text holds commas; few lines hold the same number. */
export function likelySeparator(text: string, start: number): string {
  const head = text.slice(start).split(/\r\n|\n|\r/, 12).filter((line) => line.trim() !== '').slice(0, 5).map((line) => line.replace(/"[^"]*"/g, ''));
  const score = (separator: string): number => {
    const counts = head.map((line) => line.split(separator).length - 1);
    return Math.min(1, ...counts) * 1000 + Math.max(0, ...counts);
  };
  return SEPARATORS.reduce((best, separator) => (score(separator) > score(best) ? separator : best));
}

function readRow(text: string, start: number, separator: string, problems: Problem[]): { readonly row: CsvRow; readonly end: number } {
  const cells: CsvCell[] = [];
  for (let at = start; ;) {
    const cell = readCell(text, at, separator, problems);
    cells.push(cell);
    const after = cell.quoted ? cell.span.end + 1 : cell.span.end;
    if (text.startsWith(separator, after)) {
      at = after + separator.length;
      continue;
    }
    const feed = text.startsWith('\r\n', after) ? 2 : after < text.length ? 1 : 0;
    return { row: { cells, span: { start, end: after } }, end: after + feed };
  }
}

function readCell(text: string, at: number, separator: string, problems: Problem[]): CsvCell {
  if (text[at] === '"' && problems.length < MOST_PROBLEMS) {
    const end = closingQuote(text, at + 1);
    if (end !== null && isBoundary(text, end + 1, separator)) return { text: text.slice(at + 1, end).replaceAll('""', '"'), span: { start: at + 1, end }, quoted: true };
    const message = end === null ? 'This quotation mark is opened and never closed.' : 'After the closing quotation mark there is more text. A quotation mark inside a quoted cell is written twice ("").';
    problems.push({ span: { start: at, end: endOfCell(text, at, separator) }, message });
  }
  const end = endOfCell(text, at, separator);
  return { text: text.slice(at, end), span: { start: at, end }, quoted: false };
}

/** The quote that closes a cell: the first that is not doubled. */
function closingQuote(text: string, from: number): number | null {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return null;
}

const isBoundary = (text: string, at: number, separator: string): boolean => at >= text.length || text[at] === '\n' || text[at] === '\r' || text.startsWith(separator, at);

function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (!isBoundary(text, at, separator)) at++;
  return at;
}
