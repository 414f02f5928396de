import { makeRandom } from '../../bench/random.ts';

/** A share and where it lies with 95 % confidence. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.96;
const ROUNDS = 1000;

/** A share of a count, by Wilson's score interval (1927), which holds for few cases and for shares near 0 and 1. */
export function wilson(hits: number, total: number): Estimate {
  if (total === 0) return { value: NaN, low: 0, high: 1 };
  const share = hits / total;
  const middle = (share + (Z * Z) / (2 * total)) / (1 + (Z * Z) / total);
  const reach = (Z * Math.sqrt((share * (1 - share)) / total + (Z * Z) / (4 * total * total))) / (1 + (Z * Z) / total);
  return { value: share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

/** What is no plain share, such as F1: the middle 95 % of what cases drawn again give. The same every time. */
export function bootstrap<T>(cases: readonly T[], measure: (cases: readonly T[]) => number): Estimate {
  const random = makeRandom(1);
  const value = measure(cases);
  const drawn: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const again = measure(cases.map((_, __, all) => all[random.between(0, all.length - 1)] as T));
    if (!Number.isNaN(again)) drawn.push(again);
  }
  drawn.sort((a, b) => a - b);
  const at = (share: number): number => drawn[Math.min(drawn.length - 1, Math.floor(share * drawn.length))] ?? value;
  return { value, low: at(0.025), high: at(0.975) };
}
