import { overdueOf } from '../../insight/plan-days.ts';
import { defineRule } from '../define-rule.ts';
import { setStatus } from '../fixes.ts';

export default defineRule({
  id: 'calendar/overdue',
  subject: 'plan',
  reads: [],
  severity: 'info',
  summary: 'The day has passed, and it is not published.',
  why: 'Either it went out and the plan does not know, or it did not and somebody waits for it.',
  source: 'A matter of fact: the date against the day it is, and the status. Where many dates have passed and next to nothing is marked as published, dates are taken for a record, and nothing is said.',
  options: {},
  *check({ plan }) {
    for (const entry of overdueOf(plan)) {
      const fix = entry.post ? setStatus(entry.post, 'published') : null;
      yield {
        path: entry.path,
        span: entry.span,
        message: `This was for ${entry.date} and is still ${entry.status}. Mark it as published, or give it another day.`,
        fixes: fix ? [fix] : [],
      };
    }
  },
  examples: [
    { today: '2026-12-09', bad: '---\npublish: ⟦2026-12-08 09:00⟧\nstatus: scheduled\n---\nWhat helps?', fixed: '---\npublish: 2026-12-08 09:00\nstatus: published\n---\nWhat helps?' },
    { today: '2026-12-09', path: 'calendar/december.yml', bad: '- { date: ⟦2026-12-01⟧, title: Open day, status: approved }\n' },
    { today: '2026-12-08', good: '---\npublish: 2026-12-08 09:00\nstatus: scheduled\n---\nWhat helps?' },
    { today: '2026-12-09', good: '---\ndate: 2026-12-01\n---\nA date without a status is often the day something was written.' },
    { today: '2026-12-09', path: 'calendar/december.yml', good: '- { date: 2026-12-01, title: A calendar without statuses }\n' },
    { good: '---\npublish: 2020-01-01\nstatus: scheduled\n---\nWithout a today, nothing is late.' },
  ],
});
