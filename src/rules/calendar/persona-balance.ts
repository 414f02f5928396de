import { coverageOf } from '../../insight/plan-coverage.ts';
import { defineRule } from '../define-rule.ts';

const POST = (day: number, personas: string): string => `---\npersonas: [${personas}]\npublish: 2026-12-${String(day).padStart(2, '0')}\n---\nWhat helps?`;
const POSTS = (personas: string, others = personas): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`posts/${index}.md`, POST(index + 1, index < 6 ? personas : others)]));
const MARIA = { 'personas/maria.yml': 'id: maria\nname: Maria\n' };

export default defineRule({
  id: 'calendar/persona-balance',
  subject: 'plan',
  reads: ['allPersonas', 'whole'],
  severity: 'info',
  summary: 'The plan never speaks to a persona, or far less or more than their share.',
  why: 'Plans drift towards whoever is easiest to write for. Those who are never spoken to are the ones who leave.',
  source: "A matter of counting: the plan's entries for each persona beside the share that the persona's file states. Not judged before enough of the plan names personas.",
  options: {
    'least-entries': { default: 8, summary: 'Fewer entries that name a persona are not judged.' },
    tolerance: { default: 15, summary: 'Percentage points by which a share may be missed.' },
  },
  *check({ plan, allPersonas, whole, options }) {
    const named = plan.entries.filter((entry) => entry.personas.length > 0).length;
    if (!whole || named < options['least-entries']) return;
    const coverage = new Map(coverageOf(plan, allPersonas).map((one) => [one.persona, one]));
    for (const persona of allPersonas) {
      const { planned = 0, next = null, share = null, wanted = null } = coverage.get(persona.id.value) ?? {};
      const place = { path: persona.source.path, span: persona.share?.written.span ?? (persona.id.span.end > persona.id.span.start ? persona.id.span : persona.name.span) };
      if (wanted === 0) continue;
      if (planned === 0 && next === null) yield { ...place, message: `None of the ${named} planned entries is for ${persona.name.value}. Plan one, or part with this persona.`, evidence: [persona.id.value] };
      else if (wanted !== null && share !== null && Math.abs(share - wanted) * 100 > options.tolerance) {
        yield { ...place, message: `${persona.name.value} gets ${percent(share)} of the plan and is meant to get ${percent(wanted)}. Plan ${share < wanted ? 'more' : 'less'} for them, or change the share.`, evidence: [percent(share)] };
      }
    }
  },
  examples: [
    { today: '2026-12-01', path: 'personas/tom.yml', bad: 'id: ⟦tom⟧\nname: Tom\n', files: { ...MARIA, ...POSTS('maria') } },
    { today: '2026-12-01', path: 'personas/tom.yml', bad: 'id: tom\nname: Tom\nshare: ⟦60 %⟧\n', files: { ...MARIA, ...POSTS('maria', 'tom') } },
    { today: '2026-12-01', path: 'personas/tom.yml', good: 'id: tom\nname: Tom\nshare: 30 %\n', files: { ...MARIA, ...POSTS('maria', 'tom') } },
    { today: '2026-12-01', path: 'personas/tom.yml', good: 'id: tom\nname: Tom\n', files: { ...MARIA, ...POSTS('maria, tom') } },
    { today: '2026-12-01', path: 'personas/tom.yml', good: 'id: tom\nname: Tom\n', files: { ...MARIA, 'posts/a.md': POST(1, 'maria') } },
  ],
});

const percent = (share: number): string => `${Math.round(share * 100)} %`;
