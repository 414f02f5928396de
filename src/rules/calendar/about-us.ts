import { monthsOf } from '../../insight/plan-months.ts';
import { monthName } from '../../model/days.ts';
import { defineRule } from '../define-rule.ts';

const OURS = 'We are proud of our new hall, and our team would like to thank our funders for all they did for us this year.';
const THEIRS = 'You asked for a warm hall. What would you and your neighbours do in it, and when would it suit you to come?';
const FILES = (text: string): Readonly<Record<string, string>> => Object.fromEntries([1, 2, 3, 4].map((day) => [`posts/${day}.md`, `---\npublish: 2026-12-0${day}\n---\n${text}`]));

export default defineRule({
  id: 'calendar/about-us',
  subject: 'plan',
  reads: ['voices', 'whole'],
  severity: 'info',
  summary: 'A whole month is about ourselves.',
  why: 'People talk about what concerns them. A month of our own news gives them nothing of their own to tell.',
  source: 'Cruz, Leonhardt and Pezzuti 2017: words for the reader raise involvement. A month is about us where twice as many of its words are for us as for the readers, and most of its posts lean that way; not judged before four posts and most of it are written.',
  options: {},
  *check({ plan, voices, whole }) {
    if (!whole) return;
    for (const { month, ratio, entries, aboutUs } of monthsOf(plan, voices)) {
      const last = entries.findLast((entry) => entry.post?.intent === 'conversation' && entry.status !== 'published');
      if (!aboutUs || !last) continue;
      yield { path: last.path, span: last.span, message: `The posts of ${monthName(`${month}-01`)} are about us: ${Math.round((ratio ?? 0) * 100)} % of such words are for the readers. Tell one of these stories from their side.`, evidence: [month] };
    }
  },
  examples: [
    { today: '2026-12-01', bad: `---\npublish: ⟦2026-12-20⟧\n---\n${OURS}`, files: FILES(OURS) },
    { today: '2026-12-01', good: `---\npublish: 2026-12-20\n---\n${THEIRS}`, files: FILES(THEIRS) },
    { today: '2026-12-01', good: `---\npublish: 2026-12-20\n---\n${OURS}`, files: FILES(THEIRS) },
    { today: '2026-12-01', good: `---\npublish: 2026-12-20\n---\n${OURS}` },
  ],
});
