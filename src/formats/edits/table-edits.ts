import type { Span } from '../../model/span.ts';
import type { StructureNode, TableNode } from '../markdown-nodes.ts';
import { readStructure } from '../markdown-structure.ts';
import { wordsOf } from '../markdown-text.ts';
import { rowSpan } from '../calendars/markdown-tables.ts';
import type { Rank } from './csv-edits.ts';
import { asList, refuse, type ChangeResult, type FieldValue } from './edit-result.ts';

/** The table and the row that a slot was read from; null where it was read from something else. */
export function rowAt(text: string, slot: Span): { readonly table: TableNode; readonly row: readonly Span[] } | null {
  for (const table of tablesIn(readStructure(text))) {
    if (slot.start < table.span.start || slot.end > table.span.end) continue;
    for (const row of table.rows) {
      const [first, last] = [row[0], row.at(-1)];
      if (first && last && rowSpan(text, first.start, last.end).start === slot.start) return { table, row };
    }
  }
  return null;
}

const tablesIn = (nodes: readonly StructureNode[]): readonly TableNode[] =>
  nodes.flatMap((node): readonly TableNode[] => (node.kind === 'table' ? [node] : node.kind === 'quote' ? tablesIn(node.children) : node.kind === 'list' ? node.items.flatMap((item) => tablesIn(item.children)) : []));

/** Sets a cell of a Markdown table. The columns stay in line as far as the new text is no longer than the old. */
export function setInTable(text: string, table: TableNode, row: readonly Span[], rank: Rank, name: string, value: FieldValue): ChangeResult {
  const named = table.head.flatMap((span, index) => {
    const found = rank(wordsOf(text, span).value);
    const cell = row[index];
    return found === undefined ? [] : [{ index, rank: found, used: cell !== undefined && cell.end > cell.start }];
  });
  const [column] = named.sort((a, b) => Number(b.used) - Number(a.used) || a.rank - b.rank);
  if (!column) return value === null ? { changes: [] } : refuse(`The table has no column for "${name}". Add one by hand.`);
  const cell = row[column.index];
  if (!cell) return value === null ? { changes: [] } : refuse('This row has too few cells. Add them by hand.');
  const written = value === null ? '' : asList(value).join(', ');
  if (/[\r\n]/.test(written)) return refuse('A cell of a table is one line.');
  const escaped = written.replace(/\|/g, '\\|');
  const words = wordsOf(text, cell);
  const isWhole = words.span.start === cell.start && words.span.end === cell.end;
  const isExact = words.value.length === words.span.end - words.span.start;
  if (cell.end > cell.start && !isExact) return refuse('The cell holds formatting. Change it by hand.');
  // Marks about all of a cell (**bold**) stay about the new text; an emptied cell loses them.
  const target = isWhole || value === null ? cell : words.span;
  return { changes: [fitted(text, target, cell, escaped)] };
}

/** The new text, with the spaces behind it made fewer or more so that the pipes stay where they are. Where there was none, none is put. */
function fitted(text: string, target: Span, cell: Span, written: string): { start: number; end: number; text: string } {
  const after = /^[ \t]*/.exec(text.slice(cell.end))?.[0] ?? '';
  const grows = written.length - (target.end - target.start);
  if (target.end !== cell.end || !text.startsWith('|', cell.end + after.length)) return { ...target, text: written };
  if (cell.start === cell.end) return emptyFilled(text, cell.start, after.length, written);
  return { start: target.start, end: cell.end + after.length, text: written + (after === '' ? '' : ' '.repeat(Math.max(written === '' ? 0 : 1, after.length - grows))) };
}

/** An empty cell is all spaces: one stays before the text, and at least one behind it. */
function emptyFilled(text: string, at: number, after: number, written: string): { start: number; end: number; text: string } {
  const before = /[ \t]*$/.exec(text.slice(Math.max(0, at - 500), at))?.[0].length ?? 0;
  return { start: at - before, end: at + after, text: ` ${written}${' '.repeat(Math.max(1, before + after - 1 - written.length))}` };
}
