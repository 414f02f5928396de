import type { BaitKind } from '../../model/prompt.ts';
import type { Prose } from '../../model/prose.ts';
import type { Span } from '../../model/span.ts';
import { ARTICLE_WORDS, isArticle } from '../article.ts';
import { defineRule } from '../define-rule.ts';

const WHAT: Readonly<Partial<Record<BaitKind, string>>> = {
  vote: 'counts reactions as votes',
  react: 'asks for a reaction',
  share: 'asks for a share',
  tag: 'asks readers to tag others',
  comment: 'asks for a given word',
  follow: 'asks for a follow',
};

export default defineRule({
  id: 'vanity/engagement-bait',
  subject: 'post',
  reads: ['bait', 'prose'],
  severity: 'warning',
  threshold: 0.8,
  summary: 'The post asks for a count: a reaction, a share, a tag, a given word or a follow.',
  why: 'Networks show such posts to fewer people, and a count is no conversation. Nobody comes back for a double tap.',
  source: 'Meta, "Fighting Engagement Bait on Facebook", December 2017 and February 2019: vote, react, share, tag and comment bait are demoted. Asking for help, advice or recommendations, a missing person or a cause is not bait, nor is passing on a survey, a petition, a job or news to those whom it concerns.',
  options: { 'most-words': { ...ARTICLE_WORDS, summary: 'In longer texts, which are articles unless they name a persona or a channel, a pointer to an account elsewhere is no bait.' } },
  *check(context) {
    const { post, options } = context;
    for (const { start, end, kind, confidence } of context.bait) {
      const what = WHAT[kind];
      if (kind === 'follow' && isArticle(post, context.prose, options['most-words'])) continue;
      if (what === undefined) continue; // a giveaway, which vanity/giveaway reports
      const text = context.prose.masked.slice(start, end).replace(/\s+/g, ' ').trim();
      yield {
        span: { start, end },
        message: `"${text}" ${what}. Ask for a story, a way or a choice instead.`,
        confidence,
        fixes: [{ title: 'Remove the sentence', safe: false, edits: [{ path: post.source.path, ...sentenceAt(context.prose, { start, end }), text: '' }] }],
      };
    }
  },
  examples: [
    { good: 'I like that you bring your own mug. What is on it?' },
    { good: 'What do you like about the new hall?' },
    { good: 'Share your story of your first class.' },
    { good: 'Missing since Tuesday: Ben, 14, from Mill Lane. Please share this widely.' },
    { good: 'Help us spread the word by sharing the survey link.' },
    { good: 'The vacancy is open until May. Please share this with anyone who is looking for work.' },
    { good: 'You are welcome to bring a tune to work on and share with everyone.' },
    { good: 'What do you cook on Mondays? If you have a trick, please share.' },
    { good: 'It was cold, like if you open the door in January.' },
    { good: 'Comment below with your questions for the physio.' },
    { good: 'Follow these steps and tell us where you get stuck.' },
    { good: 'Posts that say "tag a friend" are shown to fewer people. What do you write instead?' },
    { good: `${'The walk goes along the river and over the old bridge, and nobody is left behind. '.repeat(16)}Follow us on Mastodon.` },
    { bad: 'Back pain? ⟦Like if you agree⟧.' },
    { bad: 'New mats! ⟦Tag a friend who needs one⟧! What colour is yours?', fixed: 'New mats! What colour is yours?' },
    { bad: '⟦Like and share this post⟧.' },
    { bad: 'Early or late class? ⟦❤️ for early, 😂 for late⟧' },
    { bad: '⟦Comment YES if you want the plan⟧.' },
    { bad: 'Photos are up. ⟦Follow us for more⟧!' },
  ],
});

/** The sentence about a place, with the space before or after it, so that removing it leaves no hole. */
function sentenceAt(prose: Prose, span: Span): Span {
  const sentence = prose.sentences.find((one) => one.start <= span.start && span.end <= one.end) ?? span;
  const after = /^[ \t]+/.exec(prose.masked.slice(sentence.end))?.[0].length ?? 0;
  const before = /[ \t]+$/.exec(prose.masked.slice(0, sentence.start))?.[0].length ?? 0;
  return after > 0 ? { start: sentence.start, end: sentence.end + after } : { start: sentence.start - before, end: sentence.end };
}
