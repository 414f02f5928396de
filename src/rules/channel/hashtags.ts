import { SURENESS, type Channel } from '../../channels/channel.ts';
import { hashtagsIn, type Tag } from '../../insight/channel-tags.ts';
import { textsOf } from '../../insight/channel-text.ts';
import type { Edit, Fix } from '../../model/diagnostic.ts';
import type { Post } from '../../model/post.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'channel/hashtags',
  subject: 'post',
  reads: ['channels'],
  severity: 'info',
  threshold: 0.6,
  summary: 'The post has more hashtags than its network counts.',
  why: 'The ones too many are plain text there, and some networks ignore all of them. Readers see a wall of tags either way.',
  source: "Each network's documentation or what scheduling tools report of it, named in docs/channels.md with the month it was read.",
  options: {},
  *check({ post, channels }) {
    for (const text of textsOf(post, channels)) {
      const counting = text.channels.filter((channel) => channel.hashtags);
      if (counting.length === 0) continue;
      const tags = hashtagsIn(post, text);
      const over = counting.filter((channel) => tags.length > most(channel));
      if (over.length === 0) continue;
      const keep = Math.min(...over.map(most));
      const excess = tags.slice(keep);
      const [first] = excess;
      const last = excess.at(-1);
      if (!first || !last) continue;
      const limits = over.map((channel) => `${channel.name} counts ${most(channel) === 0 ? 'none' : most(channel)}`).join(', ');
      yield {
        span: { start: first.start, end: last.end },
        message: `${tags.length} hashtags, and ${limits}. Keep the ones that people look for.`,
        evidence: excess.map((tag) => tag.text),
        confidence: Math.max(...over.map((channel) => SURENESS[channel.hashtags?.confidence ?? 'low'])),
        fixes: text.version ? [] : [keepFirst(post, excess, keep)],
      };
    }
  },
  examples: [
    { good: '---\nchannels: instagram\n---\nWhat grows on your balcony? #balcony #herbs #tomatoes' },
    { good: '---\nchannels: x\n---\nWhat grows on your balcony? #a1 #b2 #c3 #d4 #e5 #f6' },
    {
      bad: '---\nchannels: threads\n---\nWhat grows on your balcony?\n\n#Balcony ⟦#Herbs #Tomatoes⟧',
      fixed: '---\nchannels: threads\n---\nWhat grows on your balcony?\n\n#Balcony',
    },
    {
      bad: '---\nchannels: [threads, x]\n---\n#Balcony season: which ⟦#herbs⟧ do you grow?',
      fixed: '---\nchannels: [threads, x]\n---\n#Balcony season: which herbs do you grow?',
    },
    { good: '---\nchannels: threads\n---\nWe are #1 on `#one` and https://example.org/#two. Which #herbs do you grow?' },
    { bad: '---\nchannels: tiktok\n---\nHerbs? #a ⟦#b⟧', files: { 'rapport.yml': 'channels: { tiktok: { hashtags: 1 } }\n' } },
  ],
});

const most = (channel: Channel): number => channel.hashtags?.value ?? Infinity;

/** Takes tags at the end away, and makes words of those that are part of a sentence. */
function keepFirst(post: Post, excess: readonly Tag[], keep: number): Fix {
  const { path, text } = post.source;
  const edits = excess.map(({ start, end }): Edit => {
    const isTail = /^(?:\s|[#＃][\p{L}\p{M}\p{N}_]+)*$/u.test(text.slice(end, post.body.end));
    const before = text.slice(post.body.start, start);
    return isTail ? { path, start: post.body.start + before.trimEnd().length, end, text: '' } : { path, start, end: start + 1, text: '' };
  });
  return { title: keep === 0 ? 'Leave the hashtags out' : `Keep the first ${keep === 1 ? 'hashtag' : `${keep} hashtags`}`, safe: false, edits };
}
