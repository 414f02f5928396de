import assert from 'node:assert/strict';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { StructureNode } from '../../src/formats/markdown-nodes.ts';
import { readStructure } from '../../src/formats/markdown-structure.ts';
import type { Span } from '../../src/model/span.ts';

type Outline = readonly (string | Outline)[];

/** A tree as nested words, so that two readings of a text can be held against each other. */
const outline = (text: string, nodes: readonly StructureNode[]): Outline => nodes.map((node): string | Outline => {
  const cut = ({ start, end }: Span): string => text.slice(start, end);
  switch (node.kind) {
    case 'heading': return `heading ${node.depth} at ${node.span.start}: ${cut(node.content)}`;
    case 'paragraph': return `paragraph at ${node.span.start}: ${node.lines.map(cut).join('|')}`;
    case 'table': return [`table at ${node.span.start}`, node.head.map(cut).join('|'), ...node.rows.map((row) => row.map(cut).join('|'))];
    case 'list': return [`${node.ordered ? 'ordered' : 'bullets'} at ${node.span.start}`, ...node.items.map((item): Outline => [`item at ${item.span.start} ${item.ticked ?? ''}`, ...outline(text, item.children)])];
    case 'quote': return [`quote at ${node.span.start}`, ...outline(text, node.children)];
    case 'code': return node.info === '' ? 'code' : `code ${node.info} at ${node.span.start}`;
    case 'html': return `html at ${node.span.start}: ${cut(node.span).trimEnd()}`;
    case 'break': return `break at ${node.span.start}`;
  }
});

interface Mdast {
  readonly type: string;
  readonly children?: readonly Mdast[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
  readonly depth?: number;
  readonly ordered?: boolean;
  readonly checked?: boolean | null;
  readonly lang?: string | null;
  readonly meta?: string | null;
}

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

function oracle(text: string, nodes: readonly Mdast[]): Outline {
  const startOf = (node: Mdast | undefined): number => node?.position?.start.offset ?? 0;
  const endOf = (node: Mdast | undefined): number => node?.position?.end.offset ?? 0;
  const whole = (node: Mdast): string => text.slice(startOf(node), endOf(node));
  const inner = ({ children = [] }: Mdast): string => text.slice(startOf(children[0]), endOf(children.at(-1)));
  const cell = (node: Mdast): string => whole(node).replace(/^\|?[ \t]*|[ \t]*\|?$/g, '');
  return nodes.flatMap((node): Outline => {
    const children = node.children ?? [];
    switch (node.type) {
      case 'heading': return [`heading ${node.depth ?? 0} at ${startOf(node)}: ${inner(node)}`];
      case 'paragraph': return [`paragraph at ${startOf(node)}: ${whole(node).split(/\r\n|\n/).map((line) => line.trim()).join('|')}`];
      case 'table': return [[`table at ${startOf(node)}`, ...children.map((row) => (row.children ?? []).map(cell).join('|'))]];
      case 'list': return [[`${node.ordered ? 'ordered' : 'bullets'} at ${startOf(node)}`, ...children.map((item): Outline => [`item at ${startOf(item)} ${item.checked ?? ''}`, ...oracle(text, item.children ?? [])])]];
      case 'blockquote': return [[`quote at ${startOf(node)}`, ...oracle(text, children)]];
      case 'code': return [node.lang ? `code ${[node.lang, node.meta].filter(Boolean).join(' ')} at ${startOf(node)}` : 'code'];
      case 'html': return [`html at ${startOf(node)}: ${whole(node).trimEnd()}`];
      case 'thematicBreak': return [`break at ${startOf(node)}`];
      default: return []; // definitions
    }
  });
}

/** Paragraphs in quotes and after ticks: mdast's span holds marks between the lines, ours does not. It parts indented code under an empty quote in two. */
const comparable = (tree: Outline): Outline => tree.filter((part, index) => part !== 'code' || tree[index - 1] !== 'code').map((part) => (typeof part === 'string' ? part.replace(/^(paragraph at )\d+(: )(?:\[[ xX]\] +)?(.*)$/su, (_, head: string, colon: string, words: string) => `${head}${colon}${words.replace(/\|[>\s]*/g, '|')}`) : comparable(part)));

function assertSame(text: string): void {
  assert.deepEqual(comparable(outline(text, readStructure(text))), comparable(oracle(text, parser.parse(text).children as readonly Mdast[])), JSON.stringify(text));
}

const LINES = [
  'plain words', '**Goals:** sleep', '- item', '- **Key**: value', '  - nested', '    - deeper', '1. first', '2. second', '1) other', '* star', '> quote', '>', '> > deep', '> - listed', '- > quoted', '    four spaces', '  two spaces',
  '# Heading', '## Closed ##', '### *Deep*', '###', 'Setext', '===', '---', '***', '```', '~~~', '``` yaml title', '<div>', '</div>', '<!-- note -->', '<!-- open', 'close -->',
  '| a | b |', '| - | :-: |', '|  | b |', '| one | two | three |', 'a | b', '- | -', '| a \\| b | c |', '[ref]: /url "title"', '', '', '', '  ', '- [ ] task', '- [x] done', '-',
];
/** Where mdast leaves CommonMark's reference implementation: some lists right after indented code, and where a heading under a definition starts. */
const APART = /^ {4}[^]*^(?:-|2\. second)\r?$|\[ref\]: [^\r\n]*\r?\n[^]*^(?:===|---|-)\r?$/m;
const document = fc.tuple(fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 10 }), fc.constantFrom('\n', '\n', '\r\n')).map(([lines, feed]) => lines.join(feed));

function spansOf(nodes: readonly StructureNode[]): readonly Span[] {
  return nodes.flatMap((node): readonly Span[] => {
    switch (node.kind) {
      case 'heading': return [node.span, node.content];
      case 'paragraph': return [node.span, ...node.lines];
      case 'table': return [node.span, ...node.head, ...node.rows.flat()];
      case 'list': return [node.span, ...node.items.flatMap((item) => [item.span, ...spansOf(item.children)])];
      case 'quote': return [node.span, ...spansOf(node.children)];
      case 'code': return [node.span, node.content];
      default: return [node.span];
    }
  });
}

describe('the structure of a Markdown text is the one that mdast reads, at the same places', () => {
  const SNIPPETS = [
    '# Maria\n\nShe is **retired**.\n\n- **Goals:** sleep\n- **Pains:**\n  - a stiff back\n  - stairs\n',
    '## Tom\r\n\r\n| Attribute | Detail |\r\n|---|---|\r\n| Age | 35 |\r\n| Pains |  |\r\n\r\n> "I just want to play."\r\n',
    'Maria\n=====\n\nGoals\n-----\n\n1. sleep\n2. walk\n\n   more of it\n\n```text\nPosted words\n```\n',
    '- [x] done\n- [ ] open\n  words\n\n* another list\n',
    'words above\n| a | b |\n| - | - |\n| 1 | 2 |\nthree\n\n| a |\n| - |\n# heading\n',
    '| Day | Post |\n| :-- | --: |\n| Mon | [a](b.md) \\| c |\n',
    '> # Quoted\n> - item\n>\n> words\nlazy words\n',
  ];
  for (const text of SNIPPETS) it(JSON.stringify(text.slice(0, 40)), () => assertSame(text));

  it('in any order of lines', () => {
    fc.assert(fc.property(document.filter((text) => !APART.test(text)), assertSame), { numRuns: 1000 });
  });
});

describe('a structure', () => {
  it('holds the text of a fence without the fence', () => {
    const text = '## Monday\n\n```text\nFirst line\n\nLast line\n```\n\n~~~\n~~~\n';
    const codes = readStructure(text).flatMap((node) => (node.kind === 'code' ? [text.slice(node.content.start, node.content.end)] : []));
    assert.deepEqual(codes, ['First line\n\nLast line', '']);
  });

  it('is read of a part of a text too', () => {
    const text = '---\na: b\n---\n# One\n\ntwo';
    assert.deepEqual(outline(text, readStructure(text, { start: 13, end: text.length })), ['heading 1 at 13: One', 'paragraph at 20: two']);
  });

  it('lies in the text, whatever the text is', () => {
    fc.assert(fc.property(fc.oneof(document, fc.string({ unit: 'binary' }), fc.array(fc.oneof(fc.constantFrom(...LINES), fc.string()), { maxLength: 12 }).map((parts) => parts.join('\n'))), fc.nat(30), (text, from) => {
      const start = Math.min(from, text.length);
      for (const span of spansOf(readStructure(text, { start, end: text.length }))) assert.ok(span.start >= start && span.start <= span.end && span.end <= text.length, JSON.stringify([text, span]));
    }), { numRuns: 1000 });
  });

  it('of a long or deep text takes time in proportion to it', function () {
    this.timeout(120_000);
    for (const part of ['- ', '> ', '1. ', '#', '| ', '*', '- a\n', '[a]: ', '`', '<!--', '> - ', '| a |\n| - |\n']) {
      const began = process.cpuUsage();
      readStructure(part.repeat(40_000));
      assert.ok(process.cpuUsage(began).user < 10e6, JSON.stringify(part));
    }
  });
});
