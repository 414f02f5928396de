import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
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
