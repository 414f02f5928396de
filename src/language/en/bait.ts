import type { Bait, BaitKind } from '../../model/prompt.ts';
import type { Prose } from '../../model/prose.ts';
import { CUE, cuesOf } from './cue-words.ts';
import { lowerOf } from './lower.ts';

const PICTURE = String.raw`(?:\p{Extended_Pictographic}[\u{FE0F}\u{200D}\u{1F3FB}-\u{1F3FF}]*)`;
const SAID = String.raw`["“'‘]?`;
/** Bait is an imperative: it starts a sentence or a clause, or follows an address (which is masked by spaces). */
const START = String.raw`(?:^|[.!?,;:–—\n)>|-]\s*|\s{6,}|${PICTURE}\s*|["”]\s+|\b(?:and|so|please|then|just|now|pls|plz|let's|don't forget to|be sure to|make sure (?:you|to)|remember to|if you can,?|also)\s+)`;
/** Where a comma will not do: "in a row, like this". */
const SENTENCE_START = String.raw`(?:^|[.!?:\n]\s*|\s[-–—]+\s+|\s{6,}|${PICTURE}\s*|\b(?:please|pls|plz|don't forget to|be sure to|remember to)\s+)`;
const THIS = String.raw`(?:\s+(?:this|it|the|our|my|post|pic|picture|photo|video|page|status|below|button|now|pls|please))*`;
const REACT = String.raw`(?:(?:hit|click|press|smash|tap|give (?:us|it|this) a|leave a|drop a|show some love with a)\s+(?:the\s+|that\s+)?${SAID}(?:like|thumbs[- ]?up|heart|love)${SAID}|${SAID}(?:like|love|heart|upvote|react|thumbs[- ]?up|double[- ]?tap)${SAID})`;
/** Pictures that people react with; a tick or a tool before "if" is a bullet of a list. */
const REACTION = String.raw`(?:[❤♥💙💚💛🧡💜🖤🤍👍👎👏🙌🔥😂😍😮😢😡💯🙏✋🙋🤚👋💪🥰😊🎉][\u{FE0F}\u{200D}\u{1F3FB}-\u{1F3FF}♀♂]*)`;
const SHARE = String.raw`(?:share|repost|retweet|re-?tweet|rt|re-?post|spread)`;
const FRIEND = String.raw`(?:friends?|mates?|pals?|mum|mother|father|teacher|buddy|buddies|someone|somebody|people|person|mum|mom|dad|sister|brother|partner|other half|bff|bestie|colleagues?|co-?workers?|family|loved ones?|crew|squad|team|teammates?|neighbou?rs?|gym partner|husband|wife|boyfriend|girlfriend|boss|the one)`;

interface Pattern {
  readonly kind: BaitKind;
  readonly confidence: number;
  /** What must stand in a sentence, in lower case, for the pattern to match. Far faster to look for. */
  readonly cue: RegExp;
  readonly test: RegExp;
}

/** Roughly a picture: anything beyond Latin letters and the usual punctuation. */
const PICTURE_CUE = /[^\x00-\u024f\u2010-\u2027]/;
const SHARE_CUE = /share|repost|tweet|\brt\b|spread|re-post/;

const pattern = (kind: BaitKind, confidence: number, cue: RegExp, source: string): Pattern => ({ kind, confidence, cue, test: new RegExp(source, 'giu') });

/** Meta's five kinds and following, by the words that make them bait. */
const PATTERNS: readonly Pattern[] = [
  pattern('vote', 0.95, PICTURE_CUE, String.raw`${PICTURE}+\s*(?:=|for|if)\s+[^\n.!?]{1,60}?(?:,|\band\b|\bor\b|\n|/|;)\s*${PICTURE}+\s*(?:=|for|if)\s+[^\n.!?]{1,60}`),
  pattern('vote', 0.95, /(?:like|love|heart|share|react|comment|repost|tweet|\brt\b|spread).*\b(?:for|if)\b/, String.raw`${START}(?:like|love|heart|share|react|comment|${SHARE})\s+(?:for|if)\s+[^\n.!?]{1,50}?,?\s+(?:and\s+|or\s+)?(?:like|love|heart|share|react|comment|wow|${SHARE})\s+(?:for|if)\s+[^\n.!?]{1,50}`),
  pattern('vote', 0.9, /react|emoji|likes?\b|hearts?\b/, String.raw`\b(?:vote|answer|tell us|choose|pick)\s+(?:below\s+)?(?:with|using|by)\s+(?:a\s+|an\s+|your\s+)?(?:reactions?|emojis?|likes?|hearts?)\b`),
  pattern('vote', 0.95, /=/, String.raw`\b(?:1|one|every|each)\s+(?:like|share|rt|retweet|comment|amen)\s*=\s*\S[^\n.!?]*`),
  pattern('react', 0.95, / if\b/, String.raw`${SENTENCE_START}${REACT}${THIS}\s*(?:(?:and|&|\+|or)\s*${SHARE}${THIS}\s*)?\s+if\s+(?:(?:you|u|ur|your|you're|you've|ya|we)\b|[^\n.!?,]*\byou(?:r|'re|'ve)?\b)[^\n.!?]*`),
  pattern('react', 0.95, / if\b/, String.raw`${REACTION}+\s+if\s+(?:you|u|your|you're|you've|we|this|anyone)\b[^\n.!?,]*(?=[.!?\n]|$)`),
  pattern('react', 0.9, /like|thumb/, String.raw`${START}(?:hit|click|press|smash|tap)\s+(?:the\s+|that\s+)?${SAID}(?:like|thumbs[- ]?up)${SAID}(?:\s+button)?[^\n.!?]*`),
  pattern('react', 0.9, /like|thumb|heart|tap/, String.raw`${START}(?:give|leave|drop|show)\s+(?:us|it|this|them|him|her|me)?\s*(?:a|some|your)\s+${SAID}(?:like|thumbs[- ]?up|heart|double[- ]?tap)s?${SAID}[^\n.!?]*`),
  pattern('react', 0.85, /like|thumb/, String.raw`\bhow (?:about|many)\s+(?:a\s+)?${SAID}likes?${SAID}\s+(?:for|can|does)\b[^\n.!?]*`),
  pattern('react', 0.9, /like|thumb/, String.raw`${START}(?:please\s+)?${SAID}like${SAID}\s*(?:,|and|&|\+|n|\/)\s*(?:(?:comment|follow|subscribe|save)\s*(?:,|and|&|\+)\s*)*(?:and\s+|&\s*)?(?:${SHARE}|comment|follow|subscribe)\b(?!\s+(?:it|them|him|her|that|your)\b)[^\n.!?]*`),
  pattern('react', 0.85, /like|thumb|heart|tap/, String.raw`${SENTENCE_START}${SAID}(?:like|double[- ]?tap)${SAID}\s+(?:this|this post|this pic|this photo|this video)(?:\s+(?:to|if|and)\b[^\n.!?]{0,60}|\s*(?=[.!?\n]|$))`),
  pattern('react', 0.85, /tap/, String.raw`${START}double[- ]?tap\b[^\n.!?]*`),
  pattern('share', 0.95, SHARE_CUE, String.raw`${START}${SHARE}${THIS}\s+if\s+(?:you|u|your|you're|you've)\b[^\n.!?]*`),
  pattern('share', 0.85, SHARE_CUE, String.raw`${START}(?:please\s+)?${SHARE}\s+(?:this|the|our)(?:\s+[\w-]+['’]s)?(?:\s+(?:post|video|pic|picture|photo|story|article|status|page|far and wide|widely))?\s+(?:with|to|and|so|far|of|widely|everywhere)\b[^\n.!?]*`),
  pattern('share', 0.85, SHARE_CUE, String.raw`${START}(?:please\s+)?${SHARE}\s+with\s+(?:all\s+)?(?:your|a|every|someone|everyone)\b\s*(?:\w+\s+)?${FRIEND}?[^\n.!?]*`),
  pattern('share', 0.85, SHARE_CUE, String.raw`${START}(?:please|pls|plz)\s+(?:${SHARE})(?:\s+(?:this|this post|widely))?\s*(?=[.!?\n]|$)`),
  pattern('share', 0.9, SHARE_CUE, String.raw`${START}${SHARE}\s+(?:this|the)\s+(?:post|video|pic|picture|photo|status)\b(?=\s*[.!?\n]|\s*$)`),
  pattern('tag', 0.95, /tag|@/, String.raw`${START}(?:tag|@)\s+(?:someone|somebody|anyone|everyone|people|friends)\b[^\n.!?]*`),
  pattern('tag', 0.95, /tag|mention|@/, String.raw`${START}(?:tag|mention|@)\s+(?:a|an|your|the|that|all|at least|those|some|every|\d+|one|two|three|four|five)\s+(?:(?:of your|your|more|or more)\s+)?(?:[\w'-]+\s+){0,2}?${FRIEND}\b[^\n.!?]*`),
  pattern('tag', 0.9, /tag/, String.raw`${START}tag\s+(?:a|an|that)\s+(?:[\w'-]+\s+){1,3}(?:who|whose|that|you|to|below|in the comments|[a-z]+ing)\b[^\n.!?]*`),
  pattern('comment', 0.95, /comment|reply|respond/, String.raw`${START}(?:comment|reply|respond)\s+(?:below\s+)?(?:with\s+)?(?:the\s+(?:word|emoji)\s+|a\s+|an\s+|just\s+)?(?:["“'‘][^"”'’\n]{1,24}["”'’]|${PICTURE}+|amen\b|(?:emoji|heart)\b)(?!\s*(?:,\s*)?(?:and\s+)?(?:tell|why|because|your))[^\n.!?]*`),
  pattern('comment', 0.95, /(?:type|say|write|drop|post|put)\b.*(?:["“'‘]|amen|emoji|heart|[^\x00-\u024f\u2010-\u2027])/, String.raw`${START}(?:type|say|write|drop|post|put)\s+(?:the\s+word\s+|a\s+|an\s+|just\s+)?(?:["“'‘][^"”'’\n]{1,24}["”'’]|${PICTURE}+|amen\b|(?:emoji|heart)\b)\s+(?:below|if you|in the comments?|and (?:i|we)(?:'ll| will)|to get)\b[^\n.!?]*`),
  { kind: 'comment', confidence: 0.95, cue: /comment|reply/, test: /(?:^|[.!?,;:\n]\s*|\s{6,}|\b(?:and|please|just)\s+)(?:[Cc]omment|COMMENT|[Rr]eply|REPLY)\s+(?:below\s+)?(?:with\s+)?(?:the word\s+)?[A-Z]{2,}\b(?!\.\w)[^\n.!?]*/gu },
  { kind: 'comment', confidence: 0.95, cue: /type|say|write|drop|put/, test: /(?:^|[.!?,;:\n]\s*|\s{6,}|\b(?:and|please|just)\s+)(?:[Tt]ype|TYPE|[Ss]ay|[Ww]rite|[Dd]rop|DROP|[Pp]ut)\s+(?:the word\s+)?[A-Z]{2,}(?:\s+[A-Z]{2,}){0,2}\s+(?:below|in the comments?|if you|and (?:I|we)(?:['’]ll| will)|to get)\b[^\n.!?]*/gu },
  pattern('comment', 0.85, /amen|hell yeah|hallelujah|yes/, String.raw`\b(?:can (?:i|we) get an?|give (?:me|us) an?)\s+(?:amen|hell yeah|hallelujah|yes)\b[^\n.!?]*`),
  pattern('follow', 0.9, /follow|subscri|like/, String.raw`${START}(?:follow|subscribe to)\s+(?:us|me)\b(?!\s+(?:home|there|inside|upstairs|into|as we|through|down the|to the)\b)[^\n.!?]*`),
  pattern('follow', 0.9, /follow|subscri|like/, String.raw`${START}(?:like|follow|subscribe to)\s+(?:our|my|us on|us at)\s*(?:[\w-]+\s+){0,2}(?:page|channel|account|profile|facebook|instagram|twitter|tiktok|youtube|fb)\b[^\n.!?]*`),
  pattern('follow', 0.85, /follow|subscri|like/, String.raw`${START}subscribe\b(?=[^\n.!?]{0,60}(?:channel|stay tuned|youtube|for more|below|now|bell))[^\n.!?]*`),
];

/** Something of this stands wherever a pattern matches: only sentences that hold it meet the patterns. */
const ANY = new RegExp(
  [
    String.raw`\b(?:like|love|heart|upvote|react|thumbs?|up|tap|share|repost|retweet|re-?post|rt|comment)["']?(?:[ ,&+]+[\w'&-]+){0,6}?[ ]+(?:if|for)\b`,
    String.raw`\b(?:hit|click|press|smash|tap) (?:the |that )?["']?(?:like|thumb)`, String.raw`\b(?:give|leave|drop|show)\s+(?:\w+\s+)?(?:a|some|your)\s+["']?(?:like|thumb|heart|double)`, String.raw`\bhow (?:about|many) (?:a )?["']?like`,
    String.raw`\blike["']?\s*(?:,|and\b|&|\+|n\b|\/)`, String.raw`\blike["']? this\b`, String.raw`\bdouble[- ]?tap`, String.raw`\b(?:vote|answer|tell us|choose|pick)\s+(?:below\s+)?(?:with|using|by)\b`, '=',
    String.raw`\b(?:share|repost|retweet|re-?tweet|rt|re-?post|spread)\s+(?:this|the|our|with|it|post|if|now|please)\b`, String.raw`\b(?:please|pls|plz)\s+(?:share|repost|retweet|rt|spread)`,
    String.raw`(?:\b(?:tag|mention)|@)\s+(?:a|an|the|your|someone|somebody|anyone|people|friends|at|all|that|\d+|one|two|three|four|five|those|some|every|everyone)\b`,
    String.raw`\b(?:comment|type|reply|respond|say|write|drop|post|put)\s+(?:below\s+)?(?:with\s+)?(?:the\s+(?:word|emoji)\s+|a\s+|an\s+|the\s+|just\s+)?(?:["']|amen|emoji|heart|[a-z]{2,}|[^\x00-\u024f\u2010-\u2027])`, String.raw`\bamen\b|\bhell yeah|hallelujah|\b(?:get|give (?:me|us)) an? yes`,
    String.raw`\bfollow\s+(?:us|me|our|my)\b`, String.raw`\bsubscribe\b`, String.raw`\blike\s+(?:our|my|us)\b`, String.raw`[^\x00-\u024f\u2010-\u2027]\s*(?:=|for|if)\b`,
  ].join('|'),
);
/** Appeals that Meta names as no bait: a missing person, help, blood, money for a cause, a safety warning. */
const APPEAL = /\b(?:missing (?:person|since|child|girl|boy|man|woman|dog|cat|teen\w*|from)|last seen|have you seen|amber alert|lost (?:dog|cat|pet)|police (?:are|hunt|appeal|seek|need)|blood (?:donors?|type|drive|bank)|donor|donat\w+|fundrais\w+|raise money|charity|appeal|search for|help (?:us )?(?:find|catch|identify|locate|trace)|identify (?:this|these)|in need|gofundme|just ?giving|rescue|evacuat\w+|warning|scam alert|be aware|emergency)\b/i;
/** Writing about bait is not bait: the words are named, not used. */
const ABOUT = /\b(?:stop|avoid|never|don't|do not|instead of|rather than|without|asking (?:people|them|followers|you|readers) to|ask (?:people|them|followers|readers) to|phrases? (?:like|such as)|posts? (?:like|that say|which say|such as)|such as|so-called|called|known as|means|demot\w+)\b[^.!?\n]{0,60}$/i;

/** "Like" in marks may be the button; a whole phrase in marks is what somebody said. */
const QUOTED_PHRASE = /^["“][^"”\s]+\s[^"”]*["”]/;

const cache = new WeakMap<Prose, readonly Bait[]>();

/** The places of a text that ask for a reaction, a share, a tag, a given word or a follow. */
export function findBait(prose: Prose): readonly Bait[] {
  let bait = cache.get(prose);
  if (!bait) {
    bait = searchBait(prose);
    cache.set(prose, bait);
  }
  return bait;
}

function searchBait(prose: Prose): readonly Bait[] {
  const lower = lowerOf(prose);
  const found: Bait[] = [];
  let appeal: boolean | null = null;
  const cues = cuesOf(prose);
  for (const [index, sentence] of prose.sentences.entries()) {
    if (((cues[index] ?? 0) & CUE.bait) === 0 || sentence.quoted) continue;
    const cued = lower.slice(sentence.start, sentence.end);
    if (!ANY.test(cued)) continue;
    const text = prose.masked.slice(sentence.start, sentence.end);
    for (const { kind, confidence, cue, test } of PATTERNS) {
      if (!cue.test(cued)) continue;
      test.lastIndex = 0;
      const match = test.exec(text);
      if (!match || ABOUT.test(text.slice(0, match.index + 1))) continue;
      if (kind === 'share' && (appeal ??= APPEAL.test(lower))) continue;
      const lead = /^[\s.!?,;:–—)>|-]*/.exec(match[0])?.[0].length ?? 0;
      if (QUOTED_PHRASE.test(match[0].slice(lead))) continue;
      const start = sentence.start + match.index + lead;
      const end = sentence.start + match.index + match[0].trimEnd().length;
      if (end > start && !found.some((other) => other.start < end && start < other.end)) found.push({ start, end, kind, confidence });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
