import type { Prose } from '../../model/prose.ts';
import type { Greeting } from '../language.ts';

/** A greeting word, then words for nobody in particular, then what ends an address. */
const GREETING = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:dear|hi|hello|hey|hiya|howdy|attention|greetings|good (?:morning|afternoon|evening)|welcome|morning|happy (?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\s+(?:there|to))?[,!]?\s+((?:(?:all|our|my|to|the|dear|valued|loyal|lovely|amazing|wonderful|fellow|beloved|esteemed|existing|new|and|of|you|awesome|great)\s+)*(?:customers?|clients?|followers|subscribers|users|fans|consumers|patrons|shoppers|audience|everyone|everybody|every one|all|guys|ladies and gentlemen|sir or madam|people|world|internet|peeps|facebook|instagram|twitter|linkedin|linkedin (?:family|fam|network)|insta(?:gram)? (?:family|fam)|fam)(?:\s+(?:and|&|or)\s+(?:friends|followers|fans|customers|clients|supporters|subscribers))?)(?=\s*(?:[,!:.…–—-]|$|\n|\p{Extended_Pictographic}))`,
  'iu',
);

/** What only a business calls people. */
const NAMED = /customer|client|follower|subscriber|user|consumer|fan/i;

/** A greeting opens a text; further down it is part of something quoted or reported. */
const OPENING = 3;

/** Greetings at the head of a sentence that name no one: "Dear customers". */
export function findGreetings(prose: Prose): readonly Greeting[] {
  const found: Greeting[] = [];
  for (const sentence of prose.sentences.slice(0, OPENING)) {
    if (sentence.quoted || prose.blocks[sentence.block]?.kind !== 'paragraph') continue;
    const text = prose.masked.slice(sentence.start, sentence.end);
    const match = GREETING.exec(text);
    if (!match?.[1]) continue;
    const lead = match[0].length - match[0].replace(/^[^\p{L}\p{N}]+/u, '').length;
    found.push({ start: sentence.start + lead, end: sentence.start + match[0].length, audience: match[1].toLowerCase(), confidence: NAMED.test(match[1]) ? 0.95 : 0.8 });
  }
  return found;
}
