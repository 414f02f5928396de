import assert from 'node:assert/strict';
import fc from 'fast-check';
import { postedText } from '../../src/language/posted-text.ts';
import { scanProse } from '../../src/language/scanner.ts';
import { wordsOf } from '../../src/language/words.ts';
import type { Prose } from '../../src/model/prose.ts';
import { contains, type Span } from '../../src/model/span.ts';

const FRAGMENTS = [
  '\n', '\r\n', '\r', '\n\n', '\t', '    ', '\0', '\ud83d', '\ude00', '👩‍👧', 'é', 'word ', 'Two words. ', 'a.m. ', '3.5 ', '? ', '!', '…', '“', '”', '"', "'", '’', '«', '(', ')', '#tag ', '@name ',
  '> ', '- ', '1. ', '# ', '---\n', '```\n', '~~~', '    code\n', '| a | b |\n| - | - |\n', '[a](b)', '![a](b)', '[a]: b\n', '[', ']', '](', '*', '**', '_', '~~', '`', '\\', '&amp;', '&#0;', '<b>', '</b>', '<!-- c -->', '<!--', '-->',
  '{{ x }}', '{{', '{% y %}', 'https://example.org/x ', 'me@example.org ', 'example.com', '[^1]', '[^1]: ', '[x] ', '\u2028', '\ufeff', '\u00a0',
];
const anyText = fc.oneof(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join('')), fc.string({ unit: 'binary' }), fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes)));
/** A text and the part of it that is the body. */
const anyBody = fc.tuple(anyText, fc.nat(100), fc.nat(100), fc.boolean()).map(([text, a, b, markdown]) => {
  const [start, end] = [Math.min(a, b) / 100, Math.max(a, b) / 100];
  return { text, markdown, body: a === b ? { start: 0, end: text.length } : { start: Math.floor(text.length * start), end: Math.floor(text.length * end) } };
});

function assertInOrder(spans: readonly Span[], within: Span, apart: boolean, what: string): void {
  for (const [index, span] of spans.entries()) {
    assert.ok(span.start <= span.end && contains(within, span), `${what} ${index} ${JSON.stringify(span)} lies outside`);
    const before = spans[index - 1];
    assert.ok(!before || before.start <= span.start, `${what} ${index} is out of order`);
    assert.ok(!before || !apart || before.end <= span.start, `${what} ${index} overlaps the one before`);
  }
}

function assertSound(text: string, body: Span, prose: Prose): void {
  const { masked } = prose;
  assert.equal(masked.length, text.length);
  for (let at = 0; at < text.length; at++) {
    assert.ok(masked[at] === text[at] || (masked[at] === ' ' && !/[\r\n]/.test(text[at] ?? '')), `character ${at} became ${JSON.stringify(masked[at])}`);
  }
  assert.equal(masked.slice(0, body.start).trim() + masked.slice(body.end).trim(), '', 'prose outside the body');
  assertInOrder(prose.blocks, body, true, 'block');
  assertInOrder(prose.sentences, body, true, 'sentence');
  assertInOrder(prose.comments, body, false, 'comment');
  assertInOrder(prose.renderings, body, true, 'rendering');
  assertInOrder(prose.links, body, false, 'link');
  for (const sentence of prose.sentences) {
    const block = prose.blocks[sentence.block];
    assert.ok(block && contains(block, sentence), 'a sentence leaves its block');
    assert.notEqual(masked.slice(sentence.start, sentence.end).trim(), '');
  }
}

describe('whatever the text, the scanner', () => {
  it('keeps its length, its line ends and its order', () => {
    fc.assert(fc.property(anyBody, ({ text, body, markdown }) => {
      const prose = scanProse(text, body, markdown);
      assertSound(text, body, prose);
      postedText(text, body, prose);
    }), { numRuns: 3000 });
  });

  it('finds words where they are written', () => {
    fc.assert(fc.property(anyBody, ({ text, body, markdown }) => {
      const words = wordsOf(scanProse(text, body, markdown));
      assertInOrder(words, body, true, 'word');
      for (const word of words) assert.equal(word.lower, text.slice(word.start, word.end).toLowerCase().replaceAll('’', "'"));
    }), { numRuns: 1000 });
  });
});

/** Milliseconds of this process's own work: what else a machine does must not fail a test. */
const cpuTime = (): number => process.cpuUsage().user / 1000;

describe('no text takes the scanner long', () => {
  const HOSTILE = [
    '[', ']', '*', '_', '~', '`', '<', '>', '(', ')', '"', "'", " '", '“', '‘', '«', 'a*', '*a ', '_a *b ', '**a* ', '![', '[]', '[](', '[a](<b', '](', '[a](b "', '&', '&#', '{{', '{%', 'a.b', 'a.', 'a@', 'www.', 'https://a', 'https://a)))',
    '<!--', '<?', '<!a', '<![CDATA[', '<a ', '<a b="', '<a b=\'"', '</', '> ', '- ', '- a\n', '>\n', '1. ', '#', '# ', '\t', ' ', '\n', '\r', '\r\n', ' \n', 'a\r', '| ', '|-', '-', '- | ', '[a]: ', '[^a]', '[a]:\n', '\\', 'a\\\n', '! ', '?', '…', '😀', 'x. “', '" "',
    '`a``b', 'aA', "a'", 'a-', '#a', '@', '!!"', '"a." ', 'a\n===\n', '- [ ] ', '*a_ ', 'a_ ',
  ];

  it('200 kB of one mark are read in well under a second', function () {
    this.timeout(120_000);
    for (const mark of HOSTILE) {
      for (const text of [mark.repeat(200_000 / mark.length), `x ${mark.repeat(200_000 / mark.length)} x\n\n- ${mark.repeat(9)}`]) {
        for (const markdown of [true, false]) {
          const began = cpuTime();
          const prose = scanProse(text, { start: 0, end: text.length }, markdown);
          wordsOf(prose);
          postedText(text, { start: 0, end: text.length }, prose);
          const took = cpuTime() - began;
          assert.ok(took < 2000, `${JSON.stringify(mark)} took ${took.toFixed(0)} ms${markdown ? '' : ' as plain text'}`);
        }
      }
    }
  });

  it('neither do containers that are opened deep and carried on', () => {
    for (const text of [`${'- '.repeat(40_000)}a\n${'\n'.repeat(80_000)}`, `${'> '.repeat(40_000)}a\n${'b\n'.repeat(40_000)}`, `${'> a\n'.repeat(50_000)}`, `${'*a **b '.repeat(20_000)}${'c* d_ '.repeat(20_000)}`]) {
      const began = cpuTime();
      scanProse(text, { start: 0, end: text.length }, true);
      assert.ok(cpuTime() - began < 2000, JSON.stringify(text.slice(0, 20)));
    }
  });
});
