import { NOTHING_KNOWN, type Channel } from './channel.ts';
import { countUnits } from './counting.ts';

export const instagram: Channel = {
  ...NOTHING_KNOWN,
  id: 'instagram',
  name: 'Instagram',
  aliases: ['ig', 'insta', 'instagram.com', 'instagram post', 'instagram feed', 'instagram reel', 'instagram reels', 'reels', 'reel', 'instagram carousel'],
  measures: [{
    setting: 'limit', unit: 'characters', limit: 2200, count: countUnits, unitAtMost: 1, link: 0,
    confidence: 'medium', source: "Meta's documentation of content publishing: captions of 2,200 characters; how it counts emoji is not published", seen: '2026-11',
  }],
  fold: { value: 125, confidence: 'medium', source: 'Not published. Guides agree on about 125', seen: '2026-11' },
  hashtags: { value: 5, confidence: 'medium', source: 'Schedulers that post to it: 5 since December 2025, 30 before', seen: '2026-11' },
  mentions: { value: 3, confidence: 'low', source: "One scheduler's documentation", seen: '2026-11' },
  handle: { pattern: /^[\w.]{1,30}$/, example: '@name', confidence: 'medium', source: 'Widely given: letters, digits, _ and full stops, 30 at most', seen: '2026-11' },
  alt: { value: 1000, confidence: 'medium', source: "Meta's documentation of content publishing, alt_text", seen: '2026-11' },
};
