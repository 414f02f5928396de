import { defineRule } from '../define-rule.ts';
import { personaSpan } from '../persona-span.ts';

export default defineRule({
  id: 'persona/unused',
  subject: 'persona',
  reads: ['isUsed'],
  severity: 'off',
  summary: 'No post and no slot of a calendar is for this persona.',
  why: 'Somebody thought these people worth knowing, and nobody speaks with them.',
  source: 'A matter of fact: nothing in the workspace names it. Published posts count.',
  options: {},
  *check({ persona, isUsed }) {
    if (isUsed) return;
    yield { span: personaSpan(persona), message: `Nothing is written for ${persona.name.value}. Write to them, or take the persona out.`, evidence: [] };
  },
  examples: [
    { path: 'personas/maria.yml', good: 'name: Maria\n', files: { 'posts/a.md': '---\npersonas: [maria]\n---\nWhat helps your back?' } },
    { path: 'personas/maria.yml', good: 'name: Maria\n', files: { 'calendar/may.yml': '- date: 2026-05-01\n  persona: Maria\n' } },
    { path: 'personas/maria.yml', good: 'name: Maria\n' },
    { path: 'personas/maria.yml', bad: 'name: ⟦Maria⟧\n', files: { 'posts/a.md': '---\npersonas: [tom]\n---\nWhat helps your back?', 'personas/tom.yml': 'name: Tom\n' } },
  ],
});
