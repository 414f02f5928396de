import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPlainFields } from '../../src/formats/plain-fields.ts';
import { readYaml } from '../../src/formats/yaml.ts';
import type { DataNode, Mapping, Scalar } from '../../src/model/data.ts';

const KEYS = ['title', 'personas', 'reply-within', 'Target Audience', 'campaign_id', 'publishAt', 'x', 'title', 'null', 'on', '1st', 'a b', '- a', '"q"', 'é', 'a.b', '__proto__'];
const VALUES = [
  'plain', 'two words', '2026-11-24', '2026-11-24 09:00', '09:30', '1.10', '007', '4h', '30 %', '30%', 'yes', 'No', 'null', '~', 'true', '', 'a: b', 'a:b', 'a :b', 'a #b', 'a#b', '#tag', '"quoted"', "'q'", 'it\'s', 'say "hi"', '*bold*', '&x', '!tag',
  '@ana', '%x', '`code`', '- dash', '-dash', '--', '?', ': x', ',x', 'x, y', '[a, b]', '[a,b ]', '[ a , b c ]', '[]', '[ ]', '[a]', '[a, [b]]', '["a", b]', '[a: b]', '[a, ]', '[a:b]', '[x', 'x]', '{a: b}', '{}', '|', '>', '> x', '=', '<<', '.5', '+1', '0x1f', '1e3', '.inf',
  'trailing ', 'a  b', 'http://example.org/a?b=c#d', 'é ü 😀', '…', 'a\\b', 'x{y}', 'a\tb', '\u00a0x', 'x\u2028y', '---', '...', 'key:', 'x:', 'a,', '<b>', '\ufeffx', 'x: ', '\u0085',
];
const value = fc.constantFrom(...VALUES);
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(': ', ': ', ':', ':  ', ' : '), value).map((parts) => parts.join('')) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom('', '  ', '    ', ' '), fc.constantFrom('- ', '-  ', '-'), value).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.constantFrom('', '  ', '# note', '  x', 'text', '\t', '  a: b') },
);
const yaml = fc.array(line, { maxLength: 7 }).map((lines) => `${lines.join('\n')}\n`);

/** What a reader of the fields can tell: the empty value of a key has no place of its own. */
function shape(node: DataNode): unknown {
  if (node.kind === 'list') return { items: node.items.map(shape), span: node.span };
  if (node.kind === 'map') return { entries: node.entries.map(({ key, value: inner }) => [shape(key), shape(inner)]) };
  return leaf(node);
}

const leaf = ({ text, span, style }: Scalar): unknown => (text === '' ? '' : { text, span, style });

function assertSame(text: string, base: number): Mapping | null {
  const plain = readPlainFields(text, base);
  if (!plain) return null;
  const { root, problems } = readYaml(text, base);
  assert.deepEqual(problems, [], `yaml refuses ${JSON.stringify(text)}`);
  assert.ok(root);
  assert.deepEqual(shape(plain), shape(root), JSON.stringify(text));
  return plain;
}

describe('the fast path of front matter', () => {
  it('reads what it accepts as yaml does, with the same places', () => {
    fc.assert(fc.property(yaml, fc.nat(9), (text, base) => void assertSame(text, base)), { numRuns: 4000 });
  });

  it('accepts what most posts have', () => {
    for (const text of [
      'title: What helps your back?\npersonas: [maria, sam]\nchannels:\n  - x\n  - linkedin\npublish: 2026-11-24 09:00\nstatus: draft\n',
      'title: It costs 5 € and 30 %\nhost: ana\nreply-within: 4h\n\ntopics:\n- backs\n- yoga for all\n',
      'title: "Stiff backs: what helps?"\nhost: \'ana\'\n',
      'link: https://example.org/a?b=c#d\ngoal:\ncampaign: autumn\n',
    ]) assert.ok(assertSame(text, 4), text);
  });

  it('leaves alone what may mean more than its own characters', () => {
    for (const text of ['title: "a \\"b\\""\n', "title: 'it''s'\n", 'title: a: b\n', 'done: yes\n', 'a: b # note\n', 'a: [b, "c"]\n', 'a: |\n  b\n', 'a: &x b\n', 'a:\tb\n', 'a: b\na: c\n', 'a:\na: c\n', 'a: b\r\n', 'a:\n  b: c\n', 'a: b\n  c\n', '']) {
      assert.equal(readPlainFields(text, 0), null, text);
    }
  });
});
