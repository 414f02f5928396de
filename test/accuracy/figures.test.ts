import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csvRows } from '../../scripts/accuracy/csv.ts';
import { confusionOf, figuresOf } from '../../scripts/accuracy/figures.ts';
import { bootstrap, wilson } from '../../scripts/accuracy/intervals.ts';
import type { Case } from '../../scripts/accuracy/case.ts';

const made = (expected: string, found: string): Case => ({ row: 0, text: '', expected, found, confidence: 0.9, disputed: null });
const near = (actual: number, expected: number): void => assert.ok(Math.abs(actual - expected) < 0.001, `${actual} is not ${expected}`);

describe('the accuracy command', () => {
  it('reads any cells back from CSV', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é') });
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
      const text = ['name,text', ...rows.map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))].join('\n');
      assert.deepEqual(csvRows(text).map((row) => [row.get('name'), row.get('text')]), rows);
    }));
  });

  it('reads bare cells, empty ones and Windows line ends', () => {
    assert.deepEqual(csvRows('a,b\r\n1,\r\n,2\r\n').map((row) => [...row.values()]), [['1', ''], ['', '2']]);
  });

  it('gives Wilson intervals', () => {
    const { value, low, high } = wilson(9, 10);
    near(value, 0.9);
    near(low, 0.596);
    near(high, 0.982);
    assert.deepEqual([wilson(0, 4).low, wilson(4, 4).high], [0, 1]);
  });

  it('draws again in the same way every time, about the value', () => {
    const cases = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? 1 : 0));
    const mean = (drawn: readonly number[]): number => drawn.reduce<number>((sum, one) => sum + one, 0) / drawn.length;
    const first = bootstrap(cases, mean);
    assert.deepEqual(bootstrap(cases, mean), first);
    assert.ok(first.low < first.value && first.value < first.high && first.low > 0.15 && first.high < 0.55);
  });

  it('counts hits, misses and false alarms of a question', () => {
    const cases = [made('bait', 'bait'), made('bait', 'bait'), made('bait', 'none'), made('none', 'bait'), made('none', 'none'), made('x', 'bait')];
    const { precision, recall, f1, falseAlarms } = figuresOf(cases, { name: 'bait', yes: (label) => label === 'bait', among: (label) => label !== 'x' });
    for (const one of [precision, recall, f1]) near(one.value, 2 / 3);
    near(falseAlarms.value, 0.5);
    assert.deepEqual(confusionOf(cases, ['bait', 'none']), [[2, 1], [1, 1]]);
  });
});
