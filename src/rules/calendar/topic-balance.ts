import { topicsOf } from '../../insight/plan-coverage.ts';
import { defineRule } from '../define-rule.ts';

const POST = (day: number, topic: string): string => `---\ntopics: [${topic}]\npublish: 2026-12-${String(day).padStart(2, '0')}\n---\nWhat helps?`;
const POSTS = (few: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`posts/${index}.md`, POST(index + 1, index < few ? 'yoga' : ['football', 'jobs', 'pizza'][index % 3] ?? '')]));

export default defineRule({
  id: 'calendar/topic-balance',
  subject: 'plan',
  reads: ['whole'],
  severity: 'off',
  summary: 'One topic crowds out the rest of the plan.',
  why: 'People who came for the other topics find nothing to answer.',
  source: 'Editorial practice. A place for one topic alone is right to keep to it, so it is off until a team says.',
  options: {
    'least-entries': { default: 8, summary: 'Fewer entries that name a topic are not judged.' },
    'most-share': { default: 50, summary: 'The most of the plan that one topic may take, in percent.' },
  },
  *check({ plan, whole, options }) {
    const named = plan.entries.filter((entry) => entry.topics.length > 0);
    if (!whole || named.length < options['least-entries']) return;
    const [first, second] = topicsOf(plan);
    if (!first || !second || first.share * 100 <= options['most-share']) return;
    const is = (topic: string): boolean => topic.trim().toLowerCase() === first.topic.toLowerCase();
    const last = named.findLast((entry) => entry.status !== 'published' && entry.topics.some((topic) => is(topic.value)));
    // A post that has its topics from a slot does not hold them.
    const written = (last?.post ?? last?.slot)?.topics.find((topic) => is(topic.value));
    if (!last || !written) return;
    yield { path: last.path, span: written.span, message: `"${first.topic}" takes ${Math.round(first.share * 100)} % of the plan, and "${second.topic}" comes next with ${Math.round(second.share * 100)} %. Make room for the others.`, evidence: [first.topic] };
  },
  examples: [
    { today: '2026-12-01', bad: '---\ntopics: [⟦Yoga⟧]\npublish: 2026-12-20\n---\nWhat helps?', files: POSTS(5) },
    { today: '2026-12-01', good: '---\ntopics: [Yoga]\npublish: 2026-12-20\n---\nWhat helps?', files: POSTS(3) },
    { today: '2026-12-01', good: '---\ntopics: [Yoga]\npublish: 2026-12-20\n---\nWhat helps?', files: { 'posts/a.md': POST(1, 'yoga') } },
  ],
});
