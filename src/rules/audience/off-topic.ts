import { caresAbout } from '../../insight/cares.ts';
import { resolvePersona } from '../../insight/persona-references.ts';
import { defineRule } from '../define-rule.ts';
import type { Persona } from '../../model/persona.ts';

const FILES = {
  'personas/maria.yml': 'name: Maria\ninterests: [yoga, walking, gardening]\npains: [a stiff back, sleeping badly]\ngoals: [get out of bed without pain]\nquestions: [How do I sit without pain?]\n',
};
const BRIDGE = 'Shares of the carmaker fell after its chairman told analysts that exports of diesel engines would decline. The ministry opposes a tariff, unions threaten a strike over wages, and banks downgrade the bonds.';

export default defineRule({
  id: 'audience/off-topic',
  subject: 'post',
  reads: ['allPersonas', 'fits'],
  severity: 'warning',
  threshold: 0.95,
  summary: 'The post is close to nothing its persona cares about.',
  why: 'Feeds show people what resembles what they already talk about. A post that is about none of it is hardly shown to them, and read by fewer.',
  source: 'Fit (docs/fit.md): of posts that fit so little, hardly any was meant for that persona in what was measured.',
  options: { 'least-words': { default: 12, summary: 'Posts with fewer different words of substance are left alone.' } },
  *check(context) {
    const { post, allPersonas, options } = context;
    if (post.personas.length === 0 || allPersonas.length === 0) return;
    const { fits } = context;
    if (fits.said < options['least-words']) return;
    for (const { value, span } of post.personas) {
      const persona = resolvePersona(value, allPersonas);
      const score = persona ? fits.scoreFor(persona) : null;
      if (!persona || score === null || score > MOST) continue;
      const cares = caresAbout(persona, 3);
      yield {
        span,
        message: `It is about ${fits.about(4).join(', ')}; ${persona.name.value} cares about ${cares.join(', ')}. Say what it means for ${persona.name.value}, or name whom it is for.`,
        evidence: fits.about(4),
        confidence: 1 - (score * doubt(persona)) / 100,
      };
    }
  },
  examples: [
    { good: '---\npersonas: maria\n---\nYoga for a stiff back starts again on Tuesday. Bring a mat and comfortable clothes; we begin with slow breathing, stretch the shoulders and hips, and end with a walk in the garden.', files: FILES },
    { good: '---\npersonas: maria\n---\nThe bridge is closed.', files: FILES },
    { bad: `---\npersonas: ⟦maria⟧\n---\n${BRIDGE}`, files: FILES },
    { good: `---\npersonas: maria\n---\n${BRIDGE}`, files: { 'personas/maria.yml': 'name: Maria\nrole: our neighbour\n' } },
  ],
});

/** Scores above this are never so sure. */
const MOST = 10;
/** A persona of a few words may care about much that its file does not say. */
const FEW = 6;

function doubt({ interests, goals, pains, questions, knows, quotes, description }: Persona): number {
  const told = [interests, goals, pains, questions, knows, quotes].reduce((sum, list) => sum + list.length, 0) + (description ? FEW : 0);
  return told === 0 ? MOST : told < FEW ? 2 : 1;
}
