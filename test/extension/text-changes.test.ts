import assert from 'node:assert/strict';
import fc from 'fast-check';
import { endsDiffer, takenBack } from '../../src/extension/planning/text-changes.ts';

describe('taking a change back', () => {
  it('puts back what was there, and touches no more than what had changed', () => {
    assert.deepEqual(takenBack('publish: 2026-12-01\n', 'publish: 2026-12-03\n'), { start: 18, end: 19, text: '1' });
    assert.deepEqual(takenBack('a\n', 'a\nhost: Moira\n'), { start: 2, end: 14, text: '' });
    assert.deepEqual(takenBack('same', 'same'), { start: 4, end: 4, text: '' });
  });

  it('gives the text before, whatever the two are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '1'), maxLength: 12 });
    fc.assert(fc.property(text, text, (before, after) => {
      const { start, end, text: put } = takenBack(before, after);
      assert.equal(after.slice(0, start) + put + after.slice(end), before);
    }), { numRuns: 1000 });
  });
});

describe('line ends', () => {
  it('differ where some lines end in one way and some in another', () => {
    const of = (text: string): boolean => endsDiffer(Buffer.from(text));
    assert.deepEqual(['', 'a', 'a\nb\n', 'a\r\nb\r\n', 'a\rb\r'].map(of), [false, false, false, false, false]);
    assert.deepEqual(['a\r\nb\n', 'a\nb\r\n', '"a\nb",c\r\n', 'a\rb\n', 'a\rb\r\n'].map(of), [true, true, true, true, true]);
  });
});
