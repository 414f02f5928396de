import type { PromptKind } from '../../model/prompt.ts';
import { clausesOf, isWh } from './clauses.ts';
import { judgeInvitation } from './invitations.ts';
import { COMMON_WORDS } from './words.ts';

export interface QuestionContext {
  /** The sentence after it in the same post, plain; an address where a link follows. */
  readonly next: string;
  /** It heads a section of the text. */
  readonly heading: boolean;
}

export interface Judgement {
  readonly kind: PromptKind;
  readonly confidence: number;
}

interface Pattern {
  readonly test: RegExp;
  readonly kind: PromptKind;
  readonly confidence: number;
}

/** One pattern of many: the engine tells at the first letters which of them may match. */
const pattern = (kind: PromptKind, confidence: number, ...sources: readonly string[]): Pattern => ({ kind, confidence, test: new RegExp(sources.join('|')) });

/** Whole questions that are settled by their own words, first match first. Tested against the plain sentence. */
const WHOLE: readonly Pattern[] = [
  pattern('generic', 0.95,
    String.raw`^(?:any )?(?:other )?(?:thoughts|opinions|comments|feedback|reactions|takes|views)(?: (?:anyone|anybody|people|folks|everyone|below))?$`,
    String.raw`^(?:your|what are your|what're your) (?:thoughts|opinions|comments|views|takes?|feedback)$`,
    String.raw`^(?:(?:do|don't) (?:you|y'all|u) )?(?:dis)?agree(?: or disagree)?(?: with (?:this|that|us|me|him|her|them))?$`,
    String.raw`^what (?:do|did|does|would) (?:you|u|ya|y'all|you all|you guys|everyone|everybody|people)(?: all| guys)? (?:think|reckon|say|make of (?:it|this|that))(?: (?:about|of) (?:it|this|that))?(?: (?:all|guys|everyone|folks|people|friends))?$`,
    String.raw`^what(?:'s| is) your (?:take|opinion|view|thought|verdict)(?: on (?:it|this|that))?$`,
    String.raw`^(?:how|what) about you(?: guys| all)?$`, String.raw`^(?:and )?(?:you|yours)$`, String.raw`^how do you feel(?: about (?:it|this|that))?$`,
    String.raw`^what say you$`, String.raw`^(?:any )?questions$`),
  pattern('rhetorical', 0.9,
    String.raw`^who (?:doesn't|does not|wouldn't|would not|can't|could not|couldn't|didn't|isn't) `, String.raw`^who (?:knew|cares|am i kidding|would have thought|would've thought|says|said)\b`,
    String.raw`^(?:what|how) (?:could|can|would) be (?:better|nicer|more|easier|simpler|sweeter|worse)`, String.raw`^what better (?:way|time|place|reason)`,
    String.raw`^what(?:'s| is| are) (?:not to|you waiting for|there not to|stopping you|holding you back|the point of)`, String.raw`^what(?:'s| is) not to (?:love|like)`,
    String.raw`^(?:and )?guess (?:what|who|where)`, String.raw`^(?:and )?(?:why|how come|how so|how|who|when|where|what|really|seriously|right|see|get it|huh|eh|no|yes|the reason)$`,
    String.raw`^why (?:not|wait|bother|settle|pay|wouldn't|risk) ?`, String.raw`^how (?:cute|cool|amazing|great|adorable|awesome|beautiful|funny|nice|good|lovely|crazy|gorgeous|fun|delicious|sweet) (?:is|are|was|were|does)\b`,
    String.raw`^(?:did|do) (?:you|ya) know\b(?! (?:anyone|anybody|someone|somebody|any|a |an |of |where|how (?:i|we)))`, String.raw`^didn't you know\b`, String.raw`^did (?:we|i) (?:already |just |also )?(?:mention|say|tell|forget)\b`, String.raw`^(?:do you )?want to know (?:why|how|what|more|the|a)\b`,
    String.raw`^(?:the |our |my |your |his |her |their )(?:result|results|best part|best bit|secret|catch|problem|answer|reason|solution|good news|bad news|goal|twist|kicker|takeaway|lesson|point|bottom line|difference|moral|verdict|prize|cost|price)$`,
    String.raw`^(?:sound|sounds|look|looks|feel|seem) (?:familiar|good|like you|fun|interesting)`, String.raw`^(?:isn't|aren't|wasn't|weren't) (?:it|this|that|he|she|they|these|those|we)\b`,
    String.raw`^(?:remember|recogni[sz]e|notice|spot) (?:this|that|these|those|when|him|her|them|me|us)\b`, String.raw`^ever (?:wondered|wonder|wish|wished|thought)\b`, String.raw`^(?:have|haven't) you (?:ever )?wondered\b`,
    String.raw`^need (?:we|i) say more`, String.raw`^what (?:next|now) (?:for|in|with)\b`, String.raw`^what if i told you`),
  pattern('closed', 0.9,
    String.raw`^(?:anyone|anybody|everyone|everybody) else\b`, String.raw`^(?:is|are|has|did|have) (?:anyone|anybody) else\b`, String.raw`^(?:anyone|anybody) (?:(?!know of|have (?:any|a|some)|got (?:any|a|some)|recommend|suggest)\w+)`, String.raw`^(?:dae|daae|does any(?:one|body) else|am i the only|is it just me|who else|who(?:'s| is) (?:in|ready|coming|going|with (?:me|us)|excited|joining|up for|watching|here|else|got|looking forward))\b`,
    String.raw`^who (?:wants|remembers|agrees|loves|likes|here|is up|has (?:a|an|tried|been|ever|seen|heard|read)|have you)\b`, String.raw`^how many of (?:you|us)\b`, String.raw`^how many (?:people|folks|redditors|runners|parents|women|men) (?:here )?(?:have|are|do|actually|think|believe|would)\b`),
];

/** Asks for content though its form is yes or no: nobody answers "Any tips?" with "yes". */
const ASKS_FOR_CONTENT = new RegExp(
  [
    String.raw`^(?:can|could|would|will) (?:you|anyone|anybody|someone|somebody|y'all|people|one of you|any of you)(?: (?:guys|all|please|kindly|just|possibly|here|who [^,]*))* (?:tell|share|describe|explain|recommend|suggest|name|list|think of|help|point|give|show|offer|provide|advise|identify|answer|think|convince|settle|clarify|eli5|enlighten)\b`,
    String.raw`^(?:do|does|did|has|have|is|are) (?:you|anyone|anybody|someone|somebody|any of you|there|y'all)(?: (?:guys|all|here|else|out there))* (?:have |know |got |know of )?(?:any |some |a good |a great |good |better |other )(?:[\w-]+ ){0,3}(?:tips?|advice|recommendations?|ideas?|suggestions?|stories|story|experiences?|favou?rites?|thoughts|questions?|tricks?|hacks?|resources?|examples?|memories|insights?|opinions?|words of|explanations?|recipes?|books?|places?|way to|ways to)`,
    String.raw`^(?:do|does) (?:you|anyone|anybody) (?:guys |all |else )?(?:have|know) (?:(?:any|of any|some)\b|(?:[\w-]+ )?(?:tips|advice|recommendations|ideas|suggestions|experience)\b)`,
    String.raw`^(?:have |got |looking for )?any (?:[\w-]+ ){0,4}(?:tips?|advice|recommendations?|recs?|ideas?|suggestions?|stories|experiences?|favou?rites?|plans|tricks?|examples?|questions|memories|guesses|resources|explanations?)\b`,
    String.raw`^(?:anyone|anybody) (?:have|got|know of|know|recommend|suggest)\b.*\b(?:tips?|advice|recommendations?|ideas?|suggestions?|stories|examples?|good|favou?rite|any|how|what|where|which|why)\b`,
    String.raw`^(?:do|does) (?:you|anyone|anybody) (?:else )?have a favou?rite\b`,
    String.raw`^(?:tips?|advice|recommendations?|ideas?|suggestions?|thoughts|opinions|experiences?|stories|favou?rites?|best|worst|your|most|biggest|first|last) (?!or\b)`,
    String.raw`^would you rather\b.*\b(?:and )?why\b`, String.raw`\band why(?: not)?$`, String.raw`\bwhy or why not$`,
    String.raw`^does (?:anyone|anybody) (?:here )?know (?:what|how|why|where|who|when|which)\b`, String.raw`^(?:do|does) (?:you|anyone) (?:guys )?know (?:where|how) (?:i|we|to)\b`,
    String.raw`^(?:mind|care) (?:telling|sharing|to share|to tell|to explain)\b`,
  ].join('|'),
);

const NOT_A_CHOICE = /\bor (?:not|so|more|less|fewer|something|anything|whatever|other|another|otherwise|even|at least|later|two|any|am i|is it just|did i|are they|even worse|similar|better|worse|else|if|just|maybe)\b|\bor (?:is|are|do|does) (?:it|this|that) just\b|\bever\b[^,]*\bor\b|\bwhy or why\b|\b(?:what|who|which|how|where|when) or (?:what|who|which|how|where|when)\b|\bone or\b/;
const ALTERNATIVES = /(?:^|\s)(?:or|vs\.?|versus)\s+\S/;
/** What lies between two alternatives is named on both sides and is short. */
const LISTED_ALTERNATIVES = /^(?:which|what|who|where|how)\b.*(?:[,:;(-]|\.{2,}|better|prefer|pick|choose|win|rather)\s*(?:the |a |an )?[^,]*(?:,[^,]*)*\s*,?\s*(?:or|vs\.?|versus)\s+\S/;
const AFTER_WORD_TAG = /[,–—-]\s*(?:right|eh|huh|no|yes|yeah|ok|okay|correct|innit|(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should)(?:n't)? (?:it|you|we|they|he|she|i|there|that|this))$/;
const ELLIPTIC = /^(?:looking|searching|hoping|planning|thinking|struggling|wondering|trying|tired|sick|bored|confused|interested|want|wanna|need|fancy|feeling|missed?|having|got|gotten|ready|excited|heading|going|coming|curious|worried|stuck|hungry|thirsty|afraid|love|loving|like|hate|using|working|still|already|new to|in need|been|seen|heard|tried|think|thinking|believe|care|dreaming|considering|running|don't|didn't|can't|won't|haven't|up for|in the mood|short on|out of|lost|forgot)\b/;
/** The writer answers, or sends readers off to read the answer. */
const ANSWERED = /^(?:because|yes|yep|yeah|no|nope|of course|absolutely|definitely|sure|exactly|me neither|me too|same here|you bet|you're not alone|well,|turns out|the answer|it's|it is|it was|they're|that's|neither|none|nobody|no one|not (?:really|quite|so|at all|any)|simple|simply|easy|thanks to|if so|if you (?:do|are|have|answered)|then |so (?:do|are|did) we|we (?:do|did|have|are|can|know|think|found|answer|asked|rounded|explain|tell|break)|we've (?:got|rounded|put|found|answered)|we're here|here(?:'s| is| are)\b|look no further|don't worry|never fear|fear not|good news)/i;
const TEASES = /^(?:(?:[a-z][\w' ]{0,30}:)?\s*(?:read|learn|find out|discover|check out|check|click|see|watch|listen|get|grab|download|register|sign up|book|join|visit|take|try|explore|head|come|tune|order|buy|shop|apply|start|follow|send|email|contact|reach|call|ring|write|submit|fill|drop|bring|pop|swing|look|you can|you might|please|simply|just|we'd|more|via|full|details|our|this|these|these are|a new|new|in (?:this|our|today's)|the latest|today)\b)/i;
const LINK_FOLLOWS = /https?:\/\/|www\.|\]\(|^\s*$/;

/**
 * What kind of prompt a question is, by what would answer it. Null where its first words do not tell, and a grammar
 * must be asked. The sentence is plain.
 */
export function judgeQuestion(sentence: string, context: QuestionContext): Judgement | null {
  const { whole, lead } = clausesOf(sentence);
  if (whole === '') return { kind: 'rhetorical', confidence: 0.6 };
  const own = judgeWords(whole, lead, context.next !== '');
  if (context.heading) return { kind: 'rhetorical', confidence: 0.7 };
  if (own && (own.kind === 'generic' || own.kind === 'choice')) return own;
  return teased(whole, context, own) ?? own;
}

function judgeWords(whole: string, lead: string | null, answered: boolean): Judgement | null {
  const question = lead ?? whole;
  for (const { test, kind, confidence } of WHOLE) if (test.test(question)) return { kind, confidence };
  if (ASKS_FOR_CONTENT.test(question)) return { kind: 'open', confidence: 0.85 };
  if (lead !== null && isWh(lead)) return judgeWh(lead);
  if (lead !== null) return judgeInversion(lead);
  if (AFTER_WORD_TAG.test(whole)) return { kind: 'closed', confidence: 0.75 };
  if (ALTERNATIVES.test(whole) && !NOT_A_CHOICE.test(whole) && whole.split(' ').length <= 14) return { kind: 'choice', confidence: 0.85 };
  if (ELLIPTIC.test(whole)) return { kind: 'closed', confidence: 0.7 };
  return judgeFragment(whole, answered);
}

/**
 * What is left has neither question word nor inversion. "The result?" before its answer asks nobody; a longer one is a
 * statement with a question mark. Only of a few content words ("Weekend plans?") must a grammar tell what they are.
 */
function judgeFragment(whole: string, answered: boolean): Judgement | null {
  const words = whole.split(' ');
  if (words.length <= 3 && answered) return { kind: 'rhetorical', confidence: 0.65 };
  const settled = words.length < 2 || words.length > 4 || words.some((word) => COMMON_WORDS.has(word) || !/^[a-z][a-z'-]+$/.test(word));
  return settled ? { kind: 'closed', confidence: 0.55 } : null;
}

function judgeWh(lead: string): Judgement {
  if (LISTED_ALTERNATIVES.test(lead) && !NOT_A_CHOICE.test(lead)) return { kind: 'choice', confidence: 0.8 };
  return { kind: 'open', confidence: lead.startsWith('what if') || lead.startsWith('how about') || lead.startsWith('what about') ? 0.6 : 0.9 };
}

function judgeInversion(lead: string): Judgement {
  if (isChoice(lead)) return { kind: 'choice', confidence: 0.8 };
  return { kind: 'closed', confidence: 0.9 };
}

function isChoice(question: string): boolean {
  if (!ALTERNATIVES.test(question) || NOT_A_CHOICE.test(question)) return false;
  return !/\b(?:any|anything|anyone|anybody|ever) \w+ or\b/.test(question);
}

/** A question the text goes on to answer, or that only leads to a link. */
function teased(whole: string, { next }: QuestionContext, own: Judgement | null): Judgement | null {
  const after = next.trim();
  if (after === '') return null;
  const personal = /\b(?:you|your|you're|you've|y'all)\b/.test(whole);
  const speaksToReaders = personal || /\b(?:any(?:one|body)|we|us|our|i|me|my|who)\b/.test(whole);
  const open = own?.kind === 'open' || own?.kind === 'choice';
  if (ANSWERED.test(after) && !(open && personal)) return { kind: 'rhetorical', confidence: 0.75 };
  if (TEASES.test(after) && !open && !judgeInvitation(after)) return { kind: 'rhetorical', confidence: 0.75 };
  if (own?.kind === 'closed' && !speaksToReaders && !/^should\b/.test(whole) && !judgeInvitation(after)) return { kind: 'rhetorical', confidence: 0.6 };
  return open && !personal && LINK_FOLLOWS.test(after) && /^https?:/.test(after) ? { kind: 'rhetorical', confidence: 0.7 } : null;
}
