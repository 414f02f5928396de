import type { PromptKind } from '../../model/prompt.ts';

/** What a question's own words make of it, and how sure they are. */
export interface Judgement {
  readonly kind: PromptKind;
  readonly confidence: number;
}

interface Pattern extends Judgement {
  readonly test: RegExp;
}

/** One pattern of many: the engine tells at the first letters which of them may match. */
const pattern = (kind: PromptKind, confidence: number, ...sources: readonly string[]): Pattern => ({ kind, confidence, test: new RegExp(sources.join('|')) });

/** Whole questions that are settled by their own words, first match first. Tested from the question's own first word on. */
const IDIOMS: readonly Pattern[] = [
  pattern('generic', 0.95,
    String.raw`^(?:any )?(?:other )?(?:thoughts|opinions|comments|feedback|reactions|takes|views)(?: (?:anyone|anybody|people|folks|everyone|below|on (?:this|that|it)))?$`,
    String.raw`^(?:your|what are your|what're your) (?:thoughts|opinions|comments|views|takes?|feedback)(?: on (?:this|that|it))?$`,
    String.raw`^(?:(?:do|don't) (?:you|y'all|u) )?(?:dis)?agree(?: or disagree)?(?: with (?:this|that|us|me|him|her|them))?$`,
    String.raw`^what (?:do|did|does|would) (?:you|u|ya|y'all|you all|you guys|everyone|everybody|people)(?: all| guys)? (?:think|reckon|say|make of (?:it|this|that))(?: (?:about|of) (?:it|this|that))?(?: (?:all|guys|everyone|folks|people|friends))?$`,
    String.raw`^what(?:'s| is) your (?:take|opinion|view|thought|verdict)(?: on (?:it|this|that))?$`,
    String.raw`^(?:how|what) about you(?: guys| all)?$`, String.raw`^(?:and )?(?:you|yours)$`, String.raw`^how do you feel(?: about (?:it|this|that))?$`,
    String.raw`^what say you$`, String.raw`^(?:any )?questions$`),
  pattern('rhetorical', 0.9,
    String.raw`^who (?:doesn't|does not|wouldn't|would not|can't|could not|couldn't|didn't|isn't) `, String.raw`^who (?:knew|cares|am i kidding|would have thought|would've thought|says|said|could (?:resist|forget|blame)|can (?:resist|say no|forget|blame))\b`,
    String.raw`^(?:how|who) (?:can|could) (?:you|anyone|anybody|we|i) (?:not |possibly )?(?:say "?no\b|resist|refuse|argue|blame)`, String.raw`^how (?:can|could) (?:you|we|i|anyone) not\b`, String.raw`^(?:who|what) (?:are|am|is) (?:we|i) to\b`,
    String.raw`^(?:what|how) (?:could|can|would) be (?:better|nicer|more|easier|simpler|sweeter|worse)`, String.raw`^what better (?:way|time|place|reason)`, String.raw`^what more could\b`,
    String.raw`^what(?:'s| is| are) (?:not to|you waiting for|there not to|stopping you|holding you back|the point of)`, String.raw`^what(?:'s| is) not to (?:love|like)`, String.raw`^what(?:'s| is) a (?:[\w'-]+ ){1,2}to do$`,
    String.raw`^(?:and )?guess (?:what|who|where)`, String.raw`^(?:and )?(?:why|how come|how so|how|who|when|where|what|really|seriously|right|see|get it|huh|eh|no|yes|the reason)$`,
    String.raw`^(?:and )?(?:why|how) (?:is|was|does|did) (?:this|that|it)$`,
    String.raw`^why (?:not|wait|bother|settle|pay|wouldn't|risk) ?`, String.raw`^how (?:cute|cool|amazing|great|adorable|awesome|beautiful|funny|nice|good|lovely|crazy|gorgeous|fun|delicious|sweet) (?:is|are|was|were|does)\b`,
    String.raw`^what the (?:\S+)$`, String.raw`^how(?:'s| is) (?:this|that) for\b`, String.raw`^how about (?:this|that|them|those)\b`, String.raw`^(?:can|could) you (?:ever )?(?:believe|imagine|blame)\b`, String.raw`^(?:can|could) you ever\b`, String.raw`^would you believe\b`,
    String.raw`^(?:did|do) (?:you|ya) know\b(?! (?:anyone|anybody|someone|somebody|any|a |an |of |your|where|how (?:i|we)))`, String.raw`^didn't you know\b`, String.raw`^(?:and )?where would (?:we|i) be without\b`, String.raw`^(?:are|were|aren't|weren't) (?:you|ya) (?:all |guys )?aware\b`, String.raw`^did (?:we|i) (?:already |just |also )?(?:mention|say|tell|forget)\b`, String.raw`^(?:do you )?(?:want|wanna|wants) (?:to )?(?:know|see|hear) (?:why|how|what|more|the|a)\b`,
    String.raw`^(?:the |our |my |your |his |her |their )(?:result|results|best part|best bit|secret|catch|problem|answer|reason|solution|good news|bad news|goal|twist|kicker|takeaway|lesson|point|bottom line|difference|moral|verdict|prize|cost|price)$`,
    String.raw`^(?:sound|sounds|look|looks|feel|seem) (?:familiar|good|like you|fun|interesting)`, String.raw`^(?:isn't|aren't|wasn't|weren't) (?:it|this|that|he|she|they|these|those|we)\b`,
    String.raw`^(?:remember|recogni[sz]e|notice|spot) (?:this|that|these|those|when|him|her|them|me|us)\b`, String.raw`^(?:did|have|do) you ever (?:wonder|wondered|wish|wished)\b`, String.raw`^ever (?:wondered|wonder|wish|wished|thought)\b`, String.raw`^(?:have|haven't) you (?:ever |always )?wondered\b`,
    String.raw`^need (?:we|i) say more`, String.raw`^what (?:next|now) (?:for|in|with)\b`, String.raw`^what if i told you`),
  pattern('closed', 0.9,
    String.raw`^(?:anyone|anybody|everyone|everybody) else\b`, String.raw`^(?:is|are|has|did|have) (?:anyone|anybody) else\b`, String.raw`^(?:anyone|anybody) (?:(?!know of|have (?:any|a|some)|got (?:any|a|some)|recommend|suggest|with)\w+)`, String.raw`^(?:dae|daae|does any(?:one|body) else|am i the only|is it just me|who else|who(?:'s| is) (?:in|ready|coming|going|with (?:me|us)|excited|joining|up for|watching|here|else|got|looking forward))\b`,
    String.raw`^who (?:wants|remembers|agrees|loves|likes|here|is up|has (?:a|an|tried|been|ever|seen|heard|read)|have you)\b`, String.raw`^how many of (?:you|us)\b`, String.raw`^how many (?:people|folks|redditors|runners|parents|women|men) (?:here )?(?:have|are|do|actually|think|believe|would)\b`),
  pattern('choice', 0.9, String.raw`^(?:w(?:yr|ry)|would (?:you|u) rather)\b(?!.*\bwhy\b)`),
];

/** What somebody would answer with content of their own, however they are asked. */
const SAYINGS = String.raw`(?:tips?|advice|recommendations?|recs?|ideas?|suggestions?|stories|story|experiences?|favou?rites?|plans|tricks?|hacks?|examples?|memories|guesses|resources|explanations?|requests|predictions|nominations|theories|wishes|insights?|lessons|recipes|questions)`;

/** Asks for content though its form is yes or no: nobody answers "Any tips?" with "yes". */
const ASKS_FOR_CONTENT = new RegExp(
  [
    String.raw`^(?:can|could|would|will) (?:you|anyone|anybody|someone|somebody|y'all|people|one of you|any of you)(?: (?:guys|all|please|kindly|just|possibly|here|who [^,]*))* (?:tell|share|describe|explain|recommend|suggest|name|list|think of|help|point|give|show|offer|provide|advise|identify|answer|think|convince|settle|clarify|eli5|enlighten)\b`,
    String.raw`^(?:do|does|did|has|have|is|are) (?:you|anyone|anybody|someone|somebody|any of you|there|y'all)(?: (?:guys|all|here|else|out there))* (?:have |know |got |know of )?(?:any |some |a good |a great |good |better |other )(?:[\w-]+ ){0,3}(?:${SAYINGS}|thoughts|opinions?|words of|books?|places?|way to|ways to)`,
    String.raw`^(?:do|does) (?:you|anyone|anybody) (?:guys |all |else )?(?:have|know) (?:(?:any|of any|some)\b|(?:[\w-]+ )?(?:tips|advice|recommendations|ideas|suggestions|experience)\b)`,
    String.raw`^(?:have |got |looking for )?any (?:[\w-]+ ){0,4}(?:${SAYINGS}|thoughts|opinions)\b`,
    String.raw`^(?:anyone|anybody) (?:have|got|know of|know|recommend|suggest|with)\b.*\b(?:${SAYINGS}|good|any|how|what|where|which|why)\b`,
    String.raw`^(?:do|does) (?:you|anyone|anybody) (?:else )?have a (?:favou?rite|trick|tip|story|go-to|ritual|theory|memory)\b`,
    String.raw`^(?:tips?|advice|recommendations?|ideas?|suggestions?|thoughts|opinions|experiences?|stories|favou?rites?|best|worst|your|most|biggest|first|last) (?!or\b)(?!.*, [\w']+ [\w']+$)`,
    String.raw`^would you rather\b.*\b(?:and )?why\b`, String.raw`\band why(?: not)?$`, String.raw`\bwhy or why not$`, String.raw`\bif so,? (?:what|which|how|why|where|who)\b`,
    String.raw`^does (?:anyone|anybody) (?:here )?(?:\w+ or )?know (?:what|how|why|where|who|when|which)\b`, String.raw`^(?:do|does) (?:you|anyone) (?:guys )?know (?:where|how) (?:i|we|to)\b`,
    // "Have you got a favourite tool you would like to tell us about?"
    String.raw`^(?:(?:have|do) (?:you|any of you|anyone)|got|is there) .*\b(?:like|want|love|care|happy|willing|able)(?: to)? (?:tell (?:us|me)|share)\b`,
    String.raw`^(?:mind|care) (?:telling|sharing|to share|to tell|to explain)\b`,
    // "Is there a way to …?" asks for the way, "Is there a difference between …?" for the difference.
    String.raw`^(?:is|are) there (?:a|an|any|some|really a|actually a|really any)? ?(?:[\w-]+ ){0,2}(?:ways? (?:to|of|i|you|we)|differences? between|reasons? (?:why|for|to|not))\b`,
    String.raw`^(?:is|was|are) there (?:a|an|any|one|some)? ?(?:[\w-]+ ){1,3}(?:that|which|who|whose)? ?(?:you(?:'ve|'d)?|makes? you|made you|helped you|changed you) (?!need\b|want\b)\w+`,
  ].join('|'),
);

/** The kind of a question that its own words settle, whatever its form. */
export function idiomOf(question: string): Judgement | null {
  for (const { test, kind, confidence } of IDIOMS) if (test.test(question)) return { kind, confidence };
  return ASKS_FOR_CONTENT.test(question) ? { kind: 'open', confidence: 0.85 } : null;
}
