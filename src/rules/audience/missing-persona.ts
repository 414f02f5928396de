import { EVEN } from '../../insight/fit.ts';
import type { Post } from '../../model/post.ts';
import { defineRule } from '../define-rule.ts';
import { addPersona } from '../fixes.ts';
import { firstWords } from '../places.ts';

const FILES = {
  'personas/maria.yml': 'name: Maria\ninterests: [yoga, walking]\npains: [a stiff back]\n',
  'personas/tom.yml': 'name: Tom\ninterests: [football]\npains: [school holidays]\n',
};

export default defineRule({
  id: 'audience/missing-persona',
  subject: 'post',
  reads: ['allPersonas', 'fits', 'prose'],
  severity: 'info',
  summary: 'The post does not say whom it is for.',
  why: 'A post for nobody in particular reaches nobody in particular, is checked against nobody, and counts for no one in the plan.',
  source: 'Editorial practice: write for people you can name. Which personas are offered is told by fit (docs/fit.md).',
  options: { 'most-offered': { default: 3, summary: 'How many personas are offered, best first.' } },
  *check(context) {
    const { post, allPersonas, options } = context;
    if (allPersonas.length === 0 || post.personas.length > 0 || isUnread(post)) return;
    const { fits } = context;
    const fitting = allPersonas.map((persona) => ({ persona, score: fits.scoreFor(persona) ?? 0 }))
      .filter(({ score }) => score >= EVEN)
      .sort((a, b) => b.score - a.score || (a.persona.id.value < b.persona.id.value ? -1 : 1))
      .slice(0, options['most-offered']);
    const advice = fitting.length === 0
      ? 'None of your personas is close to what it is about. Name the one you mean all the same, or add whom it is for.'
      : `Closest to what it is about: ${fitting.map(({ persona }) => persona.name.value).join(', ')}.`;
    yield { span: firstWords(post, context.prose), message: `It does not say whom it is for. ${advice}`, evidence: [], fixes: fitting.flatMap(({ persona }) => addPersona(post, persona)) };
  },
  examples: [
    { good: '---\npersonas: maria\n---\nYoga for stiff backs is on again. What helped yours?', files: FILES },
    { good: '+++\npersonas = ["maria"]\n+++\nYoga for stiff backs is on again. What helped yours?', files: FILES },
    { good: 'Where nobody has written personas, none can be missing. Who are yours?' },
    {
      bad: '---\nchannels: [mastodon]\n---\n⟦Yoga for stiff backs is on again.⟧ What helped yours?',
      fixed: '---\nchannels: [mastodon]\npersonas: [maria]\n---\nYoga for stiff backs is on again. What helped yours?',
      files: FILES,
    },
    { bad: '⟦A football camp for the school holidays.⟧ Who is in?', fixed: '---\npersonas: [tom]\n---\n\nA football camp for the school holidays. Who is in?', files: FILES },
    { bad: '---\ntitle: ⟦Corroded girders of a canal bridge⟧\n---\nTwo girders of the bridge are replaced. Engineers work at night. What did you hear?', files: FILES },
  ],
});

/** Whether whom it is for may stand where nothing could be read: in front matter that is broken or no YAML, or in a file that is no text. */
const isUnread = ({ source, frontMatter, problems }: Post): boolean =>
  source.undecodable !== undefined || (frontMatter !== null && (source.text.startsWith('+++') || problems.some(({ span }) => span.start <= frontMatter.end)));
