import { NOTHING_KNOWN, type Channel, type Evidence, type Figure, type Measure } from './channel.ts';
import { countBytes, countDifferentLinks, countGraphemes } from './counting.ts';

/** The numbers that a team may set for a network, and the least that each may be. */
export const CHANNEL_SETTINGS = {
  limit: { least: 1, summary: 'Characters a post may have, as the network counts them.' },
  bytes: { least: 1, summary: 'Bytes of UTF-8 a post may have.' },
  title: { least: 1, summary: 'Characters a title may have.' },
  'title-fold': { least: 1, summary: 'Characters that lists show of a title.' },
  fold: { least: 1, summary: 'Characters shown before "see more".' },
  hashtags: { least: 0, summary: 'Hashtags a post may have.' },
  mentions: { least: 0, summary: 'Mentions a post may have.' },
  links: { least: 0, summary: 'Different links a post may have.' },
  alt: { least: 1, summary: 'Characters the text of an image may have.' },
  followers: { least: 1, summary: 'People who follow you there: how many a draft will reach is estimated by it.' },
} as const;

export type ChannelSetting = keyof typeof CHANNEL_SETTINGS;

/** A team's own numbers for a network; null lifts a limit. */
export type ChannelOverride = { readonly [setting in ChannelSetting]?: number | null } & {
  /** Of a channel of their own: what to call it. */
  readonly name?: string;
};

const OURS: Evidence = { confidence: 'high', source: 'rapport.yml', seen: '' };

/** A network with a team's own numbers in place of the published ones: they are then certain. */
export function withOverride(channel: Channel, override: ChannelOverride | undefined): Channel {
  if (!override) return channel;
  const figure = (setting: ChannelSetting, published: Figure | null): Figure | null => {
    const value = override[setting];
    return value === undefined ? published : value === null ? null : { value, ...OURS };
  };
  const { limit = null, fold = null } = channel.title ?? {};
  const ownTitle = measure('title', limit ?? PLAIN.title, limit !== null, override);
  const ownFold = figure('title-fold', fold);
  return {
    ...channel,
    name: override.name ?? channel.name,
    measures: (['limit', 'bytes', 'links'] as const).flatMap((setting) => {
      const published = channel.measures.find((one) => one.setting === setting);
      return measure(setting, published ?? PLAIN[setting], published !== undefined, override) ?? [];
    }),
    title: channel.title || ownTitle || ownFold ? { limit: ownTitle, fold: ownFold } : null,
    fold: figure('fold', channel.fold),
    hashtags: figure('hashtags', channel.hashtags),
    mentions: figure('mentions', channel.mentions),
    alt: figure('alt', channel.alt),
  };
}

/** How a number is counted where the network itself publishes no such limit. */
const PLAIN: Readonly<Record<Measure['setting'], Measure>> = {
  limit: { setting: 'limit', unit: 'characters', limit: 0, count: countGraphemes, unitAtMost: 1, link: 0, ...OURS },
  bytes: { setting: 'bytes', unit: 'bytes', limit: 0, count: countBytes, unitAtMost: 3, link: 0, ...OURS },
  links: { setting: 'links', unit: 'different links', limit: 0, count: countDifferentLinks, unitAtMost: 0.2, link: 0, ...OURS },
  title: { setting: 'title', unit: 'characters', limit: 0, count: countGraphemes, unitAtMost: 1, link: 0, ...OURS },
};

function measure(setting: Measure['setting'], model: Measure, isPublished: boolean, override: ChannelOverride): Measure | null {
  const limit = override[setting];
  if (limit === undefined) return isPublished ? model : null;
  return limit === null ? null : { ...model, ...OURS, limit };
}

/** A channel that only this team has. */
export const ownChannel = (id: string, override: ChannelOverride): Channel => withOverride({ ...NOTHING_KNOWN, id, name: id }, override);
