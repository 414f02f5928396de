import { COMMENT_KINDS, COUNTS, type Count, type Counts, type InteractionRow, type PostRow } from '../../model/engagement.ts';
import { readAmount, readCount, readRate, readYes } from './figures.ts';
import { normaliseHeader } from './headers.ts';
import { expandJson, type JsonColumns } from './json-cells.ts';
import { ANY_TABLE } from './neutral.ts';
import { recogniseHeader, type RecognisedTable } from './recognise.ts';
import { WANTED, type ExportSink, type Recognised } from './sink.ts';
import type { Field } from './table-format.ts';
import { readTime } from './times.ts';

/** Rows before the header: what an export says of itself. */
const MOST_PREAMBLE = 15;

export interface TableReader {
  readonly row: (cells: readonly string[], line: number) => void;
  /** Null where all went well; else why nothing was read. */
  readonly end: () => string | null;
}

/** Reads a table row by row, once a row has been recognised as its header. Never throws. */
export function tableReader(sink: ExportSink): TableReader {
  const before: (readonly string[])[] = [];
  let found: RecognisedTable | null = null;
  let table: RecognisedTable | null = null;
  let json: JsonColumns | null = null;
  /** Once the first row under the header is there: it tells whether cells hold JSON, whose parts are columns of their own. */
  const begin = (header: RecognisedTable, first: readonly string[] | null): RecognisedTable => {
    json = first && expandJson(header.header, first);
    const full = (json && recogniseHeader(json.header)) ?? header;
    sink.recognised(describe(full));
    return full;
  };
  return {
    row: (cells, line) => {
      if (!found) {
        found = recogniseHeader(cells);
        if (found) return;
        const header = before.at(-1);
        if (before.length < MOST_PREAMBLE) before.push(cells);
        // A header may count nothing by itself, and its cells hold JSON that does.
        const parts = header ? expandJson(header, cells) : null;
        if (!header || !parts || !recogniseHeader(parts.header)) return;
        found = { format: ANY_TABLE, header, columns: {}, outcomes: [] };
      }
      table ??= begin(found, cells);
      takeRow(table, json ? json.cells(cells) : cells, line, sink);
    },
    end: () => {
      if (found && !table) begin(found, null);
      if (found) return null;
      const start = before.slice(0, 2).map((cells) => cells.slice(0, 8).join(', ')).join(' / ').slice(0, 200);
      return before.length === 0 ? 'there is nothing in it' : `none of its first rows is a header that Rapport knows. It begins: ${start}`;
    },
  };
}

function describe({ format, header, columns, outcomes }: RecognisedTable): Recognised {
  const became = new Map<number, string>(Object.entries(columns).map(([field, column]) => [column, field]));
  for (const { name, column } of outcomes) became.set(column, `outcome "${name}"`);
  for (const rate of format.rates ?? []) {
    const at = header.findIndex((name) => normaliseHeader(name) === normaliseHeader(rate.header));
    if (at >= 0) became.set(at, 'checked against its counts');
  }
  return {
    name: format.name, channel: format.channel, holds: format.holds,
    columns: header.map((name, at) => ({ header: name.trim(), became: became.get(at) ?? null })),
    unknown: format.holds !== 'posts' ? [] : WANTED.filter((count) => !(count in columns)),
  };
}

function takeRow(table: RecognisedTable, cells: readonly string[], line: number, sink: ExportSink): void {
  const { format, columns } = table;
  if (format.holds === 'days') return;
  const cell = (field: Field): string => {
    const column = columns[field];
    return column === undefined ? '' : (cells[column] ?? '').trim();
  };
  if (format.holds === 'comments') takeComment(table, cell, line, sink);
  else takePost(table, cells, cell, line, sink);
}

/** How the row of sums begins, as exports in several languages write it. */
const TOTAL = /^(?:(?:grand )?totals?|sum|gesamt|insgesamt|gesamtsumme|totales|totaux|totali|totale|suma|somme|summe)$/i;

function takePost(table: RecognisedTable, cells: readonly string[], cell: (field: Field) => string, line: number, sink: ExportSink): void {
  const { format, outcomes } = table;
  if (TOTAL.test((cells.find((one) => one.trim() !== '') ?? '').trim()) && cell('link') === '') {
    sink.note(line, 'the row of totals is no post, and is left out');
    return;
  }
  const counts = Object.fromEntries(COUNTS.map((count) => [count, readCountCell(count, cell(count), line, sink)])) as Record<Count, number | null>;
  const [id, link, text, title] = [cell('id'), cell('link'), cell('text'), cell('title')];
  if (cell('post') === '' && id === '' && link === '' && text === '' && title === '') {
    sink.refuse(line, 'nothing in it says which post it is');
    return;
  }
  const row: PostRow = {
    post: orNull(cell('post')),
    id: orNull(id),
    link: orNull(link) ?? (id !== '' && format.address ? format.address(id) : null),
    published: timeOf(cell('published'), table, line, sink),
    title: orNull(title),
    text: orNull(text) ?? orNull(title),
    channel: format.channel ?? orNull(cell('channel')),
    counts,
    outcomes: Object.fromEntries(outcomes.flatMap(({ name, column }) => {
      const amount = readAmount(cells[column] ?? '');
      return amount === null ? [] : [[name, amount]];
    })),
  };
  checkRates(table, cells, counts, line, sink);
  sink.post(row, line);
}

const orNull = (text: string): string | null => (text === '' ? null : text);

function readCountCell(count: Count, written: string, line: number, sink: ExportSink): number | null {
  const reading = readCount(written);
  if (reading.value === null && reading.why !== null) sink.note(line, `${count} is left unknown: "${written.slice(0, 30)}", ${reading.why}`);
  return reading.value;
}

function timeOf(written: string, { format }: RecognisedTable, line: number, sink: ExportSink): string | null {
  const time = readTime(written, format.monthFirst);
  if (time === null && written !== '' && !/^(?:-|lifetime|total)$/i.test(written)) sink.note(line, `the date is left unknown: "${written.slice(0, 30)}" names no day for certain. Write it as 2026-12-01`);
  return time;
}

/** Rates are rounded: at most to two decimals of a percentage, or to four of a fraction. */
const ROUNDING = 0.0051;

function checkRates({ format, header, columns }: RecognisedTable, cells: readonly string[], counts: Counts, line: number, sink: ExportSink): void {
  const names = header.map(normaliseHeader);
  const rates = format.rates ?? (names.includes('engagement rate') && 'engagements' in columns ? [{ header: 'engagement rate', of: 'engagements', by: ['impressions', 'reach', 'views'] } as const] : []);
  for (const { header: name, of, by } of rates) {
    const stated = readRate(cells[names.indexOf(normaliseHeader(name))] ?? '');
    const above = counts[of];
    const computed = by.flatMap((count) => ((counts[count] ?? 0) > 0 && above !== null ? [above / (counts[count] ?? 1)] : []));
    if (stated === null || computed.length === 0 || computed.some((one) => Math.abs(one - stated) <= ROUNDING)) continue;
    sink.note(line, `${name} says ${percent(stated)}, its counts say ${percent(computed[0] ?? 0)}; the counts are kept`);
  }
}

const percent = (rate: number): string => `${Number((rate * 100).toFixed(2))} %`;

function takeComment(table: RecognisedTable, cell: (field: Field) => string, line: number, sink: ExportSink): void {
  const { format, columns } = table;
  const post = cell('post');
  if (post === '') {
    sink.refuse(line, 'it does not say which post it is under');
    return;
  }
  const [id, text] = [cell('id'), cell('text')];
  if (id === '' && text === '' && cell('author') === '' && cell('at') === '') {
    sink.refuse(line, 'there is no comment in it');
    return;
  }
  const own = cell('own');
  const kind = COMMENT_KINDS.find((one) => one === cell('kind').toLowerCase()) ?? null;
  const parent = cell('parent');
  const row: InteractionRow = {
    post, id, text: orNull(text), kind,
    // A scraper writes the post itself as the parent of a comment to it.
    parent: parent === '' || parent === post ? null : parent,
    author: orNull(cell('author')),
    at: timeOf(cell('at'), table, line, sink),
    // Where the column is there, only our own rows are marked.
    own: format.own ?? ('own' in columns ? (own === '' ? false : readYes(own)) : null),
    answered: readYes(cell('answered')) === true,
    needsAnswer: readYes(cell('needs-answer')) !== false,
  };
  sink.interaction(row, line);
}
