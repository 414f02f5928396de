import { headRow } from '../calendars/from-csv.ts';
import { readCsv, type CsvCell, type CsvRow } from '../csv.ts';
import { asList, NOT_SAFE, refuse, type Change, type ChangeResult, type FieldValue } from './edit-result.ts';

/** How well a label names the field that is set; undefined where it does not. */
export type Rank = (label: string) => number | undefined;

/** Sets a cell of the row that starts here; a column that is missing is added to every row. */
export function setInCsv(text: string, rowStart: number, fieldOf: (label: string) => string | undefined, rank: Rank, name: string, value: FieldValue): ChangeResult {
  const { rows, separator, problems } = readCsv(text);
  if (problems.length > 0) return refuse('The quotation marks of this file are broken. Mend them first.');
  const head = rows[headRow(rows, fieldOf)];
  const row = rows.find(({ span }) => span.start === rowStart);
  if (!head || !row || row === head) return refuse(NOT_SAFE);
  const column = columnOf(head, row, rank);
  const written = value === null ? '' : csvText(asList(value).join(separator === ';' ? ', ' : '; '), separator);
  if (column < 0) return value === null ? { changes: [] } : { changes: addColumn(rows.slice(rows.indexOf(head)), head, row, separator, csvText(name, separator), written) };
  const cell = row.cells[column];
  if (!cell) return value === null ? { changes: [] } : { changes: [{ start: row.span.end, end: row.span.end, text: separator.repeat(column - row.cells.length + 1) + written }] };
  return { changes: [replaceCell(cell, written, separator)] };
}

/** Of the columns that name the field, the one that this row uses; else the best named. */
function columnOf(head: CsvRow, row: CsvRow, rank: Rank): number {
  const named = head.cells.flatMap((cell, index) => {
    const found = rank(cell.text);
    return found === undefined ? [] : [{ index, rank: found, used: (row.cells[index]?.text.trim() ?? '') !== '' }];
  });
  return named.sort((a, b) => Number(b.used) - Number(a.used) || a.rank - b.rank || a.index - b.index)[0]?.index ?? -1;
}

/** What is in quotation marks stays in them; spaces about what is not stay too. */
function replaceCell({ span, quoted, text: old }: CsvCell, written: string, separator: string): Change {
  const isQuoted = written.startsWith('"');
  if (quoted) return written === '' || isQuoted ? { start: span.start - 1, end: span.end + 1, text: written } : { ...span, text: csvText(written, separator) };
  if (isQuoted || old.trim() === '') return { ...span, text: written };
  const start = span.start + (old.length - old.trimStart().length);
  return { start, end: start + old.trim().length, text: written };
}

function addColumn(rows: readonly CsvRow[], head: CsvRow, target: CsvRow, separator: string, name: string, written: string): readonly Change[] {
  return rows.map((row) => {
    const missing = Math.max(0, head.cells.length - row.cells.length);
    return { start: row.span.end, end: row.span.end, text: separator.repeat(missing + 1) + (row === head ? name : row === target ? written : '') };
  });
}

/** A value as a cell: in quotation marks where it holds a separator, a line end, a quotation mark or spaces at an end. */
const csvText = (value: string, separator: string): string =>
  value.includes(separator) || /["\r\n\ufeff]|^\s|\s$|^sep=/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
