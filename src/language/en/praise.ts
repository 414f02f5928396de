import type { Prose } from '../../model/prose.ts';
import type { Likely } from '../language.ts';
import { CUE, cuesOf } from './cue-words.ts';
import { lowerOf } from './lower.ts';

/** What is said of oneself with pride. "Proud of you" and "excited for you" are not it. */
const PRAISE: readonly RegExp[] = [
  /\bwe(?:'re| are| were|'ve been| have been| feel| could not be| couldn't be)? (?:so |very |really |extremely |incredibly |truly |all |more |beyond |absolutely |both |immensely |just ){0,2}(?:proud|excited|thrilled|delighted|pleased|honou?red|humbled)(?: (?:and|&) (?:\w+ )?(?:proud|excited|thrilled|delighted|pleased|honou?red|humbled))?\b/,
  /\bwe (?:proudly|are announcing|celebrate|are celebrating)\b|\bwe're (?:celebrating|announcing)\b/,
  /\bour (?:\w+ ){0,2}(?:award|awards|mission|vision)\b|\bour award-winning\b/,
  /\bwe (?:have |'ve )?(?:just )?(?:won|received|earned|been awarded|been named) (?:an? |the |our |\w+ ){0,3}awards?\b/,
];

/** Something for the reader: to use, to go to, to look at, to do. Then it is no talk about ourselves alone. */
const OFFERED = /\b(?:free|join|register|sign up|tickets?|book|visit|come|click|apply|call|details|tips|how to|download|available|listen|vote|donate|help|read|watch|learn|find out|check out|stop by|tune in|open to|thank(?:s| you)|congrat\w+|welcome|enjoy|happy|see (?:the|it|more|all)|on sale|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|tonight|tomorrow|at \d|giveaways?|offering|here's)\b|https?:|\bproud of (?:you|him|her|them|these)\b/;
const READERS = /\b(?:you|your|yours|you're|you've|you'll|y'all)\b/;
const SPEAKER = /\b(?:i|i'm|i've|my|me)\b/;

/** The first sentence in which a text praises its writers, where it turns to no reader and offers nothing. */
export function findOwnPraise(prose: Prose): Likely | null {
  const cues = cuesOf(prose);
  if (!cues.some((cue) => (cue & CUE.pride) !== 0)) return null;
  const lower = lowerOf(prose);
  if (READERS.test(lower) || OFFERED.test(lower) || SPEAKER.test(lower)) return null;
  for (const [index, { start, end, quoted }] of prose.sentences.entries()) {
    if (((cues[index] ?? 0) & CUE.pride) === 0 || quoted) continue;
    const text = lower.slice(start, end);
    if (text.includes('"')) continue; // said by somebody, and told
    if (PRAISE.some((pattern) => pattern.test(text))) return { start, end, confidence: 0.85 };
  }
  return null;
}
