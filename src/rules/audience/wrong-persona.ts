import { HIGHEST_SCORE } from '../../insight/fit-score.ts';
import { personasOf, resolvePersona } from '../../insight/persona-references.ts';
import { defineRule } from '../define-rule.ts';
import { renamePersona } from '../fixes.ts';

const FILES = {
  'personas/maria.yml': 'name: Maria\ninterests: [yoga, walking, gardening]\npains: [a stiff back]\n',
  'personas/tom.yml': 'name: Tom\ninterests: [football, camping]\npains: [school holidays]\ngoals: [time with his kids]\n',
};
const CAMP = 'A football camp for the school holidays: bring the kids, boots and a tent. Two coaches show them passing and goalkeeping, and the campfire burns until nine.';

export default defineRule({
  id: 'audience/wrong-persona',
  subject: 'post',
  reads: ['allPersonas', 'fits'],
  severity: 'info',
  threshold: 0.9,
  summary: 'Another persona fits the post clearly better than the ones it names.',
  why: 'A post written for one person and sent to another serves neither.',
  source: 'Fit (docs/fit.md): the difference between two personas of one workspace is surer than the score of either.',
  options: { 'least-words': { default: 8, summary: 'Posts with fewer different words of substance are left alone.' } },
  *check(context) {
    const { post, allPersonas, options } = context;
    if (post.personas.length === 0 || allPersonas.length < 2) return;
    const { fits } = context;
    if (fits.said < options['least-words']) return;
    const named = personasOf(post, allPersonas);
    const scores = named.flatMap((persona) => fits.scoreFor(persona) ?? []);
    if (scores.length === 0) return;
    const own = Math.max(...scores);
    if (logit(HIGHEST_SCORE) - logit(own) < APART) return;
    const [other] = allPersonas.filter((persona) => !named.includes(persona))
      .map((persona) => ({ persona, score: fits.scoreFor(persona) ?? 0 })).sort((a, b) => b.score - a.score);
    if (!other || other.score < LEAST || logit(other.score) - logit(own) < APART) return;
    const reference = post.personas.find((one) => resolvePersona(one.value, allPersonas) !== undefined);
    if (!reference) return;
    const fit = fits.judge(other.persona);
    const words = [...new Set(fit.evidence.map(({ text }) => text.toLowerCase()))].slice(0, 4);
    yield {
      span: reference.span,
      message: `It fits ${other.persona.name.value} far better (${Math.round(other.score)} of 100) than ${named.map((persona) => persona.name.value).join(', ')} (${Math.round(own)}): ${words.join(', ')}.`,
      evidence: words,
      confidence: confidenceOf(logit(other.score) - logit(own)),
      fixes: post.personas.length === 1 ? [renamePersona(post, reference.span, other.persona)] : [],
    };
  },
  examples: [
    { good: `---\npersonas: tom\n---\n${CAMP}`, files: FILES },
    { good: `---\npersonas: [maria, tom]\n---\n${CAMP}`, files: FILES },
    { bad: `---\npersonas: ⟦maria⟧\n---\n${CAMP}`, fixed: `---\npersonas: tom\n---\n${CAMP}`, files: FILES },
    { good: '---\npersonas: maria\n---\nFootball is on.', files: FILES },
  ],
});

/** The other persona's own score, and the logarithm of the odds between both, from which on "clearly" is said. */
const LEAST = 80;
const APART = 3.5;

const logit = (score: number): number => Math.log(score / (100 - score));

/** Measured on posts of known communities, half of them given another's persona: see docs/fit.md. */
const confidenceOf = (apart: number): number => Math.round(100 / (1 + Math.exp(-apart))) / 100;
