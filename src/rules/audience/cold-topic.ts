import { coldness, perPost, topicsIn } from '../../insight/audit/history.ts';
import { resolvePersona } from '../../insight/persona-references.ts';
import { defineRule } from '../define-rule.ts';

const HEAD = 'post,title,comments\n';
const row = (name: string, comments: number): string => `posts/${name}.md,${name},${comments}\n`;
const sent = (topic: string): string => `---\npersonas: maria\ntopics: [${topic}]\nstatus: published\n---\nText.\n`;
const FILES = {
  'personas/maria.yml': 'name: Maria\ninterests: [yoga, raffles]\n',
  'posts/r1.md': sent('raffles'), 'posts/r2.md': sent('Raffles'), 'posts/r3.md': sent('raffles'), 'posts/y1.md': sent('yoga'), 'posts/y2.md': sent('yoga'), 'posts/y3.md': sent('yoga'),
  'engagement/posts.csv': HEAD + row('r1', 0) + row('r2', 0) + row('r3', 0) + row('y1', 4) + row('y2', 2) + row('y3', 3),
};

export default defineRule({
  id: 'audience/cold-topic',
  subject: 'post',
  reads: ['allPersonas', 'history'],
  severity: 'info',
  threshold: 0.9,
  summary: 'Its audience has never answered a post on this topic.',
  why: 'Feeds show people what is like what they already talk about. A topic that they never answered will hardly be shown to them; it needs another way in, or another audience.',
  source: 'The comments that your own posts got (engagement/). Found where so many posts without a comment would be chance in less than one case of ten, by how often this audience answers other posts.',
  options: { 'least-posts': { default: 3, summary: 'Fewer posts on a topic say nothing yet.' } },
  *check(context) {
    const { post, allPersonas, options } = context;
    if (post.topics.length === 0 || post.personas.length === 0) return;
    const { history } = context;
    if (!history) return;
    for (const { value } of post.personas) {
      const persona = resolvePersona(value, allPersonas);
      const known = persona && history.personas.get(persona.id.value);
      if (!known) continue;
      for (const topic of topicsIn(known, post.topics.map((one) => one.value))) {
        const stated = post.topics.find((one) => one.value.trim().toLowerCase() === topic.topic);
        const confidence = coldness(topic);
        if (!stated || topic.own.posts < options['least-posts'] || confidence === 0) continue;
        const name = persona.name.value;
        yield {
          span: stated.span, confidence,
          message: `${name} has never answered a post about "${stated.value.trim()}": ${topic.own.posts} posts, no comment; the others get ${perPost(topic.others).toFixed(1)} each. Come to it by way of something ${name} talks about.`,
        };
      }
    }
  },
  examples: [
    { good: '---\npersonas: maria\ntopics: [yoga]\n---\nWhat loosens your back in the morning?', files: FILES },
    { bad: '---\npersonas: maria\ntopics: [⟦raffles⟧]\n---\nThe raffle is back on Friday. What should be in the basket?', files: FILES },
    { good: '---\npersonas: maria\ntopics: [raffles]\n---\nThe raffle is back on Friday. What should be in the basket?', files: { 'personas/maria.yml': FILES['personas/maria.yml'] } },
    { good: '---\npersonas: maria\ntopics: [raffles]\n---\nThe raffle is back on Friday. What should be in the basket?', files: { ...FILES, 'engagement/posts.csv': HEAD + row('r1', 0) + row('r2', 1) + row('r3', 0) + row('y1', 4) } },
  ],
});
