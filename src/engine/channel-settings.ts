import { channelNamed, CHANNELS, type ChannelOverride } from '../channels/channels.ts';
import { asPairs } from '../formats/values.ts';
import { nearest } from '../insight/nearest.ts';
import type { DataNode, Problem, Scalar } from '../model/data.ts';
import { readNumber } from './rule-settings.ts';
import { unknownKey } from './setting-problems.ts';

/** Reads `channels:`, a team's own numbers for a network. */
export function readChannels(node: DataNode | undefined, problems: Problem[]): ReadonlyMap<string, ChannelOverride> {
  const overrides = new Map<string, ChannelOverride>();
  for (const [key, value] of asPairs(node)) {
    const channel = channelNamed(key.text);
    if (channel) overrides.set(channel.id, readNumbers(value, problems));
    else if (misspelt(key)) problems.push(unknownKey(key, 'network', CHANNELS.map(({ id }) => id)));
  }
  return overrides;
}

/** A team may name networks that Rapport does not know; only what is nearly one that it knows is taken for a mistake. */
const misspelt = ({ text }: Scalar): boolean => text.length > 5 && nearest(text, CHANNELS.map(({ id }) => id)).length > 0;

function readNumbers(node: DataNode, problems: Problem[]): ChannelOverride {
  const numbers: { limit?: number; fold?: number } = {};
  for (const [name, value] of asPairs(node)) {
    if (name.text !== 'limit' && name.text !== 'fold') {
      problems.push(unknownKey(name, 'setting of a network', ['limit', 'fold']));
      continue;
    }
    const number = readNumber(value);
    if (number !== undefined && number > 0) numbers[name.text] = number;
    else problems.push({ span: value.span, message: `${name.text} must be a number above 0.` });
  }
  return numbers;
}
