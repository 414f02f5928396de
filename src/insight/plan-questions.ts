import type { Persona } from '../model/persona.ts';
import type { OpenQuestion, Plan } from '../model/plan.ts';
import { personasOf } from './persona-references.ts';
import { answers, overlap, SAME, stemsIn, wordsOfPost } from './question-words.ts';

/**
 * What the audience asks and no post answers, planned or published: the questions of personas, those that several ask
 * first. Lexical: a post answers a question by speaking of the same things.
 */
export function openQuestions({ all, unscheduled }: Plan, personas: readonly Persona[]): readonly OpenQuestion[] {
  const planned = [...all, ...unscheduled].map(({ post }) => post).filter((post) => post !== null);
  const posts = [...new Set(planned)].flatMap((post) => {
    const words = wordsOfPost(post);
    return words ? [{ ...words, personas: personasOf(post, personas) }] : [];
  });
  const [first] = posts;
  if (!first) return [];
  const languages = [...new Set(posts.map((post) => post.language))];
  const asked: { question: string; personas: string[]; stems: ReadonlySet<string>; answered: boolean }[] = [];
  for (const persona of personas) {
    for (const { value } of persona.questions) {
      const stems = new Set(languages.flatMap((language) => stemsIn(value, language)));
      if (stems.size === 0) continue;
      const answered = posts.some((post) => answers(post.stems, new Set(stemsIn(value, post.language)), post.personas.includes(persona)));
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
