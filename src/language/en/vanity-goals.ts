import type { Span } from '../../model/span.ts';

/** What can be counted and says little. */
const COUNTS = 'likes?|followers?|impressions?|views?|page ?views?|shares?|retweets?|reposts?|reactions?|upvotes?|hearts?';
const NUMBER = String.raw`\d[\d.,]{0,12}(?: ?(?:k|m|mio|million|thousand|hundred)\b)?[+%]?`;
const FILLER = String.raw`(?:(?:our|the|a|my|more|new|extra|total|lots of|plenty of|page|post|video|profile|account|blog|instagram|twitter|facebook|linkedin|tiktok|youtube|mastodon|bluesky|x|threads|social|media|social media|organic|brand|average|daily|weekly|monthly|number of|amount of|as many|many|follower|likes|comments|shares|and|or|&|,) ){0,5}`;
const GROW = 'get|gain|grow|growing|increase|increasing|boost|boosting|drive|driving|maximi[sz]e|maximi[sz]ing|optimi[sz]e|raise|more|double|triple|attract|win|collect|earn|generate|generating|higher|additional';
/** Followers who do something are people, shares of something are sold, views on something are opinions. */
const NO_COUNT_AFTER = String.raw`(?!['’-]?\w)(?!['’])(?! (?:to (?!\d|over|at least|more)|who\b|that\b|and friends|into\b|back\b|about\b|\w+ing\b|on (?:the|a|our|this|what|how)\b|of (?:the|a|an|our|this|what|how|members|people|residents|neighbou?rs|parents)\b))`;
const PATTERNS = [
  // "100 likes", "10k new followers"
  new RegExp(String.raw`(?<![\w#.,])${NUMBER} (?:more |new |extra |organic |total |average |monthly |weekly |daily |page |video |post |instagram |twitter |facebook |linkedin |tiktok |youtube |unique ){0,3}(?:${COUNTS})${NO_COUNT_AFTER}`, 'i'),
  // "grow followers", "more likes and shares"
  new RegExp(String.raw`\b(?:${GROW}) ${FILLER}(?:${COUNTS}|follower (?:count|numbers|base|growth)|like count|view count)${NO_COUNT_AFTER}`, 'i'),
  // "more reach", "increase our organic reach": reach as a noun alone
  new RegExp(String.raw`\b(?:more|grow|increase|increasing|boost|boosting|maximi[sz]e|maximi[sz]ing|expand|extend|double|triple|raise|higher|wider|broader|drive|generate|organic|improve) (?:(?:our|the|its|my|page|post|organic|social|media|social media|brand|campaign|audience|instagram|twitter|facebook|linkedin|tiktok|likes|views|impressions|and|&) ){0,4}reach(?!['’-]?\w)(?! (?:out|people|\w+s|\d)\b)`, 'i'),
  // "likes: 100", "followers > 10k", "reach 5,000+ impressions" is the first
  new RegExp(String.raw`(?<![\w#])(?:${COUNTS}|reach|follower count|follower growth) ?(?::|=|>=?|≥|\+|to) ?${NUMBER}(?!\w)`, 'i'),
  /\bfollower (?:growth|count|numbers)\b/i,
];
/** A part of a list that is nothing but a measure: "reach, impressions", "KPI: likes". */
const ALONE = /^(?:(?:kpi|goal|metric|target|measure)s?:? )?(?:likes|followers|impressions|views|page ?views|reach|retweets|reposts|max(?:imum)? reach)$/i;
/** "answers, not likes": what the goal turns away from; "thank our 10k followers": whom it is for. */
const TURNS_AWAY = /(?:\b(?:not|no|never|nor|without|beyond|over|than|instead of|forget|ignore|avoid|less|fewer|stop|don't|thank|thanks to|for|ask|tell|help|invite|let|hear from|listen to|sell|buy|offer|remember|answer|reply to|meet)(?: (?:our|the|all|all our|just|about|for|chasing|counting|to|get|getting|more|those|these|first)){0,4}) ?$/i;

/** The part of a goal that counts applause instead of people; null where none does. */
export function vanityGoal(goal: string): Span | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(goal);
    if (match && !TURNS_AWAY.test(goal.slice(Math.max(0, match.index - 40), match.index))) return { start: match.index, end: match.index + match[0].trimEnd().length };
  }
  let at = 0;
  for (const part of goal.split(/([,;/+&]| and )/)) {
    const start = at + part.length - part.trimStart().length;
    const words = part.trim().replace(/[.!]$/, '');
    if (ALONE.test(words)) return { start, end: start + words.length };
    at += part.length;
  }
  return null;
}
