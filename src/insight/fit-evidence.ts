import type { WordTable } from '../language/word-table.ts';
import type { FitEvidence } from '../model/fit.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import type { Crowd } from './crowd.ts';
import { postMeaning } from './fit-score.ts';
import { meaningOf, nearnessOf } from './persona-meaning.ts';
import type { Profile, ProfileTerm } from './persona-profile.ts';
import type { PostTerm, PostTerms } from './post-terms.ts';

/** A word of the post, and the word of the persona that it is or is near to. */
export interface FitMatch {
  readonly term: PostTerm;
  readonly place: ProfileTerm;
  /** Whether it is the persona's own word, in any form. */
  readonly same: boolean;
  readonly strength: number;
}

/** A persona's own word beside one that is near to it. */
const SAME = 0.6;

/** The words that speak for a fit, strongest first. */
export function matchesOf(post: PostTerms, profile: Profile, crowd: Crowd, table: WordTable | null): readonly FitMatch[] {
  const { rows, weights } = postMeaning(post, table);
  const meaning = table && meaningOf(profile, table);
  const strengths = crowd.strengthsOf(profile);
  const matches = post.terms.flatMap((term, index): FitMatch[] => {
    const weight = weights[index] ?? 0;
    const own = profile.terms.get(term.stem.text);
    if (own) return [{ term, place: own, same: true, strength: SAME * weight * (strengths[crowd.numbers.get(term.stem.text) ?? -1] ?? 0) }];
    const row = rows[index] ?? -1;
    const near = meaning && row >= 0 && meaning.nearness(row) > 0 ? meaning.nearestTerm(row) : null;
    return near ? [{ term, place: near.place, same: false, strength: weight * near.place.weight * nearnessOf(near.cosine) }] : [];
  });
  return matches.sort((a, b) => b.strength - a.strength || a.term.start - b.term.start);
}

const MOST_EVIDENCE = 8;

export const evidenceOf = (matches: readonly FitMatch[], post: Post, persona: Persona): readonly FitEvidence[] =>
  matches.slice(0, MOST_EVIDENCE).map(({ term, place }): FitEvidence => ({
    text: post.source.text.slice(term.start, term.end),
    start: term.start,
    end: term.end,
    persona: { path: persona.source.path, ...place.span },
  }));

/** A need that one word is vaguely near to is not touched. */
const TOUCHED = 0.1;

/** The goal, pain or question that most of the decisive words belong to. */
export function bestNeed(matches: readonly FitMatch[], profile: Profile): string | null {
  let best = { need: '', strength: TOUCHED };
  for (const { need, terms } of profile.phrases) {
    if (need === null) continue;
    const stems = new Set(terms.map((term) => term.stem));
    const strength = matches.reduce((sum, match) => sum + (stems.has(match.place.stem) ? match.strength : 0), 0) / Math.sqrt(stems.size);
    if (strength > best.strength) best = { need, strength };
  }
  return best.need === '' ? null : best.need;
}
