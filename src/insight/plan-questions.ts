import { scanWords } from '../language/words.ts';
import { termsOf } from '../language/topics.ts';
import type { Language } from '../language/language.ts';
import type { Persona } from '../model/persona.ts';
import type { OpenQuestion, Plan } from '../model/plan.ts';
import { personasOf } from './persona-references.ts';
import { factsOf } from './post-facts.ts';

/** A question is answered by a post that holds this part of its words; by one for who asks it, already by the other. */
const ANSWERED = 0.6;
const ANSWERED_TO = 0.5;
/** Two personas ask the same where they share this part of their words. */
const SAME = 0.6;

/**
 * What the audience asks and no post answers, planned or published: the questions of personas, those that several ask
 * first. Lexical: a post answers a question by speaking of the same things.
 */
export function openQuestions({ all, unscheduled }: Plan, personas: readonly Persona[]): readonly OpenQuestion[] {
  const planned = [...all, ...unscheduled].map(({ post }) => post).filter((post) => post !== null);
  const posts = [...new Set(planned)].flatMap((post) => {
    const { language } = factsOf(post).language;
    if (!language) return [];
    const stems = new Set(termsOf(factsOf(post).prose, language).map((term) => term.stem));
    for (const stem of stemsOf(post.title?.value ?? '', language)) stems.add(stem);
    return [{ language, stems, personas: personasOf(post, personas) }];
  });
  const [first] = posts;
  if (!first) return [];
  const languages = [...new Set(posts.map((post) => post.language))];
  const asked: { question: string; personas: string[]; stems: ReadonlySet<string>; answered: boolean }[] = [];
  for (const persona of personas) {
    for (const { value } of persona.questions) {
      const stems = new Set(languages.flatMap((language) => stemsOf(value, language)));
      if (stems.size === 0) continue;
      const answered = posts.some((post) => answers(post.stems, new Set(stemsOf(value, post.language)), post.personas.includes(persona)));
      const same = asked.find((other) => overlap(other.stems, stems) >= SAME);
      if (!same) asked.push({ question: value, personas: [persona.id.value], stems, answered });
      else {
        if (!same.personas.includes(persona.id.value)) same.personas.push(persona.id.value);
        same.answered ||= answered;
      }
    }
  }
  return asked.filter((one) => !one.answered).sort((a, b) => b.personas.length - a.personas.length).map(({ question, personas: ids }) => ({ question, personas: ids }));
}

function answers(post: ReadonlySet<string>, question: ReadonlySet<string>, isForAsker: boolean): boolean {
  const shared = [...question].filter((stem) => post.has(stem)).length;
  return isForAsker ? shared > 0 && shared >= question.size * ANSWERED_TO : shared >= Math.min(2, question.size) && shared >= question.size * ANSWERED;
}

/** The shared part of two sets of words. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** The stems of the words that say what a text is about. */
export const stemsOf = (text: string, language: Language): readonly string[] =>
  scanWords(text, { start: 0, end: text.length }).flatMap((word) => language.topicStem(word.lower) ?? []);
