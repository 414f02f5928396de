import { normaliseKey } from '../formats/keys.ts';
import { PERSONA_FIELDS, personaField } from '../formats/persona-fields.ts';
import { POST_FIELDS, postField } from '../formats/post-fields.ts';
import { SLOT_FIELDS, slotField } from '../formats/slot-fields.ts';
import { asNames, asPairs } from '../formats/values.ts';
import type { DataNode, Problem, Scalar } from '../model/data.ts';
import { NO_FIELD_NAMES, type FieldNames, type OwnNames } from '../model/field-names.ts';
import { unknownKey } from './setting-problems.ts';

/** Each kind of file with fields: how `fields:` names it, and which fields it has. */
const KINDS: readonly { readonly kind: keyof FieldNames; readonly called: RegExp; readonly table: object; readonly fieldOf: (key: string) => string | undefined }[] = [
  { kind: 'personas', called: /^personas?$/, table: PERSONA_FIELDS, fieldOf: personaField },
  { kind: 'posts', called: /^posts?$/, table: POST_FIELDS, fieldOf: postField },
  { kind: 'calendars', called: /^(?:calendars?|slots?)$/, table: SLOT_FIELDS, fieldOf: (key) => slotField(key)?.field },
];

/** Reads `fields:`: for each kind of file, `their name: our field`, or `our field: [their names]`. */
export function readFieldNames(node: DataNode | undefined, problems: Problem[]): FieldNames {
  if (!node) return NO_FIELD_NAMES;
  const found: Partial<Record<keyof FieldNames, OwnNames>> = {};
  for (const [key, names] of asPairs(node)) {
    const kind = KINDS.find(({ called }) => called.test(normaliseKey(key.text)));
    if (kind) found[kind.kind] = readNames(names, kind, problems);
    else problems.push(unknownKey(key, 'kind of file with fields', KINDS.map((one) => one.kind)));
  }
  return { ...NO_FIELD_NAMES, ...found };
}

function readNames(node: DataNode, { table, fieldOf }: (typeof KINDS)[number], problems: Problem[]): OwnNames {
  const fields = new Map<string, string>();
  const written = new Map<string, string>();
  const add = (name: string, field: string): void => {
    fields.set(normaliseKey(name), field);
    if (!written.has(field)) written.set(field, name);
  };
  for (const [key, value] of asPairs(node)) {
    const names = asNames(value);
    const [first] = names;
    const ours = first && names.length === 1 ? fieldOf(first.value) : undefined;
    const named = fieldOf(key.text);
    if (ours && !named) add(key.text, ours);
    else if (named && names.length > 0) for (const name of names) add(name.value, named);
    else if (first) problems.push(unknownKey(asScalar(first.value, value), 'field', Object.keys(table)));
  }
  return { fields, written };
}

const asScalar = (text: string, { span }: DataNode): Scalar => ({ kind: 'scalar', text, span, style: 'plain' });

/** What a file says after what it extends: of two meanings of a name, its own holds. */
export function joinFieldNames(before: FieldNames, own: FieldNames): FieldNames {
  if (own === NO_FIELD_NAMES) return before;
  const join = (kind: keyof FieldNames): OwnNames => ({ fields: new Map([...before[kind].fields, ...own[kind].fields]), written: new Map([...before[kind].written, ...own[kind].written]) });
  return { personas: join('personas'), posts: join('posts'), calendars: join('calendars') };
}
