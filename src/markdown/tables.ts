import type { Span } from '../model/span.ts';

const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Whether a line makes the line above it the head of a table: `| --- | --- |`, with as many columns. */
export function isDelimiterRow(text: string, head: Span | undefined, line: Span): boolean {
  const row = text.slice(line.start, line.end);
  if (!head || !row.includes('-') || !DELIMITERS.test(row)) return false;
  if (!/[|:]/.test(row)) return false; // an underline
  return rowCells(text, head).length === row.replace(/^\||\|\s*$/g, '').split('|').length;
}

/** The cells of a row that hold something, trimmed. */
export const tableCells = (text: string, row: Span): readonly Span[] => rowCells(text, row).filter((cell) => cell.end > cell.start);

/** The cells of a row, trimmed, also those that hold nothing. */
export function rowCells(text: string, row: Span): Span[] {
  const line = text.slice(row.start, row.end);
  const cells: Span[] = [];
  let start = line.startsWith('|') ? 1 : 0;
  for (let index = start; index <= line.length; index++) {
    if (line[index] === '\\') index++;
    else if (line[index] === '|' || index >= line.length) {
      const content = line.slice(start, index);
      if (index < line.length || content.trim() !== '') {
        const at = row.start + start + content.length - content.trimStart().length;
        cells.push({ start: at, end: at + content.trim().length });
      }
      start = index + 1;
    }
  }
  return cells;
}
