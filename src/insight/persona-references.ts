import type { Item } from '../model/item.ts';
import type { Persona } from '../model/persona.ts';

const fold = (name: string): string => name.trim().toLowerCase().replace(/[\s_-]+/g, '-');

/** The persona a name in a post stands for: an id, or the persona's own name, in any case. */
export function resolvePersona(reference: string, personas: readonly Persona[]): Persona | undefined {
  const exact = personas.find((persona) => persona.id.value === reference);
  if (exact) return exact;
  const wanted = fold(reference);
  return personas.find((persona) => fold(persona.id.value) === wanted) ?? personas.find((persona) => fold(persona.name.value) === wanted);
}

/** The personas a post is for, as far as they are defined. */
export const personasOf = (post: Pick<Item, 'personas'>, personas: readonly Persona[]): readonly Persona[] =>
  post.personas.flatMap((reference) => resolvePersona(reference.value, personas) ?? []);
