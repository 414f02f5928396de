import type { Text } from '../model/data.ts';
import type { Span } from '../model/span.ts';
import { normaliseKey } from './keys.ts';
import { labelsOf, type Labelled } from './markdown-labels.ts';
import type { ListItem, StructureNode } from './markdown-nodes.ts';
import type { Section } from './markdown-sections.ts';
import { wordsOf } from './markdown-text.ts';
import type { DraftBuilder } from './persona-draft.ts';
import type { PersonaField } from './persona-fields.ts';
import { isNeutralLabel, labelledField, plainLabel } from './persona-labels.ts';
import { isGenericTitle } from './persona-signs.ts';
import { readFactTable, readPersonaTable } from './persona-tables.ts';

/** Finds the field that a label means; a team may have names of its own. */
export type FieldLookup = (key: string) => PersonaField | undefined;

/** What the words under a heading or a label are about: a field, something that is none, or the person as a whole. */
interface About {
  readonly field: PersonaField | null;
  readonly other: Text | null;
}

/** "Income: fixed": a fact under a name that is no field. */
const SHORT_FACT = /^(\p{L}[\p{L}\p{N} '’/-]{1,28})[ \t]?(?::[ \t]+|：[ \t]*)(?=\S.{0,90}$)/u;

/** What a label under "Words" or "Vocabulary" means. */
function wordsPart(label: string): PersonaField | undefined {
  const words = plainLabel(label);
  return /^(?:use|do|prefer|say)$/.test(words) ? 'words.use' : /^(?:avoid|don[’']?t|do not|never|not)(?: use)?$/.test(words) ? 'words.avoid' : undefined;
}

const WHOLE: About = { field: null, other: null };

/** The field that a heading names. A name is never only announced, so that "Persona: Maria" is a heading of its own. */
export function headingField(title: Text | null, own: FieldLookup): PersonaField | undefined {
  const field = title ? labelledField(title.value, own) : undefined;
  return field === 'name' || field === 'id' ? undefined : field;
}

/** Reads everything under a heading into a draft, down to its last subheading. `except` are the sections of others. */
export function readPersonaSection(text: string, section: Section, own: FieldLookup, into: DraftBuilder, except: ReadonlySet<Section> = new Set()): void {
  // Under somebody's own heading a title is that of a job.
  const isNamed = section.title !== null && !isGenericTitle(section.title.value);
  const reader = new SectionReader(text, isNamed ? (key) => (normaliseKey(key) === 'title' ? 'role' : own(key)) : own, into);
  reader.blocks(section.blocks, WHOLE);
  for (const child of section.children) if (!except.has(child)) reader.section(child);
}

class SectionReader {
  private readonly text: string;
  private readonly own: FieldLookup;
  private readonly into: DraftBuilder;

  constructor(text: string, own: FieldLookup, into: DraftBuilder) {
    this.text = text;
    this.own = own;
    this.into = into;
  }

  section(section: Section, outer: About = WHOLE): void {
    const field = headingField(section.title, this.own);
    if (field) this.into.said.add(field);
    const neutral = section.title !== null && isNeutralLabel(section.title.value);
    if (section.title && !field && !neutral) this.into.labels.add(section.title.value.toLowerCase());
    const about = field ? { field, other: null } : neutral ? WHOLE : outer.field ? outer : { field: null, other: section.title };
    this.blocks(section.blocks, about);
    for (const child of section.children) this.section(child, about);
  }

  blocks(nodes: readonly StructureNode[], about: About): void {
    /** What a label alone on its line announces for the block after it. */
    let announced: About | null = null;
    for (const [index, node] of nodes.entries()) {
      const here: About = announced ?? about;
      // Bold words that announce nothing are words like others.
      if (announced?.other && node.kind === 'paragraph' && this.startsLabelled(node.lines)) this.into.keep(null, announced.other.span);
      announced = null;
      switch (node.kind) {
        // "Professional goals:" above a list of goals is none of them.
        case 'paragraph': if (here.field && nodes[index + 1]?.kind === 'list' && this.isAnnouncement(node.lines)) { announced = here; break; }
          announced = this.labelled(this.labels(node.lines, here), here, node.lines); break;
        case 'list': for (const item of node.items) this.item(item, here); break;
        case 'table':
          // A table of several people is read as that, and is no fact about the one above it.
          if (readPersonaTable(this.text, node, this.own).drafts.length < 2) readFactTable(this.text, node, this.own, this.into, here.field, here.other);
          break;
        case 'quote': this.blocks(node.children, here === WHOLE ? { field: 'quotes', other: null } : here); break;
        default: announced = here === about ? null : here; // code, tags and lines across the page say nothing of a person
      }
    }
    if (announced?.other) this.into.keep(null, announced.other.span);
  }

  private item(item: ListItem, about: About): void {
    const [first, ...rest] = item.children;
    if (first?.kind !== 'paragraph') return this.blocks(item.children, about);
    const announced = this.labelled(this.labels(first.lines, about), about, first.lines);
    if (announced?.other && rest.length === 0) this.into.keep(null, announced.other.span);
    this.blocks(rest, announced ?? (about.field || about.other ? about : { field: null, other: wordsOf(this.text, first.lines) }));
  }

  /** Takes labelled lines; what the last label announces where nothing follows it on its line. */
  private labelled(parts: readonly Labelled[], about: About, whole: readonly Span[]): About | null {
    let announced: About | null = null;
    const isOfWords = about.field === 'words';
    const fields = parts.map(({ key }) => (key ? ((isOfWords && wordsPart(key.value)) || this.fieldOf(key.value)) : undefined));
    // Under "Goals", bold words before a colon are the goal's own.
    if (about.field && about.field !== 'description' && !(isOfWords && fields.some(Boolean))) {
      this.into.add(about.field, whole.length === 1 && whole[0] ? whole[0] : whole);
      return null;
    }
    parts.forEach(({ key, value }, index) => {
      const field = fields[index];
      announced = null;
      if (!key) return this.unlabelled(value, about);
      if (field) this.into.said.add(field);
      else this.into.labels.add(key.value.toLowerCase());
      const next: About = field ? { field, other: null } : isNeutralLabel(key.value) ? WHOLE : { field: about.field, other: about.field ? null : key };
      if (value.length === 0) announced = next;
      else if (next.field) this.into.add(next.field, value.length === 1 && value[0] ? value[0] : value);
      else if (next.other) this.into.keep(next.other, value);
      else this.unlabelled(value, about);
    });
    return announced;
  }

  private unlabelled(lines: readonly Span[], about: About): void {
    if (about.field) return this.into.add(about.field, lines);
    if (about.other) return this.into.keep(about.other, lines);
    const words = wordsOf(this.text, lines);
    const fact = lines.length === 1 && lines[0] ? SHORT_FACT.exec(this.text.slice(lines[0].start, lines[0].end)) : null;
    if (fact && lines[0]) {
      const { start, end } = lines[0];
      return this.into.keep(wordsOf(this.text, { start, end: start + (fact[1]?.length ?? 0) }), { start: start + fact[0].length, end });
    }
    if (/^["“„«「][^]*["”“»」]$/.test(words.value)) this.into.add('quotes', lines);
    else if (!this.into.has('description')) this.into.add('description', lines);
    else this.into.keep(null, lines);
  }

  private labels(lines: readonly Span[], about: About): readonly Labelled[] {
    if (about.field === 'words') return labelsOf(this.text, lines, (key) => wordsPart(key) !== undefined);
    if (about.field && about.field !== 'description') return labelsOf(this.text, lines, () => false);
    // Lines that are all "Label: value" go on so, also where Rapport does not know a label: it is no part of the fact above it.
    const isListOfFacts = lines.length > 1 && lines.every((line) => SHORT_FACT.test(this.text.slice(line.start, line.end)));
    return labelsOf(this.text, lines, isListOfFacts ? () => true : this.isKey);
  }

  /** Words that end in a colon, or are bold all through. */
  private isAnnouncement(lines: readonly Span[]): boolean {
    const [label, ...others] = labelsOf(this.text, lines, () => true);
    return label?.key != null && label.value.length === 0 && others.length === 0;
  }

  private startsLabelled(lines: readonly Span[]): boolean {
    return labelsOf(this.text, lines, this.isKey)[0]?.key !== null;
  }

  private readonly isKey = (words: string): boolean => this.fieldOf(words) !== undefined;

  private fieldOf(label: string): PersonaField | undefined {
    return labelledField(label, this.own);
  }
}

