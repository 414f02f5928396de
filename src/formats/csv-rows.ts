import { likelySeparator } from './csv.ts';

export interface CsvRows {
  /** Takes the next piece of the file. */
  readonly write: (text: string) => void;
  /** Takes what is left as the last row. */
  readonly end: () => void;
}

/** Enough to see how the cells are parted. */
const HEAD = 8192;
/** A row is never so long; a quotation mark that is never closed would swallow the rest of the file. */
const LONGEST_ROW = 1_000_000;

/**
 * Reads CSV of any size piece by piece, holding one row at a time. Rows of empty cells are left out. A quotation mark that
 * is never closed is text. Never throws.
 *
 * @param onRow gets the cells and the line they start on, from 1.
 */
export function csvRows(onRow: (cells: readonly string[], line: number) => void): CsvRows {
  let rest = '';
  let separator: string | null = null;
  let line = 1;
  let loneReturns = false;
  const start = (): void => {
    const named = /^sep=(.)(?:\r\n|\n|\r)/.exec(rest);
    separator = named?.[1] ?? likelySeparator(rest, 0);
    // Line ends of old Macs: a lone carriage return, and not one line feed.
    loneReturns = rest.includes('\r') && !rest.includes('\n');
    if (named) line++;
    rest = rest.slice(named?.[0].length ?? 0);
  };
  const take = (final: boolean): void => {
    const text = loneReturns ? rest.replaceAll('\r', '\n') : rest;
    let at = 0;
    while (at < text.length) {
      const row = readRow(text, at, separator ?? ',', final || text.length - at > LONGEST_ROW);
      if (!row) break;
      if (row.cells.some((cell) => cell.trim() !== '')) onRow(row.cells, line);
      line += row.lines;
      at = row.end;
    }
    rest = text.slice(at);
  };
  return {
    write: (text) => {
      rest += text;
      if (separator === null && rest.length < HEAD) return;
      if (separator === null) start();
      take(false);
    },
    end: () => {
      if (separator === null) start();
      take(true);
    },
  };
}

interface Row {
  readonly cells: readonly string[];
  readonly end: number;
  readonly lines: number;
}

/** The row at an offset; null where it may go on in the next piece. */
function readRow(text: string, start: number, separator: string, final: boolean): Row | null {
  const feed = text.indexOf('\n', start);
  const quote = text.indexOf('"', start);
  if (quote < 0 || (feed >= 0 && quote > feed)) {
    if (feed < 0 && !final) return null;
    const line = text.slice(start, feed < 0 ? text.length : feed);
    return { cells: (line.endsWith('\r') ? line.slice(0, -1) : line).split(separator), end: feed < 0 ? text.length : feed + 1, lines: 1 };
  }
  return readQuotedRow(text, start, separator, final);
}

function readQuotedRow(text: string, start: number, separator: string, final: boolean): Row | null {
  const cells: string[] = [];
  let lines = 1;
  for (let at = start; ;) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator, final) : null;
    if (cell === 'incomplete') return null;
    let end: number;
    if (cell) {
      cells.push(cell.text);
      end = cell.end;
      for (let feed = cell.text.indexOf('\n'); feed >= 0; feed = cell.text.indexOf('\n', feed + 1)) lines++;
    } else {
      end = endOfCell(text, at, separator);
      if (end >= text.length && !final) return null;
      cells.push(text.slice(at, end));
    }
    if (text.startsWith(separator, end)) {
      at = end + separator.length;
      continue;
    }
    const feed = text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0;
    return { cells, end: end + feed, lines };
  }
}

/** Null where the mark is text: it is never closed, or more text follows the closing one. */
function quotedCell(text: string, at: number, separator: string, final: boolean): { readonly text: string; readonly end: number } | 'incomplete' | null {
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return final ? null : 'incomplete';
  const end = close + 1;
  // Whether the mark closes the cell, only what follows it tells.
  if (end >= text.length && !final) return 'incomplete';
  if (text[end] === '\r' && end + 1 >= text.length && !final) return 'incomplete';
  const closes = end >= text.length || text[end] === '\n' || text.startsWith('\r\n', end) || text.startsWith(separator, end);
  return closes ? { text: text.slice(at + 1, close).replaceAll('""', '"'), end } : null;
}

function endOfCell(text: string, from: number, separator: string): number {
  const feed = text.indexOf('\n', from);
  const line = feed < 0 ? text.length : feed > from && text[feed - 1] === '\r' ? feed - 1 : feed;
  const next = text.indexOf(separator, from);
  return next < 0 || next > line ? line : next;
}
