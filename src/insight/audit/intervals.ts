/** Samples of as many units as this need no interval drawn from them again and again: it is narrow, and takes long. */
const MOST = 200;
/** Two posts say nothing of how posts differ. */
const FEWEST = 3;
const RESAMPLES = 400;

/**
 * A bootstrap interval: where the figure lies in 95 of 100 samples drawn from the sample, with replacement. The same
 * units give the same interval, whenever and wherever it is drawn.
 *
 * @param figure the figure of a sample, as indices into the units; null where it has none.
 */
export function bootstrap(units: number, figure: (sample: Int32Array) => number | null): readonly [low: number, high: number] | null {
  if (units < FEWEST || units > MOST) return null;
  const next = randomNumbers(units);
  const sample = new Int32Array(units);
  const figures: number[] = [];
  for (let round = 0; round < RESAMPLES; round++) {
    for (let at = 0; at < units; at++) sample[at] = Math.floor(next() * units);
    const value = figure(sample);
    if (value !== null) figures.push(value);
  }
  // Where most samples have no figure, those that have one speak for too few.
  if (figures.length < RESAMPLES / 2) return null;
  figures.sort((a, b) => a - b);
  const at = (part: number): number => figures[Math.min(figures.length - 1, Math.round(part * (figures.length - 1)))] ?? 0;
  return [at(0.025), at(0.975)];
}

/** Mulberry32: numbers from 0 up to 1 that follow from their seed. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The middle one of some numbers, or what lies between the two in the middle; null where there is none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
