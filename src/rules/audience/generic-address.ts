import { ARTICLE_WORDS, isArticle } from '../article.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'audience/generic-address',
  subject: 'post',
  reads: ['greetings', 'personas', 'prose'],
  severity: 'info',
  summary: 'The post greets people as customers, followers or everyone.',
  why: 'Nobody thinks of themselves as a follower. A greeting that fits anybody tells readers that nobody in particular was meant.',
  source: 'Editorial practice; direct address raises involvement (Cruz, Leonhardt and Pezzuti 2017), with differences between readers.',
  options: { 'most-words': ARTICLE_WORDS },
  *check(context) {
    const { post, greetings, options } = context;
    if (greetings.length === 0 || isArticle(post, context.prose, options['most-words'])) return;
    for (const { start, end, audience, confidence } of greetings) {
      const [persona] = context.personas;
      const path = post.source.path;
      const rest = /^[ \t]*[,!:.…–—-]*[ \t]*(?:\r?\n)*[ \t]*([¿¡]?\p{L}?)/u.exec(post.source.text.slice(end, post.body.end));
      const removal = { path, start, end: end + (rest?.[0].length ?? 0), text: (rest?.[1] ?? '').toUpperCase() };
      const advice = persona ? `Start as you would with ${persona.name.value}.` : 'Start with what the people you mean care about.';
      yield {
        span: { start, end },
        message: `"${post.source.text.slice(start, end)}" speaks to nobody in particular. ${advice}`,
        evidence: [audience],
        confidence,
        fixes: [{ title: 'Remove the greeting', safe: false, edits: [removal] }],
      };
    }
  },
  examples: [
    { good: 'New in town? Tell us what you miss most from home.' },
    { good: 'Dear Mrs Alvarez, the kiln is yours on Friday. What will you make?' },
    { good: 'Calling all dog owners: which walk does your dog ask for?' },
    { good: `Hello everyone! ${'The working group met on Tuesday, and wrote down what was said. '.repeat(20)}` },
    { bad: '⟦Dear customers⟧, the kiln is back. What will you make first?', fixed: 'The kiln is back. What will you make first?' },
    { bad: '⟦Hey followers⟧!\n\nWhat do you cook on a Monday?', fixed: 'What do you cook on a Monday?' },
    { good: 'She wrote "Dear customers" and crossed it out. Whom do you write to?' },
  ],
});
