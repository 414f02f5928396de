import { needsNoCounting, overflow, textFor } from '../../insight/channel-text.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'channel/length',
  subject: 'post',
  reads: ['channels'],
  severity: 'error',
  summary: 'The text is longer than its network takes.',
  why: 'The network refuses it or cuts it off. What is counted differs: a link is 23 on X and Mastodon, an emoji is 2 on X and 1 on Bluesky.',
  source: "Each network's own documentation, named in docs/channels.md with the month it was read. Where the figure is not certain, the finding is a warning.",
  options: {},
  *check({ post, channels }) {
    for (const channel of channels) {
      for (const measure of channel.measures) {
        if (needsNoCounting(post, measure)) continue;
        const { text, span, ownVersion } = textFor(post, channel);
        const count = measure.count(text);
        if (count <= measure.limit) continue;
        const over = count - measure.limit;
        yield {
          span: ownVersion ? span : overflow(post, measure),
          message: `${channel.name} takes ${measure.limit} ${measure.unit}, and this has ${count}: ${over} too many. Shorten it, or give ${channel.name} its own text under versions.${channel.id}.`,
          evidence: [`${count} of ${measure.limit}`],
          ...(channel.confidence === 'high' ? {} : { severity: 'warning' as const, confidence: channel.confidence === 'medium' ? 0.8 : 0.6 }),
        };
        break;
      }
    }
  },
  examples: [
    { good: '---\nchannels: [x, bluesky]\n---\nWhat is the smallest stretch that helps your back?' },
    { good: `---\nchannels: x\n---\n${'Where to? '.repeat(24)}https://example.org/${'a'.repeat(80)}` },
    { bad: `---\nchannels: x\n---\n${'abcdefghi '.repeat(28)}⟦Too long?⟧` },
    { good: `---\nchannels: x\nversions:\n  x: Which one?\n---\n${'abcdefghi '.repeat(28)}Too long?` },
    { bad: `---\nchannels: bluesky\n---\n${'abcdefghi '.repeat(30)}⟦Too long?⟧` },
  ],
});
