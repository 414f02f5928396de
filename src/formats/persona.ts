import type { DataNode, Problem, Text } from '../model/data.ts';
import type { AvoidedWord, OtherText, Persona } from '../model/persona.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { readDate } from './dates.ts';
import { personaFieldIn } from './field-lookups.ts';
import { readFrontMatter } from './front-matter.ts';
import { normaliseKey } from './keys.ts';
import type { PersonaDraft } from './persona-draft.ts';
import { falseFriend } from './persona-false-friends.ts';
import type { PersonaField } from './persona-fields.ts';
import { draftsInFrontMatter } from './persona-front-matter.ts';
import { readTitle } from './persona-titles.ts';
import { idOf } from './persona-template.ts';
import { yamlDrafts } from './persona-yaml.ts';
import { readShare } from './shares.ts';
import { asNames, asPairs, asText, asTexts } from './values.ts';
import { readYaml } from './yaml.ts';

/** Something that is called a persona and is left alone. */
export interface LeftAlone {
  readonly span: Span;
  /** What it is instead: the rest of a sentence that starts with "Left alone:". */
  readonly why: string;
}

export interface PersonaReading {
  readonly personas: readonly Persona[];
  readonly problems: readonly Problem[];
  readonly leftAlone: readonly LeftAlone[];
  /** The files that an index of personas leads to, as it writes them. */
  readonly index: readonly string[];
  /** Keys that are no field, where the file has keys. */
  readonly unknownKeys: readonly Text[];
}

/**
 * Reads the personas of a file in any of their forms: YAML (one, a list, or a list or mapping under `personas`), or
 * Markdown with front matter, headings, labels, lists or tables. Never throws.
 */
export function readPersonas(source: Source): PersonaReading {
  const fieldOf = personaFieldIn(source.names);
  const isYaml = /\.ya?ml$/i.test(source.path);
  const { root, problems: syntax } = isYaml ? readYaml(source.text) : { root: null, problems: [] };
  const { drafts, problems, index, unknownKeys, why: whyNone } = isYaml ? { ...yamlDrafts(root, fieldOf), problems: syntax, index: [], why: null } : draftsInFrontMatter(source, readFrontMatter(source.text), fieldOf);
  const judged = drafts.map((draft) => ({ draft, why: whyNone ?? falseFriend(draft) }));
  const kept = judged.filter(({ why }) => why === null);
  return {
    problems, index, unknownKeys,
    personas: kept.map(({ draft }) => readPersona(draft, source, drafts.length > 1)),
    leftAlone: whyNone !== null ? [{ span: { start: 0, end: source.text.length }, why: whyNone }] : judged.flatMap(({ draft, why }) => (why === null ? [] : [{ span: draft.span, why }])),
  };
}

function readPersona(draft: PersonaDraft, source: Source, isOneOfSeveral: boolean): Persona {
  const { values, others, span } = draft;
  const list = (field: PersonaField): readonly Text[] => asTexts(values.get(field));
  const text = (field: PersonaField): Text | null => asText(values.get(field));
  const title = text('name');
  const { name = null, age = null } = title ? readName(title) : {};
  const id = text('id') ?? draft.key ?? impliedId(source, span, name, isOneOfSeveral);
  const words = new Map(asPairs(values.get('words')).map(([key, node]) => [normaliseKey(key.text), node]));
  const share = text('share');
  const reviewed = text('reviewed');
  return {
    source, id, span, others: words.size > 0 ? others : [...others, ...list('words').map((value): OtherText => ({ key: null, value }))],
    name: name ?? draft.key ?? id,
    role: text('role'),
    description: text('description'),
    goals: list('goals'),
    pains: list('pains'),
    interests: asNames(values.get('interests')),
    questions: list('questions'),
    quotes: list('quotes'),
    channels: asNames(values.get('channels')),
    age: text('age') ?? age,
    location: text('location'),
    knows: asNames(values.get('knows')),
    wordsToUse: [...asNames(words.get('use')), ...asNames(values.get('words.use'))],
    wordsToAvoid: [...readAvoided(words.get('avoid')), ...readAvoided(values.get('words.avoid'))],
    not: list('not'),
    evidence: list('evidence'),
    reading: text('reading'),
    disabled: draft.disabled ?? [],
    share: share && { fraction: readShare(share.value), written: share },
    reviewed: reviewed && { at: readDate(reviewed.value), written: reviewed },
  };
}

/** "Lucas Mendes (23 anos)" is Lucas Mendes; any other brackets belong to the name. */
function readName(written: Text): { readonly name: Text; readonly age: Text | null } {
  if (!written.value.endsWith(')')) return { name: written, age: null };
  const { name, age, role } = readTitle(written);
  return age && !role ? { name, age } : { name: written, age: null };
}

/** By the file's name, or by the person's own where a file holds several or is named for all of them. */
function impliedId(source: Source, span: Span, name: Text | null, isOneOfSeveral: boolean): Text {
  const file = source.path.slice(source.path.lastIndexOf('/') + 1).replace(/\..*$/, '');
  const own = name ? idOf(name.value) : '';
  const value = own !== '' && (isOneOfSeveral || /^(?:personas?|audiences?|icps?|zielgruppen?)$/i.test(file)) ? own : file;
  return { value, span: { start: span.start, end: span.start } };
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
