import { channelNamed } from '../channels/channels.ts';
import type { Text } from '../model/data.ts';
import type { Item, Publication } from '../model/item.ts';
import type { Persona } from '../model/persona.ts';
import type { Disagreement, PlanEntry } from '../model/plan.ts';
import type { Post } from '../model/post.ts';
import type { Slot } from '../model/slot.ts';
import { wallTimeOf } from '../model/wall-time.ts';
import { resolvePersona } from './persona-references.ts';

/** Reads items into entries. Names are looked up once each, since a plan of 10,000 posts has but few. */
export interface Reader {
  /** An entry for each date of a post, or of a slot; a slot that belongs to a post fills in what the post leaves out. */
  readonly entriesOf: (item: Post | Slot, slot: Slot | null) => readonly PlanEntry[];
}

const isPost = (item: Post | Slot): item is Post => 'body' in item;

export function entryReader(personas: readonly Persona[], zone: string | null): Reader {
  const channelId = remember((name) => channelNamed(name)?.id ?? name.trim().toLowerCase());
  const personaId = remember((name) => resolvePersona(name, personas)?.id.value ?? name.trim());
  const channelsOf = (item: Item): readonly string[] => unique(item.channels, channelId);
  const personasOf = (item: Item): readonly string[] => unique(item.personas, personaId);
  const entriesOf = (item: Post | Slot, slot: Slot | null): readonly PlanEntry[] => {
    const post = isPost(item) ? item : null;
    const merged = post ? slot : null;
    const own = datedOf(item.publish);
    const dated = own.length > 0 || merged === null ? own : datedOf(merged.publish);
    if (dated.length === 0) return NOTHING;
    const channels = filled(channelsOf(item), merged && channelsOf(merged));
    const audience = filled(personasOf(item), merged && personasOf(merged));
    const disagreements = merged === null ? NONE : compare(item, merged, { channelsOf, personasOf, zone });
    return dated.map((publication): PlanEntry => {
      const { date, time } = wallTimeOf(publication.at ?? '', zone);
      return {
        date, time, slot, post, disagreements,
        title: item.title?.value ?? merged?.title?.value ?? null,
        channels: publication.channel === null ? channels : [channelId(publication.channel)],
        personas: audience,
        status: item.status,
        host: item.host?.value ?? merged?.host?.value ?? null,
        topics: item.topics.length > 0 || merged === null ? item.topics : merged.topics,
        campaign: item.campaign?.value ?? merged?.campaign?.value ?? null,
        path: item.source.path,
        recurring: false,
        span: own.length > 0 ? publication.written.span : (item.title?.span ?? START),
      };
    });
  };
  return { entriesOf };
}

const NOTHING: readonly PlanEntry[] = [];
const START = { start: 0, end: 0 };

/** Most items have one date that can be read, and then nothing is copied. */
const datedOf = (publish: readonly Publication[]): readonly Publication[] =>
  publish.every((publication) => publication.at !== null) ? publish : publish.filter((publication) => publication.at !== null);

const NONE: readonly Disagreement[] = [];

interface Comparing {
  readonly channelsOf: (item: Item) => readonly string[];
  readonly personasOf: (item: Item) => readonly string[];
  readonly zone: string | null;
}

function compare(post: Item, slot: Slot, { channelsOf, personasOf, zone }: Comparing): readonly Disagreement[] {
  const found: Disagreement[] = [];
  const add = (field: Disagreement['field'], own: readonly string[], other: readonly string[]): void => {
    if (own.length > 0 && other.length > 0 && !own.some((one) => other.includes(one))) found.push({ field, post: own.join(', '), slot: other.join(', ') });
  };
  const days = (publish: readonly Publication[]): readonly string[] => publish.flatMap(({ at }) => (at === null ? [] : [wallTimeOf(at, zone).date]));
  if (slot.repeat === null) add('date', days(post.publish), days(slot.publish));
  add('channel', channelsOf(post), channelsOf(slot));
  add('persona', personasOf(post), personasOf(slot));
  if (post.host && slot.host && post.host.value.toLowerCase() !== slot.host.value.toLowerCase()) add('host', [post.host.value], [slot.host.value]);
  return found;
}

const filled = (own: readonly string[], other: readonly string[] | null): readonly string[] => (own.length > 0 || !other ? own : other);

const unique = (names: readonly Text[], id: (name: string) => string): readonly string[] => {
  const [first, ...rest] = names;
  if (!first) return [];
  return rest.length === 0 ? [id(first.value)] : [...new Set(names.map((name) => id(name.value)))];
};

function remember(make: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let value = known.get(name);
    if (value === undefined) {
      value = make(name);
      known.set(name, value);
    }
    return value;
  };
}
