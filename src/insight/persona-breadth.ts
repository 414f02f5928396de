import { LANGUAGES } from '../language/languages.ts';
import type { Text } from '../model/data.ts';
import type { Persona } from '../model/persona.ts';
import type { Span } from '../model/span.ts';
import { agesIn, agesWithin, type Ages } from './ages.ts';

/** A sign that a persona is nobody in particular. */
export interface Breadth {
  readonly kind: 'everyone' | 'ages' | 'interests';
  readonly span: Span;
  readonly text: string;
  /** Years or interests. */
  readonly amount: number;
}

/** What makes a persona everybody: its words, its ages, or interests that no one person has. */
export function breadthOf(persona: Persona, widestAges: number, mostInterests: number): readonly Breadth[] {
  const { name, role, description, age, interests } = persona;
  const signs: Breadth[] = [];
  for (const text of [name, role, description]) {
    const words = text && LANGUAGES.map((language) => language.broadAudience?.(text.value) ?? null).find((span) => span !== null);
    if (text && words) signs.push(signAt('everyone', text, words, Infinity));
  }
  const ages: readonly (readonly [Text | null, Ages | null])[] = [[age, age && agesIn(age.value)], [role, role && agesWithin(role.value)], [description, description && agesWithin(description.value)]];
  for (const [text, found] of ages) if (text && found && found.width > widestAges) signs.push(signAt('ages', text, found, found.width));
  const [first] = interests;
  if (first && interests.length > mostInterests && !related(interests)) signs.push({ kind: 'interests', span: first.span, text: first.value, amount: interests.length });
  return signs;
}

/** Where the value stands in the file as it is written, the very words; else all of it. */
function signAt(kind: Breadth['kind'], { value, span }: Text, words: Span, amount: number): Breadth {
  const exact = span.end - span.start === value.length;
  return { kind, amount, text: value.slice(words.start, words.end), span: exact ? { start: span.start + words.start, end: span.start + words.end } : span };
}

/** Whether most interests share a word with another: many, but of one kind. */
function related(interests: readonly Text[]): boolean {
  const roots = interests.map(({ value }) => new Set(Array.from(value.toLowerCase().matchAll(/\p{L}{4,}/gu), ([word]) => word.slice(0, 5))));
  const counts = new Map<string, number>();
  for (const set of roots) for (const root of set) counts.set(root, (counts.get(root) ?? 0) + 1);
  const shared = roots.filter((set) => [...set].some((root) => (counts.get(root) ?? 0) > 1)).length;
  return shared * 2 >= interests.length;
}
