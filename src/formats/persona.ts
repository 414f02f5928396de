import type { DataNode, Mapping, Problem, Text } from '../model/data.ts';
import type { AvoidedWord, Persona } from '../model/persona.ts';
import type { Source } from '../model/source.ts';
import { readFrontMatter } from './front-matter.ts';
import { normaliseKey } from './keys.ts';
import { personaField, type PersonaField } from './persona-fields.ts';
import { asNames, asPairs, asText, asTexts } from './values.ts';
import { readYaml } from './yaml.ts';

export interface PersonaReading {
  readonly personas: readonly Persona[];
  readonly problems: readonly Problem[];
}

/** Reads the personas of a file: a YAML mapping, list or `personas:` list, or Markdown with front matter. Never throws. */
export function readPersonas(source: Source): PersonaReading {
  if (/\.ya?ml$/i.test(source.path)) {
    const { root, problems } = readYaml(source.text);
    return { personas: personaMaps(root).map((map) => readPersona(map, source, null)), problems };
  }
  const { fields, body, problems } = readFrontMatter(source.text);
  if (!fields) return { personas: [], problems };
  return { personas: [readPersona(fields, source, bodyText(source, body.start))], problems };
}

/** A mapping is one persona; a list, or a list under `personas`, is several. */
function personaMaps(root: DataNode | null): readonly Mapping[] {
  if (!root || root.kind === 'scalar') return [];
  if (root.kind === 'list') return root.items.filter((item) => item.kind === 'map');
  const several = root.entries.find(({ key }) => normaliseKey(key.text) === 'personas')?.value;
  if (several?.kind === 'list') return personaMaps(several);
  if (several?.kind === 'map') return several.entries.flatMap(({ value }) => (value.kind === 'map' ? [value] : []));
  return [root];
}

function readPersona(map: Mapping, source: Source, body: Text | null): Persona {
  const values = new Map<PersonaField, DataNode>();
  for (const { key, value } of map.entries) {
    const field = personaField(key.text);
    if (field && !values.has(field)) values.set(field, value);
  }
  const list = (field: PersonaField): readonly Text[] => asTexts(values.get(field));
  const name = asText(values.get('name'));
  const id = asText(values.get('id')) ?? impliedId(source, map);
  const words = new Map(asPairs(values.get('words')).map(([key, node]) => [normaliseKey(key.text), node]));
  for (const { key, value } of map.entries) {
    const part = /^words\.(use|avoid)$/i.exec(key.text)?.[1]?.toLowerCase();
    if (part && !words.has(part)) words.set(part, value);
  }
  return {
    source, id,
    span: map.span,
    name: name ?? id,
    role: asText(values.get('role')),
    description: asText(values.get('description')) ?? body,
    goals: list('goals'),
    pains: list('pains'),
    interests: asNames(values.get('interests')),
    questions: list('questions'),
    quotes: list('quotes'),
    channels: asNames(values.get('channels')),
    knows: asNames(values.get('knows')),
    wordsToUse: asNames(words.get('use')),
    wordsToAvoid: readAvoided(words.get('avoid')),
    not: list('not'),
    evidence: list('evidence'),
    reading: asText(values.get('reading')),
  };
}

/** The file's name, without folder and endings. */
function impliedId(source: Source, map: Mapping): Text {
  const file = source.path.slice(source.path.lastIndexOf('/') + 1).replace(/\..*$/, '');
  return { value: file, span: { start: map.span.start, end: map.span.start } };
}

/** `[word]`, `{word: use}`, `- word: use` or `"word -> use"`. */
function readAvoided(node: DataNode | undefined): readonly AvoidedWord[] {
  if (!node) return [];
  if (node.kind === 'list') return node.items.flatMap((item) => readAvoided(item));
  if (node.kind === 'map') {
    return node.entries.map(({ key, value }): AvoidedWord => ({ value: key.text, span: key.span, use: asText(value)?.value ?? null }));
  }
  return asNames(node).flatMap((text): AvoidedWord[] => {
    const [word = '', use = ''] = text.value.split(/\s*(?:->|→|=>)\s*/);
    return word === '' ? [] : [{ value: word, span: text.span, use: use === '' ? null : use }];
  });
}

/** The first paragraphs under the front matter: who this person is. */
function bodyText(source: Source, start: number): Text | null {
  const text = source.text.slice(start);
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const at = start + text.indexOf(trimmed);
  return { value: trimmed, span: { start: at, end: at + trimmed.length } };
}
