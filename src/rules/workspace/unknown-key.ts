import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'workspace/unknown-key',
  subject: 'keys',
  reads: ['misspellings'],
  severity: 'info',
  summary: 'A key is nearly one that Rapport reads.',
  why: 'A misspelt key is passed over like any other that Rapport does not know, and what stands under it is not read.',
  source: 'The pages docs/posts.md and docs/personas.md list every key. A key of your own is never reported; "fields" in rapport.yml gives it a meaning.',
  options: {},
  *check({ source, misspellings }) {
    for (const { key, meant } of misspellings) {
      yield {
        span: key.span,
        message: `Rapport does not read "${key.value}". Did you mean "${meant}"?`,
        fixes: [{ title: `Change it to "${meant}"`, safe: false, edits: [{ path: source.path, ...key.span, text: meant }] }],
      };
    }
  },
  examples: [
    { good: '---\npersonas: [maria]\nlayout: post\nhero-image: a.png\n---\nWhat helps your back?', files: { 'personas/maria.yml': 'name: Maria\n' } },
    { bad: '---\n⟦chanels⟧: [x]\n---\nWhat helps your back?', fixed: '---\nchannels: [x]\n---\nWhat helps your back?' },
    { bad: '---\n⟦target-audeince⟧: maria\n---\nWhat helps your back?', files: { 'personas/maria.yml': 'name: Maria\n' } },
    { path: 'personas/maria.yml', bad: 'name: Maria\n⟦pian-points⟧: [a stiff back]\n' },
  ],
});
