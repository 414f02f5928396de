import { wordsOf } from '../../language/words.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'audience/self-centred',
  subject: 'post',
  reads: ['prompts', 'bait', 'ownPraise', 'isNotice', 'address', 'prose'],
  severity: 'off',
  threshold: 0.6,
  summary: 'The post is about us, asks nothing and gives nothing.',
  why: 'People come for what helps them. A post that only praises its writers gives them nothing to take or to answer.',
  source: 'Direct address raises involvement (Cruz, Leonhardt and Pezzuti 2017), with differences between readers. What is found is pride in oneself without a word to the reader. Off by default: too few such posts were at hand to measure how often it is right.',
  options: {
    'least-words': { default: 20, summary: 'Posts shorter than this are left alone.' },
    'least-we': { default: 3, summary: 'Fewer words for ourselves (we, our, the brand) than this are left alone.' },
  },
  *check(context) {
    const { post, options } = context;
    if (post.intent === 'inform' || context.prompts.length > 0 || context.bait.length > 0) return;
    const praise = context.ownPraise;
    if (!praise || context.isNotice) return;
    const { you, we, brand } = context.address;
    if (you > 0 || we + brand < options['least-we'] || wordsOf(context.prose).length < options['least-words']) return;
    const message = `This speaks of you ${we + brand} times and of the reader never, and asks nothing. Say what it changes for them, or ask what they make of it.`;
    yield { span: { start: praise.start, end: praise.end }, message, confidence: praise.confidence };
  },
  examples: [
    { good: 'We are proud of our new kiln, and our team has worked on it for a year. What will you fire in it first?' },
    { good: 'We planted our first trees in March. Our soil was poor, and we lost half of them. We learned to mulch.' },
    { good: 'We are proud of our team.' },
    { good: '---\nintent: inform\n---\nWe are proud that our centre has won an award for the third time, and our board thanks our funders.' },
    { bad: '⟦We are proud that our centre has won the national award for the third time.⟧ Our team has grown again, and we look back on a year of which our board can be glad.' },
  ],
});
