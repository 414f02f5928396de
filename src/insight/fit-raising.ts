import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import { scoreFor, type FitContext } from './fit.ts';

const MOST = 3;
/** Less than this is no difference that a writer would see. */
const LEAST = 3;

/**
 * What of a persona would raise a post's fit if it spoke of it too, most first: each of their goals, pains, questions and
 * interests is tried. None where the fit is not judged.
 */
export function raising(post: Post, persona: Persona, context: FitContext): readonly string[] {
  const now = scoreFor(post, persona, context);
  if (now === null) return [];
  const phrases = [...new Set([...persona.goals, ...persona.pains, ...persona.questions, ...persona.interests].map(({ value }) => value))].slice(0, MOST_TRIED);
  return phrases
    .map((phrase) => ({ phrase, gain: (scoreFor(withWords(post, phrase), persona, context) ?? now) - now }))
    .filter(({ gain }) => gain >= LEAST)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MOST)
    .map(({ phrase }) => phrase);
}

const MOST_TRIED = 60;

/** The post as it would be with a paragraph more. */
function withWords(post: Post, words: string): Post {
  const text = `${post.source.text}\n\n${words}\n`;
  return { ...post, source: { ...post.source, text }, body: { start: post.body.start, end: text.length } };
}
