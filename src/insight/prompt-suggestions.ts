import type { Grammar, Language } from '../language/language.ts';
import { scanProse } from '../language/scanner.ts';
import { termsOf } from '../language/topics.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import { factsOf } from './post-facts.ts';

export interface PromptSuggestion {
  readonly persona: Persona;
  /** What the persona asks, asked of the readers. */
  readonly text: string;
}

/** Questions a persona asks that could be asked in this post: only those that call for more than yes or no, nearest to its subject first. */
export function suggestPrompts(post: Post, personas: readonly Persona[], grammar: Grammar | null): readonly PromptSuggestion[] {
  const facts = factsOf(post);
  const { language } = facts.language;
  if (!language) return [];
  const subject = new Set(termsOf(facts.prose, language).map((term) => term.stem));
  return personas
    .flatMap((persona) => persona.questions.map((question) => ({ persona, text: language.askedOfYou(question.value.trim()) })))
    .filter(({ text }) => isOpen(text, language, grammar) && !facts.posted.includes(text))
    .map((suggestion) => ({ suggestion, near: nearness(suggestion.text, subject, language) }))
    .sort((a, b) => b.near - a.near)
    .map(({ suggestion }) => suggestion);
}

function isOpen(text: string, language: Language, grammar: Grammar | null): boolean {
  const prose = scanProse(text, { start: 0, end: text.length }, false);
  if (!grammar && language.needsGrammar(prose)) return false;
  const [prompt, ...more] = language.prompts(prose, grammar);
  return more.length === 0 && (prompt?.kind === 'open' || prompt?.kind === 'choice');
}

function nearness(text: string, subject: ReadonlySet<string>, language: Language): number {
  const prose = scanProse(text, { start: 0, end: text.length }, false);
  return termsOf(prose, language).filter((term) => subject.has(term.stem)).length;
}
