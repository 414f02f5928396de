import { defineRule } from '../define-rule.ts';
import { personaSpan } from '../persona-span.ts';

export default defineRule({
  id: 'persona/no-evidence',
  subject: 'persona',
  reads: [],
  severity: 'off',
  summary: 'Nothing says where this persona is known from.',
  why: 'A persona that somebody made up at a desk agrees with whoever made it up. Talks, letters and sign-up cards do not.',
  source: 'Personas are drawn from research, or they are guesses (Pruitt and Adlin, The Persona Lifecycle, 2006).',
  options: {},
  *check({ persona }) {
    if (persona.evidence.length > 0) return;
    yield { span: personaSpan(persona), message: `Where do you know ${persona.name.value} from? Add "evidence": talks, letters, comments, a survey.`, evidence: [] };
  },
  examples: [
    { path: 'personas/maria.yml', good: 'name: Maria\nevidence: [six talks at the coffee table]\n' },
    { path: 'personas/maria.yml', bad: 'name: ⟦Maria⟧\ngoals: [sleep well]\n' },
  ],
});
