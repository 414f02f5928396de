import type { BaitKind } from '../../model/prompt.ts';

const PICTURE = String.raw`(?:\p{Extended_Pictographic}[\u{FE0F}\u{200D}\u{1F3FB}-\u{1F3FF}]*)`;
const SAID = String.raw`["“'‘]?`;
/** Bait is an imperative: it starts a sentence or a clause, or follows an address (which is masked by spaces). */
export const START = String.raw`(?:^|[.!?,;:–—\n)>|]\s*|(?<![\w>])-\s*|\s{6,}|${PICTURE}\s*|["”]\s+|\b(?:and|so|please|then|just|now|pls|plz|let's|don't forget to|be sure to|make sure (?:you|to)|remember to|if you can,?|also)\s+)`;
/** Where a comma will not do: "in a row, like this". */
const SENTENCE_START = String.raw`(?:^|[.!?:\n]\s*|\s[-–—]+\s+|\s{6,}|${PICTURE}\s*|\b(?:please|pls|plz|don't forget to|be sure to|remember to)\s+)`;
const THIS = String.raw`(?:\s+(?:this|it|the|our|my|post|pic|picture|photo|video|page|status|below|button|now|pls|please))*`;
const REACT = String.raw`(?:(?:hit|click|press|smash|tap|give (?:us|it|this) a|leave a|drop a|show some love with a)\s+(?:the\s+|that\s+)?${SAID}(?:like|thumbs[- ]?up|heart|love)${SAID}|${SAID}(?:like|love|heart|upvote|react|thumbs[- ]?up|double[- ]?tap)${SAID})`;
/** Pictures that people react with; a tick or a tool before "if" is a bullet of a list. */
const REACTION = String.raw`(?:[❤♥💙💚💛🧡💜🖤🤍👍👎👏🙌🔥😂😍😮😢😡💯🙏✋🙋🤚👋💪🥰😊🎉][\u{FE0F}\u{200D}\u{1F3FB}-\u{1F3FF}♀♂]*)`;
export const SHARE = String.raw`(?:share|repost|retweet|re-?tweet|rt|re-?post|spread)`;
const FRIEND = String.raw`(?:friends?|mates?|pals?|mum|mother|father|teacher|buddy|buddies|someone|somebody|people|person|mum|mom|dad|sister|brother|partner|other half|bff|bestie|colleagues?|co-?workers?|family|loved ones?|crew|squad|team|teammates?|neighbou?rs?|gym partner|husband|wife|boyfriend|girlfriend|boss|the one)`;

/** "Show your support by …": what follows is the way to do it. */
const BY = String.raw`\b(?:show|support|vote|help|let us know|tell us|prove|say thanks|celebrate)\b[^\n.!?]{0,50}\bby`;

/** Not what readers have of their own: "if you learned something, share it" asks for what they learned. */
const HAVE_OWN = String.raw`(?!\s+(?:have|got|learn(?:ed|t)?|find|found|wr[oi]te|made|make|built|build|took|take|know|discover(?:ed)?|came|come|spot(?:ted)?|saw|see|hear(?:d)?)\s+(?:across\s+)?(?:a|an|any|some|something|anything|one|your|other|more|of)\b)`;

export interface Pattern {
  readonly kind: BaitKind;
  readonly confidence: number;
  /** What must stand in a sentence, in lower case, for the pattern to match. Far faster to look for. */
  readonly cue: RegExp;
  readonly test: RegExp;
}

/** Roughly a picture: anything beyond Latin letters and the usual punctuation. */
const PICTURE_CUE = /[^\x00-\u024f\u2010-\u2027]/;
const SHARE_CUE = /share|repost|tweet|\brt\b|spread|re-post/;

export const pattern = (kind: BaitKind, confidence: number, cue: RegExp, source: string): Pattern => ({ kind, confidence, cue, test: new RegExp(source, 'giu') });

/** Meta's five kinds and following, by the words that make them bait. */
export const PATTERNS: readonly Pattern[] = [
  pattern('vote', 0.95, PICTURE_CUE, String.raw`${PICTURE}+\s*(?:=|for|if)\s+[^\n.!?]{1,60}?(?:,|\band\b|\bor\b|\n|/|;)\s*${PICTURE}+\s*(?:=|for|if)\s+[^\n.!?]{1,60}`),
  pattern('vote', 0.95, /(?:like|love|heart|share|react|comment|repost|tweet|\brt\b|spread).*\b(?:for|if)\b/, String.raw`${START}(?<first>like|love|heart|share|react|comment|${SHARE})\s+(?:for|if)\s+[^\n.!?]{1,50}?,?\s+(?:and\s+|or\s+)?(?!\k<first>)(?:like|love|heart|share|react|comment|wow|${SHARE})\s+(?:for|if)\s+[^\n.!?]{1,50}`),
  pattern('vote', 0.9, /react|emoji|likes?\b|hearts?\b/, String.raw`\b(?:vote|answer|tell us|choose|pick)\s+(?:below\s+|(?:your|a|the|which)\s+(?:[\w'-]+\s+){1,3})?(?:with|using|by)\s+(?:a\s+|an\s+|your\s+)?(?:reactions?|emojis?|likes?|hearts?)\b`),
  pattern('vote', 0.95, /=/, String.raw`(?:^|[.!?,;:(\n–—>|*&-]\s*|\s{6,}|${PICTURE}\s*|\b(?:and|so|is|remember)\s+)(?:1|one|every|each)\s+(?:like|share|rt|retweet|comment|amen)\s*=\s*\S[^\n.!?]*`),
  pattern('react', 0.95, / if\b/, String.raw`${SENTENCE_START}${REACT}${THIS}\s*(?:(?:and|&|\+|or)\s*${SHARE}${THIS}\s*)?\s+if\s+(?:(?:you|u|ur|your|you're|you've|ya|we)\b|[^\n.!?,]*\byou(?:r|'re|'ve)?\b)[^\n.!?]*`),
  pattern('react', 0.95, / if\b/, String.raw`${REACTION}+\s+if\s+(?:you|u|your|you're|you've|we|this|anyone)\b[^\n.!?,]*(?=[.!?\n]|$)`),
  pattern('react', 0.9, /like|thumb/, String.raw`${START}(?:hit|click|press|smash|tap)\s+(?:the\s+|that\s+)?${SAID}(?:like|thumbs[- ]?up)${SAID}(?:\s+button)?[^\n.!?]*`),
  pattern('react', 0.9, /like|thumb|heart|tap/, String.raw`${START}(?:(?:give|leave|drop|show)\s+(?:us|it|this|them|him|her|me)?\s*(?:a|some|your)\s+${SAID}(?:like|thumbs[- ]?up|double[- ]?tap)s?|(?:give|leave|drop)\s+(?:us|it|this|them|him|her|me)?\s*(?:a|some)\s+${SAID}hearts?)${SAID}[^\n.!?]*`),
  pattern('react', 0.85, /like|thumb/, String.raw`\bhow (?:about|many)\s+(?:a\s+)?${SAID}likes?${SAID}\s+(?:for|can|does)\b[^\n.!?]*`),
  pattern('react', 0.9, /like|thumb/, String.raw`${START}(?:please\s+)?${SAID}like${SAID}\s*(?:,|and|&|\+|n|\/)\s*(?:(?:comment|follow|subscribe|save)\s*(?:,|and|&|\+)\s*)*(?:and\s+|&\s*)?(?:${SHARE}|comment|follow|subscribe)\b(?!\s+(?:it|them|him|her|that|your)\b)[^\n.!?]*`),
  pattern('react', 0.85, /like|thumb|heart|tap/, String.raw`${SENTENCE_START}${SAID}(?:like|double[- ]?tap)${SAID}\s+(?:this|this post|this pic|this photo|this video)(?:\s+(?:to|if|and)\b[^\n.!?]{0,60}|\s*(?=[.!?\n]|$))`),
  pattern('react', 0.85, /tap/, String.raw`(?:${SENTENCE_START}|\b(?:and|so|just)\s+)double[- ]?tap\b(?=\s*(?:[.!\n]|$|${PICTURE}|(?:if|for|when|this|our|below|and|the\s+(?:post|photo|pic|picture|video)|to\s+(?:show|like|agree|vote|say|support|help|see))\b))[^\n.!?]*`),
  pattern('share', 0.95, SHARE_CUE, String.raw`${START}${SHARE}${THIS}\s+if\s+(?:you|u|your|you're|you've)\b[^\n.!?]*`),
  pattern('share', 0.85, SHARE_CUE, String.raw`${START}(?:please\s+)?${SHARE}\s+(?:this|the|our)(?:\s+[\w-]+['’]s)?(?:\s+(?:post|video|pic|picture|photo|story|article|status|page|far and wide|widely))?\s+(?:with|to|and|so|far|of|widely|everywhere)\b[^\n.!?]*`),
  pattern('share', 0.85, SHARE_CUE, String.raw`${START}(?:please\s+)?${SHARE}\s+with\s+(?:all\s+)?(?:your|a|every|someone|everyone)\b\s*(?:\w+\s+)?${FRIEND}?[^\n.!?]*`),
  pattern('share', 0.85, SHARE_CUE, String.raw`${START}(?:please|pls|plz)\s+(?:${SHARE})(?:\s+(?:this|this post|widely))?\s*(?=[.!?\n]|$)`),
  pattern('share', 0.9, SHARE_CUE, String.raw`${START}${SHARE}\s+(?:this|the)\s+(?:post|video|pic|picture|photo|status)\b(?=\s*[.!?\n]|\s*$)`),
  pattern('tag', 0.95, /tag|@/, String.raw`${START}(?:tag|@)\s+(?:someone|somebody|anyone|everyone|people|friends|them(?:\s+below|\s*(?=[.!?\n]|$))|who(?:ever)?\s+(?:you|needs|would|should|this))\b[^\n.!?]*`),
  pattern('tag', 0.95, /tag|mention|@/, String.raw`${START}(?:tag|mention|@)\s+(?:a|an|your|the|that|all|at least|those|some|every|\d+|one|two|three|four|five)\s+(?:(?:of your|your|more|or more)\s+)?(?:[\w'-]+\s+){0,2}?${FRIEND}\b[^\n.!?]*`),
  pattern('tag', 0.9, /tag/, String.raw`${START}tag\s+(?:a|an|that)\s+(?:[\w'-]+\s+){1,3}(?:who|whose|that|you|to|below|in the comments|[a-z]+ing)\b[^\n.!?]*`),
  pattern('comment', 0.95, /comment|reply|respond/, String.raw`${START}(?:comment|reply|respond)\s+(?:below\s+)?(?:with\s+)?(?:the\s+(?:word|emoji)\s+|a\s+|an\s+|just\s+)?(?:["“'‘][^"”'’\n]{1,24}["”'’]|${PICTURE}+|amen\b|(?:emoji|heart)\b)(?!\s*(?:,\s*)?(?:and\s+)?(?:tell|why|because|your))[^\n.!?]*`),
  pattern('comment', 0.95, /(?:type|say|write|drop|post|put)\b.*(?:["“'‘]|amen|emoji|heart|[^\x00-\u024f\u2010-\u2027])/, String.raw`${START}(?:type|say|write|drop|post|put)\s+(?:the\s+word\s+|a\s+|an\s+|just\s+)?(?!["“'‘](?:hi|hello|hey|cheers|thanks|thank you)\b)(?:["“'‘][^"”'’\n]{1,24}["”'’]|${PICTURE}+|amen\b|(?:emoji|heart)\b)\s+(?:below|if you|in the comments?|and (?:i|we)(?:'ll| will)|to get)\b[^\n.!?]*`),
  { kind: 'comment', confidence: 0.95, cue: /comment|reply/, test: /(?:^|[.!?,;:\n]\s*|\s{6,}|\b(?:and|please|just)\s+)(?:[Cc]omment|COMMENT|[Rr]eply|REPLY)\s+(?:below\s+)?(?:with\s+)?(?:the word\s+)?(?!(?:STOP|CANCEL|HELP|END|QUIT|UNSUBSCRIBE|FROM|TO|ALL)\b)[A-Z]{2,}(?:\s+[A-Z]{2,})*\b(?!\.\w)(?=\s*(?:[.!?,:;)\n"”'’…–—-]|$|[^\x00-\u024f]|(?:if|and|or|to|for|below|when|in|on|please|now|here|then|so|as|because|with|@|#)\b))[^\n.!?]*/gu },
  { kind: 'comment', confidence: 0.95, cue: /type|say|write|drop|put/, test: /(?:^|[.!?,;:\n]\s*|\s{6,}|\b(?:and|please|just)\s+)(?:[Tt]ype|TYPE|[Ss]ay|[Ww]rite|[Dd]rop|DROP|[Pp]ut)\s+(?:the word\s+)?[A-Z]{2,}(?:\s+[A-Z]{2,}){0,2}\s+(?:below|in the comments?|if you|and (?:I|we)(?:['’]ll| will)|to get)\b[^\n.!?]*/gu },
  pattern('comment', 0.85, /amen|hell yeah|hallelujah|yes/, String.raw`\b(?:can (?:i|we) get an?|give (?:me|us) an?)\s+(?:amen|hell yeah|hallelujah|yes)\b[^\n.!?]*`),
  pattern('follow', 0.9, /follow|subscri|like/, String.raw`${START}(?:(?:follow|subscribe to)\s+us\b|(?:follow|subscribe to)\s+me(?=\s*(?:[!:@]|https?|\s(?:on|at|here(?=\s*:|\s{6,})|for|if|and i(?:'?ll)?|to (?:see|get|stay|find|keep|learn|hear|know)|in order|everywhere)\b|\s{6,}|\s@)))(?!\s+(?:home|there|inside|upstairs|into|as we|through|down the|to the|to (?:my|our|your|his|her)|live|as|around|back|along|out|up|for a (?:moment|minute|second|sec|bit|while)|to (?:any|other|others))\b)[^\n.!?]*`),
  pattern('follow', 0.9, /follow/, String.raw`${START}(?:give|hit)\s+(?:us\s+)?(?:a\s+|the\s+|that\s+)?follow\b(?!\s+up)[^\n.!?]*`),
  pattern('follow', 0.85, /to subscribe|(?:please|pls|plz) subscribe/, String.raw`\b(?:don't\s+forget\s+to|please|pls|plz|remember\s+to|be\s+sure\s+to)\s+subscribe\b(?!\s+to\s+(?:any|other|others)\b|[^\n.!?]*\b(?:newsletters?|mailing list|e-?mails?|inbox)\b)(?!\s+to\s+(?:our|the|my)\s+(?:[\w-]+\s+)?(?:newsletter|mailing|email|print|magazine))[^\n.!?]*`),
  pattern('follow', 0.85, /like our|like us/, String.raw`(?<!\b(?:to|who|you|they|people|we|i|don't|would|may|might|fans|readers|and)\s)\blike\s+(?:our\s+(?:facebook\s+|fb\s+|fan\s?)?page|us\s+on\s+(?:facebook|fb|instagram))\s*(?=[.!?\n:,]|$|https?)`),
  pattern('follow', 0.9, /reach|get to|hit/, String.raw`\b(?:help|let's|lets|can you help)\s+(?:us\s+)?(?:to\s+)?(?:reach|get to|get|hit)\s+(?:this\s+\w+\s+to\s+|our\s+goal\s+of\s+|to\s+)?[\d,.]+k?\s+(?:more\s+)?(?:likes|followers|fans|subscribers|subs|shares|retweets)\b[^\n.!?]*`),
  pattern('react', 0.9, /likes|shares|retweets/, String.raw`\bcan\s+(?:we|this|i)\s+(?:\w+\s+){0,3}?(?:get|hit|reach)\s+(?:this\s+\w+\s+to\s+|to\s+)?[\d,.]+k?\s+(?:likes|shares|retweets|comments|hearts)\b[^\n.!?]*`),
  pattern('react', 0.9, /^.{0,12}if |[.!?\n] *if /, String.raw`(?:^|[.!?\n]\s*)if\s+(?:you|u|your|you're|you've|this|it|that)\b[^\n.!?]{1,70},\s+(?:then\s+|please\s+|just\s+)?(?:like|love|hit\s+like|hit\s+the\s+like\s+button|click\s+like|double[- ]?tap|give\s+(?:us|it|this)\s+a\s+like)(?:\s+(?:this|it|below|post|photo|button|and\s+share))*\s*(?=[.!?\n]|$)`),
  pattern('share', 0.9, /if .*(?:share|retweet|repost)/, String.raw`(?:^|[.!?\n]\s*)if\s+(?:you|u|your|you're|you've|this|it|that)\b${HAVE_OWN}[^\n.!?]{1,70},\s+(?:then\s+|please\s+|just\s+)?(?:share|retweet|repost)(?:\s+(?:this|it|below|post|photo))*\s*(?=[.!?\n]|$)`),
  pattern('react', 0.85, /\blike/, String.raw`(?:^|[.!?\n]\s*|\b(?:and|so)\s+)(?:don't\s+forget\s+to|remember\s+to|be\s+sure\s+to|make\s+sure\s+to|please|pls|plz)\s+${SAID}like${SAID}(?:\s+(?:this|it|our|the|post|video|photo|pic|page))*\s*(?=[.!?\n,]|$|\band\b|&)`),
  pattern('react', 0.85, /\blike/, String.raw`^\W*like!+\s*$`),
  pattern('react', 0.85, /by (?:lik|hit|click)/, String.raw`${BY}\s+(?:liking|(?:hitting|clicking)\s+(?:the\s+)?['"“‘]?like)\b[^\n.!?]*`),
  pattern('share', 0.85, /by (?:shar|retweet|repost)/, String.raw`${BY}\s+(?:sharing|retweeting|reposting)\s+(?:this|it|our|the\s+(?:post|video|pic|picture|photo|story|article|page|status)|with)\b[^\n.!?]*`),
  pattern('tag', 0.85, /by tag/, String.raw`${BY}\s+tagging\s+(?:a|your|someone)\b[^\n.!?]*`),
  pattern('react', 0.9, /\breact\b/, String.raw`${START}react\s+(?:with|below|to\s+this)\b[^\n.!?]*`),
  pattern('comment', 0.9, /\d/, String.raw`${START}(?:comment|type|reply|say|put|drop)\s+(?:a\s+|the\s+number\s+)?["“'‘]?\d{1,3}["”'’]?\s+(?:if|for(?!\s+\d)|below|to\s+get|in\s+the\s+comments)\b[^\n.!?]*`),
  pattern('share', 0.85, /send this|forward this|copy and paste|copy & paste/, String.raw`${START}(?:(?:send|forward)\s+this(?:\s+post|\s+on|\s+video)?\s+to\s+(?:a|an|your|someone|somebody|everyone|\d+|the)\s+(?:[\w'-]+\s+){0,2}?(?:${FRIEND}|who)|copy\s+(?:and|&)\s+paste\s+(?:this|it)\s+(?:to|in|into|as|onto)\s+your)\b[^\n.!?]*`),
  pattern('follow', 0.9, /follow|subscri|like/, String.raw`${START}(?:like|follow|subscribe to)\s+(?:our|my|us on|us at)\s*(?:[\w-]+\s+){0,2}(?<!\b(?:live|online|coverage|results)\s+)(?:page|channel|account|profile|facebook|instagram|twitter|tiktok|youtube|fb)\b(?!\s+(?:instructions|guide|steps))[^\n.!?]*`),
  pattern('follow', 0.85, /follow|subscri|like/, String.raw`${START}subscribe\b(?!\s+to\s+(?:any|other|others)\b)(?=[^\n.!?]{0,60}(?:channel|stay tuned|youtube|for more|below|now|bell))[^\n.!?]*`),
];

/** Something of this stands wherever a pattern matches: only sentences that hold it meet the patterns. */
export const ANY = new RegExp(
  [
    String.raw`\b(?:like|love|heart|upvote|react|thumbs?|up|tap|share|repost|retweet|re-?post|rt|comment)["']?(?:[ ,&+]+[\w'&-]+){0,6}?[ ]+(?:if|for)\b`,
    String.raw`\b(?:hit|click|press|smash|tap) (?:the |that )?["']?(?:like|thumb)`, String.raw`\b(?:give|leave|drop|show)\s+(?:\w+\s+)?(?:a|some|your)\s+["']?(?:like|thumb|heart|double)`, String.raw`\bhow (?:about|many) (?:a )?["']?like`,
    String.raw`\blike["']?\s*(?:,|and\b|&|\+|n\b|\/)`, String.raw`\blike["']? this\b`, String.raw`\bdouble[- ]?tap`, String.raw`\b(?:reactions?|emojis?)\b|\b(?:with|using|by) (?:a |your )?(?:likes?|hearts?)\b`, '=',
    String.raw`\b(?:share|repost|retweet|re-?tweet|rt|re-?post|spread)\s+(?:this|the|our|with|it|post|if|now|please)\b`, String.raw`\b(?:please|pls|plz)\s+["']?(?:share|repost|retweet|rt|spread|like)`,
    String.raw`(?:\b(?:tag|mention)|@)\s+(?:a|an|the|your|someone|somebody|anyone|people|friends|at|all|that|\d+|one|two|three|four|five|those|some|every|everyone)\b`,
    String.raw`\b(?:comment|type|reply|respond|say|write|drop|post|put)\s+(?:below\s+)?(?:with\s+)?(?:the\s+(?:word|emoji)\s+|a\s+|an\s+|the\s+|just\s+)?(?:["']|amen|emoji|heart|[a-z]{2,}|[^\x00-\u024f\u2010-\u2027])`, String.raw`\bamen\b|\bhell yeah|hallelujah|\b(?:get|give (?:me|us)) an? yes`,
    String.raw`\bfollow\s+(?:us|me|our|my)\b`, String.raw`\b(?:a|hit|the|that) follow\b`, String.raw`\bsubscribe\b`, String.raw`\blike\s+(?:our|my|us)\b`, String.raw`\b(?:likes|followers|fans|subscribers|shares|retweets)\b`, String.raw`\bif (?:you|u|your|you're|you've|this|it|that)\b[^.!?\n]{1,70}, (?:then |please |just )?(?:like|love|hit|click|double|give|share|retweet|repost)`,
    String.raw`\bto ["']?like\b`, String.raw`^\W*like!+$`, String.raw`\bby (?:liking|hitting|clicking|sharing|retweeting|tagging)\b`, String.raw`\breact (?:with|below|to this)\b`, String.raw`\b(?:comment|type|reply|say|put|drop)\s+(?:a\s+|the\s+number\s+)?["']?\d`, String.raw`\b(?:send|forward) this\b|\bcopy (?:and|&) paste\b`, String.raw`(?:\btag|@) (?:them|who)`,
    String.raw`[^\x00-\u024f\u2010-\u2027]\s*(?:=|for|if)\b`,
  ].join('|'),
);
