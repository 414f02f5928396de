import { fit, fitMarkdown } from '../index.ts';
import type { Place } from './folders.ts';
import type { FitsResult } from './protocol.ts';

/** Whom a document is for. */
export function fitsOf(place: Place | null): FitsResult {
  const post = place?.workspace.posts.get(place.path);
  if (!place || !post) return { fits: [], why: 'not a post', reason: place?.workspace.kinds.get(place.path)?.why ?? null };
  const { workspace } = place;
  if (workspace.personas.length === 0) return { fits: [], why: 'no personas', reason: null };
  const names = new Map(workspace.personas.map((persona) => [persona.id.value, persona.name.value]));
  return {
    why: null,
    reason: null,
    fits: fit(workspace, post).map((one) => {
      const name = names.get(one.persona) ?? one.persona;
      const words = [...new Set(one.evidence.map(({ text }) => text.toLowerCase()))];
      return { persona: one.persona, name, score: one.score === null ? null : Math.round(one.score), why: one.why, words, need: one.need, explanation: fitMarkdown(post.source, name, one) };
    }),
  };
}
