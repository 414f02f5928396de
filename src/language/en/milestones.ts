import type { Prose } from '../../model/prose.ts';
import type { Likely } from '../language.ts';
import { CUE, cuesOf } from './cue-words.ts';
import { lowerOf } from './lower.ts';

/** A count of at least three figures or a round word. Money and shares are no count of people. */
const NUMBER = String.raw`(?<![£$€.,\d])(?:\d[\d,.]*\d(?: ?k\b| ?m\b| million| thousand)?|\d ?k\b|\d ?m\b|\d (?:million|thousand)|(?:a |one |two |three |four |five |ten |half a )?(?:hundred|thousand|million)|(?:ten|twenty|fifty) thousand)\+?(?! ?%)`;
/** What a page counts of itself. "Members" are people who joined something, and counted only where they are reached. */
const COUNTED = String.raw`(?:followers|fans|page likes|likes|subscribers|subs|views|downloads|plays|connections)\b`;
const BETWEEN = String.raw`(?:(?:new |our |total |facebook |twitter |instagram |insta |youtube |linkedin |tiktok |page |amazing |lovely |wonderful |loyal )){0,3}`;
const ROUGHLY = String.raw`(?:(?:over|more than|the|our|a|an|almost|nearly|past|amazing|incredible|whopping|big) ){0,3}`;
const COUNT = `${ROUGHLY}${NUMBER} ${BETWEEN}`;

/** Each is tried by itself, and is compiled when it first meets a sentence with a count. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:we|we've|i|i've|our (?:\w+ )?(?:page|channel|account|group|community|video|podcast))(?: have| has)?(?: just| now| finally| officially| already){0,2} (?:hit|reached|passed|crossed|surpassed|topped|smashed|broke|made it to|got to|gained) ${COUNT}(?:${COUNTED}|members\b)`),
  new RegExp(String.raw`\b(?:we|i)(?:'ve| have|'re| are)?(?: just| now| finally| officially){1,2} (?:at|have|got|up to) ${COUNT}${COUNTED}`),
  new RegExp(String.raw`\b(?:thank you|thanks|thankyou|celebrating|cheers|hooray|woohoo|woo ?hoo|yay|wow)\b[^.!?\n]{0,30}? (?:for |to |on )?(?:all )?${COUNT}${COUNTED}`),
  new RegExp(String.raw`^\W*(?:\w+ ){0,2}${NUMBER} ${BETWEEN}${COUNTED}(?: and counting| strong)?\s*(?:[!🎉]|$)`, 'u'),
  new RegExp(String.raw`${NUMBER} ${BETWEEN}${COUNTED} (?:and counting|strong)\b`),
  new RegExp(String.raw`\bour (?:\d[\d,]*(?:th|st|nd|rd)|thousandth|millionth) (?:${BETWEEN})(?:follower|fan|subscriber|like)\b`),
];

/** A goal, a reader's count or somebody else's is no celebration of our own. */
const NOT_OURS = /\b(?:if|when|once|until|till|before|how|how to|to reach|to hit|you|you've|your|goal|target|help us|let's|get us|need|want)\b[^.!?\n]{0,60}$/;

/** Where a text is glad of its own counts. */
export function findMilestones(prose: Prose): readonly Likely[] {
  const cues = cuesOf(prose);
  const found: Likely[] = [];
  for (const [index, { start, end, quoted }] of prose.sentences.entries()) {
    if (((cues[index] ?? 0) & CUE.count) === 0 || quoted) continue;
    const text = lowerOf(prose).slice(start, end);
    if (!/\d|hundred|thousand|million/.test(text)) continue;
    for (const pattern of PATTERNS) {
      const match = pattern.exec(text);
      if (!match || NOT_OURS.test(text.slice(0, match.index)) || /\b(?:you|your goal|goal|target|if we|help us)\b/.test(match[0].replace(/thank you|thankyou/, ''))) continue;
      const lead = /^[^\p{L}\p{N}]*/u.exec(match[0])?.[0].length ?? 0;
      const tail = /[^\p{L}\p{N}]*$/u.exec(match[0])?.[0].length ?? 0;
      found.push({ start: start + match.index + lead, end: start + match.index + match[0].length - tail, confidence: 0.85 });
      break;
    }
  }
  return found;
}
