import { NOTHING_KNOWN, type Channel } from './channel.ts';
import { countBytes, countCodePoints, countDifferentLinks } from './counting.ts';

/** One emoji with all that belongs to it: flags, keycaps, skin tones, joined families, tags. */
const EMOJI = /\p{RI}\p{RI}|[0-9#*]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\p{EMod}|\uFE0F|\u200D\p{Extended_Pictographic}|[\u{E0020}-\u{E007F}])*/gu;

/** Characters, but an emoji counts as many as it has bytes in UTF-8. */
function countWithEmojiAsBytes(text: string): number {
  let count = countCodePoints(text);
  if (count === text.length && !/[\u200d-\u3299\ufe0f]/.test(text)) return count;
  for (const [emoji] of text.matchAll(EMOJI)) count += countBytes(emoji) - countCodePoints(emoji);
  return count;
}

export const threads: Channel = {
  ...NOTHING_KNOWN,
  id: 'threads',
  name: 'Threads',
  aliases: ['threads.net', 'threads.com', 'meta threads', 'instagram threads'],
  measures: [
    {
      setting: 'limit', unit: 'characters', limit: 500, count: countWithEmojiAsBytes, unitAtMost: 3, link: 0,
      confidence: 'high', source: 'The Threads API, Posts: 500 characters, emoji as their bytes in UTF-8', seen: '2026-11',
    },
    {
      setting: 'links', unit: 'different links', limit: 5, count: countDifferentLinks, unitAtMost: 0.2, link: 0,
      confidence: 'high', source: 'The Threads API: a post of more than 5 links is refused since 2025-12-22, the same link counting once', seen: '2026-11',
    },
  ],
  hashtags: { value: 1, confidence: 'medium', source: 'Schedulers that post to it: one tag a post; the others stay plain text', seen: '2026-11' },
  handle: { pattern: /^[\w.]{1,30}$/, example: '@name', confidence: 'medium', source: "Instagram's user names, which are those of Threads: letters, digits, _ and full stops, 30 at most", seen: '2026-11' },
};
