import type { Language } from '../language/language.ts';
import { termsOf } from '../language/topics.ts';
import { scanWords } from '../language/words.ts';
import type { Post } from '../model/post.ts';
import { factsOf } from './post-facts.ts';

/** A question is answered by a post that holds this part of its words; by one for who asks it, already by the other. */
const ANSWERED = 0.6;
const ANSWERED_TO = 0.5;
/** Two questions ask the same where they share this part of their words. */
export const SAME = 0.6;

/** The stems of the words that say what a text is about. */
export const stemsIn = (text: string, language: Language): readonly string[] =>
  scanWords(text, { start: 0, end: text.length }).flatMap((word) => language.topicStem(word.lower) ?? []);

/** What a post speaks of; null where its language is not judged. */
export function wordsOfPost(post: Post): PostWords | null {
  let words = known.get(post);
  if (words === undefined) known.set(post, words = readWords(post));
  return words;
}

interface PostWords {
  readonly language: Language;
  readonly stems: ReadonlySet<string>;
}

/** Every view of the plan asks for the words of every post. */
const known = new WeakMap<Post, PostWords | null>();

function readWords(post: Post): PostWords | null {
  const { language } = factsOf(post).language;
  if (!language) return null;
  const stems = new Set(termsOf(factsOf(post).prose, language).map((term) => term.stem));
  for (const stem of stemsIn(post.title?.value ?? '', language)) stems.add(stem);
  return { language, stems };
}

/** Whether a post answers a question, by speaking of the same things. */
export function answers(post: ReadonlySet<string>, question: ReadonlySet<string>, isForAsker: boolean): boolean {
  const shared = [...question].filter((stem) => post.has(stem)).length;
  return isForAsker ? shared > 0 && shared >= question.size * ANSWERED_TO : shared >= Math.min(2, question.size) && shared >= question.size * ANSWERED;
}

/** The shared part of two sets of words. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
