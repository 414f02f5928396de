import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'workspace/syntax',
  subject: 'file',
  reads: ['problems'],
  severity: 'error',
  summary: 'The file cannot be read as it is meant.',
  why: 'What cannot be read is not checked and not planned, and nobody would notice.',
  source: 'YAML 1.2 and CommonMark.',
  options: {},
  *check({ problems }) {
    for (const { span, message } of problems) yield { span, message };
  },
  examples: [
    { good: '---\ntitle: "Yoga: what helps?"\n---\nWhat helps your back?' },
    { bad: '---\ntitle: ⟦Yoga: what helps?⟧\n---\nWhat helps your back?' },
    { bad: '---\ntitle: One\n⟦title⟧: Two\n---\nWhat helps your back?' },
    { bad: '⟦---⟧\ntitle: One\n\nWhat helps your back?' },
    { bad: 'What helps?\n⟦<<<<<<< HEAD⟧\nA walk?\n=======\nA bath?\n>>>>>>> other\n' },
  ],
});
