import { blog } from './blog.ts';
import { bluesky } from './bluesky.ts';
import type { Channel } from './channel.ts';
import { ANYWHERE, UNCOUNTED } from './elsewhere.ts';
import { facebook } from './facebook.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { newsletter } from './newsletter.ts';
import { ownChannel, withOverride, type ChannelOverride } from './overrides.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { x } from './x.ts';
import { youtubeCommunity } from './youtube-community.ts';
import { youtube } from './youtube.ts';

/** Every network Rapport knows. A new one is a file beside these and a name in this list. */
export const CHANNELS: readonly Channel[] = [x, bluesky, mastodon, threads, linkedin, instagram, facebook, tiktok, youtube, youtubeCommunity, newsletter, blog];

/** Names are the same whatever their case, spaces and hyphens. */
export const normaliseChannel = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, ' ').trim();

const namesOf = (channel: Channel): readonly string[] => [channel.id, channel.name, ...channel.aliases].map(normaliseChannel);

const index: ReadonlyMap<string, Channel> = new Map(CHANNELS.flatMap((channel) => namesOf(channel).map((name) => [name, channel] as const)));
const uncounted: ReadonlySet<string> = new Set([...UNCOUNTED, ...ANYWHERE].map(normaliseChannel));

const anywhere: ReadonlySet<string> = new Set(ANYWHERE);

/** The network a name stands for, whatever people call it. */
export const channelNamed = (name: string): Channel | undefined => found(index, normaliseChannel(name));

/** By the name, or by what stands before a remark: "LinkedIn (company page)". */
const found = (channels: ReadonlyMap<string, Channel>, name: string): Channel | undefined => channels.get(name) ?? channels.get(withoutRemark(name));

const withoutRemark = (name: string): string => name.replace(/ ?\([^()]*\)$/, '');

/** The channels of one workspace: every network with the team's own numbers, and channels of their own. */
export interface Channels {
  readonly all: readonly Channel[];
  /** What a name stands for: one channel, or several as in "Facebook / Instagram"; none where nothing is counted. */
  readonly named: (name: string) => readonly Channel[];
  /** The channels that a few words speak of: "local Facebook groups" is Facebook. */
  readonly within: (words: string) => readonly Channel[];
  /** Whether a name may stand for any channel. */
  readonly isAnywhere: (name: string) => boolean;
  /** Whether a name is no mistake, counted or not. */
  readonly knows: (name: string) => boolean;
}

const made = new WeakMap<ReadonlyMap<string, ChannelOverride>, Channels>();

/** The channels by a team's overrides, which are by the id of the channel. Made once for a configuration. */
export function channelsWith(overrides: ReadonlyMap<string, ChannelOverride>): Channels {
  let channels = made.get(overrides);
  if (!channels) {
    channels = makeChannels(overrides);
    made.set(overrides, channels);
  }
  return channels;
}

function makeChannels(overrides: ReadonlyMap<string, ChannelOverride>): Channels {
  const own = [...overrides].filter(([id]) => !CHANNELS.some((channel) => channel.id === id)).map(([id, override]) => ownChannel(id, override));
  const all = [...CHANNELS.map((channel) => withOverride(channel, overrides.get(channel.id))), ...own];
  const byName = new Map([...all, ...own].flatMap((channel) => namesOf(channel).map((name) => [name, channel] as const)));
  const parts = (name: string): readonly string[] => name.split(/[/&+|]|\band\b/).map((part) => part.trim());
  const known = new Map<string, readonly Channel[]>();
  const named = (written: string): readonly Channel[] => {
    let channels = known.get(written);
    if (!channels) known.set(written, (channels = find(written)));
    return channels;
  };
  const find = (written: string): readonly Channel[] => {
    const name = normaliseChannel(written);
    const whole = found(byName, name);
    if (uncounted.has(name.replace(/[()]/g, ''))) return [];
    if (whole) return [whole];
    const several = parts(name).map((part) => byName.get(part));
    return several.every((one) => one !== undefined) ? [...new Set(several)] : [];
  };
  const within = (written: string): readonly Channel[] => {
    const words = ` ${normaliseChannel(written).replace(/[^\p{L}\p{N}.]+/gu, ' ')} `;
    return all.filter((channel) => namesInText(channel).some((name) => words.includes(` ${name} `)));
  };
  const isKnown = (name: string): boolean => byName.has(name) || uncounted.has(name);
  const knows = (written: string): boolean => {
    const name = withoutRemark(normaliseChannel(written));
    return isKnown(name) || /^r\//.test(name) || parts(name).every(isKnown) || name.split(/[^\p{L}\p{N}.]+/u).some((word) => word.length > 3 && isKnown(word)) || within(written).length > 0;
  };
  return { all, named, within, knows, isAnywhere: (name) => anywhere.has(normaliseChannel(name)) };
}

/** Other words for a blog, such as "web", say too little within a longer text. */
const namesInText = (channel: Channel): readonly string[] => (channel.id === 'blog' ? ['blog'] : namesOf(channel));
