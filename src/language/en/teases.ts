import type { Likely } from '../language.ts';

/** One of these words stands in each tease: far faster to look for than the patterns. */
const CUES = /believe|guess|happen|trick|hack|reason|shock|amaz|speechless|jaw|mind|hate|secret|expect|wait (?:till|until|for)|number|nobody|no one|viral|tears|internet/i;

/** Each is short, and tried by itself: one pattern of them all would take longer to compile than a thousand posts to read. */
const PATTERNS: readonly RegExp[] = [
  /\byou(?:'ll| will| would|'d)? never (?:believe|guess|see (?:it )?coming)\b(?! in\b)/,
  /\byou (?:won't|wouldn't|can't|cannot|will not)(?: even)? (?:believe|guess)\b(?! in\b)/,
  // "What happens next" is news as often as it is a tease.
  /(?:^\W*|\b(?:but|and|find out|guess|see|read|like) )what happened next\b/,
  /\bwhat happen(?:s|ed) next\b(?= (?:will|is going|was|left|shocked|surprised|amazed))/,
  /\bwait (?:till|until) you (?:see|hear|read|find out) (?:what|how|why|who)\b/,
  /\b(?:this|one|these)(?: [\w-]+){0,2} (?:weird|simple|strange|odd|old|little|crazy|clever|secret|genius)(?: old| little)? (?:tricks?|hacks?|secrets?)\b/,
  /\b(?:this|with this|just) one (?:[\w-]+ )?(?:trick|hack|secret)\b/,
  /\bthe (?:real |surprising |shocking |true )?reason (?:why )?will (?:give|make|shock|surprise|amaze|leave|blow|break|melt)\b/,
  /\b(?:will|gonna|going to) (?:shock|amaze|astonish|stun|horrify) you\b/,
  /\b(?:will|gonna|going to) (?:blow your mind|make your jaw drop|melt your heart|leave you (?:speechless|in tears|stunned)|(?:have|bring) you (?:in|to) tears)\b/,
  /(?:\bnumber|\bno\.|#) ?(?:\d+|one|two|three|four|five|seven) (?:will (?:shock|surprise|amaze|blow|make)|is (?:shocking|insane|a shock|unbelievable)|shocked|blew)\b/,
  /\b(?:doctors|dentists|teachers|banks|lawyers|insurers|trainers) hate (?:this|him|her|it)\b|\b(?:doctors|dentists|banks|insurers) don't want you to know\b/,
  /\bwhat (?:they|she|he|it) (?:did|said|found|saw|does|discovered)(?: next| then)? (?:will (?:shock|surprise|amaze|make|leave|blow|melt)|shocked|amazed)\b/,
  /\bis (?:blowing up|breaking) the internet\b/,
];

/** Writing about such headlines is none. */
const ABOUT = /\b(?:headlines?|clickbait|click bait|phrases? (?:like|such as)|instead of)\b/;

/** Where a headline withholds what it is about. A phrase in quotation marks is somebody else's. */
export function findTease(headline: string): Likely | null {
  if (!CUES.test(headline)) return null;
  const lower = headline.toLowerCase().replaceAll('’', "'");
  if (lower.length !== headline.length || ABOUT.test(lower)) return null;
  for (const pattern of PATTERNS) {
    const match = pattern.exec(lower);
    if (match && !/["“'‘]/.test(headline[match.index - 1] ?? '')) return { start: match.index, end: match.index + match[0].length, confidence: 0.9 };
  }
  return null;
}
