import type { Text } from '../model/data.ts';
import type { Item } from '../model/item.ts';
import type { Persona } from '../model/persona.ts';
import { touches, type Span } from '../model/span.ts';
import type { PersonaUses } from './rename-persona.ts';
import { resolvePersona } from './persona-references.ts';

/** A place in a file. */
export interface Location {
  readonly path: string;
  readonly span: Span;
}

/** A place that names a persona, and the persona it names. */
export interface PersonaReference {
  readonly text: Text;
  readonly persona: Persona;
}

/** The persona that some posts or slots name at an offset of their file. */
export function personaNamedAt(items: Iterable<Pick<Item, 'personas'>>, personas: readonly Persona[], offset: number): PersonaReference | null {
  for (const item of items) {
    const text = item.personas.find(({ span }) => touches(span, offset));
    const persona = text && resolvePersona(text.value, personas);
    if (text && persona) return { text, persona };
  }
  return null;
}

/** The persona whose id or name stands at an offset of its own file. */
export function personaDefinedAt(personas: readonly Persona[], offset: number): PersonaReference | null {
  for (const persona of personas) {
    const text = [persona.id, persona.name].find(({ span }) => span.end > span.start && touches(span, offset));
    if (text) return { text, persona };
  }
  return null;
}

/** Where a persona is defined: its id, else its name, else the beginning of what defines it. */
export function definitionOf({ source, id, name, span }: Persona): Location {
  const [text] = [id, name].filter((one) => one.span.end > one.span.start);
  return { path: source.path, span: text?.span ?? { start: span.start, end: span.start } };
}

/** Every place in posts and slots that names a persona, by its id or by its name. */
export function usesOf(persona: Persona, { personas, posts, slots }: PersonaUses): readonly Location[] {
  const found = new Map<string, Location>();
  const resolved = new Map<string, boolean>();
  for (const { source, personas: named } of [...posts, ...slots]) {
    for (const { value, span } of named) {
      if (!resolved.has(value)) resolved.set(value, resolvePersona(value, personas) === persona);
      // Slots under one heading share what it says.
      if (resolved.get(value) === true) found.set(`${source.path} ${span.start}`, { path: source.path, span });
    }
  }
  return [...found.values()];
}
