import type { Address } from '../model/facts.ts';
import type { Post } from '../model/post.ts';
import { keptFor } from '../model/kept.ts';
import { wordsOf } from '../language/words.ts';
import type { Voices } from './plan-months.ts';
import { factsOf } from './post-facts.ts';

interface Voice {
  readonly asks: boolean | null;
  readonly address: Address | null;
}

/** Kept beside the facts, which are let go after a check: a plan asks for the same posts again and again. */
const voiceOf = keptFor((post: Post, brand: readonly string[]): Voice => ({ asks: asksOf(post), address: addressOf(post, brand) }));

/** What posts say to their readers, read once for each of them. */
export const voicesOf = (brand: readonly string[]): Voices => ({ asks: (post) => voiceOf(post, brand).asks, address: (post) => voiceOf(post, brand).address });

/** A question of which only a grammar tells what it asks is one all the same. */
function asksOf(post: Post): boolean | null {
  const facts = factsOf(post);
  if (!facts.language.language) return null;
  return facts.needsGrammar || facts.prompts(null).some(({ kind }) => kind !== 'rhetorical' && kind !== 'bait');
}

function addressOf(post: Post, brand: readonly string[]): Address | null {
  const facts = factsOf(post);
  return facts.language.language?.address(wordsOf(facts.prose), brand) ?? null;
}
