import { hashWord, LEVELS, MAGIC, RAREST, VERSION } from '../../src/language/word-table.ts';
import type { Matrix } from './matrix.ts';
import type { Entry } from './vocabulary.ts';

/** The bytes that `readWordTable` reads. */
export function packTable(vocabulary: readonly Entry[], { rows, columns, values }: Matrix): Uint8Array {
  const scales = scalesOf({ rows, columns, values });
  const levels = levelsOf({ rows, columns, values }, scales);
  const hashes = Uint32Array.from(vocabulary, ({ word }) => hashWord(word));
  const ranks = Uint8Array.from(vocabulary, ({ rank }) => Math.round((255 * Math.log(rank)) / Math.log(RAREST)));
  const vectors = new Uint8Array((rows * columns) / 2);
  for (let at = 0; at < values.length; at++) {
    const level = nearest(levels, (values[at] ?? 0) / (scales[at % columns] ?? 0));
    vectors[at >> 1] = (vectors[at >> 1] ?? 0) | (at % 2 === 0 ? level : level << 4);
  }
  const parts = [Uint32Array.of(MAGIC, VERSION, rows, columns), levels, scales, hashes, ranks, vectors];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** The spread of each dimension. */
function scalesOf({ rows, columns, values }: Matrix): Float32Array {
  const squares = new Float64Array(columns);
  for (let at = 0; at < values.length; at++) squares[at % columns] = (squares[at % columns] ?? 0) + (values[at] ?? 0) ** 2;
  return Float32Array.from(squares, (sum) => Math.sqrt(sum / rows));
}

/** The 16 values that lose least: Lloyd's rounds over a sample. */
function levelsOf({ columns, values }: Matrix, scales: Float32Array): Float32Array {
  const levels = Float32Array.from({ length: LEVELS }, (_, index) => (index - (LEVELS - 1) / 2) / 3);
  for (let round = 0; round < 25; round++) {
    const sums = new Float64Array(LEVELS);
    const counts = new Float64Array(LEVELS);
    for (let at = 0; at < values.length; at += 13) {
      const value = (values[at] ?? 0) / (scales[at % columns] ?? 0);
      const level = nearest(levels, value);
      sums[level] = (sums[level] ?? 0) + value;
      counts[level] = (counts[level] ?? 0) + 1;
    }
    for (let level = 0; level < LEVELS; level++) if ((counts[level] ?? 0) > 0) levels[level] = (sums[level] ?? 0) / (counts[level] ?? 0);
  }
  return levels;
}

function nearest(levels: Float32Array, value: number): number {
  let best = 0;
  for (let level = 1; level < LEVELS; level++) if (Math.abs((levels[level] ?? 0) - value) < Math.abs((levels[best] ?? 0) - value)) best = level;
  return best;
}
