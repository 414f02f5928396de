import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'vanity/giveaway',
  subject: 'post',
  reads: ['bait', 'prose'],
  severity: 'warning',
  threshold: 0.8,
  summary: 'The post offers a prize for a like, a follow, a share, a tag or a comment.',
  why: 'People who enter want the prize. They raise the count, seldom talk about what you do, and leave when it is drawn.',
  source: 'Meta counts "tag" and "share to win" as engagement bait (2017). That entrants do not stay is editorial practice; nobody measured it in public. Where people enter in another way, it is an info.',
  options: {},
  *check({ bait, prose }) {
    for (const { start, end, kind, confidence } of bait) {
      if (kind !== 'giveaway' && kind !== 'prize') continue;
      const text = prose.masked.slice(start, end).replace(/\s+/g, ' ').trim();
      const message = kind === 'giveaway' ? `"${text}" gives a prize for a count. Give it for an answer that you would like to read, or leave it out.` : `"${text}" draws people who want the prize. Say what it has to do with the people this is for.`;
      yield { span: { start, end }, message, confidence, ...(kind === 'prize' ? { severity: 'info' as const } : {}) };
    }
  },
  examples: [
    { good: 'Three of you won a mat last week. What do you use yours for?' },
    { good: 'The under-elevens have a chance to win the cup on Sunday.' },
    { good: 'We are giving away bread to families in need from five.' },
    { good: 'Giveaways bring followers who leave. What brought you here?' },
    { bad: '⟦Like and share to win a yoga mat⟧!' },
    { bad: 'New mats! ⟦Tag two friends to enter⟧. We draw a winner on Friday.' },
    { bad: 'Win a yoga mat. ⟦To enter: follow us and like this post⟧.' },
    { bad: 'Plans for Saturday? ⟦Sign up and win a pair of tickets⟧.' },
  ],
});
