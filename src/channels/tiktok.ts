import { NOTHING_KNOWN, type Channel } from './channel.ts';
import { countUnits } from './counting.ts';

export const tiktok: Channel = {
  ...NOTHING_KNOWN,
  id: 'tiktok',
  name: 'TikTok',
  aliases: ['tik tok', 'tt', 'tiktok.com', 'tiktok video', 'tik-tok'],
  measures: [{
    setting: 'limit', unit: 'characters', limit: 2200, count: countUnits, unitAtMost: 1, link: 0,
    confidence: 'low', source: "TikTok's Content Posting API: 2,200 for a video's caption, in UTF-16; photos take 4,000 there, and some sources give 2,000", seen: '2026-11',
  }],
  hashtags: { value: 5, confidence: 'medium', source: 'Notices in the app since August 2025, as the trade press reports; TikTok has announced nothing', seen: '2026-11' },
  handle: { pattern: /^[\w.]{2,24}$/, example: '@name', confidence: 'medium', source: 'Widely given: letters, digits, _ and full stops, 24 at most', seen: '2026-11' },
};
