import { normaliseChannel } from '../channels/channels.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import { daysApart, daysOf } from './days-apart.ts';
import { resolvePersona } from './persona-references.ts';

/** Whether one of two posts goes out first: by its day, then as published, then by its path, so that of each pair one is the later. */
export function isEarlier(one: Post, other: Post): boolean {
  const [ours = Infinity] = daysOf(one);
  const [theirs = Infinity] = daysOf(other);
  if (ours !== theirs) return ours < theirs;
  const published = Number(other.status === 'published') - Number(one.status === 'published');
  return published === 0 ? one.source.path < other.source.path : published < 0;
}

/** Whether the same people may see both: they share a channel, or one of them does not say where it goes. */
export function meetSomewhere(one: Post, other: Post): boolean {
  if (one.channels.length === 0 || other.channels.length === 0) return true;
  const ours = new Set(one.channels.map((channel) => normaliseChannel(channel.value)));
  return other.channels.some((channel) => ours.has(normaliseChannel(channel.value)));
}

/** Whether both are for somebody, and nobody is meant by both. */
export function areForOthers(one: Post, other: Post, personas: readonly Persona[]): boolean {
  const ours = new Set(one.personas.map((persona) => idOf(persona.value, personas)));
  return ours.size > 0 && other.personas.length > 0 && !other.personas.some((persona) => ours.has(idOf(persona.value, personas)));
}

const idOf = (reference: string, personas: readonly Persona[]): string => resolvePersona(reference, personas)?.id.value ?? reference.trim().toLowerCase();

/** Whether one post goes out within some days of another, where the same people may see both. Two copies of one file are one post on its way. */
export function isSoonAgain(one: Post, other: Post, days: number): boolean {
  const apart = daysApart(one, other);
  return apart !== null && apart <= days && meetSomewhere(one, other) && !(apart === 0 && nameOf(one) === nameOf(other));
}

const nameOf = ({ source: { path } }: Post): string => path.slice(path.lastIndexOf('/') + 1);
