import type { Span } from '../model/span.ts';
import { labelsOf, type Labelled } from './markdown-labels.ts';
import type { StructureNode } from './markdown-nodes.ts';
import { sectionsOf, type Section } from './markdown-sections.ts';
import { readStructure } from './markdown-structure.ts';
import { wordsOf } from './markdown-text.ts';
import { DraftBuilder, type PersonaDraft } from './persona-draft.ts';
import { isGenericTitle, speaksOfAPerson } from './persona-signs.ts';
import { headingField, readPersonaSection, type FieldLookup } from './persona-section.ts';
import { readPersonaTable } from './persona-tables.ts';
import { prefixOf, readTitle } from './persona-titles.ts';
import { isNeutralLabel } from './persona-labels.ts';
import { personaNodes } from './persona-nodes.ts';

/** What the text of a Markdown file says of personas. */
export interface MarkdownPersonas {
  readonly drafts: readonly PersonaDraft[];
  /** The files that an index of personas leads to. */
  readonly index: readonly string[];
}

interface Found {
  readonly section: Section;
  readonly builder: DraftBuilder;
}

/**
 * Finds the personas of a Markdown text: one a heading, with labels, lists, tables or sections below it; one a row or a
 * column of a table; or one a heading with a paragraph.
 *
 * @param alone whether the file may be one persona, whatever its headings are.
 */
export function markdownPersonas(text: string, body: Span, own: FieldLookup, alone: boolean): MarkdownPersonas {
  const nodes = personaNodes(text, readStructure(text, body), own);
  const root = sectionsOf(text, nodes, body);
  const finder = new Finder(text, own);
  const found = finder.within(root);
  if (found.length > 0) return { drafts: found.map((one) => finder.draft(one)), index: [] };
  const tables = allTables(nodes).map((table) => readPersonaTable(text, table, own));
  const index = tables.flatMap((table) => table.index);
  const rows = tables.flatMap((table) => table.drafts);
  if (rows.length > 0) return { drafts: rows, index };
  const whole = alone ? finder.whole(root) : null;
  if (whole) return { drafts: [whole], index };
  const listed = finder.listed(root);
  if (listed.length > 0) return { drafts: listed, index };
  return { drafts: index.length > 0 ? [] : finder.described(root, alone).map((one) => finder.draft(one)), index };
}

/** Headings above a list of people. */
const ABOUT_PEOPLE = /persona|audience|zielgruppe|\bicps?\b|readers?\b|who we\b|who (?:it|this) is for/i;
const BOLD_AND_BRACKETS = /^(\*\*[^*\r\n]{1,60}\*\*[ \t]*\([^()\r\n]{1,40}\))[ \t]*[:–—-][ \t]+/;

const allTables = (nodes: readonly StructureNode[]) => nodes.filter((node) => node.kind === 'table');

class Finder {
  private readonly text: string;
  private readonly own: FieldLookup;

  constructor(text: string, own: FieldLookup) {
    this.text = text;
    this.own = own;
  }

  /** The personas below a heading, or the heading itself where it is one. */
  within(section: Section): readonly Found[] {
    const [only, ...more] = section.children;
    // The title of the file is no fact, whatever its words: "User research".
    const isTitle = section.title === null && only !== undefined && more.length === 0 && only.children.length > 0;
    const candidates = isTitle ? [only] : section.children.filter((child) => this.mayBePerson(child));
    const inner = new Map(candidates.map((child) => [child, this.within(child)]));
    const found = [...inner.values()].flat();
    const builder = this.read(section, new Set(candidates));
    const isPerson = this.mayBePerson(section) && !isGenericTitle(section.title?.value ?? '');
    if (isPerson && says(builder) >= (found.length > 1 && prefixOf(section.title?.value ?? '') === null ? 2 : 1)) return [{ section, builder: this.read(section) }];
    return found.length > 0 ? this.withNeighbours(candidates, inner) : [];
  }

  draft({ section, builder }: Found): PersonaDraft {
    if (section.title && !isGenericTitle(section.title.value)) {
      const { name, role, age, note } = readTitle(section.title);
      // A name in the text is the person's; the heading then says what they are.
      const named = builder.has('name');
      if (!named) builder.put('name', name);
      if (role && !builder.has('role')) builder.put('role', role);
      else if (named && !builder.has('role') && !builder.holds(name.value)) builder.put('role', name);
      else for (const part of [named ? name : null, role]) if (part) builder.note(part);
      if (age && !builder.has('age')) builder.put('age', age);
      if (note) builder.note(note);
    }
    return builder.finish(section.span);
  }

  /** The whole text as one persona: labels or headings of facts, under the file's own name. */
  whole(root: Section): PersonaDraft | null {
    const [only, ...others] = root.children;
    const section = only && others.length === 0 && root.blocks.length === 0 ? only : root;
    const builder = this.read(section);
    if (says(builder) === 0) return null;
    return this.draft({ section, builder });
  }

  /** One persona a bullet: "- **Maria** – retired, new in town". */
  listed(root: Section): readonly PersonaDraft[] {
    const sections = [root, ...root.children].filter((section) => section.title === null || ABOUT_PEOPLE.test(section.title.value));
    for (const section of sections) {
      for (const list of section.blocks) {
        if (list.kind !== 'list' || list.items.length < 2) continue;
        const drafts = list.items.flatMap((item): readonly PersonaDraft[] => {
          const [first, ...rest] = item.children;
          if (first?.kind !== 'paragraph') return [];
          const label = this.boldStart(first.lines);
          if (!label?.key || !label.marked || headingField(label.key, this.own)) return [];
          const inner: Section = { title: label.key, depth: 9, span: item.span, children: [], blocks: rest };
          const builder = this.read(inner);
          if (label.value.length > 0) builder.add('description', label.value);
          return speaksOfAPerson(this.text.slice(item.span.start, item.span.end)) || says(builder) > 0 ? [this.draft({ section: inner, builder })] : [];
        });
        if (drafts.length === list.items.length) return drafts;
      }
    }
    return [];
  }

  /** `**Maria** – retired` and `**Maria** (62) – retired`: who it is, and what is said of them. */
  private boldStart(lines: readonly Span[]): Labelled | undefined {
    const [first, ...others] = lines;
    const bold = first && BOLD_AND_BRACKETS.exec(this.text.slice(first.start, Math.min(first.end, first.start + 200)));
    if (!first || !bold?.[1]) return labelsOf(this.text, lines, () => false)[0];
    return { key: wordsOf(this.text, { start: first.start, end: first.start + bold[1].length }), marked: true, value: [{ start: first.start + bold[0].length, end: first.end }, ...others] };
  }

  /** One persona a heading, with nothing but words about them. */
  described(root: Section, alone: boolean): readonly Found[] {
    const [only, ...others] = root.children;
    const top = only && others.length === 0 ? only : root;
    const sections = top.children.length > 0 ? top.children : alone || top !== root ? [top] : [];
    const described = sections.filter((section) => this.isDescription(section) && (section !== top || !isGenericTitle(section.title?.value ?? '')));
    const people = described.filter((section) => this.isAboutSomebody(section));
    // Under "Personas" the others are people too, if a third of them surely are.
    const all = ABOUT_PEOPLE.test(top.title?.value ?? '') && people.length * 3 >= described.length;
    return (all ? described : people).map((section) => ({ section, builder: this.read(section) }));
  }

  private isDescription(section: Section): boolean {
    if (!section.title || !this.mayBePerson(section) || isGenericTitle(section.title.value) || section.children.length > 0) return false;
    const kinds = section.blocks.map((block) => block.kind);
    return kinds.some((kind) => kind === 'paragraph' || kind === 'list') && !kinds.some((kind) => kind === 'code' || kind === 'table');
  }

  private isAboutSomebody({ title, blocks }: Section): boolean {
    const words = wordsOf(this.text, blocks.map((block) => block.span)).value;
    return prefixOf(title?.value ?? '') === 'persona' || speaksOfAPerson(words);
  }

  /** Headings like those that were found: counted alike, or with the same labels below them. */
  private withNeighbours(candidates: readonly Section[], inner: ReadonlyMap<Section, readonly Found[]>): readonly Found[] {
    const own = candidates.flatMap((child) => (inner.get(child) ?? []).filter((one) => one.section === child));
    const kinds = own.map(({ section }) => prefixOf(section.title?.value ?? '')).filter((kind) => kind !== null);
    const kind = kinds.length * 2 > own.length || (kinds.length === 1 && own.length === 1) ? kinds[0] : undefined;
    const labels = new Set(own.flatMap(({ builder }) => [...builder.labels]));
    return candidates.flatMap((child) => {
      const found = inner.get(child) ?? [];
      const alike = kind !== undefined && prefixOf(child.title?.value ?? '') === kind;
      if (found.length > 0) return kind === undefined || alike || kinds.length < 2 || found.some((one) => one.section !== child || says(one.builder) > 1) ? found : [];
      const builder = this.read(child);
      return alike || [...builder.labels].some((label) => labels.has(label)) ? [{ section: child, builder }] : [];
    });
  }

  private read(section: Section, except?: ReadonlySet<Section>): DraftBuilder {
    const builder = new DraftBuilder(this.text);
    readPersonaSection(this.text, section, this.own, builder, except);
    return builder;
  }

  /** A heading that names no fact and is not about the file itself. */
  private mayBePerson({ title }: Section): boolean {
    return title !== null && title.value !== '' && !headingField(title, this.own) && !isNeutralLabel(title.value);
  }
}

/** How many fields that only a person has were named, not guessed. */
const says = ({ said }: DraftBuilder): number => [...said].filter((field) => field !== 'name' && field !== 'id' && field !== 'evidence' && field !== 'share' && field !== 'reviewed').length;
