import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readWordTable } from '../src/language/word-table.ts';
import { median } from './results.ts';

const FILE = path.resolve(import.meta.dirname, '../assets/words.bin');
const ROUNDS = 15;
export const MOST_MEGABYTES = 6;
export const MOST_MILLISECONDS = 30;

/** What the built data adds, and how long it takes until its first word can be looked up, the file in the system's cache: the first time in this process, and the median. */
export function assetsLine(): string {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    const table = readWordTable(readFileSync(FILE));
    if (!table || table.rowOf('yoga') < 0) throw new Error('assets/words.bin cannot be read');
    return performance.now() - start;
  });
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  return `assets/words.bin: ${(statSync(FILE).size / 1e6).toFixed(2)} MB (at most ${MOST_MEGABYTES} are wanted), loaded in ${ms(times[0] ?? NaN)} the first time and ${ms(median(times))} at the median (at most ${MOST_MILLISECONDS} ms).`;
}
