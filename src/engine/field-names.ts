import { normaliseKey } from '../formats/keys.ts';
import { PERSONA_FIELDS, personaField, type PersonaField } from '../formats/persona-fields.ts';
import { POST_FIELDS, postField, type PostField } from '../formats/post-fields.ts';
import { asNames, asPairs } from '../formats/values.ts';
import type { DataNode, Problem, Scalar } from '../model/data.ts';
import { unknownKey } from './setting-problems.ts';

/** A team's own names for fields, by their normalised form. */
export interface FieldNames {
  readonly personas: ReadonlyMap<string, PersonaField>;
  readonly posts: ReadonlyMap<string, PostField>;
}

export const NO_FIELD_NAMES: FieldNames = { personas: new Map(), posts: new Map() };

/** Reads `fields:`: for each kind of file, `their name: our field`, or `our field: [their names]`. */
export function readFieldNames(node: DataNode | undefined, problems: Problem[]): FieldNames {
  const personas = new Map<string, PersonaField>();
  const posts = new Map<string, PostField>();
  for (const [kind, names] of asPairs(node)) {
    const word = normaliseKey(kind.text);
    if (word === 'personas' || word === 'persona') readNames(names, personaField, PERSONA_FIELDS, personas, problems);
    else if (word === 'posts' || word === 'post') readNames(names, postField, POST_FIELDS, posts, problems);
    else problems.push(unknownKey(kind, 'kind of file with fields', ['personas', 'posts']));
  }
  return { personas, posts };
}

function readNames<Name extends string>(node: DataNode, fieldOf: (key: string) => Name | undefined, table: Readonly<Record<Name, unknown>>, into: Map<string, Name>, problems: Problem[]): void {
  for (const [key, value] of asPairs(node)) {
    const names = asNames(value);
    const [first] = names;
    const ours = first && names.length === 1 ? fieldOf(first.value) : undefined;
    const named = fieldOf(key.text);
    if (ours && !named) into.set(normaliseKey(key.text), ours);
    else if (named && names.length > 0) for (const name of names) into.set(normaliseKey(name.value), named);
    else if (first) problems.push(unknownKey(asScalar(first.value, value), 'field', Object.keys(table)));
  }
}

const asScalar = (text: string, { span }: DataNode): Scalar => ({ kind: 'scalar', text, span, style: 'plain' });

/** Which persona field a key names, in this workspace. */
export const personaFieldIn = ({ personas }: FieldNames) => (personas.size === 0 ? personaField : (key: string): PersonaField | undefined => personas.get(normaliseKey(key)) ?? personaField(key));

/** Which post field a key names, in this workspace. */
export const postFieldIn = ({ posts }: FieldNames) => (posts.size === 0 ? postField : (key: string): PostField | undefined => posts.get(normaliseKey(key)) ?? postField(key));
