import { looseEndsOf } from '../../insight/plan-loose-ends.ts';
import { defineRule } from '../define-rule.ts';

const LATER = '---\ntitle: Parking\npublish: 2027-01-20\n---\nWhere do you park?';

export default defineRule({
  id: 'calendar/no-follow-up',
  subject: 'plan',
  reads: ['voices', 'whole'],
  severity: 'off',
  summary: 'A post opens a conversation, and nothing later picks it up.',
  why: 'People who answered want to hear what came of it. Coming back to their answers is what turns a post into a conversation.',
  source: 'Editorial practice. Judged by words of the title, topics and campaign that a later entry shares, so it misses what is said in other words; hence off.',
  options: { days: { default: 21, summary: 'How soon something should come back to it.' } },
  *check({ plan, voices, whole, options }) {
    if (!whole) return;
    for (const { entry, until } of looseEndsOf(plan, voices, options.days)) {
      yield { path: entry.path, span: entry.span, message: `This asks, and nothing up to ${until} comes back to it. Plan a post that tells what people answered.`, evidence: [entry.title ?? entry.path] };
    }
  },
  examples: [
    { today: '2026-12-01', bad: '---\ntitle: Stiff mornings\npublish: ⟦2026-12-08⟧\n---\nWhat helps your back?', files: { 'posts/later.md': LATER } },
    { today: '2026-12-01', good: '---\ntitle: Stiff mornings\npublish: 2026-12-08\n---\nWhat helps your back?', files: { 'posts/later.md': LATER, 'posts/soon.md': '---\ntitle: Your stiff backs, answered\npublish: 2026-12-15\n---\nYou told us a lot.' } },
    { today: '2026-12-01', good: '---\ntitle: Stiff mornings\npublish: 2026-12-08\n---\nWhat helps your back?' },
  ],
});
