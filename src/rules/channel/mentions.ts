import { SURENESS, type Channel } from '../../channels/channel.ts';
import { mentionsIn, type Tag } from '../../insight/channel-tags.ts';
import { textsOf } from '../../insight/channel-text.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'channel/mentions',
  subject: 'post',
  reads: ['channels'],
  severity: 'info',
  threshold: 0.6,
  summary: 'A mention names nobody on its network, or there are more than it takes.',
  why: 'A handle of another network reaches nobody, or a stranger of that name: "@ana.bsky.social" on X is addressed to whoever is "@ana" there.',
  source: "How each network names accounts, and its numbers, in docs/channels.md with the month they were read.",
  options: {},
  *check({ post, channels }) {
    for (const text of textsOf(post, channels)) {
      const judging = text.channels.filter((channel) => channel.handle ?? channel.mentions);
      if (judging.length === 0) continue;
      const mentions = mentionsIn(post, text);
      if (mentions.length === 0) continue;
      const misses = judging.map((channel) => ({ channel, wrong: mentions.filter((mention) => !fits(mention, channel)) })).filter(({ wrong }) => wrong.length > 0);
      const [first] = misses.flatMap(({ wrong }) => wrong).sort((a, b) => a.start - b.start);
      if (first) {
        const forms = misses.map(({ channel }) => `${channel.name}, where a handle is like ${channel.handle?.example ?? '@name'}`).join(', or ');
        const [only] = misses;
        yield {
          span: { start: first.start, end: first.end },
          message: `"${first.text}" is no handle on ${forms}. Leave out the @, or give ${misses.length === 1 && only ? `${only.channel.name} its own text under versions.${only.channel.id}` : 'each channel its own text under versions'}.`,
          evidence: [...new Set(misses.flatMap(({ wrong }) => wrong.map((mention) => mention.text)))],
          confidence: Math.max(...misses.map(({ channel }) => SURENESS[channel.handle?.confidence ?? 'low'])),
        };
      }
      const over = judging.filter((channel) => mentions.length > most(channel));
      const excess = mentions.slice(Math.min(...over.map(most)));
      const [start] = excess;
      if (over.length === 0 || !start) continue;
      yield {
        span: { start: start.start, end: excess.at(-1)?.end ?? start.end },
        message: `${mentions.length} mentions, and ${over.map((channel) => `${channel.name} takes ${most(channel) === 0 ? 'none' : most(channel)}`).join(', ')}. Keep the people this is for.`,
        evidence: excess.map((mention) => mention.text),
        confidence: Math.max(...over.map((channel) => SURENESS[channel.mentions?.confidence ?? 'low'])),
      };
    }
  },
  examples: [
    { good: '---\nchannels: [x, threads]\n---\nWhat would you ask @riverside?' },
    { good: '---\nchannels: bluesky\n---\nWhat would you ask @riverside.bsky.social? We open @7pm, or write to us@riverside.example.org.' },
    { bad: '---\nchannels: bluesky\n---\nWhat would you ask ⟦@riverside⟧?' },
    { bad: '---\nchannels: [x, mastodon]\n---\nWhat would you ask ⟦@ana@social.example⟧?' },
    { good: '---\nchannels: [x, mastodon]\nversions:\n  x: What would you ask @ana?\n---\nWhat would you ask @ana@social.example?' },
    { bad: '---\nchannels: x\n---\nAsk @ana, @ben ⟦and @cleo⟧'.replace('⟦and ', 'and ⟦'), files: { 'rapport.yml': 'channels: { x: { mentions: 2 } }\n' } },
  ],
});

const most = (channel: Channel): number => channel.mentions?.value ?? Infinity;

const fits = (mention: Tag, { handle }: Channel): boolean => !handle || handle.pattern.test(mention.text.slice(1));
