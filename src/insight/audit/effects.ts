import type { Effect } from '../../model/audit.ts';
import { grouped, type Grouping } from './groups.ts';
import { bootstrap } from './intervals.ts';
import { commentsOf, type AuditRecord } from './records.ts';

/** Fewer posts than these crown no winner. */
const FEWEST = 5;

/**
 * What starts conversations with this audience: comments a post under each topic, kind of prompt and persona against all
 * the other posts of the brand. An effect whose interval holds 1 is no difference that can be told from chance.
 */
export function effectsOf(records: readonly AuditRecord[], grouping: Grouping): readonly Effect[] {
  const known = records.filter((record) => commentsOf(record) !== null);
  return (['topic', 'promptKind', 'persona'] as const).flatMap((dimension) =>
    Array.from(grouped(known, dimension, grouping), ([name, own]) => effectOf(dimension, name, own, known)).sort((a, b) => (b.verdict === null ? -1 : (b.ratio ?? 0)) - (a.verdict === null ? -1 : (a.ratio ?? 0))));
}

function effectOf(dimension: Effect['dimension'], name: string, own: readonly AuditRecord[], all: readonly AuditRecord[]): Effect {
  const inside = new Set(own);
  const others = all.filter((record) => !inside.has(record));
  const mean = (some: readonly AuditRecord[]): number => (some.length === 0 ? 0 : some.reduce((sum, record) => sum + (commentsOf(record) ?? 0), 0) / some.length);
  const [here, elsewhere] = [mean(own), mean(others)];
  const enough = own.length >= FEWEST && others.length >= FEWEST && elsewhere > 0;
  const units = [...own, ...others].map((record) => [inside.has(record), commentsOf(record) ?? 0] as const);
  const interval = enough ? bootstrap(units.length, (sample) => ratioIn(units, sample)) : null;
  const verdict = interval === null ? null : interval[0] > 1 ? 'more' : interval[1] < 1 ? 'less' : 'no difference';
  return { dimension, name, posts: own.length, here, elsewhere, ratio: enough ? here / elsewhere : null, interval, verdict };
}

function ratioIn(units: readonly (readonly [inside: boolean, comments: number])[], sample: Int32Array): number | null {
  let [insideSum, insideCount, sum, count] = [0, 0, 0, 0];
  for (const at of sample) {
    const [inside, comments] = units[at] ?? [false, 0];
    if (inside) {
      insideSum += comments;
      insideCount++;
    } else {
      sum += comments;
      count++;
    }
  }
  return insideCount === 0 || sum === 0 ? null : insideSum / insideCount / (sum / count);
}
