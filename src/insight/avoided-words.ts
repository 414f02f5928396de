import type { AvoidedWord, Persona } from '../model/persona.ts';
import type { Prose } from '../model/prose.ts';
import type { Span } from '../model/span.ts';

/** A word a persona should not meet, where a post uses it. */
export interface AvoidedUse extends Span {
  readonly text: string;
  readonly word: AvoidedWord;
  /** Whether it stands exactly as the persona's file has it, but for its case. */
  readonly exact: boolean;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

interface Sought {
  readonly word: AvoidedWord;
  readonly pattern: RegExp;
}

interface SoughtWords {
  /** Whether any of them may be there: far faster than the words' own patterns. */
  readonly any: RegExp;
  readonly words: readonly Sought[];
}

const cache = new WeakMap<Persona, SoughtWords>();

/** A persona's avoided words as patterns, made once. A plural counts as the word. */
function soughtFor(persona: Persona): SoughtWords {
  let sought = cache.get(persona);
  if (!sought) {
    const words = persona.wordsToAvoid.filter((word) => word.value.trim() !== '');
    const bodyOf = (word: AvoidedWord): string => escape(word.value.trim()).replace(/\s+/g, '\\s+').replaceAll(/['’]/g, "['’]");
    const patterns = words.map((word): Sought => {
      const written = word.value.trim();
      const body = bodyOf(word);
      return { word, pattern: new RegExp(String.raw`(?<![\p{L}\p{N}_#@'’-])(${body})(${/s$/i.test(written) ? '' : '(?:e?s)?'})(?![\p{L}\p{N}_-])`, 'giu') };
    });
    const all = words.map(bodyOf).join('|');
    sought = { words: patterns, any: new RegExp(all === '' ? '(?!)' : all, /[^\x00-\x7f]/.test(all) ? 'iu' : 'i') };
    cache.set(persona, sought);
  }
  return sought;
}

/** The uses of a persona's avoided words, outside quotations. */
export function findAvoided(prose: Prose, persona: Persona): readonly AvoidedUse[] {
  const uses: AvoidedUse[] = [];
  const { any, words } = soughtFor(persona);
  if (!any.test(prose.masked)) return uses;
  for (const { word, pattern } of words) {
    for (const match of prose.masked.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (isQuoted(prose, span) || uses.some((use) => use.start < span.end && span.start < use.end)) continue;
      uses.push({ ...span, text: match[0].replace(/\s+/g, ' '), word, exact: !match[2] });
    }
  }
  return uses.sort((a, b) => a.start - b.start);
}

const isQuoted = (prose: Prose, span: Span): boolean => prose.sentences.some((sentence) => sentence.quoted && sentence.start <= span.start && span.end <= sentence.end);
