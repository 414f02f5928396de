import assert from 'node:assert/strict';
import fc from 'fast-check';
import { knownOfWord, vocableOf } from '../../src/language/vocabulary.ts';
import { scanWords } from '../../src/language/words.ts';

describe('the words that texts share', () => {
  const words = fc.stringMatching(/^[a-zA-Z][a-zA-Z'’-]{0,12}[a-zA-Z]$|^[éßİñ日本]{1,3}[a-z]?$/u);

  it('are one object for a word, wherever and however it is written', () => {
    fc.assert(fc.property(words, words, (word, other) => {
      const text = `${word}, ${other} and ${word.toUpperCase()}`;
      for (const { start, end, lower, vocable } of scanWords(text, { start: 0, end: text.length })) {
        assert.equal(lower, text.slice(start, end).toLowerCase().replaceAll('’', "'"));
        assert.equal(vocable.text, lower);
        assert.equal(vocable, vocableOf(lower));
      }
    }));
  });

  it('tell what was worked out of them once, also that it is nothing', () => {
    let times = 0;
    const lengthOf = knownOfWord((text) => {
      times++;
      return text.length > 6 ? null : text.length;
    });
    const [short, long] = [vocableOf('quilt'), vocableOf('patchwork')];
    assert.deepEqual([lengthOf(short), lengthOf(long), lengthOf(short), lengthOf(long)], [5, null, 5, null]);
    assert.equal(times, 2);
  });
});
