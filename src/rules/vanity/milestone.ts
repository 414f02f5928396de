import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'vanity/milestone',
  subject: 'post',
  reads: ['milestones', 'prose'],
  severity: 'off',
  threshold: 0.6,
  summary: 'The post celebrates its own counts: followers, likes, views.',
  why: 'Your count is news to you. What readers made of it together is news to them.',
  source: 'Editorial practice; nobody measured it in public. Off by default: now and then a team wants to say thank you.',
  options: {},
  *check({ milestones, prose }) {
    for (const { start, end, confidence } of milestones) {
      const text = prose.masked.slice(start, end).replace(/\s+/g, ' ');
      yield { span: { start, end }, message: `"${text}" celebrates a count of yours. Tell what these people did, or thank one of them for something.`, confidence };
    }
  },
  examples: [
    { good: 'Thanks to you the roof has its £10,000. What should we plant round it?' },
    { good: 'How do you keep going once you reach 1,000 followers?' },
    { good: 'Ines has 20,000 subscribers and still answers every letter. What would you ask her?' },
    { good: 'Twelve of you met at the river on Sunday. Who comes again?' },
    { bad: '⟦We just hit 10k followers⟧! What do you want to see next?' },
    { bad: '⟦Thank you for 5,000 likes⟧!' },
    { bad: '⟦10,000 followers and counting⟧!' },
  ],
});
