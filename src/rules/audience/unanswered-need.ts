import { resolvePersona } from '../../insight/persona-references.ts';
import { defineRule } from '../define-rule.ts';

const FILES = { 'personas/maria.yml': 'name: Maria\ninterests: [yoga]\npains: [a stiff back]\nquestions: [How do I sleep without pain?]\n' };

export default defineRule({
  id: 'audience/unanswered-need',
  subject: 'post',
  reads: ['allPersonas', 'fits'],
  severity: 'off',
  summary: "The post touches none of its persona's goals, pains or questions.",
  why: 'People come back to those who help with what they need. A post may be on their topic and still answer nothing.',
  source: 'Editorial practice. A need is touched where a word of it, or one that is near to it, stands in the post; how often that is right has not been measured.',
  options: { 'least-words': { default: 8, summary: 'Posts with fewer different words of substance are left alone.' } },
  *check(context) {
    const { post, allPersonas, options } = context;
    if (post.personas.length === 0 || allPersonas.length === 0) return;
    const { fits } = context;
    if (fits.said < options['least-words']) return;
    for (const { value, span } of post.personas) {
      const persona = resolvePersona(value, allPersonas);
      const needs = persona ? [...persona.questions, ...persona.pains, ...persona.goals] : [];
      const [first] = needs;
      if (!persona || !first || fits.scoreFor(persona) === null || fits.judge(persona).need !== null) continue;
      yield { span, message: `It touches nothing that ${persona.name.value} needs, such as "${first.value.trim()}".`, confidence: 0.7 };
    }
  },
  examples: [
    { good: '---\npersonas: maria\n---\nYoga on the mat for everybody who wakes up stiff: six slow poses, an hour with the windows open and tea.', files: FILES },
    { bad: '---\npersonas: ⟦maria⟧\n---\nOur yoga teacher travels to Lisbon in spring. She brings home ceramic bowls, postcards and a recipe for custard tarts.', files: FILES },
  ],
});
