import { suggestPrompts } from '../../insight/prompt-suggestions.ts';
import { wordsOf } from '../../language/words.ts';
import { ARTICLE_WORDS, isArticle, isPageOfNews } from '../article.ts';
import { defineRule } from '../define-rule.ts';
import { appendQuestion, markAsInformation } from '../fixes.ts';

export default defineRule({
  id: 'conversation/no-prompt',
  subject: 'post',
  reads: ['prompts', 'bait', 'prose', 'isNotice', 'titleAsks', 'announces', 'personas'],
  severity: 'info',
  threshold: 0.6,
  summary: 'Nothing in the post asks for an answer.',
  why: 'People answer when they are asked. Posts that ask get more comments for the same number of reactions.',
  source: 'De Vries, Gensler and Leeflang 2012 (355 brand posts): questions raise comments. In 13,700 public page posts, comments per reaction were 0.92 times the usual without a question and 2.08 times with an invitation (correlation).',
  options: {
    'least-words': { default: 8, summary: 'Posts shorter than this are left alone.' },
    'most-words': ARTICLE_WORDS,
  },
  *check(context) {
    const { post, options } = context;
    // What is asked first costs least, and settles most posts.
    if (post.intent === 'inform' || context.prompts.length > 0 || context.bait.length > 0 || context.isNotice) return;
    const { prose, personas } = context;
    const own = prose.sentences.filter((sentence) => prose.blocks[sentence.block]?.kind === 'paragraph' && !sentence.quoted);
    // A signature or a bare link at the end is no place to ask.
    const last = own.findLast((sentence) => prose.masked.slice(sentence.start, sentence.end).split(/\s+/).length >= 4) ?? own.at(-1);
    if (!last || wordsOf(prose).length < options['least-words'] || isArticle(post, prose, options['most-words']) || isPageOfNews(post, prose, () => context.announces) || context.titleAsks) return;
    const [persona] = personas;
    yield {
      span: { start: last.start, end: last.end },
      message: `Nothing here asks ${persona ? persona.name.value : 'your readers'} for an answer. End with a question that only they can answer, or set "intent: inform".`,
      confidence: 0.85,
      fixes: [...suggestPrompts(post, personas).slice(0, 3).map((suggestion) => appendQuestion(post, suggestion)), ...markAsInformation(post)],
    };
  },
  examples: [
    { good: 'Our Thursday class is for stiff backs. What is the smallest stretch that helps yours?' },
    { good: 'Our Thursday class is for stiff backs. Tell us what your mornings feel like.' },
    { good: '---\nintent: inform\n---\nThe boiler is being replaced, and the hall stays cold until Friday noon.' },
    { good: 'The pool is closed today because of the storm. Bookings move to Monday without a charge.' },
    {
      good: '---\ntitle: Announcing Loom 1.4.2\n---\nThe Loom team has published a new point release, 1.4.2. It mends a fault that let the shuttle stop when the thread was wet, and one that showed the wrong colour of a pattern with more than nine colours. If you have an earlier release, your package manager brings the new one by itself. Thanks go to everybody who reported what they saw, and to those who tried the mended shuttle through two rainy weeks in June.',
    },
    { good: '---\ntitle: What do you keep under your bed?\n---\nWith me it is a guitar that nobody has played since the flood. The rest are boxes of letters.' },
    { bad: '---\ntitle: What do you keep under your bed?\nchannels: facebook\n---\nWith me it is a guitar that nobody has played since the flood. ⟦The rest are boxes of letters.⟧' },
    { bad: '---\ntitle: Announcing our new mats\nchannels: bluesky\n---\nWe are happy to announce that the new mats are here. ⟦They are softer and a little longer than the old ones.⟧' },
    { bad: 'Our Thursday class is for stiff backs. ⟦It starts at nine in the small hall.⟧' },
    {
      bad: '---\npersonas: maria\n---\nOur Thursday class is for stiff backs. ⟦It starts at nine in the small hall.⟧',
      fixed: '---\npersonas: maria\n---\nOur Thursday class is for stiff backs. It starts at nine in the small hall.\n\nHow do you get out of bed without pain?',
      files: { 'personas/maria.yml': 'name: Maria\nquestions: [How do I get out of bed without pain?]\n' },
    },
  ],
});
