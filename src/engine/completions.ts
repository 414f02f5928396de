import { campaignCandidates, channelCandidates, dateCandidates, hostCandidates, personaCandidates, topicCandidates, type Candidate, type CandidateSources } from '../insight/candidates.ts';
import { yamlScalar } from '../formats/edits/yaml-text.ts';
import { normaliseKey, type FieldSpec } from '../formats/keys.ts';
import { personaFieldIn, postFieldIn, slotFieldIn } from '../formats/field-lookups.ts';
import { PERSONA_FIELDS } from '../formats/persona-fields.ts';
import { POST_FIELDS } from '../formats/post-fields.ts';
import { SLOT_FIELDS } from '../formats/slot-fields.ts';
import { writingInCsv, writingInTable } from '../formats/writing-cells.ts';
import { writingInYaml, type KeyWriting, type ValueWriting } from '../formats/writing.ts';
import type { Item } from '../model/item.ts';
import type { Span } from '../model/span.ts';
import { configCompletionsAt, configFieldAt } from './config-completions.ts';
import { allChannels } from './contexts.ts';
import { postsOf, slotsOf } from './planning.ts';
import { RULES } from '../rules/index.ts';
import type { Workspace } from './workspace.ts';

/** What a completion stands for. */
export type CompletionKind = 'field' | 'persona' | 'channel' | 'host' | 'topic' | 'campaign' | 'status' | 'date' | 'file' | 'word' | 'rule';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail: string;
  /** What takes the place of `span`. */
  readonly insert: string;
}

/** What could stand at a place, best first, and what it would take the place of. */
export interface Completions {
  readonly span: Span;
  readonly items: readonly Completion[];
}

/** What could be written at an offset of a post's front matter, a persona, a calendar or the configuration; null where nothing is known. */
export function completionsAt(workspace: Workspace, path: string, offset: number): Completions | null {
  const source = workspace.sources.get(path);
  if (source && workspace.kinds.get(path)?.kind === 'config') return configCompletionsAt(workspace, source.text, offset);
  const fields = fieldsAt(workspace, path);
  if (!source || !fields) return null;
  const { text } = source;
  const area = fields.area(text);
  const writing = area === null ? null : area === 'csv' ? writingInCsv(text, offset, fields.fieldOf) : area === 'tables' ? writingInTable(text, offset) : offset < area.start || offset > area.end ? null : writingInYaml(text, area, offset, fields.itemsAreMaps);
  if (!writing) return null;
  const found = writing.kind === 'key' ? keys(fields, writing) : values(workspace, path, fields, writing, offset);
  return found.length === 0 ? null : { span: writing.span, items: found };
}

/** What a key or the head of a column means at an offset; null where it names no field. */
export function fieldAt(workspace: Workspace, path: string, offset: number): { readonly name: string; readonly summary: string; readonly span: Span; readonly values: readonly string[] } | null {
  const source = workspace.sources.get(path);
  if (source && workspace.kinds.get(path)?.kind === 'config') return configFieldAt(workspace, source.text, offset);
  const fields = fieldsAt(workspace, path);
  const area = source ? fields?.area(source.text) : null;
  if (!source || !fields || typeof area !== 'object' || area === null || offset < area.start || offset > area.end) return null;
  const writing = writingInYaml(source.text, area, offset, fields.itemsAreMaps);
  if (writing?.kind !== 'key' || (writing.parent !== null && !fields.itemsAreMaps && fields.fieldOf(writing.parent) !== undefined)) return null;
  const name = fields.fieldOf(source.text.slice(writing.span.start, writing.span.end).replace(/["']/g, ''));
  const spec = name === undefined ? undefined : fields.table[name];
  return name === undefined || !spec ? null : { name, summary: spec.summary, span: writing.span, values: spec.values ?? [] };
}

/** The fields that a file of some kind has. */
interface Fields {
  readonly table: Readonly<Record<string, FieldSpec>>;
  readonly fieldOf: (key: string) => string | undefined;
  /** What the team calls them. */
  readonly written: ReadonlyMap<string, string>;
  readonly itemsAreMaps: boolean;
  /** Which part of it holds fields, or in what form; null where none does. */
  readonly area: (text: string) => Span | 'csv' | 'tables' | null;
}

const YAML = /\.ya?ml$/i;

function fieldsAt({ kinds, configuration }: Workspace, path: string): Fields | null {
  const { fields: names } = configuration.config;
  const slotField = slotFieldIn(names);
  const whole = (text: string): Span => ({ start: 0, end: text.length });
  switch (kinds.get(path)?.kind) {
    case 'post': return { table: POST_FIELDS, fieldOf: postFieldIn(names), written: names.posts.written, itemsAreMaps: false, area: frontMatter };
    case 'persona': return { table: PERSONA_FIELDS, fieldOf: personaFieldIn(names), written: names.personas.written, itemsAreMaps: false, area: YAML.test(path) ? whole : frontMatter };
    case 'calendar': return { table: SLOT_FIELDS, fieldOf: (key) => slotField(key)?.field, written: names.calendars.written, itemsAreMaps: true, area: YAML.test(path) ? whole : /\.[ct]sv$/i.test(path) ? () => 'csv' : () => 'tables' };
    default: return null;
  }
}

/** What stands between the fences, also while the second one is not written yet. */
function frontMatter(text: string): Span | null {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!opening) return null;
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start));
  return { start, end: closing ? start + closing.index : (/\n[ \t]*\r?\n/.exec(text.slice(start))?.index ?? text.length - start) + start };
}

function keys({ table, fieldOf, written: own }: Fields, { parent, siblings, hasColon }: KeyWriting): readonly Completion[] {
  const end = (shape: FieldSpec['shape']): string => (hasColon ? '' : shape === 'map' ? ':' : ': ');
  if (parent !== null && table === PERSONA_FIELDS && fieldOf(parent) !== undefined) {
    if (fieldOf(parent) !== 'words') return [];
    return [['use', 'Words they use themselves.'], ['avoid', 'Words to avoid with them; one may name the word to use instead.']].map(([name = '', detail = '']) => ({ label: name, kind: 'field', detail, insert: `${name}${hasColon ? '' : ': '}` }));
  }
  if (parent !== null && table === POST_FIELDS) return [];
  const taken = new Set(siblings.map((key) => fieldOf(key)));
  return Object.entries(table).filter(([name]) => !taken.has(name)).map(([name, spec]) => [own.get(name) ?? name, spec] as const).map(([name, spec]) => ({ label: name, kind: 'field', detail: spec.summary, insert: `${name}${end(spec.shape)}` }));
}

const INTENTS: Readonly<Record<string, string>> = { conversation: 'It is meant to start one. The default.', inform: 'A closure, condolences, a safety notice: it needs no prompt.' };
const STATUS_MEANS: Readonly<Record<string, string>> = {
  idea: 'A thought, without a text yet.', draft: 'Being written. The default.', review: 'Somebody is to look at it.', approved: 'Ready, and not yet scheduled.', scheduled: 'It will go out by itself.', published: 'It went out: history, and not judged.',
};
const READING_LEVELS: readonly Candidate[] = [{ value: 'easy', detail: 'Short words and sentences.' }, { value: 'standard', detail: 'As a daily paper.' }, { value: 'advanced', detail: 'As a trade journal.' }];

function values(workspace: Workspace, path: string, fields: Fields, writing: ValueWriting, offset: number): readonly Completion[] {
  const { table } = fields;
  const field = fieldOfValue(fields, writing);
  const item = itemAt(workspace, path, offset);
  const sources = sourcesOf(workspace, item);
  const idOf = (name: string): string | undefined => allChannels(workspace).named(name)[0]?.id;
  const typed = (workspace.sources.get(path)?.text ?? '').slice(writing.span.start, offset);
  const as = (kind: CompletionKind, candidates: readonly Candidate[]): readonly Completion[] =>
    candidates.map(({ value, detail }) => ({ label: value, kind, detail, insert: written(value, writing) }));
  if (field === undefined) return /^rapport(?:[.-]disable)?$|^disable$/i.test(writing.key) ? as('rule', RULES.map(({ id, summary }) => ({ value: id, detail: summary }))) : [];
  const isPersona = table === PERSONA_FIELDS;
  switch (field) {
    case 'persona': case 'personas': return as('persona', without(personaCandidates(sources), item?.personas, typed));
    case 'channel': case 'channels': return as('channel', without(channelCandidates(sources, item ?? NOBODY, idOf), item?.channels, typed));
    case 'host': return as('host', hostCandidates(sources));
    case 'campaign': return as('campaign', campaignCandidates(sources));
    case 'topic': case 'topics': case 'interests': return as('topic', without(topicCandidates(sources, item ?? NOBODY), item?.topics, typed));
    case 'status': return as('status', Object.entries(STATUS_MEANS).map(([value, detail]) => ({ value, detail })));
    case 'intent': return as('word', Object.entries(INTENTS).map(([value, detail]) => ({ value, detail })));
    case 'publish': case 'date': return as('date', dateCandidates(sources));
    case 'reviewed': return sources.today === null ? [] : as('date', [{ value: sources.today, detail: 'today' }]);
    case 'reading': return isPersona ? as('word', READING_LEVELS) : [];
    case 'post': return as('file', postsOf(workspace).map(({ source, title }) => ({ value: source.path, detail: title?.value ?? '' })));
    default: return [];
  }
}

/** A key under one that is a field (`publish: { x: … }`) is a name that the field gives values to. */
const fieldOfValue = ({ fieldOf, itemsAreMaps }: Fields, { key, parent }: ValueWriting): string | undefined =>
  (itemsAreMaps || parent === null ? undefined : fieldOf(parent)) ?? fieldOf(key);

const NOBODY: Pick<Item, 'personas'> = { personas: [] };

/** Without what the field says already; what is being typed is not yet said. */
const without = (candidates: readonly Candidate[], said: Item['topics'] | undefined, typed: string): readonly Candidate[] =>
  candidates.filter(({ value }) => value === typed || !said?.some((one) => normaliseKey(one.value) === normaliseKey(value)));

/** A value as its place needs it: in quotation marks where its characters would mean something there. */
function written(value: string, { form, needsSpace }: ValueWriting): string {
  if (form === 'quoted') return value.replaceAll('"', '""');
  if (form === 'cell') return /[",;\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return `${needsSpace ? ' ' : ''}${yamlScalar(value, 'plain', form === 'flow')}`;
}

/** The post or the slot that an offset is in. */
function itemAt({ posts, calendars }: Workspace, path: string, offset: number): Item | null {
  return posts.get(path) ?? calendars.get(path)?.slots.find(({ span }) => span.start <= offset && offset <= span.end) ?? null;
}

function sourcesOf(workspace: Workspace, own: Item | null): CandidateSources {
  const items: readonly Item[] = [...postsOf(workspace), ...slotsOf(workspace)];
  // What is being typed is no example of itself.
  return { personas: workspace.personas, channels: allChannels(workspace).all, items: items.filter((item) => item !== own), today: workspace.options.today ?? null };
}

