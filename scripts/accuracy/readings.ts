import { readFileSync } from 'node:fs';
import path from 'node:path';
import { english } from '../../src/language/en/english.ts';
import { scanProse } from '../../src/language/scanner.ts';
import { readWordTable } from '../../src/language/word-table.ts';
import type { Case, Task } from './case.ts';
import { csvRows } from './csv.ts';

interface Judged {
  readonly text: string;
  /** What people said, on any scale; higher is easier. */
  readonly stated: number;
  readonly ease: number;
  readonly flesch: number;
}

/** Reading ease against what people said of texts: `reading.csv` with `text` and `ease`. */
export function readingTask(folder: string): Task {
  const table = readWordTable(readFileSync(path.join(import.meta.dirname, '../../assets/words.bin')));
  const judged = csvRows(readFileSync(path.join(folder, 'reading.csv'), 'utf8')).flatMap((row): Judged[] => {
    const text = row.get('text') ?? '';
    const prose = scanProse(text, { start: 0, end: text.length }, false);
    const [ease, flesch] = [english.reading(prose, table).ease, english.reading(prose, null).ease];
    const stated = Number(row.get('ease'));
    return ease === null || flesch === null || !Number.isFinite(stated) ? [] : [{ text, stated, ease, flesch }];
  });
  return {
    name: 'reading',
    mapping: ['Of each text and the next, which do people find easier? Ties are left out.'],
    classes: ['first', 'second'],
    questions: [],
    cases: judged.flatMap((one, row) => pairOf(one, judged[row + 1], row)),
    notes: [
      `Reading ease against what people said of ${judged.length} texts: r = ${correlation(judged, ({ ease }) => ease).toFixed(3)}; Flesch's formula: r = ${correlation(judged, ({ flesch }) => flesch).toFixed(3)}.`,
    ],
  };
}

function pairOf(one: Judged, next: Judged | undefined, row: number): readonly Case[] {
  if (!next || one.stated === next.stated) return [];
  const easier = (first: number, second: number): string => (first > second ? 'first' : 'second');
  return [{ row, text: `${one.text.slice(0, 100)} | ${next.text.slice(0, 100)}`, expected: easier(one.stated, next.stated), found: easier(one.ease, next.ease), confidence: null, disputed: null }];
}

/** Pearson's r. */
function correlation(judged: readonly Judged[], of: (one: Judged) => number): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ours, theirs] = [judged.map(of), judged.map(({ stated }) => stated)];
  const [a, b] = [mean(ours), mean(theirs)];
  const spread = (values: readonly number[], middle: number): number => Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
  return mean(ours.map((value, index) => (value - a) * ((theirs[index] ?? b) - b))) / (spread(ours, a) * spread(theirs, b));
}
