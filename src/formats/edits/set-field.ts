import type { Persona } from '../../model/persona.ts';
import type { Post } from '../../model/post.ts';
import { isSlot, type Slot } from '../../model/slot.ts';
import { readCalendar } from '../calendar.ts';
import { readFrontMatter } from '../front-matter.ts';
import { normaliseKey } from '../keys.ts';
import { personaFieldIn, postFieldIn, slotFieldIn } from '../field-lookups.ts';
import { PERSONA_FIELDS } from '../persona-fields.ts';
import { readPersonas } from '../persona.ts';
import { POST_FIELDS } from '../post-fields.ts';
import { readPost } from '../post.ts';
import { SLOT_FIELDS } from '../slot-fields.ts';
import { setInCsv, type Rank } from './csv-edits.ts';
import { applyChanges, lineEndOf, NOT_SAFE, refuse, type ChangeResult, type EditResult, type FieldValue } from './edit-result.ts';
import { isAsMeant } from './is-as-meant.ts';
import { setLabel } from './label-edits.ts';
import { rowAt, setInTable } from './table-edits.ts';
import { writtenIn } from './written-values.ts';
import { setInYaml, type Step } from './yaml-edits.ts';

/** What a field can be set in. */
export type Target = Post | Slot | Persona;

/**
 * The edits that set a field of a post, a slot or a persona, whatever form it is written in; null takes the field away.
 * Nothing but its own bytes changes: the edited text is read again, and refused unless the field says what it should and
 * everything else what it did.
 *
 * @param field a field's name or any of its aliases, or a path (`words.avoid`).
 */
export function setField(target: Target, field: string, value: FieldValue): EditResult {
  const { path, text } = target.source;
  const wanted = Array.isArray(value) && value.length === 0 ? null : value;
  const result = change(target, field, wanted);
  if ('refused' in result) return result;
  const edited = applyChanges(text, result.changes);
  if (!isAsMeant(target, reread(target, edited), canonical(target, field), wanted)) return refuse(NOT_SAFE);
  // What says so already stays untouched.
  return { edits: result.changes.filter((one) => text.slice(one.start, one.end) !== one.text).map((one) => ({ path, ...one })) };
}

/** The edits that add an item to a list of a field, unless it is there. */
export function addToField(target: Target, field: string, item: string): EditResult {
  const now = writtenIn(target, canonical(target, field)).map(({ value }) => value);
  return now.includes(item) ? { edits: [] } : setField(target, field, now.length === 0 ? item : [...now, item]);
}

/** The edits that take an item out of a list of a field, and the field with the last one. */
export function removeFromField(target: Target, field: string, item: string): EditResult {
  const now = writtenIn(target, canonical(target, field)).map(({ value }) => value);
  return now.includes(item) ? setField(target, field, now.filter((one) => one !== item)) : { edits: [] };
}

const isPost = (target: Target): target is Post => 'frontMatter' in target;

/** The fields that a target may have, which of them a key names, and what its team calls them. */
interface Fields {
  readonly table: object;
  readonly fieldOf: (key: string) => string | undefined;
  readonly written: ReadonlyMap<string, string> | undefined;
}

function fieldsOf(target: Target): Fields {
  const { names } = target.source;
  if (isPost(target)) return { table: POST_FIELDS, fieldOf: postFieldIn(names), written: names?.posts.written };
  if (!isSlot(target)) return { table: PERSONA_FIELDS, fieldOf: personaFieldIn(names), written: names?.personas.written };
  const slotField = slotFieldIn(names);
  return { table: SLOT_FIELDS, fieldOf: (label) => slotField(label)?.field, written: names?.calendars.written };
}

/** A field under its own name: `personas` of a slot is `persona`. */
function canonical(target: Target, field: string): string {
  const [first = '', ...rest] = field.split('.');
  return [fieldsOf(target).fieldOf(first) ?? first, ...rest].join('.');
}

function change(target: Target, field: string, value: FieldValue): ChangeResult {
  const name = canonical(target, field);
  const { path, text } = target.source;
  if (isPost(target)) return inFrontMatter(target.source.text, stepsOf(target, name), value);
  if (/\.ya?ml$/i.test(path)) return setInYaml({ text, lineEnd: lineEndOf(text), mapStart: target.span.start }, stepsOf(target, name), value);
  if (!isSlot(target)) return inMarkdownPersona(target, name, value);
  const { fieldOf, written } = fieldsOf(target);
  const slotField = slotFieldIn(target.source.names);
  const rank: Rank = (label) => {
    const named = slotField(label);
    return named?.field === name ? named.rank : undefined;
  };
  const called = written?.get(name) ?? name;
  if (/\.[ct]sv$/i.test(path)) return setInCsv(text, target.span.start, fieldOf, rank, called, value);
  const row = rowAt(text, target.span);
  if (row) return setInTable(text, row.table, row.row, rank, called, value);
  const [current, ...more] = writtenIn(target, name);
  return more.length > 0 && Array.isArray(value) ? refuse(NOT_SAFE) : setLabel(text, target.span, rank, called, value, current ?? null);
}

function inMarkdownPersona(persona: Persona, name: string, value: FieldValue): ChangeResult {
  const { text } = persona.source;
  const { span } = readFrontMatter(text);
  if (span && persona.span.start >= span.start && persona.span.start <= span.end) return inFrontMatter(text, stepsOf(persona, name), value);
  const { fieldOf, written } = fieldsOf(persona);
  const rank: Rank = (label) => (fieldOf(label) === name ? 0 : undefined);
  return setLabel(text, persona.span, rank, written?.get(name) ?? name, value, writtenIn(persona, name)[0] ?? null);
}

function stepsOf(target: Target, name: string): [Step, ...Step[]] {
  const [first = '', ...rest] = name.split('.');
  const { table, fieldOf, written } = fieldsOf(target);
  const isField = Object.hasOwn(table, first);
  const step: Step = { name: written?.get(first) ?? first, is: (key) => (isField ? fieldOf(key) === first : normaliseKey(key) === normaliseKey(first)) };
  return [step, ...rest.map((part): Step => ({ name: part, is: (key) => normaliseKey(key) === normaliseKey(part) }))];
}

/** Sets a key of front matter, which is made where there is none. */
function inFrontMatter(text: string, steps: readonly [Step, ...Step[]], value: FieldValue): ChangeResult {
  const { span, fields, problems } = readFrontMatter(text);
  const lineEnd = lineEndOf(text);
  if (problems.length > 0) return refuse('The front matter has mistakes. Mend them first.');
  if (text.startsWith('+++') && span) return refuse('The front matter is TOML, which Rapport does not write.');
  if (!span) {
    if (value === null) return { changes: [] };
    const inner = setInYaml({ text: '', lineEnd, mapStart: null }, steps, value);
    if ('refused' in inner) return inner;
    const [made] = inner.changes;
    return { changes: [{ start: 0, end: 0, text: `---${lineEnd}${made?.text ?? ''}---${lineEnd}${lineEnd}` }] };
  }
  const yaml = text.slice(span.start, span.end);
  if (!fields && yaml.trim() !== '' && !/^\s*#/.test(yaml)) return refuse(NOT_SAFE);
  const result = setInYaml({ text: yaml, lineEnd, mapStart: null }, steps, value);
  return 'refused' in result ? result : { changes: result.changes.map((one) => ({ ...one, start: one.start + span.start, end: one.end + span.start })) };
}

/** The same post, slot or persona in the edited text: by its place among its kind. */
export function reread(target: Target, text: string): { readonly before: readonly Target[]; readonly after: readonly Target[]; readonly at: number } {
  const edited = { ...target.source, text };
  if (isPost(target)) return { before: [target], after: [readPost(edited)], at: 0 };
  const [before, after]: readonly (readonly Target[])[] = isSlot(target)
    ? [readCalendar(target.source).slots, readCalendar(edited).slots]
    : [readPersonas(target.source).personas, readPersonas(edited).personas];
  return { before: before ?? [], after: after ?? [], at: (before ?? []).findIndex((one) => 'span' in one && one.span.start === target.span.start && one.span.end === target.span.end) };
}
