import type { Text } from '../model/data.ts';
import type { Span } from '../model/span.ts';
import type { StructureNode } from './markdown-nodes.ts';
import { wordsOf } from './markdown-text.ts';

/** A heading and what stands under it. The root has no heading. */
export interface Section {
  readonly title: Text | null;
  /** 0 for the root. */
  readonly depth: number;
  /** What stands under the heading itself, before the first heading below it. */
  readonly blocks: readonly StructureNode[];
  readonly children: readonly Section[];
  readonly span: Span;
}

interface OpenSection extends Section {
  readonly blocks: StructureNode[];
  readonly children: OpenSection[];
  readonly span: { readonly start: number; end: number };
}

/** The sections of a text as a tree. A heading of any depth belongs to the nearest one above it that is higher. */
export function sectionsOf(text: string, nodes: readonly StructureNode[], body: Span): Section {
  const root: OpenSection = { title: null, depth: 0, blocks: [], children: [], span: { ...body } };
  const open: OpenSection[] = [root];
  for (const node of nodes) {
    if (node.kind === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
      const section: OpenSection = { title: wordsOf(text, node.content), depth: node.depth, blocks: [], children: [], span: { ...node.span } };
      open.at(-1)?.children.push(section);
      open.push(section);
    } else open.at(-1)?.blocks.push(node);
    for (const section of open) if (section.depth > 0) section.span.end = Math.max(section.span.end, node.span.end);
  }
  return root;
}
