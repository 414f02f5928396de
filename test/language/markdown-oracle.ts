import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Data, type Processor } from 'unified';
import type { Prose } from '../../src/model/prose.ts';
import type { Span } from '../../src/model/span.ts';

/** A word and where it stands, so that two readings of a text can be held against each other. */
export type PlacedWord = string;

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

type Extensions = NonNullable<Data['fromMarkdownExtensions']>;
type Extension = Exclude<Extensions[number], readonly unknown[]>;
type Handle = NonNullable<NonNullable<Extension['exit']>['data']>;

/** Where each text node's characters stand in the source; an entity stands for a character and holds no word of its own. */
let pieces = new WeakMap<Node, Span[]>();

/** What the parser does with a stretch of text, and a note of where it stood. */
const recordText: Handle = function (token) {
  const node = this.stack.pop();
  if (!node || !('value' in node)) throw new Error('text outside a text node');
  node.value += this.sliceSerialize(token);
  if (node.position) node.position.end = { line: token.end.line, column: token.end.column, offset: token.end.offset };
  const known = pieces.get(node) ?? [];
  known.push({ start: token.start.offset, end: token.end.offset });
  pieces.set(node, known);
};

/**
 * Positions of text: mdast gives one span for a whole text node, which also covers the marks of quotes and lists on its
 * later lines. Transforms are left out, because they replace nodes whose places are known.
 */
function withPlaces(this: Processor): void {
  const extensions = this.data().fromMarkdownExtensions ?? [];
  const flat: readonly Extension[] = extensions.flat<(Extension | Extension[])[], 1>(1).flat();
  extensions.length = 0;
  extensions.push(...flat.map((extension): Extension => ({ ...extension, transforms: [] })), { exit: { data: recordText, characterEscapeValue: recordText } });
}

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(withPlaces).freeze();

/** The text that mdast takes for prose, everything else a space: code, HTML, definitions, alternative texts and marks. */
export function mdastMask(text: string): string {
  pieces = new WeakMap();
  const kept: Span[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'text') kept.push(...(pieces.get(node) ?? []));
    node.children?.forEach(visit);
  };
  visit(parser.parse(text));
  kept.sort((a, b) => a.start - b.start);
  let masked = '';
  for (const span of kept) masked += ' '.repeat(Math.max(0, span.start - masked.length)) + text.slice(Math.max(span.start, masked.length), span.end);
  return masked.padEnd(text.length);
}

/** Addresses written out, and templates: mdast takes them for text, Rapport does not. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)*|(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[^\s<>]*)?/gi;
const TEMPLATE = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;

/** Words of two readings of one text, without those that are masked on purpose. */
export function placedWords(text: string, prose: Prose): { readonly ours: readonly PlacedWord[]; readonly theirs: readonly PlacedWord[] } {
  const oracle = mdastMask(text);
  const left = [...oracle.matchAll(ADDRESS), ...text.matchAll(TEMPLATE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return { ours: wordsBut(prose.masked, left), theirs: wordsBut(oracle, left) };
}

function wordsBut(masked: string, left: readonly Span[]): readonly PlacedWord[] {
  const words = Array.from(masked.matchAll(/[\p{L}\p{N}]+/gu), (match) => ({ start: match.index, end: match.index + match[0].length, word: match[0] }));
  const hidden = new Uint8Array(masked.length);
  for (const span of left) hidden.fill(1, span.start, span.end);
  return words.filter((word) => !hidden[word.start] && !hidden[word.end - 1]).map(({ start, word }) => `${start}:${word}`);
}
