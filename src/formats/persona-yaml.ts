import type { DataNode, Entry, Mapping, Text } from '../model/data.ts';
import type { OtherText } from '../model/persona.ts';
import { readDisabled } from './disabled.ts';
import { normaliseKey } from './keys.ts';
import { textNode, type PersonaDraft } from './persona-draft.ts';
import { PERSONA_FIELDS, type PersonaField } from './persona-fields.ts';
import { isNeutralLabel, labelledField } from './persona-labels.ts';
import type { FieldLookup } from './persona-section.ts';
import { asTexts } from './values.ts';

export interface YamlDrafts {
  readonly drafts: readonly PersonaDraft[];
  readonly unknownKeys: readonly Text[];
}

/** What is said to Rapport, and not of the persona. */
const RAPPORT = /^rapport(?:[.-]disable)?$/i;

/** Keys that several personas stand under. */
const SEVERAL = new Set(['personas', 'userpersonas', 'buyerpersonas', 'audiences', 'icps', 'zielgruppen', 'targetaudiences']);

/** The personas of a YAML file: a mapping is one; a list, or what stands under `personas`, is several. */
export function yamlDrafts(root: DataNode | null, fieldOf: FieldLookup): YamlDrafts {
  const unknownKeys: Text[] = [];
  return { drafts: several(root, fieldOf, unknownKeys), unknownKeys };
}

function several(node: DataNode | null | undefined, fieldOf: FieldLookup, unknownKeys: Text[]): readonly PersonaDraft[] {
  if (node?.kind === 'list') {
    return node.items.flatMap((item): readonly PersonaDraft[] => {
      if (item.kind === 'map') return [mapDraft(item, null, fieldOf, unknownKeys)];
      const isName = item.kind === 'scalar' && item.text !== '' && !/[/\\]|\.\w{2,4}$/.test(item.text);
      return isName ? [{ span: item.span, key: null, values: new Map<PersonaField, DataNode>([['name', item]]), others: [] }] : [];
    });
  }
  if (node?.kind !== 'map') return [];
  const inner = node.entries.find(({ key, value }) => SEVERAL.has(normaliseKey(key.text)) && value.kind !== 'scalar');
  if (inner) return inner.value.kind === 'map' ? byKey(inner.value, fieldOf, unknownKeys) : several(inner.value, fieldOf, unknownKeys);
  const only = node.entries.filter(({ value }) => value.kind !== 'scalar');
  if (only.length === 1 && only[0] && isListOfPeople(only[0].value, fieldOf) && node.entries.every(({ key }) => fieldOf(key.text) === undefined)) return several(only[0].value, fieldOf, unknownKeys);
  if (isKeyed(node, fieldOf)) return byKey(node, fieldOf, unknownKeys);
  const draft = mapDraft(node, null, fieldOf, unknownKeys);
  return draft.values.size > 0 ? [draft] : [];
}

/** `maria: {…}`, `tom: {…}`: every key holds a mapping that says who somebody is, and is no field itself. */
const isKeyed = (map: Mapping, fieldOf: FieldLookup): boolean =>
  map.entries.length > 0 && map.entries.every(({ key, value }) => value.kind === 'map' && fieldOf(key.text) === undefined && !isNeutralLabel(key.text) && value.entries.some((entry) => fieldOf(entry.key.text) !== undefined));

const isListOfPeople = (node: DataNode, fieldOf: FieldLookup): boolean =>
  node.kind === 'list' && node.items.length > 0 && node.items.every((item) => item.kind === 'map' && item.entries.some(({ key }) => fieldOf(key.text) === 'name'));

const byKey = (map: Mapping, fieldOf: FieldLookup, unknownKeys: Text[]): readonly PersonaDraft[] =>
  map.entries.flatMap(({ key, value }) => (value.kind === 'map' ? [mapDraft(value, { value: key.text, span: key.span }, fieldOf, unknownKeys)] : []));

/** What a mapping says of a persona. Facts in a mapping of their own ("demographics", "psychographics") count too. */
export function mapDraft(map: Mapping, key: Text | null, fieldOf: FieldLookup, unknownKeys: Text[]): PersonaDraft {
  const values = new Map<PersonaField, DataNode>();
  const others: OtherText[] = [];
  const isNamed = map.entries.some(({ key: { text } }) => fieldOf(text) === 'name' && normaliseKey(text) !== 'title');
  const read = ({ key: name, value }: Entry): void => {
    // Beside a name, a title is that of a job.
    const field = isNamed && normaliseKey(name.text) === 'title' ? 'role' : fieldOf(name.text) ?? labelledField(name.text, fieldOf);
    if (RAPPORT.test(name.text)) return;
    if (field && !values.has(field)) values.set(field, value);
    else if (field && PERSONA_FIELDS[field].shape === 'list') values.set(field, joinLists(values.get(field), value));
    else if (!field && value.kind === 'map' && (isNeutralLabel(name.text) || isGroup(value, fieldOf))) value.entries.forEach(read);
    else {
      if (!field) unknownKeys.push({ value: name.text, span: name.span });
      for (const text of allTexts(value)) others.push({ key: { value: name.text, span: name.span }, value: text });
    }
  };
  map.entries.forEach(read);
  for (const field of ['description', 'role'] as const) {
    const node = values.get(field);
    // Several paragraphs in a list are one description and more; none of them is lost.
    if (node?.kind !== 'list') continue;
    const [first, ...rest] = asTexts(node);
    if (first) values.set(field, textNode(first));
    others.push(...rest.map((value): OtherText => ({ key: null, value })));
  }
  return { span: map.span, key, values, others, disabled: readDisabled(map.entries) };
}

/** Fields that only a person has, so that a mapping with one of them goes on about the same person. */
const OF_A_PERSON: ReadonlySet<PersonaField> = new Set(['goals', 'pains', 'interests', 'questions', 'quotes', 'channels', 'age', 'knows', 'words', 'words.use', 'words.avoid', 'reading']);

/** Whether a mapping under a name of the team's own holds facts of this person, and is nobody and nothing else with a name. */
function isGroup(map: Mapping, fieldOf: FieldLookup): boolean {
  const fields = map.entries.map(({ key }) => fieldOf(key.text) ?? labelledField(key.text, fieldOf));
  return fields.some((field) => field && OF_A_PERSON.has(field)) && !fields.some((field) => field === 'name' || field === 'id');
}

/** What stands under two names for one field. */
export const joinLists = (first: DataNode | undefined, second: DataNode): DataNode => ({ kind: 'list', items: [...itemsOf(first), ...itemsOf(second)], span: first?.span ?? second.span });

const itemsOf = (node: DataNode | undefined): readonly DataNode[] => (node === undefined ? [] : node.kind === 'list' ? node.items : [node]);

/** Every text in a value, however deep. */
function allTexts(node: DataNode): readonly Text[] {
  if (node.kind === 'scalar') return node.text.trim() === '' ? [] : [{ value: node.text.trim(), span: node.span }];
  return node.kind === 'list' ? node.items.flatMap(allTexts) : node.entries.flatMap(({ value }) => allTexts(value));
}
