import { countCodePoints, type Channel } from './channel.ts';

export const linkedin: Channel = {
  id: 'linkedin',
  name: 'LinkedIn',
  aliases: ['linked in', 'li', 'linkedin page', 'linkedin post'],
  measures: [{ unit: 'characters', limit: 3000, count: countCodePoints, unitAtMost: 1, link: 0 }],
  // Sources give 140 to 210; the larger one raises fewer false alarms.
  fold: 210,
  confidence: 'medium',
  source: "LinkedIn's help page on post length: 3,000 characters; how it counts emoji is not published (seen 2026-11)",
};
