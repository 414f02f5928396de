import { wordsOf } from '../language/words.ts';
import { gradeText, type Address, type Reading } from '../model/facts.ts';
import type { Aspect } from '../model/fit.ts';
import { keptFor } from '../model/kept.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import { perPost, topicsIn } from './audit/history.ts';
import { findAvoided } from './avoided-words.ts';
import type { FitContext } from './fit.ts';
import { factsOf, type PostFacts } from './post-facts.ts';
import { gradeRange } from './grade-range.ts';

/** What stands beside the score of a fit, each with its reason. */
export interface FitAspects {
  readonly reading: Aspect;
  readonly words: Aspect;
  readonly voice: Aspect;
  readonly history: Aspect;
}

export const aspectsOf = (post: Post, persona: Persona, context: FitContext): FitAspects => ({
  reading: readingAspect(post, persona, context),
  words: wordsAspect(post, persona),
  voice: voiceAspect(post, context),
  history: historyAspect(post, persona, context),
});

interface ProseFigures {
  readonly reading: Reading | null;
  readonly address: Address | null;
}

/** What is the same whoever reads it, worked out once for all personas. */
const figuresOf = keptFor(({ language: { language }, prose }: PostFacts, { brand, table }: FitContext): ProseFigures =>
  ({ reading: language?.reading(prose, table) ?? null, address: language?.address(wordsOf(prose), brand) ?? null }));

const proseOf = (post: Post, context: FitContext): ProseFigures => figuresOf(factsOf(post), context);

function readingAspect(post: Post, persona: Persona, context: FitContext): Aspect {
  const { why } = factsOf(post).language;
  const { reading } = proseOf(post, context);
  if (!reading || reading.grade === null) return { state: 'not judged', why: reading?.why ?? why ?? 'not judged', evidence: [] };
  const grade = `${gradeText(reading)}, reading ease ${reading.ease ?? '–'}`;
  const range = gradeRange(persona.reading?.value ?? null);
  if (!range) return { state: 'not judged', why: `${grade}; ${persona.name.value} states no reading level`, evidence: [] };
  const fine = reading.grade <= range.most + 1;
  return { state: fine ? 'fine' : 'look', why: `${grade}; stated: ${persona.reading?.value ?? ''}`, evidence: [] };
}

function wordsAspect(post: Post, persona: Persona): Aspect {
  if (persona.wordsToAvoid.length === 0) return { state: 'not judged', why: `${persona.name.value} lists no words to avoid`, evidence: [] };
  const avoided = findAvoided(factsOf(post).prose, persona).map((one) => one.text);
  if (avoided.length === 0) return { state: 'fine', why: 'no word they should not meet', evidence: [] };
  return { state: 'look', why: `${persona.name.value} should not meet: ${avoided.join(', ')}`, evidence: avoided };
}

function voiceAspect(post: Post, context: FitContext): Aspect {
  const { why } = factsOf(post).language;
  const { address } = proseOf(post, context);
  if (!address) return { state: 'not judged', why: why ?? 'not judged', evidence: [] };
  if (address.ratio === null) return { state: 'not judged', why: 'it speaks of neither you nor us', evidence: [] };
  const counts = `you ${address.you}, we ${address.we}, brand ${address.brand}`;
  return { state: address.ratio >= 0.34 ? 'fine' : 'look', why: address.ratio >= 0.34 ? `about them: ${counts}` : `more about us than about them: ${counts}`, evidence: [] };
}

/** Fewer posts about a topic say nothing of the next one. */
const FEWEST = 3;
/** Less than half of the usual comments is worth a look. */
const COLD = 0.5;

function historyAspect(post: Post, persona: Persona, { history }: FitContext): Aspect {
  const notJudged = (why: string): Aspect => ({ state: 'not judged', why, evidence: [] });
  const all = history?.() ?? null;
  if (!all) return notJudged('no engagement data');
  const known = all.personas.get(persona.id.value);
  if (!known) return notJudged(`nothing is known of what ${persona.name.value} answered`);
  if (post.topics.length === 0) return notJudged('it states no topics');
  const [topic] = topicsIn(known, post.topics.map(({ value }) => value)).filter(({ own }) => own.posts >= FEWEST);
  if (!topic) return notJudged(`fewer than ${FEWEST} posts on its topics went out to ${persona.name.value}`);
  const [own, others] = [perPost(topic.own), perPost(topic.others)];
  const why = `"${topic.topic}": ${own.toFixed(1)} comments a post (${topic.own.posts} posts), on what else went out to them ${others.toFixed(1)}`;
  return { state: own < others * COLD ? 'look' : 'fine', why, evidence: [topic.topic] };
}
