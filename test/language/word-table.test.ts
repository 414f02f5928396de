import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readWordTable, type WordTable } from '../../src/index.ts';
import { readWords } from '../../src/node/words.ts';

describe('the word table', () => {
  let table: WordTable;
  let bytes: Uint8Array;

  before(async () => {
    bytes = (await readWords()) ?? new Uint8Array();
    const read = readWordTable(bytes);
    assert.ok(read, 'assets/words.bin is a table');
    table = read;
  });

  const vector = (word: string): Float32Array => {
    const sum = new Float32Array(table.dimensions);
    assert.ok(table.rowOf(word) >= 0, `${word} is in the table`);
    table.addTo(sum, table.rowOf(word), 1);
    return sum;
  };
  const alike = (a: string, b: string): number => {
    const [left, right] = [vector(a), vector(b)];
    const dot = (one: Float32Array, other: Float32Array): number => one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
    return dot(left, right) / Math.sqrt(dot(left, left) * dot(right, right));
  };

  it('knows which words are alike', () => {
    for (const [word, near, far] of [['vinyasa', 'yoga', 'tax'], ['sourdough', 'bread', 'engine'], ['puppy', 'dog', 'guitar'], ['mortgage', 'loan', 'recipe'], ['toddler', 'child', 'server']] as const) {
      assert.ok(alike(word, near) > 0.4, `${word} and ${near}: ${alike(word, near)}`);
      assert.ok(alike(word, far) < 0.25, `${word} and ${far}: ${alike(word, far)}`);
    }
  });

  it('knows how common a word is, and that common words say little', () => {
    const ranks = ['the', 'people', 'garden', 'compost', 'vinyasa'].map((word) => table.rankAt(table.rowOf(word)));
    assert.deepEqual([...ranks].sort((a, b) => a - b), ranks);
    assert.ok(table.weightAt(table.rowOf('the')) < 0.01);
    assert.ok(table.weightAt(table.rowOf('compost')) > 0.9);
  });

  it('finds the word that another is a form of', () => {
    assert.equal(table.rowOf("gardener's"), table.rowOf('gardener'));
    assert.equal(table.rowOf('flurbs'), -1);
    assert.equal(table.rowOf('back-stretching'), table.rowOf('stretching'));
  });

  it('takes nothing else for a table', () => {
    assert.equal(readWordTable(new Uint8Array()), null);
    assert.equal(readWordTable(bytes.slice(0, -1)), null);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (other) => readWordTable(other) === null));
  });

  it('reads bytes wherever they begin in memory', () => {
    const moved = new Uint8Array(bytes.byteLength + 1);
    moved.set(bytes, 1);
    assert.equal(readWordTable(moved.subarray(1))?.rowOf('yoga'), table.rowOf('yoga'));
  });
});
