import { isSameText } from '../../insight/copies.ts';
import { daysApart, howLongBefore } from '../../insight/days-apart.ts';
import { areForOthers, isEarlier, isSoonAgain } from '../../insight/earlier.ts';
import { wordsOf } from '../../language/words.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'audience/same-copy',
  subject: 'post',
  reads: ['sameOpening', 'prose', 'allPersonas'],
  severity: 'off',
  threshold: 0.6,
  summary: 'Two personas get one text, or the same text goes out again within some days.',
  why: 'You would not say the same thing the same way to your child, your colleague and your neighbour; and people who read it last week pass it by.',
  source: 'Editorial practice. Texts are compared without case, punctuation, links and hashtags, whole or by their first 200 characters.',
  options: {
    days: { default: 30, summary: 'The same text may go out again after so many days.' },
    'least-words': { default: 8, summary: 'Shorter texts are left alone.' },
  },
  *check(context) {
    const { post, options, sameOpening } = context;
    const earlier = sameOpening.filter((other) => isEarlier(other, post));
    if (earlier.length === 0 || wordsOf(context.prose).length < options['least-words']) return;
    const forOthers = earlier.find((other) => areForOthers(other, post, context.allPersonas));
    const again = forOthers ? undefined : earlier.findLast((other) => isSoonAgain(other, post, options.days));
    const other = forOthers ?? again;
    const [first] = context.prose.sentences;
    if (!other || !first) return;
    const same = isSameText(post, other);
    const { path } = other.source;
    const sameAs = same ? `This is the text of ${path}` : `This opens with the same 200 characters as ${path}`;
    const names = (list: typeof post.personas): string => list.map((persona) => persona.value).join(' and ');
    yield {
      span: { start: first.start, end: first.end },
      message: forOthers
        ? `${sameAs}, which is for ${names(other.personas)}. Say it to ${names(post.personas)} in their own words.`
        : `${sameAs}, which goes out ${howLongBefore(daysApart(post, other) ?? 0)}. Say it anew, or wait.`,
      confidence: same ? 0.95 : 0.7,
    };
  },
  examples: [
    { good: '---\npublish: 2026-06-01\n---\nThe Thursday class is for backs that take their time. What does yours say?', files: { 'posts/a.md': '---\npublish: 2026-04-01\n---\nThe Thursday class is for backs that take their time. What does yours say?\n' } },
    { good: '---\npublish: 2026-06-01\nchannels: x\n---\nThe Thursday class is for backs that take their time. What does yours say?', files: { 'posts/a.md': '---\npublish: 2026-06-01\nchannels: mastodon\n---\nThe Thursday class is for backs that take their time. What does yours say?\n' } },
    { good: '---\npublish: 2026-06-01\n---\nHappy Friday, all of you!', files: { 'posts/a.md': '---\npublish: 2026-05-25\n---\nHappy Friday, all of you!\n' } },
    { bad: '---\npublish: 2026-06-01\n---\n⟦The Thursday class is for backs that take their time.⟧ What does yours say?', files: { 'posts/a.md': '---\npublish: 2026-05-20\nstatus: published\n---\nThe Thursday class is for backs that take their time. **What does yours say?** #yoga\n' } },
    { bad: '---\npersonas: maria\n---\n⟦The Thursday class is for backs that take their time.⟧ What does yours say?', files: { 'posts/a.md': '---\npersonas: ben\n---\nThe Thursday class is for backs that take their time. What does yours say?\n' } },
  ],
});
