import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';

/** What is missing that Rapport could judge by. */
export type Missing = 'personas' | 'named-personas' | 'channels';

/** What would let a check of these posts say more, most telling first. */
export function whatIsMissing(posts: readonly Post[], personas: readonly Persona[]): readonly Missing[] {
  if (posts.length === 0) return [];
  const missing: Missing[] = [];
  if (personas.length === 0) missing.push('personas');
  else if (posts.every((post) => post.personas.length === 0)) missing.push('named-personas');
  if (posts.every((post) => post.channels.length === 0)) missing.push('channels');
  return missing;
}
