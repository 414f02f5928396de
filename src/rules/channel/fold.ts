import { SURENESS, type Channel } from '../../channels/channel.ts';
import { openingOf } from '../../insight/opening.ts';
import { textsOf } from '../../insight/channel-text.ts';
import { defineRule, type Finding } from '../define-rule.ts';

export default defineRule({
  id: 'channel/fold',
  subject: 'post',
  reads: ['channels'],
  severity: 'info',
  threshold: 0.6,
  summary: 'What shows before "see more" gives no reason to go on, or a list cuts the title.',
  why: 'Most people see the first lines and nothing else. A sentence that breaks off, or a row of tags, gives them no reason to go on.',
  source: 'No network publishes its fold. The numbers are those of guides, named in docs/channels.md; of several, the most generous is taken.',
  options: {
    'least-shown': { default: 0.5, summary: 'The part of the first sentence that must show, from 0 to 1.' },
  },
  *check({ post, channels, options }) {
    const least = options['least-shown'];
    for (const text of textsOf(post, channels)) {
      const units = text.version?.text.value.length ?? text.span.end - text.span.start;
      const folding = text.channels.filter((channel) => units > foldOf(channel));
      const opening = folding.length > 0 ? openingOf(post, text) : null;
      if (!opening) continue;
      const hidden = folding.filter((channel) => opening.startsAt >= foldOf(channel));
      const cut = folding.filter((channel) => foldOf(channel) - opening.startsAt < (opening.endsAt - opening.startsAt) * least);
      if (hidden.length > 0) yield finding(hidden, opening, `Nothing but tags, links or a greeting shows before ${more(hidden)}. Start with what your readers care about.`);
      else if (cut.length > 0) yield finding(cut, opening, `Only the start of the first sentence shows before ${more(cut)}. Open with a short one that says why to read on.`);
    }
    const { title } = post;
    const lists = title ? channels.filter((channel) => title.value.length > (channel.title?.fold?.value ?? Infinity)) : [];
    if (!title || lists.length === 0) return;
    yield {
      span: title.span,
      message: `Lists show ${lists.map((channel) => `${channel.title?.fold?.value ?? 0} characters of a title at most (${channel.name})`).join(', ')}, and this has ${title.value.length}. Put what matters first, or shorten it.`,
      confidence: Math.max(...lists.map((channel) => SURENESS[channel.title?.fold?.confidence ?? 'low'])),
    };
  },
  examples: [
    { good: `---\nchannels: linkedin\n---\nWhat do other people already count on you for? Your first CV can start there.\n\n${'A student came with a blank page. '.repeat(9)}` },
    { good: `---\nchannels: instagram\n---\nBefore ten in the morning a stiff back has opinions of its own, and whoever takes chair yoga on Thursdays knows what they are. Which are yours?` },
    { good: `---\nchannels: mastodon\n---\n${'One long thought, '.repeat(20)}and another.` },
    { bad: `---\nchannels: linkedin\n---\n⟦${'One long thought, and '.repeat(20)}the end.⟧ What next?` },
    { bad: `---\nchannels: instagram\n---\n${'#ChairYoga #Riverside '.repeat(6)}\n\n⟦Who takes the chair by the window this Thursday?⟧` },
    { bad: '---\nchannels: newsletter\ntitle: ⟦Everything that happened at the centre this month and what we plan for the next one⟧\n---\nWhich class should we run again?' },
  ],
});

const foldOf = (channel: Channel): number => channel.fold?.value ?? Infinity;

const more = (channels: readonly Channel[]): string => `"see more" (${channels.map((channel) => `${channel.name}: about ${foldOf(channel)} characters`).join(', ')})`;

const finding = (channels: readonly Channel[], { span }: { readonly span: Finding['span'] }, message: string): Finding => ({
  span, message,
  confidence: Math.max(...channels.map((channel) => SURENESS[channel.fold?.confidence ?? 'low'])),
});
