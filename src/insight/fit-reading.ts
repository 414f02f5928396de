import { keptFor } from '../model/kept.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import { judgeFit, scoreFor, type FitContext, type FitJudgement } from './fit.ts';
import { postMeaning } from './fit-score.ts';
import { factsOf, type PostFacts } from './post-facts.ts';
import { postTerms, type PostTerms } from './post-terms.ts';

/** How a post fits personas, each worked out when it is asked for. */
export interface FitReading {
  /** 0 to 100; null where it was not judged. */
  readonly scoreFor: (persona: Persona) => number | null;
  /** The score with the words that decided and the need they touch: dearer. */
  readonly judge: (persona: Persona) => FitJudgement;
  /** How many different words of substance the post has. */
  readonly said: number;
  /** The words that say most of what it is about, as they stand there. */
  readonly about: (most: number) => readonly string[];
}

/** The fits of a post, kept as long as its facts are: several rules ask for the same. */
export const readFits = (post: Post, context: FitContext): FitReading => readingOf(factsOf(post), context);

const readingOf = keptFor(({ post, language: { language } }: PostFacts, context: FitContext): FitReading => {
  const scores = new Map<Persona, number | null>();
  const terms = language && postTerms(post, language);
  return {
    scoreFor: (persona) => {
      let score = scores.get(persona);
      if (score === undefined) scores.set(persona, (score = scoreFor(post, persona, context)));
      return score;
    },
    judge: (persona) => judgeFit(post, persona, context),
    said: terms?.terms.length ?? 0,
    about: (most) => (terms ? strongest(terms, context, most) : []),
  };
});

function strongest(terms: PostTerms, { table }: FitContext, most: number): readonly string[] {
  const { weights } = postMeaning(terms, table);
  return terms.terms.map(({ word }, index) => ({ word, weight: weights[index] ?? 0 })).sort((a, b) => b.weight - a.weight).slice(0, most).map(({ word }) => word.text);
}
