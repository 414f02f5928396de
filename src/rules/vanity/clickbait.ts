import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'vanity/clickbait',
  subject: 'post',
  reads: ['teases'],
  severity: 'off',
  threshold: 0.6,
  summary: 'The headline or the opening withholds what the post is about.',
  why: 'People click, feel tricked and leave. Who knows what a post is about can answer it.',
  source: 'Meta, "News Feed FYI: Click-baiting", August 2014, August 2016 and May 2017: headlines that withhold information or exaggerate are shown to fewer people.',
  options: {},
  *check({ teases }) {
    for (const { start, end, text, confidence } of teases) {
      yield { span: { start, end }, message: `"${text}" withholds what the post is about. Say it: who cares will read on.`, confidence };
    }
  },
  examples: [
    { good: '---\ntitle: What the kiln does to a cheap glaze\n---\nIt turns green. What did yours do?' },
    { good: 'You never know who sits beside you on the bus. Whom did you meet?' },
    { good: 'Headlines such as "You won\'t believe this" tire people. Which one did you last click?' },
    { bad: "---\ntitle: ⟦You won't believe⟧ what the kiln did\n---\nIt turned green. What did yours do?" },
    { bad: 'She opened the kiln. ⟦What happened next⟧ surprised the whole class.' },
    { bad: '## ⟦This one trick⟧ saves every pot\n\nWet the clay. What do you do?' },
  ],
});
