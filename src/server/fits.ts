import { explainFit, fit } from '../index.ts';
import type { Place } from './folders.ts';
import { toPage } from './pages.ts';
import type { FitsResult, PageResult } from './protocol.ts';

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
    fits: fit(workspace, post).map(({ persona, score, why, evidence, need }) => {
      const words = [...new Set(evidence.map(({ text }) => text.toLowerCase()))];
      return { persona, name: names.get(persona) ?? persona, score: score === null ? null : Math.round(score), why, words, need };
    }),
  };
}

/** How one persona fits a document; null where either is gone. */
export function fitPageOf(place: Place | null, id: string): PageResult | null {
  const persona = place?.workspace.personas.find((one) => one.id.value === id);
  const page = place && persona ? explainFit(place.workspace, place.path, persona) : null;
  return place && persona && page ? toPage(place, `Fit for ${persona.name.value}`, page) : null;
}
