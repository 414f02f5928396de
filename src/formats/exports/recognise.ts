import { COUNTS } from '../../model/engagement.ts';
import { columnsOf, isOutcome, normaliseHeader, type ColumnMap } from './headers.ts';
import { LINKEDIN_FORMATS } from './linkedin.ts';
import { META_FORMATS } from './meta.ts';
import { ANY_TABLE, NEUTRAL_FORMATS } from './neutral.ts';
import type { Field, TableFormat } from './table-format.ts';
import { VIDEO_FORMATS } from './videos.ts';
import { X_FORMATS } from './x.ts';

/** Every table that is known. A new one is a file beside these and a name in this list. */
const FORMATS: readonly TableFormat[] = [...X_FORMATS, ...META_FORMATS, ...LINKEDIN_FORMATS, ...VIDEO_FORMATS, ...NEUTRAL_FORMATS];

const OF_POSTS: readonly Field[] = ['post', 'id', 'link', 'title', 'text', 'published', 'channel', ...COUNTS];
const OF_COMMENTS: readonly Field[] = ['post', 'id', 'parent', 'author', 'at', 'text', 'own', 'kind', 'answered', 'needs-answer'];

/** A header, and what its columns mean. */
export interface RecognisedTable {
  readonly format: TableFormat;
  readonly header: readonly string[];
  readonly columns: ColumnMap;
  /** Columns of outcomes, by their headers. */
  readonly outcomes: readonly { readonly name: string; readonly column: number }[];
}

/** What a row of headers belongs to; null where it is no header that says enough. */
export function recogniseHeader(cells: readonly string[]): RecognisedTable | null {
  const names = new Set(cells.map(normaliseHeader));
  const has = (need: TableFormat['needs'][number]): boolean => (typeof need === 'string' ? [need] : need).some((name) => names.has(normaliseHeader(name)));
  const format = FORMATS.find(({ needs }) => needs.every(has)) ?? ANY_TABLE;
  const columns = columnsOf(cells, format.holds === 'comments' ? OF_COMMENTS : OF_POSTS, format.columns);
  const outcomes = cells.flatMap((name, column) => (format.holds === 'posts' && isOutcome(name) ? [{ name: normaliseHeader(name), column }] : []));
  if (format === ANY_TABLE) {
    const tellsApart = (['post', 'id', 'link', 'text', 'title'] as const).some((field) => field in columns);
    const says = outcomes.length > 0 || COUNTS.some((count) => count in columns) || ('post' in columns && 'published' in columns);
    if (!tellsApart || !says) return null;
  }
  return { format, header: cells, columns, outcomes };
}
