import { NOTHING_KNOWN, type Channel } from './channel.ts';
import { countGraphemes } from './counting.ts';

const LINK = /https?:\/\/[^\s<>]+/gi;
const TRAILING = /[?!.,:;*_~'"”’»…)\]]+$/;
const REMOTE_MENTION = /(^|[^/\w])@([a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)@[a-z0-9.-]+[a-z0-9]/gi;

/** Every link is 23 characters, and of a mention only the name counts, not the server. */
const counted = (text: string): string =>
  text
    .replace(LINK, (url) => '_'.repeat(23) + (TRAILING.exec(url)?.[0] ?? ''))
    .replace(REMOTE_MENTION, '$1@$2');

export const mastodon: Channel = {
  ...NOTHING_KNOWN,
  id: 'mastodon',
  name: 'Mastodon',
  aliases: ['fediverse', 'toot', 'mastodon.social'],
  measures: [{
    setting: 'limit', unit: 'characters', limit: 500, count: (text) => countGraphemes(counted(text)), unitAtMost: 1, link: 23,
    confidence: 'high', source: "Mastodon's documentation, Posting: 500 characters unless the server says otherwise, links 23, of a mention only the name", seen: '2026-11',
  }],
  alt: { value: 1500, confidence: 'low', source: "Mastodon's default; a server's own is description_limit of its instance entity", seen: '2026-11' },
  note: "Your server's own limits are at /api/v2/instance: `mastodon: { limit: 1000 }`.",
};
