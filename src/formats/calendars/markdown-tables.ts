import type { Entry, Scalar } from '../../model/data.ts';
import type { Span } from '../../model/span.ts';
import type { DateContext } from '../date-context.ts';
import type { TableNode } from '../markdown-nodes.ts';
import { wordsOf } from '../markdown-text.ts';
import type { SlotField } from '../slot-fields.ts';
import { isUndated, readWrittenDate } from '../written-date.ts';
import { zoneIn } from '../written-time.ts';
import { byField, type SlotDraft } from './draft.ts';
import { isTick, scalarOf, valueOf } from './markdown-cells.ts';
import { isNetwork } from './network-names.ts';
import type { Page } from './page.ts';
import { weekTable } from './week-tables.ts';

const WHAT: readonly SlotField[] = ['title', 'topic', 'channel', 'post', 'text'];

/** The slots of a table; none where it is no calendar: a table of numbers, a legend, a rhythm without dates. */
export function tableDrafts(page: Page, table: TableNode, context: DateContext): readonly SlotDraft[] {
  const { text, fieldOf } = page;
  const labels = table.head.map((span) => scalarOf(wordsOf(text, span)));
  const week = weekTable(page, table, labels, context);
  if (week) return week;
  const fields = labels.map((label) => fieldOf(label.text)?.field);
  const networks = labels.map((label, index) => (fields[index] === undefined && isNetwork({ value: label.text, span: label.span }) ? label : null));
  if (!isCalendar(text, table, fields, networks, context)) return [];
  return table.rows.flatMap((row) => rowDrafts(page, row, labels, networks, context));
}

function isCalendar(text: string, table: TableNode, fields: readonly (SlotField | undefined)[], networks: readonly (Scalar | null)[], context: DateContext): boolean {
  const has = (field: SlotField): boolean => fields.includes(field);
  const hasNetworks = networks.some((network) => network !== null);
  if (!WHAT.some(has) && !hasNetworks) return false;
  const cells = (field: SlotField): readonly string[] => table.rows.flatMap((row) => {
    const span = row[fields.indexOf(field)];
    return span ? [wordsOf(text, span).value] : [];
  });
  if (has('date')) {
    const dates = cells('date').filter((cell) => cell !== '');
    if (dates.some((cell) => readWrittenDate(cell) !== null)) return true;
    return dates.every(isUndated) && (has('title') || has('channel')) && has('status');
  }
  if (has('day')) {
    const days = cells('day').flatMap((cell) => readWrittenDate(cell) ?? []);
    if (days.some((day) => day.pair !== null || day.day !== null || day.dayNumber !== null)) return true;
    return days.length > 0 && (has('week') || context.from !== null || context.week !== null);
  }
  if (context.day) return fields.filter((field) => field !== undefined).length >= 2 && (has('title') || has('channel') || has('text'));
  return has('week') && has('title') && (has('channel') || has('status'));
}

function rowDrafts(page: Page, row: readonly Span[], labels: readonly Scalar[], networks: readonly (Scalar | null)[], context: DateContext): readonly SlotDraft[] {
  const { text, fieldOf } = page;
  const entries = labels.flatMap((key, index): readonly Entry[] => {
    const span = row[index];
    return span && !networks[index] ? valueOf(page, key, span) : [];
  });
  const [first] = row;
  const last = row.at(-1);
  if (!first || !last) return [];
  const span = rowSpan(text, first.start, last.end);
  const draft = (all: readonly Entry[]): SlotDraft => {
    const named = byField(all, fieldOf);
    return { span, ...named, context, strict: false, offset: zoneIn(labels.find((label) => fieldOf(label.text)?.field === 'time')?.text ?? '') };
  };
  const cells = networks.flatMap((network, index) => {
    const cell = row[index];
    const value = network && cell ? (valueOf(page, network, cell)[0]?.value ?? null) : null;
    return network && value?.kind === 'scalar' ? [{ network, value }] : [];
  });
  const channel = (network: Scalar): Entry => ({ key: { ...network, text: 'channel' }, value: network });
  if (cells.length === 0) return entries.some(({ key }) => isAbout(fieldOf(key.text)?.field)) ? [draft(entries)] : [];
  const hasTitle = entries.some(({ key }) => fieldOf(key.text)?.field === 'title');
  if (hasTitle && cells.every(({ value }) => isTick(value.text))) {
    const [{ network } = { network: null }] = cells;
    const list: Entry[] = network ? [{ key: { ...network, text: 'channel' }, value: { kind: 'list', items: cells.map((cell) => cell.network), span: network.span } }] : [];
    return [draft([...entries, ...list])];
  }
  return cells.map(({ network, value }) => draft([...entries.filter(({ key }) => fieldOf(key.text)?.field !== 'title'), channel(network), { key: { ...network, text: 'title' }, value }]));
}

const isAbout = (field: SlotField | undefined): boolean => !['date', 'day', 'week', 'month', 'time', 'status', undefined].includes(field);

/** The line of a row, with the pipes about it. */
export function rowSpan(text: string, start: number, end: number): Span {
  const lead = /\|[ \t]*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0;
  const trail = /^[ \t]*\|/.exec(text.slice(end, end + 200))?.[0].length ?? 0;
  return { start: start - lead, end: end + trail };
}
