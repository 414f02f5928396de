import { duplicateOf } from '../../insight/persona-duplicates.ts';
import { defineRule } from '../define-rule.ts';
import { personaSpan } from '../persona-span.ts';

export default defineRule({
  id: 'persona/duplicate',
  subject: 'persona',
  reads: ['allPersonas'],
  severity: 'info',
  summary: 'Two personas have the same id, or say nearly the same.',
  why: 'Of two personas with one id, a post can name only the first. And two that say the same split a plan between people who are one.',
  source: 'A matter of fact: Rapport looks a name up in the order of the files.',
  options: {
    alike: { default: 0.75, summary: 'The part of their lines, from 0 to 1, that makes two personas nearly the same.' },
  },
  *check({ persona, allPersonas, options }) {
    const duplicate = duplicateOf(persona, allPersonas);
    if (!duplicate || (!duplicate.sameId && duplicate.likeness < options.alike)) return;
    const { of: other } = duplicate;
    const where = other.source.path === persona.source.path ? 'above' : `in ${other.source.path}`;
    yield {
      span: duplicate.sameId && persona.id.span.end > persona.id.span.start ? persona.id.span : personaSpan(persona),
      message: duplicate.sameId
        ? `"${persona.id.value}" is the id of a persona ${where} too, and posts that name it mean that one. Give this one an id of its own.`
        : `This says nearly the same as "${other.id.value}" ${where}. Keep one of them, or say what sets them apart.`,
      evidence: [other.id.value],
    };
  },
  examples: [
    { path: 'personas/b.yml', good: 'id: tom\nname: Tom\ngoals: [see the children]\n', files: { 'personas/a.yml': 'id: maria\nname: Maria\ngoals: [sleep well]\n' } },
    { path: 'personas/b.yml', bad: 'id: ⟦maria⟧\nname: Maria Costa\ngoals: [see the children]\n', files: { 'personas/a.yml': 'id: maria\nname: Maria\ngoals: [sleep well]\n' } },
    {
      path: 'personas/b.yml',
      bad: 'name: ⟦Mary⟧\ngoals: [sleep well, meet people]\npains: [a stiff back, long evenings]\ninterests: [yoga]\n',
      files: { 'personas/a.yml': 'name: Maria\ngoals: [Sleep well., meet people]\npains: [a stiff back, long evenings]\n' },
    },
  ],
});
