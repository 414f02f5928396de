import type { WordTable } from '../language/word-table.ts';
import type { Profile, ProfileTerm } from './persona-profile.ts';

/** What a persona's phrases mean, in the numbers of a word table. */
export interface Meaning {
  /** All phrases together, of length one. */
  readonly whole: Float32Array;
  /** How near a row of the table is to the phrase nearest to it, 0 to 1; 0 for what is not near to any. */
  readonly nearness: (row: number) => number;
  /** The nearness of some rows together, each by its weight; a row below 0 has none. */
  readonly nearnessOfRows: (rows: Int32Array, weights: Float32Array) => number;
  /** What a word of any text has of that on average. The more a persona says, the more is near to it by chance. */
  readonly expected: number;
  /** The persona's word that a row is most like, where a person would see that they are alike. */
  readonly nearestTerm: (row: number) => NearTerm | null;
}

export interface NearTerm {
  readonly place: ProfileTerm;
  readonly cosine: number;
}

/** Words less alike than this are unrelated: a cosine. */
const UNRELATED = 0.25;
/** Two words less alike than this may decide together, but nobody would see why: a cosine. */
const RECOGNISED = 0.42;
/** A persona's word that any text may have explains nothing. */
const LEAST_WEIGHT = 0.3;
/** Of two words, the nearer counts more than in proportion. */
const STEEP = 1.5;
/** Nearness is remembered in whole steps; 0 means it is not known yet. */
const STEPS = 30_000;

const cache = new WeakMap<Profile, { readonly table: WordTable; readonly meaning: Meaning }>();

/** The meaning of a profile, made once for a table. */
export function meaningOf(profile: Profile, table: WordTable): Meaning {
  const known = cache.get(profile);
  if (known?.table === table) return known.meaning;
  const meaning = makeMeaning(profile, table);
  cache.set(profile, { table, meaning });
  return meaning;
}

/** How near a cosine is, 0 to 1. */
export const nearnessOf = (cosine: number): number => (cosine <= UNRELATED ? 0 : (cosine - UNRELATED) ** STEEP);

function makeMeaning(profile: Profile, table: WordTable): Meaning {
  const { dimensions, size } = table;
  const whole = new Float32Array(dimensions);
  const phrases = profile.phrases.flatMap((phrase): { readonly vector: Float32Array; readonly weight: number }[] => {
    const vector = new Float32Array(dimensions);
    let telling = 0;
    for (const { word } of phrase.terms) {
      const row = table.rowOf(word);
      if (row < 0) continue;
      table.addTo(vector, row, table.weightAt(row));
      table.addTo(whole, row, table.weightAt(row) * phrase.weight);
      telling = Math.max(telling, table.weightAt(row));
    }
    return normalise(vector) ? [{ vector, weight: phrase.weight * telling }] : [];
  });
  normalise(whole);
  const memory = new Int16Array(size);
  const row = new Float32Array(dimensions);
  const nearness = (at: number): number => {
    const known = memory[at] ?? 0;
    if (known > 0) return (known - 1) / STEPS;
    table.addTo(row.fill(0), at, 1);
    let most = 0;
    for (const { vector, weight } of phrases) most = Math.max(most, weight * nearnessOf(product(row, vector)));
    const step = Math.round(Math.min(1, most) * STEPS);
    memory[at] = step + 1;
    return step / STEPS;
  };
  const sum = (rows: Int32Array, weights: Float32Array): number => {
    let total = 0;
    for (let index = 0; index < rows.length; index++) {
      const at = rows[index] ?? -1;
      if (at < 0) continue;
      const known = memory[at] ?? 0;
      if (known !== 1) total += (weights[index] ?? 0) * (known > 1 ? (known - 1) / STEPS : nearness(at));
    }
    return total;
  };
  return { whole, nearness, nearnessOfRows: sum, expected: expectation(table, nearness), nearestTerm: nearestTermIn(profile, table) };
}

function nearestTermIn(profile: Profile, table: WordTable): Meaning['nearestTerm'] {
  let words: readonly { readonly place: ProfileTerm; readonly vector: Float32Array }[] | null = null;
  const memory = new Map<number, NearTerm | null>();
  const find = (row: number): NearTerm | null => {
    words ??= [...profile.terms.values()].flatMap((place) => {
      const at = table.rowOf(place.word);
      return at < 0 || table.weightAt(at) < LEAST_WEIGHT ? [] : [{ place, vector: vectorOf(at, table) }];
    });
    const vector = vectorOf(row, table);
    let best: NearTerm | null = null;
    for (const { place, vector: other } of words) {
      const cosine = product(vector, other);
      if (cosine >= RECOGNISED && cosine > (best?.cosine ?? 0)) best = { place, cosine };
    }
    return best;
  };
  return (row) => {
    let near = memory.get(row);
    if (near === undefined) memory.set(row, (near = find(row)));
    return near;
  };
}

function vectorOf(row: number, table: WordTable): Float32Array {
  const vector = new Float32Array(table.dimensions);
  table.addTo(vector, row, 1);
  normalise(vector);
  return vector;
}

/** Over words of all degrees of rarity, each as telling as it is. */
function expectation(table: WordTable, nearness: (row: number) => number): number {
  let sum = 0;
  let total = 0;
  for (let row = 20; row < Math.min(table.size, 20_000); row = Math.ceil(row * 1.01 + 1)) {
    sum += table.weightAt(row) * nearness(row);
    total += table.weightAt(row);
  }
  return total === 0 ? 0 : sum / total;
}

export function product(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index++) sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
}

/** To length one; false where there is nothing to be that long. */
export function normalise(vector: Float32Array): boolean {
  const length = Math.sqrt(product(vector, vector));
  if (length < 1e-6) return false;
  for (let index = 0; index < vector.length; index++) vector[index] = (vector[index] ?? 0) / length;
  return true;
}
