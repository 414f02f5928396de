import { clashesOf } from '../../insight/plan-clashes.ts';
import type { PlanEntry } from '../../model/plan.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'calendar/clash',
  subject: 'plan',
  reads: [],
  severity: 'warning',
  summary: 'Two things go out on one channel within the hour, or one host is asked to answer at two places.',
  why: 'The second post pushes the first one down before its readers have seen it, and nobody can hold two conversations at once.',
  source: 'Editorial practice. A person follows dozens of pages, so two posts of one page compete with each other too. A channel that is always this busy is left alone.',
  options: { minutes: { default: 60, summary: 'Two entries on a channel within fewer minutes than this clash.' } },
  *check({ plan, options }) {
    for (const { kind, name, entries: [first, second] } of clashesOf(plan, { minutes: options.minutes })) {
      const what = kind === 'host' ? `${name} has to answer under ${nameOf(first)} at the same time` : `${nameOf(first)} goes out on ${name} ${second.time === null ? 'on the same day' : `at ${first.time ?? ''} already`}`;
      yield { path: second.path, span: second.span, message: `${what}. Move one of them${kind === 'host' ? ', or find another host' : ''}.`, evidence: [first.path] };
    }
  },
  examples: [
    { good: '---\nchannels: x\npublish: 2026-12-08 09:00\n---\nWhat helps?', files: { 'posts/other.md': '---\nchannels: x\npublish: 2026-12-08 10:00\n---\nWhat helps?' } },
    { good: '---\nchannels: x\npublish: 2026-12-08 09:00\n---\nWhat helps?', files: { 'posts/other.md': '---\nchannels: mastodon\npublish: 2026-12-08 09:00\n---\nWhat helps?' } },
    { bad: '---\nchannels: x\npublish: ⟦2026-12-08 09:20⟧\n---\nWhat helps?', files: { 'posts/other.md': '---\ntitle: Stiff backs\nchannels: Twitter\npublish: 2026-12-08 09:00\n---\nWhat helps?' } },
    { path: 'calendar/december.yml', bad: '- { date: ⟦2026-12-08⟧, channel: x, title: Open day }\n', files: { 'posts/other.md': '---\nchannels: x\npublish: 2026-12-08\n---\nWhat helps?' } },
    { good: '---\nchannels: x\npublish: 2026-12-08 09:20\n---\nWhat helps?', files: { 'posts/other.md': '---\nchannels: x\nstatus: published\npublish: 2026-12-08 09:00\n---\nWhat helps?' } },
    { bad: '---\nchannels: x\nhost: Moira\npublish: ⟦2026-12-08 09:05⟧\n---\nWhat helps?', files: { 'posts/other.md': '---\ntitle: Stiff backs\nchannels: mastodon\nhost: Moira\npublish: 2026-12-08 09:00\n---\nWhat helps?' } },
  ],
});

const nameOf = ({ title, path }: PlanEntry): string => (title === null ? path : `"${title}"`);
