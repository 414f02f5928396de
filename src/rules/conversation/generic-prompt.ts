import { suggestPrompts } from '../../insight/prompt-suggestions.ts';
import { defineRule } from '../define-rule.ts';
import { replacePrompt } from '../fixes.ts';

export default defineRule({
  id: 'conversation/generic-prompt',
  subject: 'post',
  reads: ['prompts', 'personas'],
  severity: 'info',
  threshold: 0.6,
  summary: 'The post asks "Thoughts?" or "What do you think?" and nothing else.',
  why: 'A question that would fit under any post gives nobody a place to start. A particular one does.',
  source: 'Editorial practice. In 13,700 public page posts, invitations went with 2.08 times the usual comments per reaction and questions with 1.48 times (correlation); how particular they were was not measured.',
  options: {},
  *check(context) {
    const { post, prompts } = context;
    if (post.intent === 'inform' || prompts.some((prompt) => prompt.kind === 'open' || prompt.kind === 'invitation' || prompt.kind === 'choice')) return;
    for (const prompt of prompts) {
      if (prompt.kind !== 'generic') continue;
      yield {
        span: { start: prompt.start, end: prompt.end },
        message: `"${prompt.text}" would fit under any post. Ask about one thing in this one.`,
        confidence: prompt.confidence,
        fixes: suggestPrompts(post, context.personas).slice(0, 3).map((suggestion) => replacePrompt(post, prompt, suggestion)),
      };
    }
  },
  examples: [
    { good: 'We moved the class to nine. What would make an early start easier for you?' },
    { good: 'We moved the class to nine. What do you think of the new time?' },
    { good: 'Which of the two halls would you choose? Let us know in the comments.' },
    { bad: 'We moved the class to nine. ⟦Thoughts?⟧' },
    { bad: 'We moved the class to nine. ⟦What do you think?⟧' },
    { bad: 'We moved the class to nine. ⟦Let us know what you think in the comments!⟧' },
  ],
});
