import type { Bait } from '../../model/prompt.ts';
import type { Span } from '../../model/span.ts';

/** What people are told to do for the count. */
const ACT = String.raw`(?:like|love|follow|share|tag|retweet|re-?tweet|rt|repost|re-?post|comment|subscribe|mention|invite|heart|double[- ]?tap|upvote|react|save)`;
const START = String.raw`(?:^|[.!?,;:–—\n)>|&+/-]\s*|\d[.)]\s*|\b(?:and|just|simply|please|then|to enter|to win|must|you|or|so)\s+)`;
/** A prize, and not a match, a vote or a heart, which are won too. */
const PRIZE = String.raw`(?! (?:the |a |an |this |his |her |their |your |our |back |over |more )*(?:[\w-]+ )?(?:league|title|cup|games?|match|matches|election|nomination|gold|silver|bronze|medals?|war|race|seats?|championship|series|award|oscars?|grammy|presidency|points?|final|finals|case|battle|battles|tournament|division|votes?|hearts?|support|friends|argument|contract|bid|approval|freedom|independence|majority|round|tie|set|fight|appeal|lawsuit|primary|state|customers?|clients?|business|deal|trust|promotion)\b)`;
const CHANCE = String.raw`(?:(?:for|with|have|get|gets|in with|stand|be in with)\s+)?(?:a|your|the|another|one more|an extra) (?:last |final |extra |great |good )?(?:chance|shot|opportunity) (?:to win|of winning|at winning)\b${PRIZE}`;

/** Entering by a like, a follow, a share, a tag or a comment. */
const BY_COUNTING = new RegExp(
  [
    String.raw`${START}${ACT}\b[^.!?\n]{0,80}?\b(?:to (?:be )?(?:win|enter|entered)\b(?! the (?:room|hall|building|site|shop))|for (?:a|your|the|another) (?:last |extra )?chance (?:to|of|at)\b|(?:and|to) (?:you )?(?:could|can|may|might|will) (?:be )?(?:win|enter)|and win\b${PRIZE}|for (?:an? )?(?:extra |bonus |additional )?entr(?:y|ies)\b|to be in (?:with|the draw)|for (?:a|the|our) (?:giveaway|prize|freebie))`,
    String.raw`\b(?:to (?:be )?(?:win|enter|entered|qualify)|how to (?:win|enter)|for (?:a|your) chance to win[^.!?\n]{0,60})[,:–—-]*\s+(?:(?:all you (?:have|need) to do is|you (?:must|have to|need to|should)|just|simply|please|first|make sure you)\s+)*[–—:-]?\s*${ACT}\b`,
    String.raw`\b(?:everyone|anyone|anybody|all|those|one|one person|the (?:first|\d+\w*) (?:person|people)?|someone) (?:of you )?(?:who|that) (?:likes?|follows?|shares?|tags?|comments?|retweets?|reposts?)\b[^.!?\n]{0,60}\b(?:win|wins|entered|enters|prize|giveaway|gets? a|receives?)\b`,
    String.raw`\b(?:by|for) (?:liking|following|sharing|tagging|commenting|retweeting|reposting|subscribing)\b[^.!?\n]{0,60}\b(?:win|entered|enter|prize|giveaway)\b`,
    String.raw`\b(?:win|entered|enter|giveaway|prize)\b[^.!?\n]{0,60}\bby (?:liking|following|sharing|tagging|commenting|retweeting|reposting|subscribing)\b`,
    String.raw`\b(?:like|share|tag|comment|follow|retweet|rt) (?:to|and|&|2) win\b`,
  ].join('|'),
);

/** Something of this stands wherever a prize is offered. Far faster to look for. */
const NAMES_PRIZE = /\bwin(?:ning|ners?)?\b|\bgive-?away|\b(?:giving|to give|given) away\b|\bgiving (?:one|two|three|five|\d|some|a few)\b|\benter\b.*\b(?:chance|sweepstakes?|prize|raffle)\b|\b(?:lucky|random)\b/;
/** A prize for entering in another way. */
const FOR_A_PRIZE = new RegExp(
  [
    String.raw`\b(?:click|tap|sign up|register|go|visit|head|come|call|text|email|e-mail|send|play|vote|answer|tell us|guess|join|order|shop|spend|book|download|submit|upload|post|buy|click through|listen|watch|tune in|prove it|fill|complete|take|find out how|see how|learn how|here's how)\b[^.!?\n]{0,60}?\b(?:(?:and|to|&|could|can) win\b(?=\s+[\w£$€])${PRIZE}(?! (?:at|in|against|with|by)\b)|(?:how|chance) to win\b)`,
    String.raw`^\W*(?:(?:do you |who )?wants?|wanna|ready|hoping|looking|fancy|like|your chance) (?:to )?win(?:ning)?\b${PRIZE}(?=.*\b(?:tickets?|prizes?|free|pair|pass(?:es)?|trip|vouchers?|copy|copies|gift|bundle|hamper|[£$€]))`,
    String.raw`\b(?:and |to |please |don't forget to |you can |just |last chance to )enter (?:(?:now|here|today|below|online|our \w+(?: \w+)?|the \w+(?: \w+)?|for free) )?(?:to win|for a chance|for your chance)\b`,
    String.raw`^\W*(?:click here to )?enter (?:(?:now|here|today|below|online|our \w+(?: \w+)?|the \w+(?: \w+)?|for free) )?(?:to win|for a chance|for your chance)\b`,
    String.raw`(?:^|[.!?:–—-]\s*|\b(?:to|please|and|don't forget to) )enter (?:our|this|the|today's|this week's) (?:[\w'-]+ ){0,3}(?:giveaway|sweepstakes?|prize draw|prize competition|raffle)\b`,
    String.raw`(?:^|[.!?:,–—-]\s*|\bto |\band |\byou (?:could|can) (?:also )?)win (?:yourself )?(?:(?:a|an|one|two|three|four|five|\d+)(?: of)?(?: our| these| the)? (?:[\w'&-]+ ){0,4}(?:pairs?|tickets?|pass|passes|copy|copies|trips?|holidays?|weekends?|getaways?|cruises?|vouchers?|gift|gifts|prizes?|hampers?|bundles?|sets?|packages?|passes|subscriptions?|memberships?|cards?|bags?|boxes|box|books?|cars?|phones?|ipads?|iphones?|tablets?|nights?|meals?|dinners?|seats|tours?|classes|lessons?|t-?shirts?|mugs?|posters?|dvds?|cds?|albums?|bikes?|kits?)|free\b|tickets|prizes|cash|goodies|our|these|(?:up to )?[£$€]\s?\d|rs\.? ?\d)`,
    String.raw`\b(?:enter|entering|sign up|register|everyone|anyone|you|reader|readers|your|be|win|tickets|giveaway|lucky|one|we|our|us)\b[^.!?\n]{0,80}\b${CHANCE}`, String.raw`^\W*(?:${CHANCE})`, String.raw`\b(?:for|in with) (?:a|your) chance to win\b${PRIZE}`,
    String.raw`\b(?:we're|we are|i'm|i am|we'll be|we will be) giv(?:ing|en) away (?!(?:our |the |any |all |my |too )*(?:secrets?|ending|plot|much|age|power|rights?|land))`, String.raw`\b(?:we're|we are|i'm) giving (?:one|two|three|five|\d+|some|a few) (?:of you|of our|lucky|reader|readers|follower|followers|fans|winners?)\b`, String.raw`\b(?:we|i) (?:have|'ve got|have got) [^.!?\n]{1,50} to give ?away\b`,
    String.raw`^\W*(?:[\w'-]+ ){0,2}give-?away(?: (?:alert|time))?\s*(?:[:!–—-]|$)`, String.raw`\b(?:it's|it is|time for (?:a|another|our)|join|hosting|running|doing|having|announcing|welcome to) (?:a |an |our |the |another )?(?:[\w'-]+ ){0,2}(?:giveaway|sweepstakes?)\b`, String.raw`\bgiveaway (?:is (?:live|open|now)|closes|ends|starts|open to)\b`,
    String.raw`\b(?:one|two|three|five|\d+|a|the) (?:lucky|random) (?:winners?|readers?|followers?|fans?|commenters?|person|people|customers?|members?|subscribers?|entrants?) (?:will|gets?|wins?|receives?|can)\b`,
    String.raw`\b(?:we'll|we will|we're going to|i'll|i will) (?:pick|draw|choose|select) (?:a|an|one|two|three|five|our|the|\d+) (?:lucky |random )?winners?\b`, String.raw`\bwinners? (?:will be |to be |are |is )?(?:drawn|picked|chosen|selected) (?:at random|randomly|on|every|each|this|next|by)\b`,
  ].join('|'),
);

/** Given to those who need it, or won long ago: no game. */
const NO_GAME = /\b(?:in need|homeless|food ?bank|shelter|charity|refugees?|hardship|surplus|unwanted|families who|(?:has|have|had) won|who won|won (?:our|the|a)|was drawn|has ended|is over|scam|fake|santa|lottery ticket)\b/;
/** The post offers a prize: what it asks for elsewhere is how to enter. */
const OFFERS_PRIZE = /\bgive-?away\b|\bto (?:win|enter)\b|\bto be entered\b|\benter(?:ed)? (?:our|into|in) |\bchance to win\b|\bprizes?\b|\bwinners? (?:will|gets?|drawn|picked|chosen)\b|\bwin (?:a|an|one|two|three|free|tickets|this|these|our)\b/;

/** Whether what a text asks for is how to enter, as far as its words tell. All in lower case. */
export const offersPrize = (lower: string): boolean => OFFERS_PRIZE.test(lower);

/** Where a sentence, in lower case, offers a prize for a count or for entering in another way. */
export function findGiveaway(sentence: string, at: number, asksForCount: boolean): Bait | null {
  const counting = asksForCount ? BY_COUNTING.exec(sentence) : null;
  const match = counting ?? (NAMES_PRIZE.test(sentence) ? FOR_A_PRIZE.exec(sentence) : null);
  if (!match || NO_GAME.test(sentence)) return null;
  const span = spanOf(sentence, match, at);
  if (/["']/.test(sentence[span.start - at - 1] ?? '')) return null; // named, not offered
  return { ...span, kind: counting ? 'giveaway' : 'prize', confidence: counting ? 0.95 : 0.85 };
}

/** From the first letter to the end of the clause. */
function spanOf(sentence: string, match: RegExpExecArray, at: number): Span {
  const start = match.index + (/^[^\p{L}\p{N}]*/u.exec(match[0])?.[0].length ?? 0);
  const from = match.index + match[0].length;
  const rest = /^[^.!?\n]*/.exec(sentence.slice(from))?.[0] ?? '';
  return { start: at + start, end: at + from + rest.trimEnd().length };
}
