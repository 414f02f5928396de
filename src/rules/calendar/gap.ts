import { gapsOf } from '../../insight/plan-gaps.ts';
import type { Gap, Plan, PlanEntry } from '../../model/plan.ts';
import { defineRule } from '../define-rule.ts';

const POST = (day: string, persona = 'maria'): string => `---\npersonas: ${persona}\nchannels: x\npublish: 2026-12-${day}\n---\nWhat helps?`;

export default defineRule({
  id: 'calendar/gap',
  subject: 'plan',
  reads: ['allPersonas', 'whole'],
  severity: 'off',
  summary: 'For weeks nothing goes out, a channel is silent, or a persona is not spoken to.',
  why: 'A conversation that stops for weeks has to be begun again.',
  source: 'Editorial practice. How often is often enough differs between communities, so it is off until a team says.',
  options: { days: { default: 14, summary: 'Days without anything that make a gap.' } },
  *check({ plan, allPersonas, whole, options }) {
    if (!whole) return;
    for (const gap of gapsOf(plan, allPersonas, { days: options.days })) {
      const entry = nextTo(gap, plan);
      if (!entry) continue;
      const missing = { plan: 'nothing goes out', channel: `nothing goes out on ${gap.name ?? ''}`, persona: `nothing is for ${gap.name ?? ''}`, slot: 'nothing is written for this yet' }[gap.kind];
      const span = gap.days === 1 ? `On ${gap.from}` : `From ${gap.from} to ${gap.to}`;
      yield { path: entry.path, span: entry.span, message: `${span} ${missing}. Plan something, or let it be.`, evidence: [gap.name ?? 'plan'] };
    }
  },
  examples: [
    { today: '2026-12-01', bad: POST('24').replace('2026-12-24', '⟦2026-12-24⟧'), files: { 'posts/b.md': POST('02') } },
    { today: '2026-12-01', good: POST('12'), files: { 'posts/b.md': POST('02') } },
    { today: '2026-12-01', path: 'calendar/december.yml', bad: '- { date: ⟦2026-12-08⟧, title: Coffee, repeat: "FREQ=WEEKLY;COUNT=1" }\n' },
  ],
});

/** The entry after a gap, or the last one before it: where somebody would plan something. */
function nextTo({ kind, name, from, to }: Gap, { all }: Plan): PlanEntry | undefined {
  if (kind === 'slot') return all.find((entry) => entry.recurring && entry.date === from && entry.post === null);
  const own = all.filter((entry) => entry.status !== 'published' && (kind === 'channel' ? entry.channels.includes(name ?? '') : kind === 'persona' ? entry.personas.includes(name ?? '') : true));
  return own.find((entry) => entry.date > to) ?? own.findLast((entry) => entry.date < from);
}
