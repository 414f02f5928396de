import type { Text } from '../../model/data.ts';

/** Where people post, as headings and columns name it. Only a name that is no common word: "blog" is one, "post" is not. */
const NAMES = 'twitter/x|x/twitter|x \\(twitter\\)|twitter \\(x\\)|twitter|linkedin|instagram|insta|ig|facebook|fb|tiktok|tik tok|youtube|yt shorts|threads|bluesky|mastodon|reddit|pinterest|whatsapp|telegram|snapchat|discord|slack|twitch|newsletter|e-mail|email|blog|medium|substack|dev\\.to|hashnode|'
  + 'hacker news|indie hackers|product hunt|wechat|weibo|xiaohongshu|bilibili|vk|line|kakaotalk|zalo|xing|quora|tumblr|podcast|公众号|微信公众号|小红书|抖音|知乎|微博';
const NAME = new RegExp(`(?<![\\p{L}\\p{N}/])(?:${NAMES})(?![\\p{L}\\p{N}])`, 'iu');
/** X is a letter before it is a network: only alone, or beside a word that makes it one. */
const X = /^\W*(x)(?:\s*\/?\s*(?:post|thread|tweet|posts)\b|\W*$)/iu;
/** Words that may stand about the name of a network in the label of a post. */
const ABOUT = /^(?:post|posts|thread|story|stories|reel|reels|video|carousel|group|page|company|personal|profile|shorts|short|tweet|update|article|caption|text|copy|version|content|beitrag|publicación|publication|postagem|bài|đăng|the|on|for|für|para|pour)$/i;

/** The network that a label names, with its place, where the label says little else: "📸 Instagram Post", "Twitter Thread". */
export function networkIn(label: Text): Text | null {
  const { value, span } = label;
  const isExact = span.end - span.start === value.length;
  const found = NAME.exec(value);
  const x = found ? null : X.exec(value);
  const name = found?.[0] ?? x?.[1];
  if (name === undefined) return null;
  const at = found ? found.index : value.indexOf(name);
  const others = `${value.slice(0, at)} ${value.slice(at + name.length)}`.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (others.filter((word) => !ABOUT.test(word) && !NAME.test(word)).length > 1 || others.length > 4) return null;
  return { value: name, span: isExact ? { start: span.start + at, end: span.start + at + name.length } : span };
}

/** Whether a label is the name of a network and nothing else. */
export const isNetwork = (label: Text): boolean => networkIn(label)?.value.length === label.value.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '').length;

/** "LinkedIn Post #1: Launch": the network that a label starts with, and the title it gives. */
export function networkAndTitle(label: Text): { readonly network: Text; readonly title: Text } | null {
  const parts = /^([^:–—]{1,40}?)\s*(?::\s+|\s[–—-]\s+)(\S.*)$/.exec(label.value);
  if (!parts?.[1] || !parts[2] || label.value.length !== label.span.end - label.span.start) return null;
  const head = parts[1].replace(/\s*#?\d{1,3}$/, '');
  const network = networkIn({ value: head, span: { start: label.span.start, end: label.span.start + head.length } });
  return network && { network, title: { value: parts[2], span: { start: label.span.end - parts[2].length, end: label.span.end } } };
}
