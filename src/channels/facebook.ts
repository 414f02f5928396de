import { NOTHING_KNOWN, type Channel } from './channel.ts';
import { countUnits } from './counting.ts';

export const facebook: Channel = {
  ...NOTHING_KNOWN,
  id: 'facebook',
  name: 'Facebook',
  aliases: ['fb', 'facebook.com', 'facebook page', 'facebook post', 'fb page', 'facebook group', 'facebook groups'],
  measures: [{
    setting: 'limit', unit: 'characters', limit: 63_206, count: countUnits, unitAtMost: 1, link: 0,
    confidence: 'medium', source: 'Widely given since 2011; one scheduler stops at 10,000', seen: '2026-11',
  }],
  fold: { value: 477, confidence: 'medium', source: 'Not published. Guides give 125 to 477, and this is the most of them', seen: '2026-11' },
};
