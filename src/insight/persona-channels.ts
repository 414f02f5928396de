import { normaliseChannel, type Channels } from '../channels/channels.ts';
import type { Item } from '../model/item.ts';
import type { Persona } from '../model/persona.ts';

/**
 * Whether a persona is surely on none of the channels that something goes out on. What a persona's file says in words
 * that nobody knows ("all over the web") may mean any channel, and so may a channel of the post that nobody knows.
 */
export function isAbsentFrom(persona: Persona, item: Item, channels: Channels): boolean {
  if (persona.channels.length === 0 || item.channels.length === 0) return false;
  const theirs = persona.channels.map(({ value }) => idsIn(value, channels));
  const ours = item.channels.map(({ value }) => idsIn(value, channels));
  if ([...theirs, ...ours].some((ids) => ids.length === 0)) return false;
  const there = new Set(theirs.flat());
  return !ours.flat().some((id) => there.has(id));
}

/** The channels that a few words speak of; none where that is not clear. */
function idsIn(written: string, channels: Channels): readonly string[] {
  const spoken = channels.named(written);
  const found = spoken.length > 0 ? spoken : channels.within(written);
  if (found.length > 0) return found.map((channel) => channel.id);
  return channels.knows(written) && !channels.isAnywhere(written) ? [normaliseChannel(written)] : [];
}
