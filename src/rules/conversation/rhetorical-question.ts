import { suggestPrompts } from '../../insight/prompt-suggestions.ts';
import { ARTICLE_WORDS, isArticle } from '../article.ts';
import { defineRule } from '../define-rule.ts';
import { appendQuestion } from '../fixes.ts';

export default defineRule({
  id: 'conversation/rhetorical-question',
  subject: 'post',
  reads: ['prompts', 'prose', 'bait', 'isNotice', 'personas'],
  severity: 'info',
  threshold: 0.7,
  summary: 'The only question answers itself, offers something or leads to a link.',
  why: 'A question that the next sentence or a link answers leaves nothing for readers to say: they read on, or leave.',
  source: 'Editorial practice. In 13,700 public page posts questions went with 1.48 times the usual comments per reaction (correlation); rhetorical ones were not told apart there.',
  options: { 'most-words': ARTICLE_WORDS },
  *check(context) {
    const { post, prompts, options } = context;
    if (post.intent === 'inform' || prompts.length === 0 || prompts.some((prompt) => prompt.kind !== 'rhetorical') || context.bait.length > 0 || context.isNotice) return;
    const { prose, personas } = context;
    if (isArticle(post, prose, options['most-words'])) return;
    const isHeading = (at: number): boolean => prose.blocks.some((block) => block.kind !== 'paragraph' && block.start <= at && at < block.end);
    const last = prompts.findLast((prompt) => !isHeading(prompt.start));
    if (!last) return;
    yield {
      span: { start: last.start, end: last.end },
      message: `"${last.text}" leaves nothing to answer, and nothing else is asked. Ask for what only your readers can tell, or set "intent: inform".`,
      evidence: prompts.map((prompt) => prompt.text),
      confidence: last.confidence,
      fixes: suggestPrompts(post, personas).slice(0, 3).map((suggestion) => appendQuestion(post, suggestion)),
    };
  },
  examples: [
    { good: 'Who doesn\'t love a lie-in? What would get you out of bed for a class at nine?' },
    { good: '## Why a chair?\n\nIt holds you while you stretch, and it is there when you tire.' },
    { good: '---\nintent: inform\n---\nLooking for the new hall? Here is how to find it: over the bridge, then left.' },
    { good: 'Want to win a mat? Like this post!' },
    { bad: 'Cold hands again. ⟦Who doesn\'t love a warm hall in November?⟧ We certainly do.' },
    {
      bad: '---\npersonas: maria\n---\n⟦Looking for a gentle class?⟧ Book a place at https://example.org/classes',
      fixed: '---\npersonas: maria\n---\nLooking for a gentle class? Book a place at https://example.org/classes\n\nWhat can you do about stiff mornings?',
      files: { 'personas/maria.yml': 'name: Maria\nquestions: [What can I do about stiff mornings?]\n' },
    },
  ],
});
