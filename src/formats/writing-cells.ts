import type { Span } from '../model/span.ts';
import { headRow } from './calendars/from-csv.ts';
import { readCsv } from './csv.ts';
import type { ValueWriting } from './writing.ts';

/** The cell of a CSV file that is being written, and the head of its column. A row may still be all empty. */
export function writingInCsv(text: string, offset: number, fieldOf: (label: string) => string | undefined): ValueWriting | null {
  const { rows, separator } = readCsv(text);
  const head = rows[headRow(rows, fieldOf)];
  if (!head || offset <= head.span.end) return null;
  const row = rows.find(({ span }) => span.start <= offset && offset <= span.end);
  const cell = row?.cells.findIndex(({ span }) => span.start <= offset && offset <= span.end) ?? -1;
  const found = row?.cells[cell];
  if (found) return cellOf(head.cells[cell]?.text, trimmed(text, found.span, offset), found.quoted ? 'quoted' : 'cell');
  const line = lineOf(text, offset);
  if (text.slice(line.start, line.end).replaceAll(separator, '').trim() !== '') return null;
  const before = text.slice(line.start, offset).split(separator).length - 1;
  return cellOf(head.cells[before]?.text, { start: offset, end: offset }, 'cell');
}

/** The cell of a Markdown table that is being written, and the head of its column. */
export function writingInTable(text: string, offset: number): ValueWriting | null {
  const line = lineOf(text, offset);
  const cell = cellsOf(text, line).findIndex(({ start, end }) => start <= offset && offset <= end);
  const found = cellsOf(text, line)[cell];
  let head: Span | null = null;
  let above = line;
  for (let steps = 0; steps < MOST_ROWS && above.start > 0; steps++) {
    above = lineOf(text, above.start - 1);
    const words = text.slice(above.start, above.end);
    if (!words.includes('|')) break;
    if (DELIMITER.test(words)) head = above.start === 0 ? null : lineOf(text, above.start - 1);
  }
  const label = head && found ? cellsOf(text, head)[cell] : undefined;
  return found && label ? cellOf(text.slice(label.start, label.end), trimmed(text, found, offset), 'cell') : null;
}

const MOST_ROWS = 2000;
const DELIMITER = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

function cellOf(head: string | undefined, span: Span, form: ValueWriting['form']): ValueWriting | null {
  const key = head?.trim() ?? '';
  return key === '' ? null : { kind: 'value', key, parent: null, ancestors: [], span, form, needsSpace: false };
}

function lineOf(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return { start, end: start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0) };
}

/** Between its pipes; one that is escaped is text. */
function cellsOf(text: string, { start, end }: Span): readonly Span[] {
  const line = text.slice(start, end);
  const pipes = Array.from(line.matchAll(/(?<!\\)\|/g), (match) => match.index);
  if (pipes.length === 0) return [];
  const edges = [...(line.trimStart().startsWith('|') ? [] : [-1]), ...pipes, ...(line.trimEnd().endsWith('|') ? [] : [line.length])];
  return edges.slice(1).map((edge, index) => ({ start: start + (edges[index] ?? -1) + 1, end: start + edge }));
}

/** Without the spaces about what is written; in an empty cell, where the cursor is. */
function trimmed(text: string, { start, end }: Span, offset: number): Span {
  const words = text.slice(start, end);
  if (words.trim() === '') return { start: offset, end: offset };
  const from = start + words.search(/\S/);
  const to = start + words.trimEnd().length;
  return { start: Math.min(from, offset), end: Math.max(to, offset) };
}
