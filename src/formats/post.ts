import type { DataNode, Mapping, Problem, Text } from '../model/data.ts';
import type { Intent, Link, NamedImage, Post, Version } from '../model/post.ts';
import { Keeper } from '../model/kept.ts';
import type { Source } from '../model/source.ts';
import { isNetwork } from './calendars/network-names.ts';
import { CHANNEL_JOINTS, partsOf } from './calendars/several.ts';
import { readDisabled } from './disabled.ts';
import { postFieldIn, type PostLookup } from './field-lookups.ts';
import { readFrontMatter } from './front-matter.ts';
import { normaliseKey } from './keys.ts';
import { readPublications } from './publications.ts';
import type { PostField } from './post-fields.ts';
import { statusOf } from './statuses.ts';
import { asNames, asPairs, asText, asTexts } from './values.ts';

/** Reads a post: front matter and body. Never throws; what cannot be read is in `problems`. */
export function readPost(source: Source): Post {
  const fieldOf = postFieldIn(source.names);
  const { span, fields, body, problems } = readFrontMatter(source.text);
  const { values, unknownKeys } = fieldsOf(fields, fieldOf);
  const status = asText(values.get('status'));
  const found: Problem[] = [...problems];
  const intent = asText(values.get('intent'));
  if (intent && !readIntent(intent.value)) {
    found.push({ span: intent.span, message: `"${intent.value}" is no intent. Write conversation (the default) or inform.` });
  }
  return Object.assign(new Keeper(), {
    source, body, unknownKeys, problems: found,
    frontMatter: span,
    markdown: !/\.(?:txt|tweet)$/i.test(source.path),
    title: asText(values.get('title')),
    personas: asNames(values.get('personas')),
    channels: asNames(values.get('channels')).flatMap(networksIn),
    publish: readPublications(values.get('publish')),
    status: statusOf(status),
    host: asText(values.get('host')),
    replyWithin: asText(values.get('reply-within')),
    goal: asText(values.get('goal')),
    intent: (intent && readIntent(intent.value)) ?? 'conversation',
    topics: asNames(values.get('topics')),
    campaign: asText(values.get('campaign')),
    alts: asTexts(values.get('alt')),
    images: readImages(values.get('image'), fieldOf),
    lang: asText(values.get('lang')),
    versions: asPairs(values.get('versions')).flatMap(([key, node]): Version[] => {
      const text = asText(node);
      return text ? [{ channel: { value: key.text, span: key.span }, text }] : [];
    }),
    links: readLinks(values.get('links')),
    disabled: readDisabled(fields?.entries ?? []),
  });
}

/** The first value of each known field, and the keys that name none. */
function fieldsOf(fields: Mapping | null, fieldOf: PostLookup): { readonly values: ReadonlyMap<PostField, DataNode>; readonly unknownKeys: readonly Text[] } {
  const values = new Map<PostField, DataNode>();
  const unknownKeys: Text[] = [];
  for (const { key, value } of fields?.entries ?? []) {
    const field = fieldOf(key.text);
    if (!field) unknownKeys.push({ value: key.text, span: key.span });
    else if (!values.has(field)) values.set(field, value);
  }
  return { values, unknownKeys };
}

/** "X and LinkedIn" as the two that they are; a team's own name may hold any words. */
function networksIn(channel: Text): readonly Text[] {
  const parts = partsOf(channel, CHANNEL_JOINTS);
  return parts.length > 1 && parts.every(isNetwork) ? parts : [channel];
}

function readIntent(word: string): Intent | undefined {
  const key = normaliseKey(word);
  if (key === 'conversation' || key === 'converse') return 'conversation';
  return /^(?:inform|information|informational|notice|announce|announcement)$/.test(key) ? 'inform' : undefined;
}

/** An address for each channel, several for one, or addresses alone. */
function readLinks(node: DataNode | undefined): readonly Link[] {
  if (node?.kind !== 'map') return asTexts(node).map((address) => ({ channel: null, address }));
  return node.entries.flatMap(({ key, value }) => asTexts(value).map((address): Link => ({ channel: { value: key.text, span: key.span }, address })));
}

/** A file, a list of files, or mappings with a file and its text. */
function readImages(node: DataNode | undefined, fieldOf: PostLookup): readonly NamedImage[] {
  if (!node) return [];
  if (node.kind === 'list') return node.items.flatMap((item) => readImages(item, fieldOf));
  const entries = asPairs(node).map(([key, value]) => [normaliseKey(key.text), value] as const);
  const value = node.kind === 'scalar' ? asText(node) : asText(entries.find(([key]) => IMAGE_KEYS.has(key))?.[1]);
  return value ? [{ value, alt: asText(entries.find(([key]) => fieldOf(key) === 'alt')?.[1]) }] : [];
}

const IMAGE_KEYS: ReadonlySet<string> = new Set(['src', 'file', 'path', 'url', 'image', 'photo', 'picture', 'href', 'name']);

/** Whether front matter has a key that only posts have: whom it is for, where it goes, or when and how far it is. */
export function namesAPost(source: Source): PostField | null {
  if (!source.text.startsWith('---')) return null;
  const { values } = fieldsOf(readFrontMatter(source.text).fields, postFieldIn(source.names));
  if (values.has('personas')) return 'personas';
  if (values.has('channels')) return 'channels';
  return values.has('publish') && values.has('status') ? 'publish' : null;
}
