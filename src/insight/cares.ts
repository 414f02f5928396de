import type { Persona } from '../model/persona.ts';

/** What a persona cares about, for a message: interests first, then what they want and what stands in their way. */
export function caresAbout(persona: Persona, most: number): readonly string[] {
  const { interests, goals, pains, role } = persona;
  return [...interests, ...goals, ...pains, ...(role ? [role] : [])].slice(0, most).map((text) => text.value.trim()).filter((text) => text !== '');
}
