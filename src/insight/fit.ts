import type { Language } from '../language/language.ts';
import { termsOf, type Term } from '../language/topics.ts';
import { scanWords, wordsOf } from '../language/words.ts';
import type { Aspect, Fit, FitEvidence } from '../model/fit.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import { findAvoided } from './avoided-words.ts';
import { languageOf, profileOf, type Profile } from './persona-profile.ts';
import { factsOf } from './post-facts.ts';

export interface FitContext {
  /** Every persona of the workspace: a word that all of them have tells them apart from nobody. */
  readonly personas: readonly Persona[];
  readonly brand: readonly string[];
}

/** Fewer words of substance than this say too little to judge by. */
const FEWEST_TERMS = 3;
const MOST_EVIDENCE = 8;
/**
 * The logistic that makes 50 the point where match and mismatch are equally likely, fitted on posts of known
 * communities against hand-written personas.
 */
const MIDPOINT = 0.33;
const SLOPE = 6;
/** Of the surest matches, two in a hundred were wrong. */
const MOST_CERTAIN = 98;

/** How a post fits each of some personas, best first. Lexical: it counts the persona's own words. */
export function rankFits(post: Post, personas: readonly Persona[], context: FitContext): readonly Fit[] {
  return personas.map((persona) => fitOf(post, persona, context)).sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.persona < b.persona ? -1 : 1));
}

/** How a post fits one persona, and the words that decided. */
export function fitOf(post: Post, persona: Persona, context: FitContext): Fit {
  const facts = factsOf(post);
  const { language, why } = facts.language;
  const terms = language ? [...titleTerms(post, language), ...termsOf(facts.prose, language)] : [];
  const aspects = {
    reading: readingAspect(post, persona),
    words: wordsAspect(post, persona),
    voice: voiceAspect(post, context.brand),
    history: { state: 'not judged', why: 'no engagement data', evidence: [] },
  } as const;
  const id = persona.id.value;
  const distinct = new Set(terms.map((term) => term.stem));
  if (!language || distinct.size < FEWEST_TERMS) {
    return { persona: id, score: null, why: why ?? 'too short to judge', evidence: [], need: null, ...aspects };
  }
  const described = languageOf(persona);
  if (described && described.id !== language.id) {
    const apart = `not judged: the post is in ${language.name} and ${persona.name.value} is described in ${described.language?.name ?? described.id}`;
    return { persona: id, score: null, why: apart, evidence: [], need: null, ...aspects };
  }
  const profile = profileOf(persona, language);
  const shared = context.personas.map((other) => profileOf(other, language));
  const matches = matchTerms(terms, profile, shared);
  const strength = (sum(matches.map((match) => match.strength)) + phraseStrength(terms, profile)) / Math.sqrt(Math.max(6, distinct.size));
  const score = Math.min(MOST_CERTAIN, Math.round(100 / (1 + Math.exp(-SLOPE * (strength - MIDPOINT)))));
  const evidence = matches.slice(0, MOST_EVIDENCE).map(({ term, place }): FitEvidence => ({
    text: post.source.text.slice(term.start, term.end),
    start: term.start,
    end: term.end,
    persona: { path: persona.source.path, ...place.span },
  }));
  return { persona: id, score, why: explain(evidence, persona), evidence, need: bestNeed(matches), ...aspects };
}

interface Match {
  readonly term: Term;
  readonly place: { readonly span: { readonly start: number; readonly end: number }; readonly need: string | null };
  readonly strength: number;
}

function matchTerms(terms: readonly Term[], profile: Profile, all: readonly Profile[]): readonly Match[] {
  const byStem = new Map<string, Term[]>();
  for (const term of terms) if (profile.terms.has(term.stem)) byStem.set(term.stem, [...(byStem.get(term.stem) ?? []), term]);
  const matches: Match[] = [];
  for (const [stem, places] of byStem) {
    const place = profile.terms.get(stem);
    const [term] = places;
    if (!place || !term) continue;
    const holders = all.filter((other) => other.terms.has(stem)).length;
    const rarity = all.length < 2 ? 1 : Math.log((all.length + 1) / Math.max(1, holders)) / Math.log(all.length + 1);
    matches.push({ term, place, strength: place.weight * rarity * (1 + Math.log(places.length)) });
  }
  return matches.sort((a, b) => b.strength - a.strength || a.term.start - b.term.start);
}

/** A persona's phrase, word for word, counts beyond its words. */
function phraseStrength(terms: readonly Term[], profile: Profile): number {
  const text = ` ${terms.map((term) => term.stem).join(' ')} `;
  return sum(profile.phrases.filter(({ stems }) => text.includes(` ${stems.join(' ')} `)).map(({ weight, stems }) => (weight * (stems.length - 1)) / 2));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function titleTerms(post: Post, language: Language): readonly Term[] {
  if (!post.title) return [];
  const { value, span } = post.title;
  const exact = span.end - span.start === value.length;
  return scanWords(value, { start: 0, end: value.length }).flatMap((word) => {
    const stem = language.topicStem(word.lower);
    return stem === null ? [] : [{ stem, ...(exact ? { start: span.start + word.start, end: span.start + word.end } : span) }];
  });
}

/** The need that most of the decisive words belong to. */
function bestNeed(matches: readonly Match[]): string | null {
  const needs = new Map<string, number>();
  for (const { place, strength } of matches) if (place.need !== null) needs.set(place.need, (needs.get(place.need) ?? 0) + strength);
  return [...needs].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function explain(evidence: readonly FitEvidence[], persona: Persona): string {
  if (evidence.length === 0) return `None of its words is one that ${persona.name.value} is described with.`;
  const words = [...new Set(evidence.map((one) => one.text.toLowerCase()))].slice(0, 4).join(', ');
  return `It speaks of what ${persona.name.value} cares about: ${words}.`;
}

function readingAspect(post: Post, persona: Persona): Aspect {
  const { language, why } = factsOf(post).language;
  const reading = language?.reading(wordsOf(factsOf(post).prose), factsOf(post).prose.sentences);
  if (!reading || reading.grade === null) return { state: 'not judged', why: reading?.why ?? why ?? 'not judged', evidence: [] };
  const grade = `grade ${reading.grade}, reading ease ${reading.ease ?? '–'}`;
  const range = gradeRange(persona.reading?.value ?? null);
  if (!range) return { state: 'not judged', why: `${grade}; ${persona.name.value} states no reading level`, evidence: [] };
  const fine = reading.grade <= range.most + 1;
  return { state: fine ? 'fine' : 'look', why: `${grade}; stated: ${persona.reading?.value ?? ''}`, evidence: [] };
}

/** `6`, `6-8`, `easy`, `standard` or `advanced`, as school grades. */
function gradeRange(stated: string | null): { readonly least: number; readonly most: number } | null {
  if (stated === null) return null;
  const words: Readonly<Record<string, readonly [number, number]>> = { easy: [0, 6], standard: [6, 9], advanced: [9, 16] };
  const named = words[stated.toLowerCase()];
  if (named) return { least: named[0], most: named[1] };
  const numbers = stated.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const [first] = numbers;
  return first === undefined ? null : { least: first, most: numbers.at(-1) ?? first };
}

function wordsAspect(post: Post, persona: Persona): Aspect {
  if (persona.wordsToAvoid.length === 0) return { state: 'not judged', why: `${persona.name.value} lists no words to avoid`, evidence: [] };
  const avoided = findAvoided(factsOf(post).prose, persona).map((one) => one.text);
  if (avoided.length === 0) return { state: 'fine', why: 'no word they should not meet', evidence: [] };
  return { state: 'look', why: `${persona.name.value} should not meet: ${avoided.join(', ')}`, evidence: avoided };
}

function voiceAspect(post: Post, brand: readonly string[]): Aspect {
  const { language, why } = factsOf(post).language;
  const address = language?.address(wordsOf(factsOf(post).prose), brand);
  if (!address) return { state: 'not judged', why: why ?? 'not judged', evidence: [] };
  if (address.ratio === null) return { state: 'not judged', why: 'it speaks of neither you nor us', evidence: [] };
  const counts = `you ${address.you}, we ${address.we}, brand ${address.brand}`;
  return { state: address.ratio >= 0.34 ? 'fine' : 'look', why: address.ratio >= 0.34 ? `about them: ${counts}` : `more about us than about them: ${counts}`, evidence: [] };
}
