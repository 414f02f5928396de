import type { Channel } from '../channels/channel.ts';
import { addDays, weekdayName } from '../model/days.ts';
import type { Item } from '../model/item.ts';
import type { Persona } from '../model/persona.ts';
import { personasOf } from './persona-references.ts';

/** A value that could stand in a field. */
export interface Candidate {
  readonly value: string;
  /** What tells it from the others, in a few words. */
  readonly detail: string;
}

/** What candidates are taken from. */
export interface CandidateSources {
  readonly personas: readonly Persona[];
  readonly channels: readonly Channel[];
  /** Everything that is planned or written. */
  readonly items: readonly Item[];
  /** `YYYY-MM-DD`; null where nobody said. */
  readonly today: string | null;
}

/** Every persona by its id. */
export const personaCandidates = ({ personas }: CandidateSources): readonly Candidate[] =>
  personas.map(({ id, name, role }) => ({ value: id.value, detail: role ? `${name.value}, ${role.value}` : name.value }));

/** Every channel: first where the readers are, then where this workspace posts most. */
export function channelCandidates(sources: CandidateSources, item: Pick<Item, 'personas'>, idOf: (name: string) => string | undefined): readonly Candidate[] {
  const readers = new Map<string, string>();
  for (const persona of personasOf(item, sources.personas)) for (const { value } of persona.channels) readers.set(idOf(value) ?? value, persona.name.value);
  const used = counted(sources.items.flatMap((one) => one.channels.map(({ value }) => idOf(value) ?? value)));
  const rank = (id: string): number => (readers.has(id) ? 1_000_000 : 0) + (used.get(id) ?? 0);
  return sources.channels
    .map(({ id, name, measures: [measure] }) => {
      const limit = measure ? `${measure.limit.toLocaleString('en')} ${measure.unit}` : 'no limit is known';
      const reader = readers.get(id);
      // A name that is no other than the id says nothing, and there is little room.
      const called = name.toLowerCase().replaceAll(' ', '-') === id ? '' : `${name}: `;
      return { value: id, detail: `${called}${limit}${reader === undefined ? '' : `; ${reader} is there`}` };
    })
    .sort((a, b) => rank(b.value) - rank(a.value));
}

/** Who answers elsewhere in this workspace, most often first. */
export const hostCandidates = ({ items }: CandidateSources): readonly Candidate[] => byUse(items.flatMap(({ host }) => host?.value ?? []));

export const campaignCandidates = ({ items }: CandidateSources): readonly Candidate[] => byUse(items.flatMap(({ campaign }) => campaign?.value ?? []));

/** What this workspace writes about, most often first, then what the readers care about. */
export function topicCandidates({ items, personas }: CandidateSources, item: Pick<Item, 'personas'>): readonly Candidate[] {
  const used = byUse(items.flatMap(({ topics }) => topics.map(({ value }) => value)));
  const readers = personasOf(item, personas);
  const known = new Set(used.map(({ value }) => value.toLowerCase()));
  const theirs = (readers.length > 0 ? readers : personas).flatMap(({ interests, name }) => interests.map(({ value }) => ({ value, detail: `${name.value} cares about it` })));
  return [...used, ...theirs.filter(({ value }) => !known.has(value.toLowerCase()) && known.add(value.toLowerCase()))];
}

const DAYS_AHEAD = 21;

/** The days to come, each with what goes out on it already. */
export function dateCandidates({ today, items }: CandidateSources): readonly Candidate[] {
  if (today === null) return [];
  const planned = new Map<string, string[]>();
  for (const item of items) {
    for (const { at } of item.publish) if (at !== null && at >= today) planned.set(at.slice(0, 10), [...(planned.get(at.slice(0, 10)) ?? []), item.title?.value ?? item.source.path]);
  }
  return Array.from({ length: DAYS_AHEAD + 1 }, (_, ahead) => {
    const value = addDays(today, ahead);
    const on = planned.get(value) ?? [];
    const day = ahead === 0 ? 'today' : ahead === 1 ? 'tomorrow' : weekdayName(value);
    return { value, detail: `${day}: ${on.length === 0 ? 'nothing planned' : on.length === 1 ? (on[0] ?? '') : `${on.length} planned`}` };
  });
}

function counted(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const byUse = (values: readonly string[]): readonly Candidate[] =>
  [...counted(values)].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en')).map(([value, count]) => ({ value, detail: count === 1 ? 'used once' : `used ${count} times` }));
