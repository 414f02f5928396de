import type { ListItem, StructureNode } from './markdown-nodes.ts';

/** A quote or an item that may go on. */
export type Container = OpenQuote | OpenItem;

interface OpenQuote {
  readonly kind: 'quote';
  readonly start: number;
  readonly children: StructureNode[];
  end: number;
}

export interface OpenItem {
  readonly kind: 'item';
  readonly list: OpenList;
  readonly start: number;
  /** Columns that its lines are indented by. */
  readonly indent: number;
  readonly children: StructureNode[];
  /** Nothing but its mark so far. */
  bare: boolean;
  ticked: boolean | null;
  end: number;
}

interface OpenList {
  readonly mark: string;
  readonly ordered: boolean;
  readonly items: ListItem[];
}

/** A tree that grows at its end: what is open, from the outermost container to the innermost. */
export class OpenTree {
  readonly containers: Container[] = [];
  private readonly root: StructureNode[] = [];
  /** The list that may go on at the end of each container, keyed by the node that it is there. */
  private readonly lists = new WeakMap<StructureNode, OpenList>();

  add(node: StructureNode): void {
    this.children().push(node);
    this.extend(node.span.end);
  }

  openQuote(start: number): void {
    this.containers.push({ kind: 'quote', start, children: [], end: start + 1 });
  }

  /** Goes on with the list before it where the marks are alike and nothing stands between. */
  openItem(item: { readonly start: number; readonly mark: string; readonly ordered: boolean; readonly indent: number; readonly bare: boolean; readonly end: number }): void {
    const { start, mark, ordered, indent, bare, end } = item;
    const before = this.children().at(-1);
    const known = before && this.lists.get(before);
    const list = known?.mark === mark && known.ordered === ordered ? known : { mark, ordered, items: [] };
    this.containers.push({ kind: 'item', list, start, indent, children: [], bare, ticked: null, end });
  }

  /** Something stands here that is no node: the list before it does not go on. */
  interrupt(): void {
    const before = this.children().at(-1);
    if (before) this.lists.delete(before);
  }

  /** Closes the containers deeper than `depth`. */
  close(depth: number): void {
    while (this.containers.length > depth) {
      const container = this.containers.pop();
      if (container) this.settle(container);
    }
  }

  finish(): readonly StructureNode[] {
    this.close(0);
    return this.root;
  }

  private settle(container: Container): void {
    const { start, end, children } = container;
    const siblings = this.children();
    if (container.kind === 'quote') siblings.push({ kind: 'quote', children, span: { start, end } });
    else {
      const { list, ticked } = container;
      const before = siblings.at(-1);
      const goesOn = before?.kind === 'list' && this.lists.get(before) === list;
      list.items.push({ ticked, children, span: { start, end } });
      if (goesOn) siblings.pop();
      const node: StructureNode = { kind: 'list', ordered: list.ordered, items: list.items, span: { start: goesOn ? before.span.start : start, end } };
      this.lists.set(node, list);
      siblings.push(node);
    }
    this.extend(end);
  }

  private children(): StructureNode[] {
    return this.containers.at(-1)?.children ?? this.root;
  }

  private extend(end: number): void {
    const inner = this.containers.at(-1);
    if (inner) inner.end = Math.max(inner.end, end);
  }
}
