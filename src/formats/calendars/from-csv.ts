import type { Entry, Problem, Scalar } from '../../model/data.ts';
import type { CalendarReading } from '../../model/slot.ts';
import type { Source } from '../../model/source.ts';
import { readCsv, type CsvCell, type CsvRow } from '../csv.ts';
import { contextOfPath } from '../date-context.ts';
import { slotFieldIn, type SlotLookup } from '../field-lookups.ts';
import { zoneIn } from '../written-time.ts';
import { byField, type SlotDraft } from './draft.ts';
import { slotsOf } from './slots.ts';

/** Slots in CSV: a row each, under the row that names the columns. */
export function readCsvCalendar(source: Source): CalendarReading {
  const { rows, problems, separator } = readCsv(source.text);
  const fieldOf = slotFieldIn(source.names);
  const head = headRow(rows, (label) => fieldOf(label)?.field);
  if (head < 0) return { slots: [], problems };
  const labels = (rows[head]?.cells ?? []).map(scalarOf);
  const context = contextOfPath(source.path);
  const below = rows.slice(head + 1).filter(({ cells: [first] }) => !/^(?:[<>]{7} |={7}$)/.test(first?.text ?? ''));
  return {
    slots: slotsOf(below.map((row) => draft(row, labels, context, fieldOf)), source),
    problems: [...problems, ...below.flatMap((row) => tooLong(row, labels.length, separator)).slice(0, 5)],
  };
}

/** The row that names the columns: the first that names two fields. Titles and notes may stand above it. */
export const headRow = (rows: readonly CsvRow[], fieldOf: (label: string) => string | undefined): number => rows.slice(0, 15).findIndex(({ cells }) => new Set(cells.flatMap((cell) => fieldOf(cell.text) ?? [])).size >= 2);

function draft(row: CsvRow, labels: readonly Scalar[], context: SlotDraft['context'], fieldOf: SlotLookup): SlotDraft {
  const entries = labels.flatMap((key, index): Entry[] => {
    const cell = row.cells[index];
    return cell && cell.text.trim() !== '' ? [{ key, value: scalarOf(cell) }] : [];
  });
  const fields = byField(entries, fieldOf);
  return { span: row.span, ...fields, context, strict: true, offset: zoneIn(fields.keys.get('time')?.text ?? fields.keys.get('date')?.text ?? '') };
}

/** A cell as a value: without the spaces about an unquoted one. */
function scalarOf({ text, span, quoted }: CsvCell): Scalar {
  if (quoted) return { kind: 'scalar', text, span, style: 'quoted' };
  const value = text.trim();
  const start = span.start + text.indexOf(value);
  return { kind: 'scalar', text: value, span: { start, end: start + value.length }, style: 'plain' };
}

/** A row with more cells than there are columns has a separator inside a value: what follows it is in the wrong column. */
function tooLong({ cells, span }: CsvRow, columns: number, separator: string): readonly Problem[] {
  if (!cells.slice(columns).some((cell) => cell.text.trim() !== '')) return [];
  const name = separator === '\t' ? 'a tab' : `"${separator}"`;
  return [{ span: { start: span.start, end: span.end }, message: `This row has ${cells.length} cells, and there are ${columns} columns. Put a value that holds ${name} in "quotation marks".` }];
}
