import twitter from 'twitter-text';
import type { Channel } from './channel.ts';

/** twitter-text is dormant but is X's own reference: URLs are 23, CJK and emoji 2, after NFC. This is its only use. */
const weightedLength = (text: string): number => (PLAIN.test(text) ? text.length : twitter.parseTweet(text).weightedLength);

/** Characters that count one each and are composed already, and no full stop inside a word that may make it a link. */
const PLAIN = /^(?:[\n -\-/-~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u201f]|\.(?![A-Za-z0-9\u00a1-\uffff]))*$/;

export const x: Channel = {
  id: 'x',
  name: 'X',
  aliases: ['twitter', 'tweet', 'x.com', 'x (twitter)', 'x/twitter', 'twitter/x'],
  measures: [{ unit: 'characters as X weighs them', limit: 280, count: weightedLength, unitAtMost: 2, link: 23 }],
  fold: null,
  confidence: 'high',
  source: 'https://docs.x.com/resources/fundamentals/counting-characters (seen 2026-11)',
};
