import { channelNamed, CHANNELS, normaliseChannel } from '../channels/channels.ts';
import { CHANNEL_SETTINGS, type ChannelOverride, type ChannelSetting } from '../channels/overrides.ts';
import { normaliseKey } from '../formats/keys.ts';
import { asPairs } from '../formats/values.ts';
import { nearest } from '../insight/nearest.ts';
import type { DataNode, Problem, Scalar } from '../model/data.ts';
import { unknownKey } from './setting-problems.ts';

const SETTINGS = Object.keys(CHANNEL_SETTINGS) as ChannelSetting[];
const byKey: ReadonlyMap<string, ChannelSetting> = new Map(SETTINGS.map((setting) => [normaliseKey(setting), setting]));
/** Ways to say that there is no limit. */
const UNLIMITED = /^(?:none|off|no|unlimited|null|~|)$/i;

/** Reads `channels:`, a team's own numbers by the id of the network and channels of their own, over what was set before. */
export function readChannels(node: DataNode | undefined, before: ReadonlyMap<string, ChannelOverride>, problems: Problem[]): ReadonlyMap<string, ChannelOverride> {
  const overrides = new Map(before);
  if (node && node.kind !== 'map' && !(node.kind === 'scalar' && node.text === '')) {
    problems.push({ span: node.span, message: 'channels must be names with their numbers, such as "mastodon: { limit: 1000 }".' });
  }
  for (const [key, value] of asPairs(node)) {
    const id = channelNamed(key.text)?.id ?? [...overrides.keys()].find((other) => normaliseChannel(other) === normaliseChannel(key.text)) ?? key.text.trim();
    if (id === '') continue;
    if (channelNamed(id) === undefined && misspelt(key)) problems.push(unknownKey(key, 'network', CHANNELS.map((channel) => channel.id)));
    overrides.set(id, { ...overrides.get(id), ...readOverride(key, value, problems) });
  }
  return overrides;
}

/** A team may have channels of its own; only what is nearly one that Rapport knows is taken for a mistake. */
const misspelt = ({ text }: Scalar): boolean => text.length > 5 && nearest(text, CHANNELS.map(({ id }) => id)).length > 0;

function readOverride(key: Scalar, node: DataNode, problems: Problem[]): ChannelOverride {
  const override: { -readonly [setting in keyof ChannelOverride]: ChannelOverride[setting] } = {};
  if (node.kind === 'list' || (node.kind === 'scalar' && node.text !== '')) {
    problems.push({ span: node.span, message: `${key.text} must have its numbers by name, such as "${key.text}: { limit: 1000 }".` });
  }
  for (const [name, value] of asPairs(node)) {
    if (normaliseKey(name.text) === 'name') {
      if (value.kind === 'scalar' && value.text.trim() !== '') override.name = value.text.trim();
      continue;
    }
    const setting = byKey.get(normaliseKey(name.text));
    if (!setting) problems.push(unknownKey(name, 'setting of a channel', ['name', ...SETTINGS]));
    else {
      const read = readNumber(value, setting, problems);
      if (read !== undefined) override[setting] = read;
    }
  }
  return override;
}

function readNumber(node: DataNode, setting: ChannelSetting, problems: Problem[]): number | null | undefined {
  const written = node.kind === 'scalar' ? node.text.trim() : undefined;
  if (written !== undefined && UNLIMITED.test(written)) return null;
  const read = written !== undefined && /^[\d_]+$/.test(written) ? Number(written.replaceAll('_', '')) : NaN;
  const { least } = CHANNEL_SETTINGS[setting];
  if (Number.isSafeInteger(read) && read >= least) return read;
  problems.push({ span: node.span, message: `${setting} must be a whole number ${least === 0 ? 'from 0' : 'above 0'}, or none.` });
  return undefined;
}
