import twitter from 'twitter-text';
import { NOTHING_KNOWN, type Channel } from './channel.ts';

/** twitter-text is dormant but is X's own reference: URLs are 23, CJK and emoji 2, after NFC. This is its only use. */
const weightedLength = (text: string): number => plainLength(text) ?? twitter.parseTweet(text).weightedLength;

/** Characters that count one each and are composed already. */
const PLAIN = /^[\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u201f]*$/;
/** Words with a full stop inside, which may make them links. */
const DOTTED = /\S*\.[A-Za-z0-9\u00a1-\u02ff]\S*/g;
const NUMBER = /^[$€£]?\d+(?:[.,]\d+)*[%.,!?;:)]*$/;
/** An address that leaves nothing to doubt, and the marks after it. */
const ADDRESS = /^(https?:\/\/(?:[a-z0-9]+\.)+(?:com|org|net|edu|gov)(?:(?:\/[A-Za-z0-9_-]+)+\/?)?)([.,!?;:]*)$/;
const LINK = 23;

/** What a text of plain characters, numbers and plain addresses weighs; null where X's library must tell. */
function plainLength(text: string): number | null {
  if (!PLAIN.test(text)) return null;
  let weight = text.length;
  for (const [word] of text.matchAll(DOTTED)) {
    if (NUMBER.test(word)) continue;
    const address = ADDRESS.exec(word)?.[1];
    if (address === undefined) return null;
    weight += LINK - address.length;
  }
  return weight;
}

export const x: Channel = {
  ...NOTHING_KNOWN,
  id: 'x',
  name: 'X',
  aliases: ['twitter', 'tweet', 'tweets', 'x.com', 'twitter.com', 'x/twitter', 'twitter/x'],
  measures: [{
    // NFC makes two characters of some, and each may weigh 2.
    setting: 'limit', unit: 'characters as X weighs them', limit: 280, count: weightedLength, unitAtMost: 4, link: LINK,
    confidence: 'high', source: 'https://docs.x.com/resources/fundamentals/counting-characters', seen: '2026-11',
  }],
  handle: { pattern: /^\w{1,15}$/, example: '@name', confidence: 'high', source: "X's library twitter-text: letters, digits and _, 15 at most", seen: '2026-11' },
  alt: { value: 1000, confidence: 'medium', source: "X's help page on image descriptions", seen: '2026-11' },
  note: 'With Premium a post may have 25,000 characters: `x: { limit: 25000 }`.',
};
