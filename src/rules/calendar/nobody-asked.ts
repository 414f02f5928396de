import { monthsOf } from '../../insight/plan-months.ts';
import { monthName } from '../../model/days.ts';
import { defineRule } from '../define-rule.ts';

const POST = (day: number, text: string): string => `---\npublish: 2026-12-0${day}\n---\n${text}`;
const FILES = (text: string): Readonly<Record<string, string>> => Object.fromEntries([1, 2, 3, 4].map((day) => [`posts/${day}.md`, POST(day, text)]));

export default defineRule({
  id: 'calendar/nobody-asked',
  subject: 'plan',
  reads: ['voices', 'whole'],
  severity: 'info',
  summary: 'A whole month asks its readers nothing.',
  why: 'A month of announcements teaches people that there is nothing for them to say.',
  source: 'De Vries, Gensler and Leeflang 2012 (355 brand posts): questions raise comments. Not judged before four posts of a month and most of it are written.',
  options: {},
  *check({ plan, voices, whole }) {
    if (!whole) return;
    for (const { month, posts, entries, asksNothing } of monthsOf(plan, voices)) {
      const last = entries.findLast((entry) => entry.post?.intent === 'conversation' && entry.status !== 'published');
      if (!asksNothing || !last) continue;
      yield { path: last.path, span: last.span, message: `None of the ${posts} posts of ${monthName(`${month}-01`)} asks its readers anything. Ask in one of them what only they can answer.`, evidence: [month] };
    }
  },
  examples: [
    { today: '2026-12-01', bad: '---\npublish: ⟦2026-12-20⟧\n---\nThe hall has been painted, and the mats are new.', files: FILES('The hall has been painted, and the mats are new.') },
    { today: '2026-12-01', good: '---\npublish: 2026-12-20\n---\nThe hall has been painted. What should hang on the wall?', files: FILES('The hall has been painted, and the mats are new.') },
    { today: '2026-12-01', good: '---\npublish: 2026-12-20\n---\nThe hall has been painted, and the mats are new.', files: { 'posts/1.md': POST(1, 'The hall has been painted, and the mats are new.') } },
    { today: '2027-01-01', good: '---\npublish: 2026-12-20\n---\nThe hall has been painted, and the mats are new.', files: FILES('The hall has been painted, and the mats are new.') },
  ],
});
