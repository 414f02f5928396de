import { NOTHING_KNOWN, type Channel } from './channel.ts';
import { countCodePoints } from './counting.ts';

export const linkedin: Channel = {
  ...NOTHING_KNOWN,
  id: 'linkedin',
  name: 'LinkedIn',
  aliases: ['linked in', 'li', 'linkedin.com', 'linkedin page', 'linkedin post', 'linkedin company page'],
  measures: [{
    setting: 'limit', unit: 'characters', limit: 3000, count: countCodePoints, unitAtMost: 1, link: 0,
    confidence: 'medium', source: "LinkedIn's help page on post length; how it counts emoji is not published", seen: '2026-11',
  }],
  fold: { value: 210, confidence: 'medium', source: 'Not published. Guides give 140 to 210, and this is the most of them', seen: '2026-11' },
};
