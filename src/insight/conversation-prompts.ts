import type { Language } from '../language/language.ts';
import { scanProse } from '../language/scanner.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import type { PromptKind } from '../model/prompt.ts';
import type { Span } from '../model/span.ts';
import { personasOf } from './persona-references.ts';
import { factsOf } from './post-facts.ts';
import { suggestPrompts } from './prompt-suggestions.ts';

/** A prompt that could start a conversation under a post. It is a start: the writer is to make it their own. */
export interface PromptIdea {
  readonly text: string;
  /** Whose words it is made of; null where they are the post's own. */
  readonly persona: Persona | null;
  readonly from: 'question' | 'pain' | 'quote' | 'topic';
  /** The stretches of the text that are likely to want changing. */
  readonly blanks: readonly Span[];
}

/** Whether a kind of prompt started conversations with this audience before: 1 more than others, -1 fewer, 0 where nobody can tell. */
export type Worked = (kind: PromptKind) => number;

const MOST_TOPICS = 2;

/**
 * Prompts for a post: what its readers ask, what stands in their way, what they have said, and what the post is about.
 * Its own personas are asked, or all where it names none. None in a language that Rapport does not judge. Kinds that worked come first.
 */
export function suggestConversation(post: Post, personas: readonly Persona[], worked: Worked = () => 0): readonly PromptIdea[] {
  const { language } = factsOf(post).language;
  if (!language) return [];
  const named = personasOf(post, personas);
  const readers = named.length > 0 ? named : personas;
  const frames = language.promptFrames ?? { pain: [], topic: [], quote: [] };
  const questions = suggestPrompts(post, readers).map(({ persona, text }): PromptIdea => ({ text, persona, from: 'question', blanks: [] }));
  const ideas = [
    ...questions,
    ...readers.flatMap((persona) => persona.pains.flatMap(({ value }) => framed(frames.pain, firstClause(value, language), 'pain', persona))),
    // Only topics that somebody has named: a single word of the text seldom makes a question.
    ...post.topics.slice(0, MOST_TOPICS).flatMap(({ value }) => framed(frames.topic, value, 'topic', null)),
    ...readers.flatMap((persona) => persona.quotes.flatMap(({ value }) => framed(frames.quote, unquoted(value), 'quote', persona))),
  ];
  return ideas.map((idea) => ({ idea, rank: rankOf(idea.text, language, worked) })).sort((a, b) => b.rank - a.rank).map(({ idea }) => idea);
}

/** What only a grammar could tell ranks with what nobody knows of. */
function rankOf(text: string, language: Language, worked: Worked): number {
  const prose = scanProse(text, { start: 0, end: text.length }, false);
  const [prompt] = language.needsGrammar(prose) ? [] : language.prompts(prose, null);
  return prompt ? worked(prompt.kind) : 0;
}

function framed(frames: readonly string[], words: string, from: PromptIdea['from'], persona: Persona | null): readonly PromptIdea[] {
  if (words === '') return [];
  return frames.map((frame) => {
    const start = frame.indexOf('{}');
    return { text: frame.replace('{}', () => words), persona, from, blanks: [{ start, end: start + words.length }] };
  });
}

/** What comes before a comma says it; the rest explains it. As it stands in the middle of a sentence: only a name keeps its capital. */
function firstClause(words: string, { commonWords }: Language): string {
  const [clause = ''] = words.trim().split(/[,;:.(–—]|\s-\s/);
  const [first = ''] = /^\p{L}+/u.exec(clause) ?? [];
  const isCommon = first !== 'I' && commonWords.has(first.toLowerCase());
  return (isCommon ? first.toLowerCase() + clause.slice(first.length) : clause).trim();
}

const unquoted = (words: string): string => words.trim().replace(/^["“”«»']+|["“”«»']+$/g, '').replaceAll('"', "'");
