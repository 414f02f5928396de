import { weekdayName, weekdayOf } from '../../model/days.ts';
import { DIMENSIONS, type AuditGroup, type Dimension } from '../../model/audit.ts';
import type { Persona } from '../../model/persona.ts';
import type { Post } from '../../model/post.ts';
import { PROMPT_KINDS, type PromptKind } from '../../model/prompt.ts';
import { resolvePersona } from '../persona-references.ts';
import { measuresOf } from './measures.ts';
import type { AuditRecord } from './records.ts';

/** What a post asks at its best: nothing is `none`; null where its language is not judged. */
export type AskedKind = (post: Post) => PromptKind | 'none' | null;

/** Who else says who answers under a post: its slot. */
export type HostOf = (post: Post) => string | null;

export interface Grouping {
  readonly personas: readonly Persona[];
  readonly askedKind: AskedKind;
  readonly hostOf: HostOf;
}

/** The most telling of a post's prompts: what leads to talk comes before what ends it. */
export const bestPrompt = (kinds: readonly PromptKind[]): PromptKind | 'none' => PROMPT_KINDS.find((kind) => kinds.includes(kind)) ?? 'none';

/** What a record is counted under; a post with two topics is in both, and one that names none in no group. */
export function namesIn(record: AuditRecord, dimension: Dimension, { personas, askedKind, hostOf }: Grouping): readonly string[] {
  const { post, day, time } = record;
  switch (dimension) {
    case 'persona': return unique(post?.personas.map(({ value }) => resolvePersona(value, personas)?.id.value ?? value) ?? []);
    case 'topic': return unique(post?.topics.map(({ value }) => value.trim().toLowerCase()) ?? []);
    case 'channel': return record.channels;
    case 'promptKind': return unique([(post && askedKind(post)) ?? ''].filter((kind) => kind !== ''));
    case 'host': return unique([(post && hostOf(post)) ?? ''].filter((host) => host !== ''));
    case 'month': return day === null ? [] : [day.slice(0, 7)];
    case 'weekday': return day === null ? [] : [weekdayName(day)];
    case 'hour': return time === null ? [] : [`${time.slice(0, 2)}:00`];
  }
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** The records under each name, in the order of the names; days of the week from Monday. */
export function grouped(records: readonly AuditRecord[], dimension: Dimension, grouping: Grouping): ReadonlyMap<string, readonly AuditRecord[]> {
  const groups = new Map<string, AuditRecord[]>();
  for (const record of records) {
    for (const name of namesIn(record, dimension, grouping)) {
      const group = groups.get(name);
      if (group) group.push(record);
      else groups.set(name, [record]);
    }
  }
  const rank = ([name, [first]]: readonly [string, readonly AuditRecord[]]): string => (dimension === 'weekday' && first?.day ? String(weekdayOf(first.day)) : name);
  return new Map([...groups].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)));
}

/** Every measure, by everything that posts may share. */
export function groupsOf(records: readonly AuditRecord[], grouping: Grouping): Readonly<Record<Dimension, readonly AuditGroup[]>> {
  const entries = DIMENSIONS.map((dimension) => [
    dimension,
    Array.from(grouped(records, dimension, grouping), ([name, own]): AuditGroup => ({ name, posts: own.length, measures: measuresOf(own) })),
  ] as const);
  return Object.fromEntries(entries) as Partial<Record<Dimension, readonly AuditGroup[]>> as Record<Dimension, readonly AuditGroup[]>;
}
