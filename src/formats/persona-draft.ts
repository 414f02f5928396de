import type { DataNode, Scalar, Text } from '../model/data.ts';
import type { OtherText } from '../model/persona.ts';
import type { Span } from '../model/span.ts';
import { wordsOf } from './markdown-text.ts';
import { PERSONA_FIELDS, type PersonaField } from './persona-fields.ts';

/** What a file says of one persona, whatever its form, before it is read as one. */
export interface PersonaDraft {
  readonly span: Span;
  /** The key that it stands under: `maria:`. */
  readonly key: Text | null;
  readonly values: ReadonlyMap<PersonaField, DataNode>;
  readonly others: readonly OtherText[];
  /** Rules that it switches off for itself. */
  readonly disabled?: readonly Text[];
}

/** A text as a value. */
export const textNode = ({ value, span }: Text): Scalar => ({ kind: 'scalar', text: value, span, style: value.length === span.end - span.start && !/[\r\n]/.test(value) ? 'plain' : 'block' });

/** Gathers what Markdown says of one persona. */
export class DraftBuilder {
  /** The fields that a label, a heading or a row names, so that nobody had to guess. */
  readonly said = new Set<PersonaField>();
  /** Labels that name no field. */
  readonly labels = new Set<string>();
  readonly others: OtherText[] = [];
  private readonly values = new Map<PersonaField, Scalar[]>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  has(field: PersonaField): boolean {
    return this.values.has(field);
  }

  /** Adds what stands at a place; several where it is a list in one line. */
  add(field: PersonaField, place: Span | readonly Span[]): void {
    const list = PERSONA_FIELDS[field].shape === 'list' && 'start' in place;
    for (const part of list ? listParts(this.text, place, NAMES.has(field)) : [place]) {
      const words = wordsOf(this.text, part);
      this.put(field, field === 'quotes' || field === 'words.use' || field === 'words.avoid' ? unquoted(words) : words);
    }
  }

  /** Adds words that are known already, such as a part of a heading. */
  put(field: PersonaField, words: Text): void {
    if (words.value === '') return;
    const known = this.values.get(field);
    if (!known) this.values.set(field, [textNode(words)]);
    else if (PERSONA_FIELDS[field].shape === 'list') known.push(textNode(words));
    else this.others.push({ key: null, value: words });
  }

  /** Whether a field has these very words already. */
  holds(words: string): boolean {
    return [...this.values.values()].some((nodes) => nodes.some((node) => node.text === words));
  }

  /** Words without a name, unless they stand in a field too. */
  note(words: Text): void {
    if (!this.holds(words.value)) this.others.push({ key: null, value: words });
  }

  keep(key: Text | null, place: Span | readonly Span[]): void {
    const value = wordsOf(this.text, place);
    if (value.value !== '') this.others.push({ key, value });
  }

  finish(span: Span): PersonaDraft {
    const values = new Map<PersonaField, DataNode>();
    for (const [field, [first, ...rest]] of this.values) {
      const last = rest.at(-1);
      if (first) values.set(field, last ? { kind: 'list', items: [first, ...rest], span: { start: Math.min(first.span.start, last.span.start), end: Math.max(first.span.end, last.span.end) } } : first);
    }
    return { span, key: null, values, others: this.others };
  }
}

/** Fields whose values are names, so that commas part them. */
const NAMES: ReadonlySet<PersonaField> = new Set(['interests', 'channels', 'knows', 'words.use', 'words.avoid']);
const BETWEEN = /[ \t]*(?:;|•|<br[ \t]{0,3}\/?>|[,、，][ \t]*)[ \t]*(?:[-•–][ \t]+)?/gi;

/** `a; b`, `a<br>b` and `• a • b` as their parts; of names also `a, b`, but not what stands in brackets. */
function listParts(text: string, span: Span, names: boolean): readonly Span[] {
  const words = text.slice(span.start, span.end);
  if (!/[;•,、，]|<br/i.test(words)) return [span];
  const parts: Span[] = [];
  let start = span.start;
  for (const gap of words.matchAll(BETWEEN)) {
    const before = words.slice(0, gap.index);
    if (/^[,、，]/.test(gap[0]) && (!names || isOpen(before))) continue;
    if (gap[0].startsWith(';') && /&[a-z\d#]{1,8}$/i.test(before.slice(-10))) continue; // the end of an entity
    parts.push({ start, end: span.start + gap.index });
    start = span.start + gap.index + gap[0].length;
  }
  return [...parts, { start, end: span.end }].filter((part) => text.slice(part.start, part.end).trim() !== '');
}

/** Whether a bracket is open at the end. */
const isOpen = (words: string): boolean => Math.max(words.lastIndexOf('('), words.lastIndexOf('[')) > Math.max(words.lastIndexOf(')'), words.lastIndexOf(']'));

const OPENS = /^["“„«‚'‘「『]\s*/;
const CLOSES = /\s*["”“»’'‘」』][.,]?$/;

/** What somebody said, without the quotation marks about it. */
export function unquoted(words: Text): Text {
  const open = OPENS.exec(words.value)?.[0].length ?? 0;
  const close = CLOSES.exec(words.value)?.[0].length ?? 0;
  if (open === 0 || close === 0 || words.value.length <= open + close) return words;
  const value = words.value.slice(open, words.value.length - close);
  const exact = words.value.length === words.span.end - words.span.start;
  return { value, span: exact ? { start: words.span.start + open, end: words.span.end - close } : words.span };
}
