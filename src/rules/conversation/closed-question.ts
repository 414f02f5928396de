import { suggestPrompts } from '../../insight/prompt-suggestions.ts';
import { wordsOf } from '../../language/words.ts';
import { defineRule } from '../define-rule.ts';
import { replacePrompt } from '../fixes.ts';

export default defineRule({
  id: 'conversation/closed-question',
  subject: 'post',
  reads: ['prompts', 'prose', 'personas'],
  severity: 'info',
  threshold: 0.6,
  summary: 'Everything the post asks can be answered with yes or no.',
  why: 'A yes ends the exchange. People write more when they are asked for their own story, way or choice.',
  source: 'Survey research on open and closed questions (Schuman and Presser 1979). For posts the evidence is mixed: in 1.3 million of them (HubSpot, old, secondary) questions with "should" and "would" drew more comments than those with "why" and "how". Hence an info, and only where nothing else is asked.',
  options: { 'long-text': { default: 150, summary: 'In a text of more words than this, only its last third is taken to ask, and no more than as many words at its end.' } },
  *check(context) {
    const { post, options } = context;
    if (post.intent === 'inform') return;
    const asked = context.prompts.filter((prompt) => prompt.kind !== 'rhetorical' && prompt.kind !== 'bait');
    if (asked.length === 0 || asked.some((prompt) => prompt.kind !== 'closed')) return;
    const { prose, personas } = context;
    const length = post.body.end - post.body.start;
    const words = wordsOf(prose);
    const isLong = words.length > options['long-text'];
    const end = Math.max(post.body.start + (length * 2) / 3, words.at(-options['long-text'])?.start ?? 0);
    const last = asked.filter((prompt) => prompt.addressed && (!isLong || prompt.start > end)).at(-1);
    if (!last) return;
    yield {
      span: { start: last.start, end: last.end },
      message: `"${last.text}" can be answered with yes or no. Ask for what only they can tell: what, how, which.`,
      evidence: asked.map((prompt) => prompt.text),
      confidence: last.confidence,
      fixes: suggestPrompts(post, personas).slice(0, 3).map((suggestion) => replacePrompt(post, last, suggestion)),
    };
  },
  examples: [
    { good: 'What is the smallest stretch that helps your back?' },
    { good: 'Do you stretch? Which one do you never skip?' },
    { good: 'Can you tell me what you use for a stiff neck?' },
    { good: 'Tea or coffee before your stretch?' },
    { good: 'Did you know that half of all backs hurt on Mondays? Tell us about yours.' },
    {
      bad: '---\npersonas: maria\n---\nClass is at nine. ⟦Do you stretch?⟧',
      fixed: '---\npersonas: maria\n---\nClass is at nine. What can you do about stiff mornings?',
      files: { 'personas/maria.yml': 'name: Maria\nquestions: [What can I do about stiff mornings?]\n' },
    },
    { bad: 'New mats have arrived. ⟦Anyone else feel this in their knees?⟧' },
  ],
});
