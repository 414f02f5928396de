import type { Entry, Scalar, Text } from '../../model/data.ts';
import type { DateContext } from '../date-context.ts';
import type { TableNode } from '../markdown-nodes.ts';
import { wordsOf } from '../markdown-text.ts';
import { byField, type SlotDraft } from './draft.ts';
import { scalarOf, valueOf } from './markdown-cells.ts';
import { emptyPart, readParts, type Part } from './markdown-parts.ts';
import { tableDrafts } from './markdown-tables.ts';
import { networkIn } from './network-names.ts';
import type { Page } from './page.ts';
import type { Section } from './sections.ts';
import { titleEntries } from './title-words.ts';

/** The slots of a section whose heading is a day, or whose labels name one: one, or one for each network in it. */
export function sectionDrafts(page: Page, section: Section, rest: Text | null, context: DateContext): readonly SlotDraft[] {
  const first = emptyPart(section.start, section.start);
  if (rest) first.entries.push(...titleEntries(rest));
  const tables = section.blocks.filter((block) => block.kind === 'table');
  const attributes = tables.filter((table) => isAttributes(page, table));
  for (const table of attributes) first.entries.push(...attributeEntries(page, table));
  const rows = tables.filter((table) => !attributes.includes(table)).flatMap((table) => tableDrafts(page, table, context));
  const parts = [...readParts(page, section.blocks.filter((block) => block.kind !== 'table'), first)];
  for (const child of section.children) parts.push(...childParts(page, child));
  if (rows.length > 0 && parts.length === 1) return rows;
  return [...rows, ...toDrafts(page, parts, context)];
}

/** A heading below the day: a network's own post, or one of several posts. Notes beside them are none. */
function childParts(page: Page, child: Section): readonly Part[] {
  if (!child.title) return [];
  const network = networkIn(child.title);
  const part = emptyPart(child.start, child.start);
  if (network) part.entries.push({ key: key('channel', child.start), value: scalarOf(network) });
  const [own, ...others] = readParts(page, child.blocks, part);
  if (!own) return [];
  const says = own.entries.some((entry) => ['title', 'channel', 'text', 'post', 'time'].includes(page.fieldOf(entry.key.text)?.field ?? ''));
  if (!network && !says) return others;
  if (!own.entries.some((entry) => page.fieldOf(entry.key.text)?.field === 'title') && !network) own.entries.push({ key: key('heading', child.start), value: scalarOf(child.title) });
  return [own, ...others];
}

/** What the first part says holds for each of the others, which have their own channel and text. */
function toDrafts(page: Page, parts: readonly Part[], context: DateContext): readonly SlotDraft[] {
  const [shared, ...others] = parts;
  if (!shared) return [];
  const draft = (part: Part, entries: readonly Entry[]): SlotDraft => {
    const end = Math.max(part.end, ...entries.map(({ value }) => value.span.end));
    return { span: { start: part.start ?? end, end }, ...byField(entries, page.fieldOf), context, strict: false, offset: null };
  };
  if (others.length === 0) {
    const entries = withLoose(page, shared);
    return entries.length > 0 ? [draft(shared, entries)] : [];
  }
  const common = shared.entries.filter((entry) => !['channel', 'text'].includes(page.fieldOf(entry.key.text)?.field ?? ''));
  return others.map((part) => {
    const own = withLoose(page, part);
    const end = Math.max(part.end, ...own.map(({ value }) => value.span.end));
    const named = new Set(own.map((entry) => page.fieldOf(entry.key.text)?.field));
    const inherited = common.filter((entry) => !named.has(page.fieldOf(entry.key.text)?.field));
    return { ...draft(part, own), span: { start: part.start ?? end, end }, ...byField([...own, ...inherited], page.fieldOf) };
  });
}

/** Words under no label are the text, where no other is. */
function withLoose(page: Page, { entries, loose }: Part): readonly Entry[] {
  if (!loose || entries.some((entry) => page.fieldOf(entry.key.text)?.field === 'text')) return entries;
  return [...entries, { key: key('text', loose.start), value: { kind: 'scalar', text: '', span: loose, style: 'block' } }];
}

/** A table of labels and what they are: `| Platform | X |`. */
function isAttributes(page: Page, table: TableNode): boolean {
  const known = table.rows.filter(([label]) => label && page.fieldOf(wordsOf(page.text, label).value));
  return table.head.length === 2 && known.length >= 2;
}

const attributeEntries = (page: Page, table: TableNode): readonly Entry[] =>
  table.rows.flatMap(([label, value]) => (label && value ? valueOf(page, scalarOf(wordsOf(page.text, label)), value) : []));

const key = (name: string, at: number): Scalar => ({ kind: 'scalar', text: name, span: { start: at, end: at }, style: 'plain' });
