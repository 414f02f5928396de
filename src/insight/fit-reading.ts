import type { Fit } from '../model/fit.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import { fitOf, scoreFor, type FitContext } from './fit.ts';
import { postMeaning } from './fit-score.ts';
import { factsOf, type PostFacts } from './post-facts.ts';
import { postTerms, type PostTerms } from './post-terms.ts';

/** How a post fits personas, each worked out when it is asked for. */
export interface FitReading {
  /** 0 to 100; null where it was not judged. */
  readonly scoreFor: (persona: Persona) => number | null;
  /** The whole fit, with its evidence: dearer by far. */
  readonly fitFor: (persona: Persona) => Fit;
  /** How many different words of substance the post has. */
  readonly said: number;
  /** The words that say most of what it is about, as they stand there. */
  readonly about: (most: number) => readonly string[];
}

const cache = new WeakMap<PostFacts, { readonly context: FitContext; readonly reading: FitReading }>();

/** The fits of a post, kept as long as its facts are: several rules ask for the same. */
export function readFits(post: Post, context: FitContext): FitReading {
  const facts = factsOf(post);
  const known = cache.get(facts);
  if (known?.context === context) return known.reading;
  const reading = makeReading(post, context);
  cache.set(facts, { context, reading });
  return reading;
}

function makeReading(post: Post, context: FitContext): FitReading {
  const scores = new Map<Persona, number | null>();
  const { language } = factsOf(post).language;
  const terms = language && postTerms(post, language);
  return {
    scoreFor: (persona) => {
      let score = scores.get(persona);
      if (score === undefined) scores.set(persona, (score = scoreFor(post, persona, context)));
      return score;
    },
    fitFor: (persona) => fitOf(post, persona, context),
    said: terms?.terms.length ?? 0,
    about: (most) => (terms ? strongest(terms, context, most) : []),
  };
}

function strongest(terms: PostTerms, { table }: FitContext, most: number): readonly string[] {
  const { weights } = postMeaning(terms, table);
  return terms.terms.map(({ word }, index) => ({ word, weight: weights[index] ?? 0 })).sort((a, b) => b.weight - a.weight).slice(0, most).map(({ word }) => word);
}
