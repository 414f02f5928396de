import { fingerprintOf } from '../../insight/copies.ts';
import { daysApart, howLongBefore } from '../../insight/days-apart.ts';
import { isEarlier, isSoonAgain } from '../../insight/earlier.ts';
import { scanWords } from '../../language/words.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'conversation/repeated-prompt',
  subject: 'post',
  reads: ['prompts', 'prose', 'askedAlike'],
  severity: 'off',
  threshold: 0.6,
  summary: 'The post asks what another one asked in the same words not long before.',
  why: 'Whoever answered it last week has said it, and whoever did not will not now. Ask what came of the answers.',
  source: 'Editorial practice. Posts are compared by their own dates, on the channels they share; a series under one title may ask the same each time.',
  options: {
    days: { default: 30, summary: 'The same may be asked again after so many days.' },
    'least-words': { default: 4, summary: 'Shorter prompts are left alone.' },
    generic: { default: false, summary: 'Count "Thoughts?" and "What do you think?" too, however short.' },
  },
  *check(context) {
    const { post, prompts, options } = context;
    if (prompts.length === 0 || post.publish.length === 0) return;
    for (const prompt of prompts) {
      if (prompt.kind === 'rhetorical' || prompt.kind === 'bait' || (prompt.kind === 'generic' && !options.generic)) continue;
      const alike = context.askedAlike(prompt);
      if (alike.length === 0 || (prompt.kind !== 'generic' && scanWords(context.prose.masked, prompt).length < options['least-words'])) continue;
      const before = alike.findLast((other) =>
        isEarlier(other, post) && isSoonAgain(other, post, options.days) && other.title?.value !== (post.title?.value ?? '') && fingerprintOf(other).opening !== fingerprintOf(post).opening);
      if (!before) continue;
      yield {
        span: { start: prompt.start, end: prompt.end },
        message: `${before.source.path} asks "${prompt.text}" too, ${howLongBefore(daysApart(post, before) ?? 0)}. Ask something that follows from the answers, or wait.`,
        confidence: prompt.confidence,
      };
    }
  },
  examples: [
    { good: '---\npublish: 2026-06-01\n---\nWe start late. What does your back say in the morning?', files: { 'posts/a.md': '---\npublish: 2026-04-01\n---\nThe hall is warm. What does your back say in the morning?\n' } },
    { good: '---\npublish: 2026-06-01\n---\nWe start late. Thoughts?', files: { 'posts/a.md': '---\npublish: 2026-05-20\n---\nThe hall is warm. Thoughts?\n' } },
    { good: '---\npublish: 2026-06-01\ntitle: Monday mornings\n---\nWe start late. What does your back say in the morning?', files: { 'posts/a.md': '---\npublish: 2026-05-25\ntitle: Monday mornings\n---\nThe hall is warm. What does your back say in the morning?\n' } },
    { good: 'We start late. What does your back say in the morning?', files: { 'posts/a.md': '---\npublish: 2026-05-25\n---\nThe hall is warm. What does your back say in the morning?\n' } },
    { bad: '---\npublish: 2026-06-01\n---\nWe start late. ⟦What does your back say in the morning?⟧', files: { 'posts/a.md': '---\npublish: 2026-05-20\nstatus: published\n---\nThe hall is warm. **What does your back say in the morning?**\n' } },
    { bad: '---\npublish: 2026-06-01\n---\nWe start late. ⟦Tell us about your first class!⟧', files: { 'posts/a.md': '---\npublish: 2026-05-20\n---\nThe hall is warm. Tell us about your first class.\n' } },
  ],
});
