import { NOTHING_KNOWN, type Channel, type Evidence } from './channel.ts';
import { countBytes, countCodePoints } from './counting.ts';

const API: Evidence = { confidence: 'high', source: 'The YouTube Data API, videos: a title of 100 characters, a description of 5,000 bytes', seen: '2026-11' };

/** A video: the title, and the body as its description. */
export const youtube: Channel = {
  ...NOTHING_KNOWN,
  id: 'youtube',
  name: 'YouTube',
  aliases: ['yt', 'you tube', 'youtube.com', 'youtube video', 'youtube videos', 'youtube description', 'youtube short', 'youtube shorts', 'shorts'],
  measures: [{ setting: 'bytes', unit: 'bytes', limit: 5000, count: countBytes, unitAtMost: 3, link: 0, ...API }],
  title: {
    limit: { setting: 'title', unit: 'characters', limit: 100, count: countCodePoints, unitAtMost: 1, link: 0, ...API },
    fold: { value: 70, confidence: 'low', source: 'Guides: search shows 60 to 70 characters', seen: '2026-11' },
  },
  fold: { value: 200, confidence: 'low', source: 'Guides: 100 to 200 characters of a description show above "more"', seen: '2026-11' },
  hashtags: { value: 60, confidence: 'medium', source: "YouTube's help page as guides quote it: of more than 60 all are ignored; other guides give 15", seen: '2026-11' },
};
