import type { TableFormat } from './table-format.ts';

/** Plain tables that any tool can write. */
export const NEUTRAL_FORMATS: readonly TableFormat[] = [
  { name: 'an interactions log', channel: null, holds: 'comments', monthFirst: null, needs: ['post', ['parent', 'own']] },
  { name: 'an interactions log', channel: null, holds: 'comments', monthFirst: null, needs: ['post', 'author', ['text', 'at']] },
];

/** What is left: any table of posts with something that tells them apart and something that is counted. */
export const ANY_TABLE: TableFormat = { name: 'a table of posts', channel: null, holds: 'posts', monthFirst: null, needs: [] };
