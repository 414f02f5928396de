import { defineRule } from '../define-rule.ts';

const HOSTED = { 'posts/other.md': '---\nhost: Moira\npublish: 2026-12-01\n---\nWhat helps your knees?' };

export default defineRule({
  id: 'conversation/no-host',
  subject: 'post',
  reads: ['prompts', 'hosting'],
  severity: 'info',
  threshold: 0.6,
  summary: 'The post asks, and nobody is named to answer those who reply.',
  why: 'A question that is left alone with its answers does more harm than none. Who answers is decided before it goes out.',
  source: 'Editorial practice. Judged only where at least a third of what is planned names a host.',
  options: {},
  *check(context) {
    const { post } = context;
    if (post.host !== null || post.intent === 'inform' || !post.publish.some((publication) => publication.at !== null)) return;
    const { areNamed, hasHost } = context.hosting;
    if (!areNamed || hasHost) return;
    const asked = context.prompts.filter((prompt) => prompt.addressed && prompt.kind !== 'rhetorical' && prompt.kind !== 'bait').at(-1);
    const written = post.publish.find((publication) => publication.at !== null)?.written;
    if (!asked || !written) return;
    yield { span: written.span, message: `"${asked.text}" will be answered, and nobody is named to reply. Add "host:" with the name of who will.`, evidence: [asked.text], confidence: asked.confidence };
  },
  examples: [
    { bad: '---\npublish: ⟦2026-12-08⟧\n---\nWhat helps your back?', files: HOSTED },
    { good: '---\nhost: Moira\npublish: 2026-12-08\n---\nWhat helps your back?', files: HOSTED },
    { good: '---\ntitle: No day yet\n---\nWhat helps your back?', files: HOSTED },
    { good: '---\npublish: 2026-12-08\n---\nWhat helps your back?' },
    { good: '---\npublish: 2026-12-08\n---\nThe hall is closed today because of the storm.', files: HOSTED },
    { good: '---\npublish: 2026-12-08\n---\nWhat helps your back?', files: { ...HOSTED, 'calendar/december.yml': '- { date: 2026-12-08, post: posts/example.md, host: Dele }\n' } },
  ],
});
