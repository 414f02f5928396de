import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import type { Slot } from '../model/slot.ts';
import { columns, type Paint } from './paint.ts';

export function personasText(personas: readonly Persona[], paint: Paint): string {
  if (personas.length === 0) return 'No personas are defined.\n';
  const [head = '', ...rows] = columns([['id', 'name', 'file'], ...personas.map((persona) => [persona.id.value, persona.name.value, persona.source.path])]);
  return `${[paint.bold(head), ...rows].join('\n')}\n`;
}

export function postsText(posts: readonly Post[], paint: Paint): string {
  if (posts.length === 0) return 'There are no posts.\n';
  const [head = '', ...rows] = columns([
    ['publish', 'status', 'channels', 'personas', 'file'],
    ...posts.map((post) => [
      post.publish[0]?.at ?? post.publish[0]?.written.value ?? '–', post.status,
      post.channels.map((channel) => channel.value).join(', ') || '–', post.personas.map((persona) => persona.value).join(', ') || '–', post.source.path,
    ]),
  ]);
  return `${[paint.bold(head), ...rows].join('\n')}\n`;
}

/** By date, then as the calendars have them; what has no day comes last. */
export function slotsText(slots: readonly Slot[], paint: Paint): string {
  if (slots.length === 0) return 'There are no slots: no calendar was found, or none names days.\n';
  const day = (slot: Slot): string => slot.publish.find((publication) => publication.at !== null)?.at ?? '9';
  const names = (texts: Slot['channels']): string => texts.map((text) => text.value).join(', ') || '–';
  const [head = '', ...rows] = columns([
    ['publish', 'status', 'channels', 'personas', 'title', 'calendar'],
    ...[...slots].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)).map((slot) => [
      slot.publish[0]?.at ?? slot.publish[0]?.written.value ?? '–', slot.status, names(slot.channels), names(slot.personas), short(slot.title?.value ?? '–'), slot.source.path,
    ]),
  ]);
  return `${[paint.bold(head), ...rows].join('\n')}\n`;
}

const short = (title: string): string => {
  const line = title.replace(/\s+/g, ' ');
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
};
