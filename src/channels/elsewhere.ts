/**
 * Places that people plan for and whose posts Rapport does not count: what is written for them is no single text, or
 * nothing is known of its limits. Naming one is no mistake.
 */
export const UNCOUNTED: readonly string[] = [
  'thread', 'twitter thread', 'x thread', 'x premium', 'twitter premium', 'twitter blue', 'linkedin article', 'linkedin newsletter', 'linkedin carousel', 'linkedin document',
  'instagram story', 'instagram stories', 'ig story', 'ig stories', 'story', 'stories', 'facebook story', 'facebook stories', 'facebook event', 'facebook live', 'instagram live', 'live', 'livestream',
  'reddit', 'subreddit', 'hacker news', 'hn', 'lobsters', 'product hunt', 'indie hackers', 'dev.to', 'devto', 'hashnode', 'medium', 'quora', 'stack overflow', 'github', 'github discussions', 'discourse', 'forum',
  'discord', 'slack', 'teams', 'microsoft teams', 'telegram', 'tg', 'whatsapp', 'signal', 'messenger', 'wechat', 'weixin', 'line', 'viber', 'sms', 'push', 'push notification', 'app', 'in app',
  'pinterest', 'snapchat', 'tumblr', 'vk', 'xing', 'weibo', 'xiaohongshu', 'rednote', 'douyin', 'kakao', 'naver', 'twitch', 'vimeo', 'bereal', 'nextdoor', 'meetup', 'eventbrite', 'strava', 'goodreads',
  'google business', 'google business profile', 'gbp', 'yelp', 'tripadvisor', 'podcast', 'spotify', 'radio', 'tv', 'press', 'press release', 'pr', 'print', 'flyer', 'poster', 'leaflet', 'brochure', 'magazine', 'newspaper',
  'seo', 'search', 'google', 'webinar', 'event', 'events', 'in person', 'talk', 'workshop', 'intranet', 'docs', 'documentation', 'landing page', 'rss', 'lemmy', 'pixelfed', 'peertube', 'nostr', 'farcaster', 'warpcast', 'lens', 'truth social', 'gab', 'rumble',
];

/** Words that may mean any channel. */
export const ANYWHERE: readonly string[] = ['all', 'any', 'everywhere', 'online', 'internet', 'social', 'socials', 'social media', 'organic', 'paid', 'paid social', 'ads', 'various', 'multiple', 'several', 'all channels', 'all platforms', 'cross post', 'tbd', 'tba', 'todo', 'n/a', 'none', '?', '–', '—'];
