import type { Language } from '../language/language.ts';
import { languageOfWords, type DetectedLanguage } from '../language/detect.ts';
import { scanWords } from '../language/words.ts';
import type { Text } from '../model/data.ts';
import type { Persona } from '../model/persona.ts';
import type { Span } from '../model/span.ts';

/** A word of a persona that says what they care about. */
export interface ProfileTerm {
  readonly stem: string;
  /** How much the field it stands in says about what they care about, 0 to 1. */
  readonly weight: number;
  /** Where it stands in the persona's file. */
  readonly span: Span;
  /** The goal, pain or question it belongs to. */
  readonly need: string | null;
}

/** Two or more words that mean more together: "first half marathon". */
export interface ProfilePhrase {
  readonly stems: readonly string[];
  readonly weight: number;
}

export interface Profile {
  /** By stem, the strongest place of each. */
  readonly terms: ReadonlyMap<string, ProfileTerm>;
  readonly phrases: readonly ProfilePhrase[];
}

const cache = new WeakMap<Language, WeakMap<Persona, Profile>>();

/** What a persona cares about, as stems. Interests say most, a description least. */
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
  const terms = new Map<string, ProfileTerm>();
  const phrases: ProfilePhrase[] = [];
  const add = (text: Text, weight: number, isNeed: boolean): void => {
    const exact = text.span.end - text.span.start === text.value.length;
    const stems: string[] = [];
    for (const word of scanWords(text.value, { start: 0, end: text.value.length })) {
      const stem = language.topicStem(word.lower);
      if (stem === null) continue;
      stems.push(stem);
      const span = exact ? { start: text.span.start + word.start, end: text.span.start + word.end } : text.span;
      const known = terms.get(stem);
      if (!known || known.weight < weight) terms.set(stem, { stem, weight, span, need: isNeed ? text.value : (known?.need ?? null) });
      else if (isNeed && known.need === null) terms.set(stem, { ...known, need: text.value });
    }
    if (stems.length > 1 && stems.length <= 4) phrases.push({ stems, weight });
  };
  for (const text of persona.interests) add(text, 1, false);
  for (const text of persona.pains) add(text, 0.8, true);
  for (const text of persona.goals) add(text, 0.8, true);
  for (const text of persona.questions) add(text, 0.7, true);
  for (const text of persona.knows) add(text, 0.6, false);
  if (persona.role) add(persona.role, 0.6, false);
  for (const text of persona.quotes) add(text, 0.4, false);
  if (persona.description) add(persona.description, 0.3, false);
  return { terms, phrases };
}
