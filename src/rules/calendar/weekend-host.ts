import { weekendHostsOf } from '../../insight/plan-days.ts';
import { weekdayName } from '../../model/days.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'calendar/weekend-host',
  subject: 'plan',
  reads: [],
  severity: 'off',
  summary: 'Somebody has to answer on a Saturday or Sunday.',
  why: 'A question that is asked on Saturday is answered on Saturday, or not at all: most comments come within a day.',
  source: 'Editorial practice. Many communities live on weekends, so it is off until a team says.',
  options: {},
  *check({ plan }) {
    for (const { path, span, date, host } of weekendHostsOf(plan)) {
      yield { path, span, message: `${date} is a ${weekdayName(date)}, and ${host ?? ''} is to answer. Ask them, or move it.`, evidence: [host ?? ''] };
    }
  },
  examples: [
    { bad: '---\nhost: Moira\npublish: ⟦2026-12-05 10:00⟧\n---\nWhat helps?' },
    { path: 'calendar/december.yml', bad: '- { date: ⟦2026-12-06⟧, title: Open day, host: Moira }\n' },
    { good: '---\nhost: Moira\npublish: 2026-12-07 10:00\n---\nWhat helps?' },
    { good: '---\npublish: 2026-12-05 10:00\n---\nNobody is named, so nobody has to work.' },
    { good: '---\nhost: Moira\nintent: inform\npublish: 2026-12-05 10:00\n---\nThe hall is closed.' },
  ],
});
