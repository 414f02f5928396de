import type { Text } from '../../model/data.ts';
import type { Span } from '../../model/span.ts';
import type { StructureNode } from '../markdown-nodes.ts';
import { wordsOf } from '../markdown-text.ts';
import { leadingDay } from './heading-dates.ts';

/** A heading and what stands under it. */
export interface Section {
  readonly title: Text | null;
  /** What stands beside a bold day on its line. */
  readonly beside: Text | null;
  readonly depth: number;
  readonly start: number;
  readonly blocks: StructureNode[];
  readonly children: Section[];
}

/** A bold line that is a day ("**Monday**") heads what follows it as a heading does. */
const BOLD_DEPTH = 7;

/** The sections of a file as a tree: a heading belongs to the nearest higher one above it. */
export function sectionsOf(text: string, nodes: readonly StructureNode[]): Section {
  const root: Section = { title: null, beside: null, depth: 0, start: nodes[0]?.span.start ?? 0, blocks: [], children: [] };
  const open: Section[] = [root];
  const start = ({ title, beside, depth, start }: Omit<Section, 'blocks' | 'children'>): void => {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const section: Section = { title, beside, depth, start, blocks: [], children: [] };
    open.at(-1)?.children.push(section);
    open.push(section);
  };
  for (const node of nodes) {
    const days = node.kind === 'paragraph' ? node.lines.map((line) => boldDay(text, line)) : [];
    if (node.kind === 'heading') start({ title: wordsOf(text, node.content), beside: null, depth: node.depth, start: node.span.start });
    else if (days.length > 0 && days.every((day) => day !== null)) for (const day of days) start({ ...day, depth: BOLD_DEPTH, start: day.title.span.start - 2 });
    else open.at(-1)?.blocks.push(node);
  }
  return root;
}

/** `**Monday**`, `**Monday:** Launch` */
function boldDay(text: string, { start, end }: Span): Pick<Section, 'title' | 'beside'> & { readonly title: Text } | null {
  const bold = /^(\*\*|__)([^*_]{2,60}?):?\1:?(?:(?:(?<=:\*\*|:)|[ \t]*[–—-])[ \t]+(\S.{0,120})?)?$/.exec(text.slice(start, end));
  const day = bold?.[2] === undefined ? null : leadingDay({ value: bold[2], span: { start: start + 2, end: start + 2 + bold[2].length } });
  if (!day || day.rest) return null;
  return { title: day.written, beside: bold?.[3] === undefined ? null : wordsOf(text, { start: end - bold[3].length, end }) };
}
