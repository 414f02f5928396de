import type { Language } from '../language/language.ts';
import { languageOfWords, type DetectedLanguage } from '../language/detect.ts';
import { scanWords } from '../language/words.ts';
import type { Text } from '../model/data.ts';
import type { Persona } from '../model/persona.ts';
import type { Span } from '../model/span.ts';

/** A word of a persona that says what they care about. */
export interface ProfileTerm {
  readonly stem: string;
  /** In lower case. */
  readonly word: string;
  /** How much the field it stands in says about what they care about, 0 to 1. */
  readonly weight: number;
  /** Where it stands in the persona's file. */
  readonly span: Span;
  /** The goal, pain or question it belongs to. */
  readonly need: string | null;
}

/** What a persona says in one breath: an interest, a pain, a question, a sentence about them. */
export interface ProfilePhrase {
  readonly terms: readonly ProfileTerm[];
  readonly weight: number;
  /** The phrase itself, where it is a goal, a pain or a question. */
  readonly need: string | null;
}

export interface Profile {
  /** By stem, the strongest place of each. */
  readonly terms: ReadonlyMap<string, ProfileTerm>;
  readonly phrases: readonly ProfilePhrase[];
}

/** How much a field says about what they care about, the most telling first. */
const FIELDS = [
  { field: 'interests', weight: 1, isNeed: false },
  { field: 'pains', weight: 0.8, isNeed: true },
  { field: 'goals', weight: 0.8, isNeed: true },
  { field: 'questions', weight: 0.7, isNeed: true },
  { field: 'knows', weight: 0.6, isNeed: false },
  { field: 'quotes', weight: 0.4, isNeed: false },
] as const;
const ROLE = 0.7;
const NAME = 0.4;
const DESCRIPTION = 0.3;

const cache = new WeakMap<Language, WeakMap<Persona, Profile>>();

/** What a persona cares about, as words and phrases. Interests say most, a description least. */
export function profileOf(persona: Persona, language: Language): Profile {
  let profiles = cache.get(language);
  if (!profiles) cache.set(language, (profiles = new WeakMap()));
  let profile = profiles.get(persona);
  if (!profile) {
    profile = buildProfile(persona, language);
    profiles.set(persona, profile);
  }
  return profile;
}

const languages = new WeakMap<Persona, DetectedLanguage | null>();

/** The language a persona is described in, where its words tell it clearly. */
export function languageOf(persona: Persona): DetectedLanguage | null {
  let language = languages.get(persona);
  if (language === undefined) {
    const { description, role, goals, pains, interests, questions, quotes } = persona;
    const text = [description, role, ...goals, ...pains, ...interests, ...questions, ...quotes].map((part) => part?.value ?? '').join('\n');
    language = languageOfWords(scanWords(text, { start: 0, end: text.length }));
    languages.set(persona, language);
  }
  return language;
}

function buildProfile(persona: Persona, language: Language): Profile {
  const phrases: ProfilePhrase[] = [];
  const add = (text: Text, weight: number, isNeed: boolean, keep: (written: string) => boolean = () => true): void => {
    const exact = text.span.end - text.span.start === text.value.length;
    const need = isNeed ? text.value : null;
    const terms = scanWords(text.value, { start: 0, end: text.value.length }).flatMap((word): ProfileTerm[] => {
      const stem = keep(text.value.slice(word.start, word.end)) ? language.topicStem(word.lower) : null;
      const span = exact ? { start: text.span.start + word.start, end: text.span.start + word.end } : text.span;
      return stem === null ? [] : [{ stem, word: word.lower, weight, span, need }];
    });
    if (terms.length > 0) phrases.push({ terms, weight, need });
  };
  for (const { field, weight, isNeed } of FIELDS) for (const text of persona[field]) add(text, weight, isNeed);
  if (persona.role) add(persona.role, ROLE, false);
  // "Hannah, amateur runner": her name says nothing, what is written like any other word does.
  add(persona.name, NAME, false, (written) => /^\p{Ll}/u.test(written));
  if (persona.description) for (const sentence of sentencesOf(persona.description)) add(sentence, DESCRIPTION, false);
  const even = evened(phrases);
  return { phrases: even, terms: strongest(even) };
}

/** A persona that is only described is known by its description: whatever says most counts in full. */
function evened(phrases: readonly ProfilePhrase[]): readonly ProfilePhrase[] {
  const most = Math.max(0, ...phrases.map((phrase) => phrase.weight));
  if (most === 1 || most === 0) return phrases;
  return phrases.map(({ terms, weight, need }) => ({ need, weight: weight / most, terms: terms.map((term) => ({ ...term, weight: weight / most })) }));
}

function strongest(phrases: readonly ProfilePhrase[]): ReadonlyMap<string, ProfileTerm> {
  const terms = new Map<string, ProfileTerm>();
  for (const term of phrases.flatMap((phrase) => phrase.terms)) {
    const known = terms.get(term.stem);
    if (!known || known.weight < term.weight) terms.set(term.stem, { ...term, need: term.need ?? known?.need ?? null });
    else if (known.need === null && term.need !== null) terms.set(term.stem, { ...known, need: term.need });
  }
  return terms;
}

/** A description says many things: each of its sentences one. */
function sentencesOf({ value, span }: Text): readonly Text[] {
  const exact = span.end - span.start === value.length;
  return Array.from(value.matchAll(/[^.!?;\n]+/g), (match): Text => ({
    value: match[0],
    span: exact ? { start: span.start + match.index, end: span.start + match.index + match[0].length } : span,
  }));
}
