import type { Topic } from '../model/facts.ts';
import type { Prose } from '../model/prose.ts';
import type { Language } from './language.ts';
import { wordsOf } from './words.ts';

/** A topic word where it stands. */
export interface Term {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text that say what it is about. Hashtags count: they are said to be topics. */
export function termsOf(prose: Prose, language: Language): readonly Term[] {
  const terms: Term[] = [];
  for (const word of wordsOf(prose)) {
    const stem = language.topicStem(word.lower);
    if (stem !== null) terms.push({ stem, start: word.start, end: word.end });
  }
  return prose.masked.includes('#') ? [...terms, ...hashtagTerms(prose, language)] : terms;
}

/** The words that hashtags are made of: `#FirstJob` holds two. */
export function hashtagTerms(prose: Prose, language: Language): readonly Term[] {
  const terms: Term[] = [];
  const { masked } = prose;
  for (const block of prose.blocks) {
    const first = masked.indexOf('#', block.start);
    if (first < 0) break;
    if (first >= block.end) continue;
    for (const match of masked.slice(first, block.end).matchAll(/#([\p{L}][\p{L}\p{N}_]+)/gu)) {
      const at = first + match.index + 1;
      for (const part of (match[1] ?? '').matchAll(/\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+(?!\p{Ll})/gu)) {
        const stem = language.topicStem(part[0].toLowerCase());
        if (stem !== null) terms.push({ stem, start: at + part.index, end: at + part.index + part[0].length });
      }
    }
  }
  return terms;
}

/** What a text is about, strongest first: the words it repeats, shown as they were first written. */
export function topicsOf(prose: Prose, language: Language, most = 8): readonly Topic[] {
  const counts = new Map<string, { term: string; count: number }>();
  for (const { stem, start, end } of termsOf(prose, language)) {
    const seen = counts.get(stem);
    if (seen) seen.count++;
    else counts.set(stem, { term: prose.masked.slice(start, end).toLowerCase(), count: 1 });
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1)).slice(0, most);
  const top = ranked[0]?.count ?? 1;
  return ranked.map(({ term, count }) => ({ term, weight: Math.round((count / top) * 100) / 100 }));
}
