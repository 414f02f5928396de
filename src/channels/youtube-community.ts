import { NOTHING_KNOWN, type Channel } from './channel.ts';
import { countUnits } from './counting.ts';

/** A post among a channel's videos, without a title. */
export const youtubeCommunity: Channel = {
  ...NOTHING_KNOWN,
  id: 'youtube-community',
  name: 'YouTube posts',
  aliases: ['youtube post', 'youtube posts', 'youtube community post', 'youtube community tab', 'yt community', 'community tab', 'community post'],
  measures: [{
    setting: 'limit', unit: 'characters', limit: 7700, count: countUnits, unitAtMost: 1, link: 0,
    confidence: 'low', source: 'Not published. One guide has tried 7,700', seen: '2026-11',
  }],
  fold: { value: 288, confidence: 'low', source: 'Not published. One guide gives 288', seen: '2026-11' },
};
