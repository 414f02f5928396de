import type { WordTable } from '../language/word-table.ts';
import type { Language } from '../language/language.ts';
import { scanWords } from '../language/words.ts';
import type { Persona } from '../model/persona.ts';
import type { Prose, Sentence } from '../model/prose.ts';
import type { Span } from '../model/span.ts';

/** A short form that a persona may not know. */
export interface UnknownTerm extends Span {
  readonly text: string;
  /** What the persona's file calls it; null where it does not say. */
  readonly theirs: string | null;
}

const SHORT_FORM = /(?<![\p{L}\p{N}#@$&/.'’_-])(?<![A-Z] )[A-Z]{3,6}(?! [A-Z]{2})(?![\p{L}\p{N}&/'’_-]|\.[A-Z])/gu;
const ANY_SHORT_FORM = /[A-Z]{3}/;
const LINKING = /^(?:of|and|for|the|in|to|on)$/;

/** The short forms of a text that are rare in general, that it does not spell out, and that the persona's file does not use. */
export function unknownTerms(prose: Prose, persona: Persona, language: Language, table: WordTable, commonest: number): readonly UnknownTerm[] {
  if (!ANY_SHORT_FORM.test(prose.masked)) return [];
  const known = wordsKnown(persona);
  const found: UnknownTerm[] = [];
  for (const sentence of prose.sentences) {
    const text = prose.masked.slice(sentence.start, sentence.end);
    if (sentence.quoted || prose.blocks[sentence.block]?.kind !== 'paragraph' || !ANY_SHORT_FORM.test(text) || isShouted(text)) continue;
    for (const match of text.matchAll(SHORT_FORM)) {
      const [term] = match;
      const row = table.rowOf(term.toLowerCase());
      // A word of the language in capitals is shouted, and what is read everywhere needs no explaining.
      if ((row >= 0 && table.rankAt(row) < commonest) || /^[IVXLCDM]+$/.test(term) || language.commonWords.has(term.toLowerCase())) continue;
      if (known.has(term.toLowerCase()) || found.some((other) => other.text === term) || isSpeltOut(term, prose, sentence, match.index)) continue;
      const start = sentence.start + match.index;
      found.push({ start, end: start + term.length, text: term, theirs: spellingIn(persona, term) });
    }
  }
  return found;
}

/** More capitals than small letters. */
const isShouted = (text: string): boolean => (text.match(/[A-Z]/g)?.length ?? 0) * 2 > (text.match(/[a-z]/g)?.length ?? 0);

/** "Occupational therapist (OTH)" and "OTH (occupational therapist)", or the full name anywhere in the text. */
function isSpeltOut(term: string, { masked }: Prose, sentence: Sentence, at: number): boolean {
  const start = sentence.start + at;
  if (/\(\s*$/.test(masked.slice(Math.max(0, start - 3), start)) || /^\s*\(/.test(masked.slice(start + term.length, start + term.length + 3))) return true;
  return phraseFor(term, masked) !== null;
}

const textsOf = (persona: Persona): readonly string[] =>
  [persona.role, persona.description, ...persona.goals, ...persona.pains, ...persona.interests, ...persona.questions, ...persona.quotes, ...persona.knows, ...persona.wordsToUse].flatMap((text) => (text ? [text.value] : []));

function wordsKnown(persona: Persona): ReadonlySet<string> {
  return new Set(textsOf(persona).flatMap((text) => scanWords(text, { start: 0, end: text.length }).map((word) => word.lower)));
}

const spellingIn = (persona: Persona, term: string): string | null => {
  for (const text of textsOf(persona)) {
    const phrase = phraseFor(term, text);
    if (phrase !== null) return phrase;
  }
  return null;
};

/** The words in a row whose first letters are the term's. */
function phraseFor(term: string, text: string): string | null {
  const words = scanWords(text, { start: 0, end: text.length });
  const letters = term.toLowerCase();
  for (let from = 0; from < words.length; from++) {
    let at = 0;
    let to = from;
    for (; to < words.length && at < letters.length; to++) {
      const lower = words[to]?.lower ?? '';
      if (lower.startsWith(letters[at] ?? ' ')) at++;
      else if (to === from || !LINKING.test(lower)) break;
    }
    if (at === letters.length) return text.slice(words[from]?.start, words[to - 1]?.end);
  }
  return null;
}
