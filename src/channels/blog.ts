import { NOTHING_KNOWN, type Channel } from './channel.ts';

/** A page of your own: nothing limits it. */
export const blog: Channel = {
  ...NOTHING_KNOWN,
  id: 'blog',
  name: 'Blog',
  aliases: ['blog post', 'blog posts', 'blogs', 'weblog', 'company blog', 'website', 'web', 'web site', 'site', 'website blog', 'article'],
  title: {
    limit: null,
    fold: { value: 70, confidence: 'low', source: 'Google cuts titles by their width and publishes no number; guides give 60 to 70 characters', seen: '2026-11' },
  },
};
