import { bluesky } from './bluesky.ts';
import type { Channel } from './channel.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { x } from './x.ts';

/** Every network Rapport knows. A new one is a file beside these and a name in this list. */
export const CHANNELS: readonly Channel[] = [bluesky, linkedin, mastodon, x];

const normalise = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, ' ').trim();

const index: ReadonlyMap<string, Channel> = new Map(
  CHANNELS.flatMap((channel) => [channel.id, channel.name, ...channel.aliases].map((name) => [normalise(name), channel] as const)),
);

/** The network a name stands for, whatever people call it. */
export const channelNamed = (name: string): Channel | undefined => index.get(normalise(name));

/** A team's own numbers for a network. */
export interface ChannelOverride {
  readonly limit?: number;
  readonly fold?: number;
}

/** A network with a team's own numbers in place of the published ones: they are then certain. */
export function withOverride(channel: Channel, override: ChannelOverride | undefined): Channel {
  if (!override) return channel;
  const [first, ...rest] = channel.measures;
  const { limit, fold } = override;
  return {
    ...channel,
    measures: limit === undefined ? channel.measures : [{ ...first, limit }, ...rest],
    fold: fold ?? channel.fold,
    confidence: limit === undefined ? channel.confidence : 'high',
  };
}
