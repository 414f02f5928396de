import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'workspace/config',
  subject: 'config',
  reads: ['problems'],
  severity: 'error',
  summary: 'The configuration says something that Rapport does not understand.',
  why: 'A setting that is not understood is not followed, and nobody would notice.',
  source: 'The page docs/configuration.md lists every setting.',
  options: {},
  *check({ problems }) {
    for (const { span, message } of problems) yield { span, message };
  },
  examples: [
    { path: 'rapport.yml', good: 'rules:\n  conversation/no-prompt: off\n' },
    { path: 'rapport.yml', bad: 'rules:\n  ⟦conversation/no-promt⟧: off\n' },
    { path: 'rapport.yml', bad: 'rules:\n  conversation/no-prompt: ⟦loud⟧\n' },
    { path: 'rapport.yml', bad: '⟦post⟧: [social/**]\n' },
  ],
});
