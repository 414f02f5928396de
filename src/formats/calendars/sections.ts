import type { Text } from '../../model/data.ts';
import type { Span } from '../../model/span.ts';
import type { StructureNode } from '../markdown-nodes.ts';
import { wordsOf } from '../markdown-text.ts';
import { leadingDay } from './heading-dates.ts';

/** A heading and what stands under it. */
export interface Section {
  readonly title: Text | null;
  readonly depth: number;
  readonly start: number;
  readonly blocks: StructureNode[];
  readonly children: Section[];
}

/** A bold line that is a day ("**Monday**") heads what follows it as a heading does. */
const BOLD_DEPTH = 7;

/** The sections of a file as a tree: a heading belongs to the nearest higher one above it. */
export function sectionsOf(text: string, nodes: readonly StructureNode[]): Section {
  const root: Section = { title: null, depth: 0, start: nodes[0]?.span.start ?? 0, blocks: [], children: [] };
  const open: Section[] = [root];
  for (const node of nodes) {
    const title = node.kind === 'heading' ? wordsOf(text, node.content) : boldDay(text, node);
    if (!title) {
      open.at(-1)?.blocks.push(node);
      continue;
    }
    const depth = node.kind === 'heading' ? node.depth : BOLD_DEPTH;
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const section: Section = { title, depth, start: node.span.start, blocks: [], children: [] };
    open.at(-1)?.children.push(section);
    open.push(section);
  }
  return root;
}

function boldDay(text: string, node: StructureNode): Text | null {
  if (node.kind !== 'paragraph' || node.lines.length !== 1) return null;
  const line = text.slice(node.span.start, node.span.end);
  const bold = /^(\*\*|__)([^*_]{2,60}?):?\1:?$/.exec(line);
  const day = bold?.[2] === undefined ? null : leadingDay({ value: bold[2], span: inside(node.span, 2, bold[2].length) });
  return day && !day.rest ? day.written : null;
}

const inside = ({ start }: Span, lead: number, length: number): Span => ({ start: start + lead, end: start + lead + length });
