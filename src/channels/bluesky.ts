import { NOTHING_KNOWN, type Channel } from './channel.ts';
import { countBytes, countGraphemes } from './counting.ts';

const LINK = /(?<![\w@.])(?:https?:\/\/[^\s<>]+|(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s<>]*)/gi;

/** The official client shows a link without its scheme, its path cut to 13 characters, and counts what it shows. */
function shortenLinks(text: string): string {
  return text.replace(LINK, (match) => {
    const url = match.replace(/[?!.,:;*_~'"”’»…)\]]+$/, '');
    const parts = /^(?:https?:\/\/)?([^/?#]+)([^]*)$/i.exec(url);
    if (!parts) return match;
    const path = parts[2] === '/' ? '' : (parts[2] ?? '');
    return `${parts[1] ?? ''}${path.length > 15 ? `${path.slice(0, 13)}...` : path}${match.slice(url.length)}`;
  });
}

const LEXICON = { confidence: 'high', source: 'The lexicon app.bsky.feed.post: 300 graphemes and 3,000 bytes of UTF-8', seen: '2026-11' } as const;

export const bluesky: Channel = {
  ...NOTHING_KNOWN,
  id: 'bluesky',
  name: 'Bluesky',
  aliases: ['bsky', 'bsky.app', 'blue sky'],
  measures: [
    { setting: 'limit', unit: 'characters', limit: 300, count: (text) => countGraphemes(shortenLinks(text)), unitAtMost: 1, link: 0, ...LEXICON },
    { setting: 'bytes', unit: 'bytes', limit: 3000, count: (text) => countBytes(shortenLinks(text)), unitAtMost: 3, link: 0, ...LEXICON },
  ],
  handle: { pattern: /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?$/i, example: '@name.bsky.social', confidence: 'high', source: 'The AT Protocol, Handle: a domain name', seen: '2026-11' },
  alt: { value: 2000, confidence: 'high', source: 'The official client, MAX_ALT_TEXT', seen: '2026-11' },
};
