import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { csvRows } from './csv.ts';

/** A row is named by its text's hash: the data's texts are not ours to copy. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

const rows = csvRows(readFileSync(path.join(import.meta.dirname, 'disputed.csv'), 'utf8'));
const reasons: ReadonlyMap<string, string> = new Map(rows.map((row) => [`${row.get('task') ?? ''} ${row.get('hash') ?? ''}`, row.get('reason') ?? '']));

/** Why a row's label is held to be wrong for a task; null where it is not. */
export const disputeOf = (task: string, text: string): string | null => reasons.get(`${task} ${hashOf(text)}`) ?? null;
