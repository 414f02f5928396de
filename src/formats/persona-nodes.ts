import type { Span } from '../model/span.ts';
import { normaliseKey } from './keys.ts';
import { labelsOf, type Labelled } from './markdown-labels.ts';
import type { ListItem, ListNode, StructureNode } from './markdown-nodes.ts';
import type { PersonaField } from './persona-fields.ts';
import { labelledField } from './persona-labels.ts';
import type { FieldLookup } from './persona-section.ts';

/**
 * The blocks of a file of personas with headings where people mean them: a name that starts the next person, the summary
 * of a part that folds, a bullet with facts below it. Headings of a known fact are none, and a label ends the list above it.
 */
export function personaNodes(text: string, nodes: readonly StructureNode[], own: FieldLookup): readonly StructureNode[] {
  const file = { text, own };
  const steps = [withoutFactHeadings, withSummaries, withLabelsAfterItems, withBulletsOfPeople, withNames];
  return steps.reduce<readonly StructureNode[]>((known, step) => step(file, known), nodes);
}

interface File {
  readonly text: string;
  readonly own: FieldLookup;
}

/** `#### Name: Ben` is the heading of Ben; `#### Age: 14` beside it, and such a heading of a known fact anywhere, is no heading. */
function withoutFactHeadings({ text, own }: File, nodes: readonly StructureNode[]): readonly StructureNode[] {
  const facts = nodes.map((node) => {
    if (node.kind !== 'heading') return null;
    const [label, ...others] = labelsOf(text, [node.content], (words) => !/persona/i.test(words));
    const [value] = label?.value ?? [];
    return label?.key && value && others.length === 0 ? { field: labelledField(label.key.value, own), value, depth: node.depth } : null;
  });
  const named = facts.find((fact) => fact?.field === 'name')?.depth;
  return nodes.map((node, index): StructureNode => {
    const fact = facts[index];
    if (node.kind !== 'heading' || !fact) return node;
    if (fact.field === 'name') return { ...node, content: fact.value };
    const isFact = fact.field === 'age' || fact.field === 'role' || fact.field === 'location' || fact.depth === named;
    return isFact ? { kind: 'paragraph', lines: [node.content], span: node.span } : node;
  });
}

/** `<details><summary>Maria</summary>` heads what folds under it. */
function withSummaries({ text }: File, nodes: readonly StructureNode[]): readonly StructureNode[] {
  return underHeadings(nodes, (node, depth) => {
    const words = node.kind === 'html' ? text.slice(node.span.start, Math.min(node.span.end, node.span.start + 400)) : '';
    const summary = /<summary>\s*(?:<(?:b|strong|h\d)>\s*)?([^<>\r\n]{1,120}?)\s*</i.exec(words);
    if (!summary?.[1]) return [node];
    const start = node.span.start + summary.index + summary[0].indexOf(summary[1]);
    return [{ kind: 'heading', depth, content: { start, end: start + summary[1].length }, span: node.span }];
  });
}

/** Markdown takes a label on the line right under a list for more of its last item; whoever writes one means what comes next. */
function withLabelsAfterItems(file: File, nodes: readonly StructureNode[]): readonly StructureNode[] {
  return nodes.flatMap((node): readonly StructureNode[] => (node.kind === 'list' ? listInParts(file, node) : [node]));
}

function listInParts(file: File, list: ListNode): readonly StructureNode[] {
  const parts: StructureNode[] = [];
  let items: ListItem[] = [];
  const close = (): void => {
    const [first, last] = [items[0], items.at(-1)];
    if (first && last) parts.push({ ...list, items, span: { start: first.span.start, end: last.span.end } });
    items = [];
  };
  for (const item of list.items) {
    const [head, ...rest] = item.children;
    const at = head?.kind === 'paragraph' ? head.lines.findIndex((line, index) => index > 0 && isOutside(file.text, line, item) && fieldsIn(file, [line]).length > 0) : -1;
    const line = head?.kind === 'paragraph' ? head.lines[at] : undefined;
    const before = head?.kind === 'paragraph' ? head.lines[at - 1] : undefined;
    if (head?.kind !== 'paragraph' || !line || !before) items.push(item);
    else {
      const span = { start: item.span.start, end: before.end };
      items.push({ ...item, span, children: [{ ...head, lines: head.lines.slice(0, at), span: { start: head.span.start, end: before.end } }] });
      close();
      parts.push({ kind: 'paragraph', lines: head.lines.slice(at), span: { start: line.start, end: head.span.end } }, ...rest);
    }
  }
  close();
  return parts.length > 1 ? parts : [list];
}

/** Whether a line is indented no further than the mark of the item that it would belong to. */
const isOutside = (text: string, line: Span, item: ListItem): boolean => column(text, line.start) <= column(text, item.span.start);

const column = (text: string, at: number): number => at - Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) - 1;

/** `- Maria` with facts below it, where the next bullet has facts of the same names. */
function withBulletsOfPeople(file: File, nodes: readonly StructureNode[]): readonly StructureNode[] {
  return underHeadings(nodes, (node, depth) => {
    if (node.kind !== 'list' || node.items.length < 2) return [node];
    const fields = node.items.map((item) => personIn(file, item));
    if (!fields.every((own, index) => own && fields.some((other, at) => at !== index && other && [...own].some((field) => other.has(field))))) return [node];
    return node.items.flatMap((item): readonly StructureNode[] => {
      const [head, ...rest] = item.children;
      return head?.kind === 'paragraph' ? [{ kind: 'heading', depth, content: head.span, span: { start: item.span.start, end: head.span.end } }, ...rest] : [];
    });
  });
}

/** The facts that stand below a bullet; null where its own words are one, or more than a name. */
function personIn(file: File, { children: [head, ...rest] }: ListItem): ReadonlySet<PersonaField> | null {
  if (head?.kind !== 'paragraph' || head.lines.length !== 1 || head.span.end - head.span.start > 80) return null;
  const words = file.text.slice(head.span.start, head.span.end).replace(/[*_:]+/g, ' ').trim();
  if (labelledField(words, file.own) || labelsOf(file.text, head.lines, () => true).some(({ key, value }) => key && value.length > 0)) return null;
  const facts = rest.flatMap((node) => (node.kind === 'list' ? node.items : [])).flatMap(({ children: [first] }) => (first?.kind === 'paragraph' ? fieldsIn(file, first.lines) : []));
  return facts.length > 0 ? new Set(facts) : null;
}

/** `**Name:** Maria`, and further down `**Name:** Tom` under no other heading: each starts a person. */
function withNames(file: File, nodes: readonly StructureNode[]): readonly StructureNode[] {
  const runs: StructureNode[][] = [[]];
  for (const node of nodes) {
    if (node.kind === 'heading') runs.push([]);
    runs.at(-1)?.push(node);
  }
  let depth = 0;
  return runs.flatMap((run): readonly StructureNode[] => {
    if (run[0]?.kind === 'heading') depth = run[0].depth;
    const split = run.map((node) => namesIn(file, node, depth + 1));
    return split.filter((parts) => parts !== null).flatMap((parts) => parts.filter(({ kind }) => kind === 'heading')).length < 2 ? run : run.flatMap((node, index) => split[index] ?? [node]);
  });
}

/** A block that gives names, as a heading for each and what is left of it; null for any other. */
function namesIn(file: File, node: StructureNode, depth: number): readonly StructureNode[] | null {
  if (node.kind === 'paragraph') {
    const name = nameIn(file, node.lines[0]);
    const [first, ...lines] = node.lines;
    if (!name || !first) return null;
    const [next] = lines;
    return [heading(name, depth, first), ...(next ? [{ ...node, lines, span: { start: next.start, end: node.span.end } }] : [])];
  }
  if (node.kind !== 'list') return null;
  const parts: StructureNode[] = [];
  let found = false;
  for (const item of node.items) {
    const [head, ...rest] = item.children;
    const name = head?.kind === 'paragraph' && head.lines.length === 1 ? nameIn(file, head.lines[0]) : null;
    if (name) {
      found = true;
      parts.push(heading(name, depth, item.span), ...rest);
    } else parts.push({ ...node, items: [item], span: item.span });
  }
  return found ? parts : null;
}

const heading = (content: Span, depth: number, span: Span): StructureNode => ({ kind: 'heading', depth, content, span });

function nameIn({ text, own }: File, line: Span | undefined): Span | null {
  if (!line) return null;
  const [label, ...others] = labelsOf(text, [line], (words) => labelledField(words, own) === 'name');
  const isName = label?.key && others.length === 0 && normaliseKey(label.key.value) !== 'title' && labelledField(label.key.value, own) === 'name';
  return isName ? (label.value[0] ?? null) : null;
}

/** The known fields that lines are labelled with. */
const fieldsIn = ({ text, own }: File, lines: readonly Span[]): readonly PersonaField[] =>
  labelsOf(text, lines, (words) => labelledField(words, own) !== undefined).flatMap(({ key }: Labelled) => (key ? (labelledField(key.value, own) ?? []) : []));

/** The blocks with some of them in parts. A heading that is new stands one below the heading above it that was there. */
function underHeadings(nodes: readonly StructureNode[], partsOf: (node: StructureNode, depth: number) => readonly StructureNode[]): readonly StructureNode[] {
  let depth = 0;
  return nodes.flatMap((node) => {
    if (node.kind === 'heading') depth = node.depth;
    return partsOf(node, depth + 1);
  });
}
