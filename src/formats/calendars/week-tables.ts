import type { Entry, Scalar, Text } from '../../model/data.ts';
import { contextUnder, underWeek, type DateContext } from '../date-context.ts';
import type { Span } from '../../model/span.ts';
import type { SlotLookup } from '../field-lookups.ts';
import type { TableNode } from '../markdown-nodes.ts';
import { wordsOf } from '../markdown-text.ts';
import { readWrittenDate, type WrittenDate } from '../written-date.ts';
import { byField, type SlotDraft } from './draft.ts';
import { isNothing, valueOf } from './markdown-cells.ts';
import { networkIn } from './network-names.ts';
import type { Page } from './page.ts';
import { titleEntries } from './title-words.ts';

/**
 * A table whose columns are the days of a week: a slot for each cell, on the day of its column in the week of its row or
 * of the heading above. Null where it is no such table; empty where no week is told.
 */
export function weekTable(page: Page, table: TableNode, labels: readonly Scalar[], context: DateContext): readonly SlotDraft[] | null {
  const { text, fieldOf } = page;
  const days = labels.map(({ text: label }): WrittenDate | null => {
    const date = readWrittenDate(label);
    return date?.weekday != null && date.week === null ? date : null;
  });
  if (days.filter((day) => day !== null).length < 3) return null;
  const cells = monthCells(page, table, context);
  if (cells.length > 0) return monthPage(page, cells, context);
  return table.rows.flatMap((row) => {
    const heads = row.flatMap((span, index): readonly Text[] => (days[index] ? [] : [wordsOf(text, span)]));
    const inWeek = heads.reduce(weekOf, context);
    const own = heads.flatMap((head, index) => rowEntries(head, labels.filter((_, at) => !days[at])[index], inWeek !== context, fieldOf));
    return row.flatMap((span, index): readonly SlotDraft[] => {
      const [day, label] = [days[index], labels[index]];
      if (!day || !label || (inWeek.from === null && inWeek.week === null && day.month === null && day.pair === null)) return [];
      const cell = valueOf(page, { ...label, text: 'title' }, span);
      if (cell.length === 0) return [];
      const date = { written: { value: label.text, span: label.span }, date: day };
      return [{ span, ...byField([...own, ...cell], fieldOf), context: { ...inWeek, day: date }, strict: false, offset: null }];
    });
  });
}

/** The number of a day at the start of a cell: "12", "**12** Open day". */
const DAY_IN_CELL = /^(?:\*\*|__)?(\d{1,2})(?:\*\*|__)?(?![\d:./])\.?[ \t]*(?:<br[ \t]*\/?>|[:–—-](?=[ \t]))?[ \t]*/i;

/** A cell of a page of a month: its day, and where it stands. */
interface DayCell {
  readonly day: number;
  readonly number: Span;
  readonly words: Span;
  readonly cell: Span;
}

/** The cells of a page of a calendar on the wall, without the days of the months beside it: each goes on from the one before. Empty where it is no such page. */
function monthCells({ text }: Page, table: TableNode, { month, year, from }: DateContext): readonly DayCell[] {
  const cells = table.rows.flat().filter(({ start, end }) => end > start);
  if (month === null || year === null || from !== null || cells.length < 14) return [];
  const days = cells.flatMap((cell): readonly DayCell[] => {
    const number = DAY_IN_CELL.exec(text.slice(cell.start, cell.end));
    if (!number?.[1]) return [];
    const start = cell.start + number[0].indexOf(number[1]);
    return [{ day: Number(number[1]), number: { start, end: start + number[1].length }, words: { start: cell.start + number[0].length, end: cell.end }, cell }];
  });
  const first = Math.max(0, days.findIndex(({ day }) => day === 1));
  const next = days.findIndex(({ day }, index) => index > first && day === 1);
  const own = days.slice(first, next < 0 ? undefined : next);
  return days.length === cells.length && own.every(({ day }, index) => index === 0 || day === (own[index - 1]?.day ?? 0) + 1) ? own : [];
}

function monthPage({ text, fieldOf }: Page, cells: readonly DayCell[], context: DateContext): readonly SlotDraft[] {
  return cells.flatMap(({ day, number, words, cell }): readonly SlotDraft[] => {
    const said = wordsOf(text, words);
    const date = readWrittenDate(`${String(context.year)}-${String(context.month)}-${String(day)}`);
    if (said.value === '' || isNothing(said.value) || !date) return [];
    return [{ span: cell, ...byField(titleEntries(said), fieldOf), context: { ...context, day: { written: { value: text.slice(number.start, number.end), span: number }, date } }, strict: false, offset: null }];
  });
}

function weekOf(context: DateContext, { value }: Text): DateContext {
  if (/^\d{1,2}$/.test(value)) return underWeek(context, Number(value), false);
  const inside = contextUnder(context, value);
  if (inside !== context) return inside;
  const date = readWrittenDate(value);
  return date && (date.day !== null || date.pair !== null) ? contextUnder(context, `week of ${value}`) : context;
}

/** What a row says of all of its cells: the network, the audience, or whatever its label names. */
function rowEntries(head: Text, label: Scalar | undefined, isWeek: boolean, fieldOf: SlotLookup): readonly Entry[] {
  const value: Scalar = { kind: 'scalar', text: head.value, span: head.span, style: 'plain' };
  const field = label && fieldOf(label.text)?.field;
  if (head.value === '' || (isWeek && field !== 'channel')) return [];
  if (label && field && !['date', 'day', 'week', 'month', 'title'].includes(field)) return [{ key: label, value }];
  const network = networkIn(head);
  const key: Scalar = { kind: 'scalar', text: network ? 'channel' : (label?.text ?? ''), span: head.span, style: 'plain' };
  return key.text === '' ? [] : [{ key, value: network ? { ...value, text: network.value, span: network.span } : value }];
}
