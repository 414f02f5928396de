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

const cache = new WeakMap<Persona, readonly Sought[]>();

/** A persona's avoided words as patterns, made once. A plural counts as the word. */
function soughtFor(persona: Persona): readonly Sought[] {
  let sought = cache.get(persona);
  if (!sought) {
    sought = persona.wordsToAvoid.flatMap((word): Sought[] => {
      const written = word.value.trim();
      if (written === '') return [];
      const body = escape(written).replace(/\s+/g, '\\s+').replaceAll(/['’]/g, "['’]");
      return [{ word, pattern: new RegExp(String.raw`(?<![\p{L}\p{N}_#@'’-])(${body})(${/s$/i.test(written) ? '' : '(?:e?s)?'})(?![\p{L}\p{N}_-])`, 'giu') }];
    });
    cache.set(persona, sought);
  }
  return sought;
}

/** The uses of a persona's avoided words, outside quotations. */
export function findAvoided(prose: Prose, persona: Persona): readonly AvoidedUse[] {
  const uses: AvoidedUse[] = [];
  for (const { word, pattern } of soughtFor(persona)) {
    for (const match of prose.masked.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (isQuoted(prose, span) || uses.some((use) => use.start < span.end && span.start < use.end)) continue;
      uses.push({ ...span, text: match[0].replace(/\s+/g, ' '), word, exact: !match[2] });
    }
  }
  return uses.sort((a, b) => a.start - b.start);
}

const isQuoted = (prose: Prose, span: Span): boolean => prose.sentences.some((sentence) => sentence.quoted && sentence.start <= span.start && span.end <= sentence.end);
