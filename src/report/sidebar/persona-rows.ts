import type { ProposedEvidence } from '../../model/audit.ts';
import type { Coverage, OpenQuestion } from '../../model/plan.ts';
import type { Persona } from '../../model/persona.ts';
import { plural } from '../paint.ts';
import { shortDay } from '../plan-text.ts';

/** A persona, as a row says it, with what hangs below. */
export interface PersonaRow {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly offset: number;
  /** `next Thu 26 Nov · 30 % of 25 %` */
  readonly details: string;
  /** Whether somebody should look: never spoken to again, or far from its share. */
  readonly needsCare: boolean;
  readonly facts: readonly string[];
  readonly findings: number;
  /** What they ask and no planned post answers, and what troubles them: what a draft may start from. */
  readonly starts: readonly PersonaStart[];
  /** Why there is nothing to start from; null where there is. */
  readonly why: string | null;
  /** What people wrote of what its file claims, for somebody to read and keep. */
  readonly evidence: readonly { readonly about: string; readonly people: number; readonly line: string }[];
}

export interface PersonaStart {
  readonly kind: 'question' | 'pain';
  readonly text: string;
}

/** How far from its share a persona may be before somebody should look, in parts of the plan. */
const FAR = 0.15;
const MOST_PAINS = 3;

/** The Personas view. */
export function personaRows(personas: readonly Persona[], coverage: readonly Coverage[], { questions, evidence }: { readonly questions: readonly OpenQuestion[]; readonly evidence: readonly ProposedEvidence[] }, findingsOf: (persona: Persona) => number): readonly PersonaRow[] {
  return personas.map((persona) => {
    const id = persona.id.value;
    const own = coverage.find((one) => one.persona === id) ?? null;
    const open = questions.filter((question) => question.personas.includes(id));
    const findings = findingsOf(persona);
    const starts = startsOf(persona, open);
    const why = starts.length > 0 ? null : whyNone(persona);
    return {
      id, findings, starts, why,
      name: persona.name.value,
      path: persona.source.path,
      offset: persona.span.start,
      details: own ? [own.next ? `next ${shortDay(own.next)}` : 'nothing planned', shareText(own)].filter((one) => one !== null).join(' · ') : '',
      needsCare: own !== null && (own.next === null || (own.share !== null && own.wanted !== null && Math.abs(own.share - own.wanted) > FAR)),
      facts: [...factsOf(persona, own, findings), ...(why === null ? [] : [why])],
      evidence: evidence.filter((one) => one.persona === id).map(({ about, people, line }) => ({ about, people, line })),
    };
  });
}

const startsOf = ({ pains }: Persona, open: readonly OpenQuestion[]): readonly PersonaStart[] =>
  [...open.map(({ question }): PersonaStart => ({ kind: 'question', text: question })), ...pains.slice(0, MOST_PAINS).map(({ value }): PersonaStart => ({ kind: 'pain', text: value }))];

const whyNone = ({ questions }: Persona): string => (questions.length === 0 ? 'Their file says neither what they ask nor what troubles them' : 'All that they ask is answered already');

const percent = (part: number): string => `${Math.round(part * 100)} %`;

const shareText = ({ share, wanted }: Coverage): string | null => (share === null ? null : wanted === null ? `${percent(share)} of the plan` : `${percent(share)} of the plan, meant ${percent(wanted)}`);

function factsOf({ role, description }: Persona, own: Coverage | null, findings: number): readonly string[] {
  const who = role?.value ?? description?.value;
  return [
    ...(who ? [who] : []),
    ...(own ? [own.last === null ? 'Not spoken to yet' : `Last spoken to ${shortDay(own.last)}`, own.next === null ? 'Nothing planned for them' : `Next ${shortDay(own.next)}, ${plural(own.planned, 'entry', 'entries')} planned`] : []),
    ...(findings > 0 ? [`${plural(findings, 'open finding')} in what is planned for them`] : []),
  ];
}
