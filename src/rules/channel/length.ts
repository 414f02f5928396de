import { SURENESS, type Channel, type Measure } from '../../channels/channel.ts';
import { needsNoCounting, overflow, postedOf, postedPart, textsOf, type ChannelText } from '../../insight/channel-text.ts';
import { threadParts } from '../../insight/thread-parts.ts';
import type { Post } from '../../model/post.ts';
import { defineRule, type Finding } from '../define-rule.ts';

/** A channel whose measure a text is over. */
interface Over {
  readonly channel: Channel;
  readonly measure: Measure;
  readonly count: number;
}

export default defineRule({
  id: 'channel/length',
  subject: 'post',
  reads: ['channels'],
  severity: 'error',
  summary: 'The text is longer than its network takes.',
  why: 'The network refuses it or cuts it off. What is counted differs: a link is 23 on X and Mastodon, an emoji is 2 on X, 1 on Bluesky and its bytes on Threads.',
  source: "Each network's own documentation, named in docs/channels.md with the month it was read. Where the figure is not certain, the finding is a warning.",
  options: {},
  *check({ post, channels }) {
    for (const text of textsOf(post, channels)) {
      const over = overIn(post, text);
      if (over.length === 0) continue;
      const thread = text.version ? null : threadParts(post.source.text, text.span);
      if (thread) {
        for (const part of thread.numbered ? thread.parts : thread.parts.slice(0, 1)) {
          const tooLong = over.map(({ channel, measure }): Over => ({ channel, measure, count: measure.count(postedPart(post, part)) })).filter(({ measure, count }) => count > measure.limit);
          if (tooLong.length > 0) yield finding(tooLong, part, 'Shorten this part, or part it in two.', '');
        }
        continue;
      }
      const span = text.version ? text.span : longest(over.map(({ measure }) => overflow(post, measure)));
      yield finding(over, span, text.version ? 'Shorten it.' : `Shorten it, or give ${advice(over)}.`, '');
    }
    const { title } = post;
    if (!title) return;
    const over = channels.flatMap((channel): Over[] => {
      const measure = channel.title?.limit;
      const count = measure && title.value.length * measure.unitAtMost > measure.limit ? measure.count(title.value) : 0;
      return measure && count > measure.limit ? [{ channel, measure, count }] : [];
    });
    if (over.length > 0) yield finding(over, title.span, 'Shorten it.', 'a title of ');
  },
  examples: [
    { good: '---\nchannels: [x, bluesky]\n---\nWhat is the smallest stretch that helps your back?' },
    { good: `---\nchannels: x\n---\n${'Where to? '.repeat(24)}https://example.org/${'a'.repeat(80)}` },
    { bad: `---\nchannels: x\n---\n${'abcdefghi '.repeat(28)}⟦Too long?⟧` },
    { good: `---\nchannels: x\nversions:\n  x: Which one?\n---\n${'abcdefghi '.repeat(28)}Too long?` },
    { bad: `---\nchannels: bluesky\n---\n${'abcdefghi '.repeat(30)}⟦Too long?⟧` },
    { bad: `---\nchannels: [bluesky, x, linkedin]\n---\n${'abcdefghi '.repeat(28)}⟦Too long?${' abcdefghi'.repeat(4)}⟧` },
    { bad: `---\nchannels: [youtube, blog]\ntitle: ⟦${'abcdefghi '.repeat(10)}Too long?⟧\n---\nWhat did we leave out?` },
    { bad: `---\nchannels: threads\n---\nWhere do you look first? www.a.example www.b.example www.c.example www.d.example www.e.example ⟦www.f.example⟧` },
    { good: `---\nchannels: x\n---\n1/ ${'abcdefghi '.repeat(24)}\n\n2/ ${'abcdefghi '.repeat(24)}\n\nWhere to?` },
    { bad: `---\nchannels: x\n---\n1/ Where to?\n\n⟦2/ ${'abcdefghi '.repeat(28)}why⟧\n\n3/ And back?` },
    { good: `---\nchannels: x\n---\nWhere to?\n\n---\n\nFor the first comment: ${'abcdefghi '.repeat(30)}` },
    { good: '---\nchannels: our-forum\n---\nOne two three', files: { 'rapport.yml': 'channels: { our-forum: { limit: 13 } }\n' } },
    { bad: '---\nchannels: our-forum\n---\nOne two t⟦hree⟧', files: { 'rapport.yml': 'channels: { our-forum: { limit: 9 } }\n' } },
  ],
});

/** Spans that end alike: the one that begins first. */
const longest = (spans: readonly Finding['span'][]): Finding['span'] => spans.reduce((a, b) => (b.start < a.start ? b : a));

/** The channels that a text is too long for, each with the first of its measures that says so. */
function overIn(post: Post, text: ChannelText): readonly Over[] {
  return text.channels.flatMap((channel): Over[] => {
    for (const measure of channel.measures) {
      if (needsNoCounting(post, text, measure)) continue;
      const count = measure.count(postedOf(post, text));
      if (count > measure.limit) return [{ channel, measure, count }];
    }
    return [];
  });
}

function finding(over: readonly Over[], span: Finding['span'], advice: string, title: string): Finding {
  const counts = over.map(({ channel, measure, count }) => `${channel.name} takes ${title}${measure.limit} ${measure.unit}, and this has ${count}`);
  const [only] = over;
  const excess = over.length === 1 && only ? `: ${only.count - only.measure.limit} too many` : '';
  const isSure = over.some(({ measure }) => measure.confidence === 'high');
  return {
    span,
    message: `${counts.join('; ')}${excess}. ${advice}`,
    evidence: over.map(({ measure, count }) => `${count} of ${measure.limit}`),
    ...(isSure ? {} : { severity: 'warning' as const, confidence: Math.max(...over.map(({ measure }) => SURENESS[measure.confidence])) }),
  };
}

function advice(over: readonly Over[]): string {
  const [only] = over;
  const ids = over.map(({ channel }) => `versions.${channel.id}`).join(' and ');
  return over.length === 1 && only ? `${only.channel.name} its own text under ${ids}` : `each its own text under ${ids}`;
}
