import type { Entry, Scalar, Text } from '../../model/data.ts';
import type { Span } from '../../model/span.ts';
import { labelsOf } from '../markdown-labels.ts';
import type { StructureNode } from '../markdown-nodes.ts';
import { wordsOf } from '../markdown-text.ts';
import { scalarOf, valueOf } from './markdown-cells.ts';
import { networkAndTitle, networkIn } from './network-names.ts';
import type { Page } from './page.ts';

/** What a section says under labels, and the text it holds; a new part starts where a network is named. */
export interface Part {
  readonly entries: Entry[];
  /** Where it starts, if it is not the section itself. */
  start: number | null;
  /** Words under no label. */
  loose: Span | null;
  /** What follows the name of a network on its line: the text, unless a fence below it is. */
  beside: number | null;
  end: number;
}

export const emptyPart = (start: number | null, end: number): Part => ({ entries: [], start, loose: null, beside: null, end });

/** The parts of a section: the first is what holds for all of them, and each network's own follow. */
export function readParts(page: Page, blocks: readonly StructureNode[], first: Part): readonly Part[] {
  const { text, fieldOf } = page;
  const isKnown = (words: string): boolean => fieldOf(words) !== undefined && words.length < 30;
  const parts: Part[] = [first];
  /** A label that waits for what follows it: a fence, a quote, a paragraph. */
  let waiting: Scalar | null = null;
  const hasTitle = first.entries.some(({ key }) => fieldOf(key.text)?.field === 'title');
  const current = (): Part => parts.at(-1) ?? first;
  const give = (span: Span, kind: 'words' | 'code' | 'quote'): void => {
    const part = current();
    part.end = Math.max(part.end, span.end);
    const said = kind === 'code' ? codeText(text, span) : kind === 'quote' ? quoteText(text, span) : wordsOf(text, span);
    if (said.value === '') return;
    if (kind !== 'words' && part.beside !== null) {
      const [line] = part.entries.splice(part.beside, 1);
      if (line) part.entries.push({ key: keyOf('title', line.key.span), value: line.value }, { key: keyOf('text', span), value: scalarOf(said) });
      part.beside = null;
    } else if (waiting) part.entries.push({ key: waiting, value: scalarOf(said) });
    else if (kind !== 'words' && !part.entries.some(({ key }) => fieldOf(key.text)?.field === 'text')) part.entries.push({ key: keyOf('text', span), value: scalarOf(said) });
    else part.loose = { start: part.loose?.start ?? span.start, end: span.end };
    waiting = null;
  };
  const read = (node: StructureNode): void => {
    if (node.kind === 'code') return give(node.content, 'code');
    if (node.kind === 'quote') return node.children.length > 0 ? give(node.span, 'quote') : undefined;
    if (node.kind === 'list') {
      const said = node.items.flatMap((item) => item.children).filter((child) => child.kind === 'paragraph');
      const isLabelled = said.some((child) => labelsOf(text, child.lines, isKnown).some(({ key }) => key !== null));
      if (!isLabelled) return give(node.span, 'words');
      for (const item of node.items) item.children.forEach(read);
      return;
    }
    if (node.kind !== 'paragraph') return;
    for (const { key, value } of labelsOf(text, node.lines, isKnown)) {
      const span = { start: value[0]?.start ?? node.span.start, end: value.at(-1)?.end ?? node.span.end };
      if (!key) {
        give(span, 'words');
        continue;
      }
      const label = scalarOf(key);
      const titled = fieldOf(key.value) ? null : networkAndTitle(key);
      const network = fieldOf(key.value) ? null : (titled?.network ?? networkIn(key));
      if (network) {
        parts.push(emptyPart(key.span.start, span.end));
        current().entries.push({ key: keyOf('channel', key.span), value: scalarOf(network) });
        if (titled) current().entries.push({ key: keyOf('title', key.span), value: scalarOf(titled.title) });
      }
      const own = network ? keyOf(hasTitle || titled || isLong(text, span) ? 'text' : 'title', key.span) : label;
      if (network && value.length > 0 && own.text === 'text') current().beside = current().entries.length;
      if (value.length > 0) current().entries.push(...valueOf(page, own, span));
      waiting = value.length > 0 ? null : network ? keyOf('text', key.span) : label;
      current().end = Math.max(current().end, value.length > 0 ? span.end : key.span.end);
    }
  };
  blocks.forEach(read);
  return parts;
}

const isLong = (text: string, { start, end }: Span): boolean => end - start > 120 || /[\r\n]/.test(text.slice(start, end));

const keyOf = (name: string, { start }: Span): Scalar => ({ kind: 'scalar', text: name, span: { start, end: start }, style: 'plain' });

function codeText(text: string, span: Span): Text {
  const end = span.start + text.slice(span.start, span.end).trimEnd().length;
  return { value: text.slice(span.start, end), span: { start: span.start, end } };
}

/** What is quoted, without the marks of the quotation. */
function quoteText(text: string, { start, end }: Span): Text {
  const lead = /^>[ \t]?/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { value: text.slice(start, end).replace(/^[ \t]*>[ \t]?/gm, '').trim(), span: { start: start + lead, end } };
}
