import assert from 'node:assert/strict';
import fc from 'fast-check';
import { threadParts } from '../../src/insight/thread-parts.ts';

const partsOf = (text: string): readonly string[] | null => threadParts(text, { start: 0, end: text.length })?.parts.map(({ start, end }) => text.slice(start, end)) ?? null;

describe('the parts of a thread', () => {
  const threads: readonly (readonly [text: string, parts: readonly string[]])[] = [
    ['1/ One\n\n2/ Two', ['1/ One', '2/ Two']],
    ['A hook 🧵\n\n2/3 Two\n\n3/3 Three', ['A hook 🧵', '2/3 Two', '3/3 Three']],
    ['**Tweet 1 (the hook):**\nOne\n\n**Tweet 2:**\nTwo', ['**Tweet 1 (the hook):**\nOne', '**Tweet 2:**\nTwo']],
    ['One\n\n---\n\nTwo\r\n\r\n***\r\n\r\nThree\n', ['One', 'Two', 'Three']],
  ];
  for (const [text, parts] of threads) it(JSON.stringify(text), () => assert.deepEqual(partsOf(text), parts));

  for (const text of ['One post.', '1. Soup\n2. Bread', '24/7 care\n365/366 days', '3/4 of us stay.\n1/4 leave.', 'A heading\n---\nand its text']) it(`none in ${JSON.stringify(text)}`, () => assert.equal(partsOf(text), null));

  it('tells counted posts from a post with notes below', () => {
    assert.equal(threadParts('1/ a\n2/ b', { start: 0, end: 9 })?.numbered, true);
    assert.equal(threadParts('a\n\n---\n\nb', { start: 0, end: 9 })?.numbered, false);
  });

  it('are in order, inside the text, and hold every word of it', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('1/ ', '2/ ', 'word', '\n', '\n\n---\n\n', ' ', '\r\n', 'Tweet 2: ', '🧵'), { maxLength: 30 }).map((bits) => bits.join('')), (text) => {
      const parts = threadParts(text, { start: 0, end: text.length })?.parts ?? [];
      let at = 0;
      for (const { start, end } of parts) {
        assert.ok(start >= at && end > start && end <= text.length);
        assert.doesNotMatch(text.slice(at, start), /[a-z]/i);
        at = end;
      }
      if (parts.length > 0) assert.doesNotMatch(text.slice(at), /[a-z]/i);
    }));
  });
});
