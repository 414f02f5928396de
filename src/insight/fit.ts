import type { Language } from '../language/language.ts';
import type { WordTable } from '../language/word-table.ts';
import type { Fit } from '../model/fit.ts';
import type { History } from '../model/history.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import { aspectsOf } from './fit-aspects.ts';
import { bestNeed, evidenceOf, matchesOf, type FitMatch } from './fit-evidence.ts';
import { crowdOf, type Crowd } from './crowd.ts';
import { postMeaning, scoreOf } from './fit-score.ts';
import { languageOf, profileOf } from './persona-profile.ts';
import { factsOf } from './post-facts.ts';
import { postTerms, type PostTerms } from './post-terms.ts';

export interface FitContext {
  /** Every persona of the workspace: a word that all of them have tells them apart from nobody. */
  readonly personas: readonly Persona[];
  readonly brand: readonly string[];
  /** Without one, only a persona's own words count, and not what is near to them. */
  readonly table: WordTable | null;
  /** What audiences answered before, worked out when asked for; left out or null without engagement. */
  readonly history?: () => History | null;
}

/** Words that together say less than one word of substance are too little to judge by. */
const LEAST_SAID = 0.5;
/** Where nothing tells how much a word says, one is too few. */
const FEWEST_TERMS = 2;
/** The table is of English words. */
export const TABLE_LANGUAGE = 'en';
/** Where match and mismatch are equally likely. */
export const EVEN = 50;

/** How a post fits each of some personas, best first. */
export function rankFits(post: Post, personas: readonly Persona[], context: FitContext): readonly Fit[] {
  return personas.map((persona) => fitOf(post, persona, context)).sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.persona < b.persona ? -1 : 1));
}

/** How a post fits one persona, the words that decided, and what stands beside. */
export const fitOf = (post: Post, persona: Persona, context: FitContext): Fit =>
  ({ persona: persona.id.value, ...judgeFit(post, persona, context), ...aspectsOf(post, persona, context) });

/** A fit without what stands beside it. */
export type FitJudgement = Pick<Fit, 'score' | 'why' | 'evidence' | 'need'>;

/** How a post fits one persona, and the words that decided. */
export function judgeFit(post: Post, persona: Persona, { personas, table: whole }: FitContext): FitJudgement {
  const judged = judgeable(post, persona, whole);
  if (typeof judged === 'string') return { score: null, why: judged, evidence: [], need: null };
  const { language, terms, table } = judged;
  const profile = profileOf(persona, language);
  const crowd = crowdWith(personas, persona, language);
  const score = scoreOf(terms, profile, crowd, table);
  const matches = matchesOf(terms, profile, crowd, table);
  return { score, why: explain(score, matches, persona.name.value), evidence: evidenceOf(matches, post, persona), need: bestNeed(matches, profile) };
}

interface Judgeable {
  readonly language: Language;
  readonly terms: PostTerms;
  readonly table: WordTable | null;
}

/** What a post is judged by for a persona, or why it is not. */
function judgeable(post: Post, persona: Persona, whole: WordTable | null): Judgeable | string {
  const { language, why } = factsOf(post).language;
  if (!language) return why ?? 'not judged';
  const table = language.id === TABLE_LANGUAGE ? whole : null;
  const terms = postTerms(post, language);
  if (isTooShort(terms, table)) return 'too short to judge';
  const described = languageOf(persona);
  if (described && described.id !== language.id) {
    return `not judged: the post is in ${language.name} and ${persona.name.value} is described in ${described.language?.name ?? described.id}`;
  }
  return { language, terms, table };
}

const isTooShort = (terms: PostTerms, table: WordTable | null): boolean =>
  table ? postMeaning(terms, table).total < LEAST_SAID : terms.terms.length < FEWEST_TERMS;

/** The personas to tell a persona apart from; one that is not among them is one more. */
const crowdWith = (personas: readonly Persona[], persona: Persona, language: Language): Crowd =>
  crowdOf(personas.includes(persona) ? personas : [...personas, persona], language);

/** How a post fits one persona, 0 to 100, and nothing else: what a check of many posts can afford. */
export function scoreFor(post: Post, persona: Persona, { personas, table: whole }: FitContext): number | null {
  const judged = judgeable(post, persona, whole);
  if (typeof judged === 'string') return null;
  return scoreOf(judged.terms, profileOf(persona, judged.language), crowdWith(personas, persona, judged.language), judged.table);
}

const MOST_WORDS = 4;

function explain(score: number, matches: readonly FitMatch[], name: string): string {
  if (matches.length === 0) return score < EVEN ? `Nothing in it is near to what ${name} is described with.` : `As a whole it is near to what ${name} cares about.`;
  const words = matches.slice(0, MOST_WORDS).map(({ term, place, same }) => (same ? term.word.text : `${term.word.text} (near to ${place.word})`)).join(', ');
  return score < EVEN ? `Little in it is what ${name} cares about: ${words}.` : `It speaks of what ${name} cares about: ${words}.`;
}
