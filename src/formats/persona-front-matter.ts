import type { Problem, Text } from '../model/data.ts';
import type { Source } from '../model/source.ts';
import type { FrontMatter } from './front-matter.ts';
import { textNode, type PersonaDraft } from './persona-draft.ts';
import type { PersonaField } from './persona-fields.ts';
import { isAboutOthers } from './persona-false-friends.ts';
import { markdownPersonas } from './persona-markdown.ts';
import type { FieldLookup } from './persona-section.ts';
import { joinLists, mapDraft, yamlDrafts } from './persona-yaml.ts';

export interface MarkdownDrafts {
  readonly drafts: readonly PersonaDraft[];
  readonly problems: readonly Problem[];
  readonly index: readonly string[];
  readonly unknownKeys: readonly Text[];
  /** Why none of them is a person; null where they may be. */
  readonly why: string | null;
}

/** Fields that front matter has for other reasons too: a page has a title, a tool has a role. */
const OF_ANY_PAGE: ReadonlySet<PersonaField> = new Set(['id', 'name', 'description', 'reviewed', 'share']);

/** The personas of a Markdown file. What its front matter says comes first; its text adds what is missing there. */
export function draftsInFrontMatter(source: Source, { fields, body, problems }: FrontMatter, fieldOf: FieldLookup): MarkdownDrafts {
  const unknownKeys: Text[] = [];
  const several = fields?.entries.some(({ value }) => value.kind === 'list' && value.items[0]?.kind === 'map') ? yamlDrafts(fields, fieldOf).drafts : [];
  if (several.length > 1) return { drafts: several, problems, index: [], unknownKeys, why: null };
  const own = fields ? mapDraft(fields, null, fieldOf, unknownKeys) : null;
  const tellsOne = own !== null && [...own.values.keys()].some((field) => !OF_ANY_PAGE.has(field));
  const file = source.path.slice(source.path.lastIndexOf('/') + 1);
  const isForAll = /^(?:[\w-]*personas|audiences?|icps?|zielgruppen?|index)\b/i.test(file);
  const { drafts, index } = markdownPersonas(source.text, body, fieldOf, tellsOne || !isForAll);
  const rest: MarkdownDrafts = { drafts, problems, index, unknownKeys, why: isAboutOthers(source.text.slice(body.start, body.end)) };
  if (!own || (!tellsOne && (drafts.length > 1 || isForAll))) return rest;
  const [only] = drafts;
  const merged = drafts.length > 1 ? own : only ? mergeDrafts(own, only) : own;
  return { ...rest, drafts: [withBody(merged, only && drafts.length === 1 ? null : bodyText(source, body.start))] };
}

/** The front matter's own word goes before what stands in the text; neither is lost. */
function mergeDrafts(first: PersonaDraft, second: PersonaDraft): PersonaDraft {
  const values = new Map(first.values);
  const others = [...first.others, ...second.others];
  for (const [field, node] of second.values) {
    const known = values.get(field);
    if (!known) values.set(field, node);
    else if (field === 'name' || field === 'id' || field === 'role' || field === 'description') {
      if (node.kind === 'scalar' && !(known.kind === 'scalar' && known.text === node.text)) others.push({ key: null, value: { value: node.text, span: node.span } });
    } else values.set(field, joinLists(known, node));
  }
  return { ...first, values, others };
}

function withBody(draft: PersonaDraft, body: Text | null): PersonaDraft {
  if (!body) return draft;
  const isKnown = draft.values.has('description');
  return isKnown ? { ...draft, others: [...draft.others, { key: null, value: body }] } : { ...draft, values: new Map([...draft.values, ['description', textNode(body)]]) };
}

/** The text under the front matter: who this person is. */
function bodyText(source: Source, start: number): Text | null {
  const text = source.text.slice(start);
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const at = start + text.indexOf(trimmed);
  return { value: trimmed, span: { start: at, end: at + trimmed.length } };
}
