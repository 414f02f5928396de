import { countGraphemes, type Channel } from './channel.ts';

const LINK = /https?:\/\/[^\s<>]+/gi;
const TRAILING = /[?!.,:;*_~'"”’»…)\]]+$/;
const REMOTE_MENTION = /(^|[^/\w])@([a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)@[a-z0-9.-]+[a-z0-9]/gi;

/** Every link is 23 characters, and of a mention only the name counts, not the server. */
const counted = (text: string): string =>
  text
    .replace(LINK, (url) => '_'.repeat(23) + (TRAILING.exec(url)?.[0] ?? ''))
    .replace(REMOTE_MENTION, '$1@$2');

export const mastodon: Channel = {
  id: 'mastodon',
  name: 'Mastodon',
  aliases: ['fediverse', 'toot', 'mastodon.social'],
  measures: [{ unit: 'characters', limit: 500, count: (text) => countGraphemes(counted(text)), unitAtMost: 1, link: 23 }],
  fold: null,
  confidence: 'high',
  source: "Mastodon's documentation, Posting: 500 characters unless the server says otherwise, links 23 (seen 2026-11)",
};
