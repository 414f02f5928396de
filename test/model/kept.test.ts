import assert from 'node:assert/strict';
import { Keeper, keptFor, keptWith } from '../../src/model/kept.ts';

class Text extends Keeper {
  readonly words: string;

  constructor(words: string) {
    super();
    this.words = words;
  }
}

describe('what is worked out from an object', () => {
  for (const [name, make] of Object.entries({ 'that keeps it': (words: string) => new Text(words), 'that is plain data': (words: string) => ({ words }) })) {
    it(`${name} is worked out once, and for each function apart`, () => {
      let times = 0;
      const lengthOf = keptWith(({ words }: { readonly words: string }) => ({ length: words.length, times: ++times }));
      const firstOf = keptWith(({ words }: { readonly words: string }) => words.slice(0, 1));
      const [one, other] = [make('back'), make('knee pain')];
      assert.deepEqual([lengthOf(one).length, lengthOf(other).length, firstOf(one), firstOf(other)], [4, 9, 'b', 'k']);
      assert.equal(lengthOf(one), lengthOf(one));
      assert.equal(times, 2);
    });
  }

  it('is no part of it: a copy starts anew, and comparisons do not see it', () => {
    const lengthOf = keptWith(({ words }: { readonly words: string }) => words.length);
    const text = new Text('back');
    assert.equal(lengthOf(text), 4);
    assert.equal(lengthOf({ ...text, words: 'knee pain' }), 9);
    assert.deepEqual(text, new Text('back'));
    assert.deepEqual(Object.keys(text), ['words']);
  });

  it('with one thing more is worked out anew when that is another', () => {
    let times = 0;
    const startOf = keptFor(({ words }: { readonly words: string }, letters: number | null) => {
      times++;
      return letters === null ? words : words.slice(0, letters);
    });
    const [kept, plain] = [new Text('back'), { words: 'knee' }];
    assert.deepEqual([startOf(kept, null), startOf(kept, null), startOf(kept, 1), startOf(kept, 1), startOf(plain, 2), startOf(plain, null)], ['back', 'back', 'b', 'b', 'kn', 'knee']);
    assert.equal(times, 4);
  });
});
