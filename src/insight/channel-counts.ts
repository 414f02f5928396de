import type { Channel } from '../channels/channel.ts';
import { countGraphemes } from '../channels/counting.ts';
import type { ChannelCount } from '../model/facts.ts';
import type { Post } from '../model/post.ts';
import { textFor } from './channel-text.ts';

/** What channels count of a post, of how much. */
export const countsOf = (post: Post, channels: readonly Channel[]): readonly ChannelCount[] =>
  channels.map((channel) => {
    const [measure] = channel.measures;
    const count = measure?.count ?? countGraphemes;
    return { id: channel.id, count: count(textFor(post, channel)), limit: measure?.limit ?? null, fold: channel.fold?.value ?? null };
  });
