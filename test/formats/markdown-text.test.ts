import assert from 'node:assert/strict';
import fc from 'fast-check';
import { labelsOf } from '../../src/formats/markdown-labels.ts';
import { linksIn, wordsOf } from '../../src/formats/markdown-text.ts';

const whole = (text: string) => ({ start: 0, end: text.length });
const lines = (text: string) => Array.from(text.matchAll(/[^\r\n]+/g), (match) => ({ start: match.index, end: match.index + match[0].length }));
/** What is read, and what the span marks where that is something else. */
function words(text: string): string {
  const { value, span } = wordsOf(text, lines(text));
  const marked = text.slice(span.start, span.end);
  return marked === value ? value : `${value} (${marked})`;
}

describe('the words of Markdown', () => {
  const READ: readonly (readonly [text: string, read: string])[] = [
    ['Maria', 'Maria'], ['  Maria ', 'Maria'], ['**Maria**', 'Maria'], ['***Maria***', 'Maria'], ['`yoga`', 'yoga'], ['[Maria](maria.md)', 'Maria'], ['[**Maria**](maria.md)', 'Maria'],
    ['wants *more* time', 'wants more time (wants *more* time)'], ['**a** and **b**', 'a and b (**a** and **b**)'], ['2 * 3 and snake_case', '2 * 3 and snake_case'],
    ['tea<br>coffee', 'tea\ncoffee (tea<br>coffee)'], ['tea &amp; cake', 'tea & cake (tea &amp; cake)'], ['a \\| b', 'a | b (a \\| b)'], ['![photo](a.png) Maria', 'Maria (![photo](a.png) Maria)'],
    ['see [Maria](a.md "her page") now', 'see Maria now (see [Maria](a.md "her page") now)'], ['one\r\ntwo', 'one\r\ntwo'], ['', ''],
  ];
  for (const [text, read] of READ) it(`of ${JSON.stringify(text)}`, () => assert.equal(words(text), read));

  it('are the text at their span, or shorter', () => {
    const parts = fc.constantFrom('*', '**', '_', '`', '~~', '[', '](', ')', '![', '<br>', '<b>', '&amp;', '\\', ' ', 'Maria', 'a_b', '\n', '\r\n', ':', '|', 'é', '🎯');
    fc.assert(fc.property(fc.oneof(fc.array(parts, { maxLength: 14 }).map((some) => some.join('')), fc.string()), (text) => {
      const { value, span } = wordsOf(text, lines(text));
      assert.ok(span.start <= span.end && span.end <= text.length);
      if (value.length >= span.end - span.start) assert.equal(value, text.slice(span.start, span.end));
      for (const link of linksIn(text, whole(text))) assert.equal(link.target.value, text.slice(link.target.span.start, link.target.span.end));
    }), { numRuns: 2000 });
  });
});

describe('labels', () => {
  const labels = (text: string): readonly string[] => labelsOf(text, lines(text), (key) => /^(?:Age|Role)$/.test(key)).map(({ key, value }) => `${key?.value ?? ''}=${value.map((line) => text.slice(line.start, line.end)).join('/')}`);
  const READ: readonly (readonly [text: string, ...read: string[]])[] = [
    ['**Goals:** sleep', 'Goals=sleep'], ['**Goals**: sleep', 'Goals=sleep'], ['__Goals:__ sleep', 'Goals=sleep'], ['*Goals:* sleep', 'Goals=sleep'], ['**Goals** - sleep', 'Goals=sleep'], ['**Goals** — sleep', 'Goals=sleep'],
    ['**Goals:**', 'Goals='], ['**Goals**', 'Goals='], ['🎯 **Goals:** sleep', 'Goals=sleep'], ['**🎯 Goals:** sleep', '🎯 Goals=sleep'],
    ['**Age:** 34\n**Role:** teacher\nof maths', 'Age=34', 'Role=teacher/of maths'], ['**Age:** 34 | **Role:** teacher', 'Age=34', 'Role=teacher'], ['**Age**: 34 · **Role**: teacher', 'Age=34', 'Role=teacher'],
    ['Age: 34\nRole: teacher', 'Age=34', 'Role=teacher'], ['Time: 9', '=Time: 9'], ['**Maria** is a teacher.', '=**Maria** is a teacher.'], ['She says: **no**', '=She says: **no**'], ['At 9:30 we **stop:** now', '=At 9:30 we **stop:** now'],
    ['Words first\n**Age:** 34', '=Words first', 'Age=34'], ['**Ziele:** schlafen', 'Ziele=schlafen'], ['**Points de douleur :** le dos', 'Points de douleur=le dos'],
  ];
  for (const [text, ...read] of READ) it(`of ${JSON.stringify(text)}`, () => assert.deepEqual(labels(text), read));
});
