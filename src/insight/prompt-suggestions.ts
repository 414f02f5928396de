import type { Language } from '../language/language.ts';
import { scanProse } from '../language/scanner.ts';
import { termsOf } from '../language/topics.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import type { Prose } from '../model/prose.ts';
import { factsOf } from './post-facts.ts';

export interface PromptSuggestion {
  readonly persona: Persona;
  /** What the persona asks, asked of the readers. */
  readonly text: string;
}

/** A persona's question as one to ask, which does not depend on the post it is asked in. */
interface Candidate extends PromptSuggestion {
  readonly stems: readonly string[];
}

const cache = new WeakMap<Language, WeakMap<Persona, readonly Candidate[]>>();

/** Questions a persona asks that could be asked in this post: only those that call for more than yes or no, nearest to its subject first. */
export function suggestPrompts(post: Post, personas: readonly Persona[]): readonly PromptSuggestion[] {
  const facts = factsOf(post);
  const { language } = facts.language;
  const candidates = language ? personas.flatMap((persona) => candidatesOf(persona, language)) : [];
  if (!language || candidates.length === 0) return [];
  // A stem is the head of its words, so finding it is near enough to order suggestions by.
  const text = facts.prose.masked.toLowerCase();
  return candidates
    .filter((candidate) => !facts.prose.masked.includes(candidate.text))
    .map((candidate) => ({ candidate, near: candidate.stems.filter((stem) => text.includes(stem)).length }))
    .sort((a, b) => b.near - a.near)
    .map(({ candidate: { persona, text: question } }) => ({ persona, text: question }));
}

function candidatesOf(persona: Persona, language: Language): readonly Candidate[] {
  let known = cache.get(language);
  if (!known) cache.set(language, (known = new WeakMap()));
  let candidates = known.get(persona);
  if (!candidates) {
    candidates = persona.questions.flatMap((question): Candidate[] => {
      const text = language.askedOfYou(question.value.trim());
      if (text === null) return [];
      const prose = scanProse(text, { start: 0, end: text.length }, false);
      return isOpen(prose, language) ? [{ persona, text, stems: [...new Set(termsOf(prose, language).map((term) => term.stem))] }] : [];
    });
    known.set(persona, candidates);
  }
  return candidates;
}

/** A question whose kind only a grammar could tell is not suggested: what is must not depend on what was loaded. */
function isOpen(prose: Prose, language: Language): boolean {
  if (language.needsGrammar(prose)) return false;
  const [prompt, ...more] = language.prompts(prose, null);
  return more.length === 0 && (prompt?.kind === 'open' || prompt?.kind === 'choice');
}
