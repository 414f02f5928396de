import { daysBetween } from '../../model/days.ts';
import { defineRule } from '../define-rule.ts';
import { personaSpan } from '../persona-span.ts';

export default defineRule({
  id: 'persona/stale',
  subject: 'persona',
  reads: ['today'],
  severity: 'off',
  summary: 'Nobody has checked for long whether the persona is still true.',
  why: 'People change jobs, networks and worries. A persona that nobody looks at describes who they were.',
  source: 'A matter of upkeep: the date is the one under "reviewed".',
  options: {
    days: { default: 365, summary: 'How many days a review holds.' },
  },
  *check({ persona, today, options }) {
    if (today === null) return;
    const { name, reviewed } = persona;
    if (!reviewed) {
      yield { span: personaSpan(persona), message: `Nothing says when somebody last checked that ${name.value} is still true. Add "reviewed: ${today}" once you have.`, evidence: [] };
      return;
    }
    const days = reviewed.at === null ? 0 : daysBetween(reviewed.at.slice(0, 10), today);
    if (days > options.days) yield { span: reviewed.written.span, message: `${name.value} was last reviewed ${days} days ago. Ask the people it stands for what has changed, then set the date anew.` };
  },
  examples: [
    { path: 'personas/maria.yml', today: '2026-11-24', good: 'name: Maria\nreviewed: 2026-09-01\n' },
    { path: 'personas/maria.yml', today: '2026-11-24', bad: 'name: Maria\nreviewed: ⟦2025-06-01⟧\n' },
    { path: 'personas/maria.yml', today: '2026-11-24', bad: 'name: ⟦Maria⟧\ngoals: [sleep well]\n' },
  ],
});
