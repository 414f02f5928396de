import { remembered } from '../model/remembered.ts';
import { knownOfWord, type Vocable } from './vocabulary.ts';
import { hashOf, spread } from './word-hash.ts';

/** How often English uses words, and which are alike: the built data of `assets/words.bin`, read from its bytes. */
export interface WordTable {
  readonly size: number;
  /** Numbers to a vector. */
  readonly dimensions: number;
  /** The row of a word in lower case, or of the word it is a form of; -1 where there is none. Frequent words come first. */
  readonly rowOf: (word: string) => number;
  /** The same, of a word that texts share. */
  readonly rowOfWord: (word: Vocable) => number;
  /** The row's place among all English words: 1 for the most frequent, about 340,000 for the rarest; near, not exact. */
  readonly rankAt: (row: number) => number;
  /** How much a row's word says about the subject of a text, 0 to 1: what every text has says nothing. */
  readonly weightAt: (row: number) => number;
  /** Adds a row's vector, of about length one, times `weight`. */
  readonly addTo: (sum: Float32Array, row: number, weight: number) => void;
}

/** `RAPW`, as the file begins. */
export const MAGIC = 0x57504152;
export const VERSION = 1;
export const LEVELS = 16;
/** The rank that counts as the rarest. */
export const RAREST = 340_000;
const HEADER = 16;
/** Read in full at once: the words of a community, in some 4 MB. */
const MOST_VECTORS = 10_000;

/**
 * Reads a table: four numbers (magic, version, rows, dimensions), 16 levels, a scale for each dimension, a hash for each
 * word, its rank on a logarithmic scale, then two levels to a byte. Null where the bytes are none.
 */
export function readWordTable(bytes: Uint8Array): WordTable | null {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.byteLength < HEADER) return null;
  const [magic, version, size = 0, dimensions = 0] = new Uint32Array(aligned.buffer, aligned.byteOffset, 4);
  const width = dimensions / 2;
  if (magic !== MAGIC || version !== VERSION || aligned.byteLength !== HEADER + (LEVELS + dimensions + size) * 4 + size + size * width) return null;
  let at = aligned.byteOffset + HEADER;
  const levels = new Float32Array(aligned.buffer, at, LEVELS);
  const scales = new Float32Array(aligned.buffer, (at += LEVELS * 4), dimensions);
  const hashes = new Uint32Array(aligned.buffer, (at += dimensions * 4), size);
  const ranks = new Uint8Array(aligned.buffer, (at += size * 4), size);
  const vectors = new Uint8Array(aligned.buffer, at + size, size * width);
  const find = finder(hashes);
  // What each level means in each dimension: one look-up in place of two and a multiplication.
  const scaled = Float32Array.from({ length: dimensions * LEVELS }, (_, index) => (levels[index % LEVELS] ?? 0) * (scales[Math.floor(index / LEVELS)] ?? 0));
  const rowOf = (word: string): number => {
    const row = find(word);
    return row >= 0 ? row : findForm(word, find);
  };
  const vectorAt = remembered((row: number): Float32Array => {
    const vector = new Float32Array(dimensions);
    for (let from = row * width, dimension = 0; dimension < dimensions; from++, dimension += 2) {
      const pair = vectors[from] as number;
      const level = dimension * LEVELS;
      vector[dimension] = scaled[level + (pair & 15)] as number;
      vector[dimension + 1] = scaled[level + LEVELS + (pair >> 4)] as number;
    }
    return vector;
  }, MOST_VECTORS);
  return {
    size, dimensions,
    rowOf: remembered(rowOf),
    rowOfWord: knownOfWord(rowOf),
    rankAt: (row) => rankOf(ranks[row] ?? 255),
    weightAt: (row) => WEIGHTS[ranks[row] ?? 255] ?? 1,
    addTo: (sum, row, weight) => {
      const vector = vectorAt(row);
      for (let dimension = 0; dimension < dimensions; dimension++) sum[dimension] = (sum[dimension] as number) + weight * (vector[dimension] as number);
    },
  };
}

const rankOf = (step: number): number => Math.round(Math.exp((step / 255) * Math.log(RAREST)));

/** Arora, Liang and Ma (2017), with the share of a word in all text from its rank by Zipf's law. */
const WEIGHTS = Float32Array.from({ length: 256 }, (_, step) => 1e-4 / (1e-4 + 0.08 / (rankOf(step) + 3)));

/** An open-addressed index of the hashes, at most half full. */
function finder(hashes: Uint32Array): (word: string) => number {
  const places = new Int32Array(2 ** Math.ceil(Math.log2(hashes.length * 2 + 1)));
  const mask = places.length - 1;
  for (let row = 0; row < hashes.length; row++) {
    let place = (hashes[row] ?? 0) & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = row + 1;
  }
  return (word) => {
    const hash = hashWord(word);
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const row = (places[place] ?? 0) - 1;
      if (row < 0 || hashes[row] === hash) return row;
    }
  };
}

/** A word that is not in the table meets the hash of one that is once in 40,000 times. */
export const hashWord = (word: string): number => spread(hashOf(word));

/** Endings that make another form of a word, and what the word itself may end in. */
const FORMS = "'s> ies>y es>e es> s> ing> ing>e ied>y ed> ed>e ers>er ers> er> er>e".split(' ').map((form): readonly string[] => form.split('>'));
const SHORTEST = 3;

function findForm(word: string, find: (word: string) => number): number {
  for (const [ending = '', last = ''] of FORMS) {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST) continue;
    const row = find(word.slice(0, -ending.length) + last);
    if (row >= 0) return row;
  }
  const hyphen = word.lastIndexOf('-');
  return hyphen < 0 ? -1 : find(word.slice(hyphen + 1));
}
