import type { Channels } from '../../channels/channels.ts';
import { nearest } from '../../insight/nearest.ts';
import type { Fix } from '../../model/diagnostic.ts';
import type { Item } from '../../model/item.ts';
import type { Post, Version } from '../../model/post.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'channel/unknown',
  subject: 'item',
  reads: ['allChannels'],
  severity: 'info',
  summary: 'A post or a slot names a channel that nobody knows.',
  why: 'Nothing is counted for a channel with an unknown name, so a misspelt one goes unchecked.',
  source: 'A matter of consistency: the name is looked up among the networks of docs/channels.md, other places that people post in, and the channels of rapport.yml.',
  options: {},
  *check({ item, allChannels }) {
    for (const { value, span } of [...item.channels, ...versionsOf(item).map((version) => version.channel)]) {
      if (allChannels.knows(value)) continue;
      const meant = nearest(value, longNames(allChannels)).slice(0, 1);
      const ids = meant.flatMap((name) => allChannels.named(name).map((channel) => channel.id));
      const isWritten = item.source.text.slice(span.start, span.end) === value;
      const fixes: Fix[] = isWritten ? ids.map((id) => ({ title: `Change it to "${id}"`, safe: false, edits: [{ path: item.source.path, ...span, text: id }] })) : [];
      yield { span, message: `No channel is called "${value}". ${ids[0] ? `Did you mean "${ids[0]}"?` : `If it is one of yours, name it under "channels" in rapport.yml.`}`, fixes };
    }
  },
  examples: [
    { good: '---\nchannels: [x, LinkedIn page, newsletter, reddit, Facebook / Instagram]\n---\nWhat helped?' },
    { bad: '---\nchannels: [⟦blusky⟧]\n---\nWhat helped?', fixed: '---\nchannels: [bluesky]\n---\nWhat helped?' },
    { path: 'calendar/may.yml', bad: '- { date: 2026-05-04, title: Open day, channel: ⟦linkdin⟧ }\n', fixed: '- { date: 2026-05-04, title: Open day, channel: linkedin }\n' },
    { bad: '---\nchannels: x\nversions:\n  x: What helped?\n  ⟦mastodno⟧: What helped you?\n---\nWhat helped?', fixed: '---\nchannels: x\nversions:\n  x: What helped?\n  mastodon: What helped you?\n---\nWhat helped?' },
    { bad: '---\nchannels: ⟦tea room board⟧\n---\nWhat helped?' },
    { good: '---\nchannels: tea room board\n---\nWhat helped?', files: { 'rapport.yml': 'channels: { tea-room-board: { limit: 90 } }\n' } },
  ],
});

/** Of names in two letters, everything short would be a misspelling. */
const longNames = ({ all }: Channels): readonly string[] => all.flatMap(({ id, name, aliases }) => [id, name, ...aliases]).filter((name) => name.length > 3 && !name.includes(' '));

/** A slot has no text of its own. */
const versionsOf = (item: Item): readonly Version[] => ('versions' in item ? (item as Post).versions : []);
