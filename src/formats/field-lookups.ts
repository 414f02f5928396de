import type { FieldNames, OwnNames } from '../model/field-names.ts';
import { normaliseKey } from './keys.ts';
import { personaField } from './persona-fields.ts';
import type { FieldLookup } from './persona-section.ts';
import { postField, type PostField } from './post-fields.ts';
import { bareLabel, slotField, type NamedSlotField, type SlotField } from './slot-fields.ts';

/** Which post field a key names. */
export type PostLookup = (key: string) => PostField | undefined;

/** Which slot field a label names, and how well. */
export type SlotLookup = (label: string) => NamedSlotField | undefined;

export const personaFieldIn = (names: FieldNames | undefined): FieldLookup => ownFirst(names?.personas, personaField);

export const postFieldIn = (names: FieldNames | undefined): PostLookup => ownFirst(names?.posts, postField);

/** A team's own name is better than any that real calendars share. */
export function slotFieldIn(names: FieldNames | undefined): SlotLookup {
  const own = names?.calendars;
  if (!own || own.fields.size === 0) return slotField;
  return (label) => {
    const field = own.fields.get(normaliseKey(label)) ?? own.fields.get(normaliseKey(bareLabel(label)));
    return field === undefined ? slotField(label) : { field: field as SlotField, rank: -1 };
  };
}

function ownFirst<Field extends string>(own: OwnNames | undefined, fieldOf: (key: string) => Field | undefined): (key: string) => Field | undefined {
  if (!own || own.fields.size === 0) return fieldOf;
  return (key) => (own.fields.get(normaliseKey(key)) as Field | undefined) ?? fieldOf(key);
}
