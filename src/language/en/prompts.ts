import { keptWith } from '../../model/kept.ts';
import type { Prompt } from '../../model/prompt.ts';
import type { Prose, Sentence } from '../../model/prose.ts';
import type { Grammar } from '../language.ts';
import { findBait } from './bait.ts';
import { clausesOf, plain } from './clauses.ts';
import { CUE, cuesOf } from './cue-words.ts';
import { INVITATION_CUES, judgeInvitation } from './invitations.ts';
import { lowerOf } from './lower.ts';
import { asksReader, judgeQuestion, type Judgement } from './questions.ts';

const READERS = /\b(?:you|your|yours|you're|you've|you'd|you'll|y'all|ya|ur|u(?!\.)|anyone|anybody|everyone|everybody|who else|who's|folks|guys|dae|is it just me|am i the only)\b/;
const ENDS_IN_QUESTION = /\?[?!.…]*["”’')\]»]*(?:\s*(?:\p{Extended_Pictographic}|[\u{FE0F}\u{200D}\u{1F3FB}-\u{1F3FF}]|#[\w]+))*$/u;
/** Nobody states "Does anyone else …": it is a question, whatever mark ends it. */
const UNMARKED_CUES = String.raw`(?:dae|wyr) |does any(?:one|body)\b|do (?:any of )?you (?:also|ever|like|have|know|think|prefer|want|feel|remember|use)\b|would you rather\b|have you ever\b|who else\b|is it just me\b|any(?:one|body) else\b|what(?:'s| is| are) your\b|what do you\b|how do you\b|which do you\b`;
const ASKS_WITHOUT_MARK = new RegExp(String.raw`^\W*(?:${UNMARKED_CUES})`);
/** Said by somebody whom the sentence tells of: He asked, "Is that all?" */
const REPORTED = /^[^"]{2,}"[^"]*\?"$/;
/** The same, where the quotation goes on after the question. */
const REPORTED_ON = /^[^"]{2,}\b(?:say|says|said|ask|asks|asked|goes|went|reply|replies|replied|shout|shouts|shouted),? "[^"]*\?$/;
const BEGINS_AS_QUESTION = /^(?:what|which|who|where|when|why|how|do|does|did|is|are|have|has|can|could|will|would)\b/;

/** "Questions? Write to the desk." says where to turn to, and asks nothing. */
const FOR_SERVICE = /^(?:(?:any|got|have|more|still have) )?questions(?: or (?:comments|concerns|problems))?\?$/;
const REFERS = /^(?:please |just |simply |you can )*(?:contact|e-?mail|mail|call|ring|phone|text|write|reach|message|dm|get in touch|drop|see|visit|check|read|find|ask|speak|talk|stop by|pop in|our|the|we)\b/;

/** A sentence of the author's that may ask for something, and what its own words make of it. */
interface Asking {
  readonly sentence: Sentence;
  readonly plain: string;
  /** Null where it asks nothing, or where only a grammar can tell what a question asks. */
  readonly judgement: Judgement | null;
}

/** Judged once a text: whether a grammar is needed, and what the prompts are, follow from the same reading. */
const askingsOf = keptWith(readAskings);

/** What a sentence that asks for something holds. */
const ASKING = CUE.question | CUE.invitation | CUE.asks;
const INVITES = new RegExp(INVITATION_CUES);

function readAskings(prose: Prose): readonly Asking[] {
  const lower = lowerOf(prose);
  const cues = cuesOf(prose);
  const plainOf = (sentence: Sentence | undefined): string => (sentence ? plain(lower.slice(sentence.start, sentence.end)) : '');
  const askings: Asking[] = [];
  for (const [index, sentence] of prose.sentences.entries()) {
    const cue = cues[index] ?? 0;
    if ((cue & ASKING) === 0 || sentence.quoted) continue;
    const text = plainOf(sentence);
    const question = (cue & (CUE.question | CUE.asks)) !== 0 && isQuestion(prose, sentence, text);
    if (question && FOR_SERVICE.test(text) && REFERS.test(plainOf(prose.sentences[index + 1]))) continue;
    const invites = !question && (cue & CUE.invitation) !== 0 && INVITES.test(text);
    const judgement = question ? judge(prose, index, text, (cue & CUE.invitation) !== 0, plainOf(prose.sentences[index + 1]), ((cues[index + 1] ?? 0) & CUE.invitation) !== 0) : invites ? judgeInvitation(text, plainOf(prose.sentences[index - 1])) : null;
    // A heading that is one word, such as "Reply" or "Discuss", says what stands below it.
    if (!question && judgement?.kind === 'generic' && prose.blocks[sentence.block]?.kind === 'heading') continue;
    if (question || judgement) askings.push({ sentence, plain: text, judgement });
  }
  return askings;
}

function isQuestion(prose: Prose, sentence: Sentence, text: string): boolean {
  if ((REPORTED.test(text) || REPORTED_ON.test(text)) && clausesOf(text.slice(0, text.indexOf('"'))).lead === null) return false;
  if (text.includes('?')) return ENDS_IN_QUESTION.test(text) || ENDS_IN_QUESTION.test(prose.masked.slice(sentence.start, sentence.end));
  return ASKS_WITHOUT_MARK.test(text) && prose.blocks[sentence.block]?.kind === 'paragraph';
}

/** What a question asks for; it may be an invitation for all its mark: "Tell us, what helped?" */
function judge(prose: Prose, index: number, text: string, mayInvite: boolean, next: string, nextMayInvite: boolean): Judgement | null {
  const sentence = prose.sentences[index];
  if (!sentence) return null;
  const invitation = mayInvite && !BEGINS_AS_QUESTION.test(text) ? judgeInvitation(text) : null;
  if (invitation?.kind === 'invitation') return invitation;
  const following = prose.sentences[index + 1];
  const before = prose.sentences[index - 1];
  const linked = isLinkAfter(prose, sentence);
  const near = following !== undefined && following.start - sentence.end < 200;
  const heading = prose.blocks[sentence.block]?.kind === 'heading' && following !== undefined;
  const afterQuestion = before !== undefined && before.block === sentence.block && prose.masked.slice(before.start, before.end).endsWith('?');
  return judgeQuestion(text, { next: near ? next : '', nextInvites: near && nextMayInvite && INVITES.test(next) && judgeInvitation(next) !== null, linked, leadsToLink: following !== undefined && isLinkAfter(prose, following), heading, preceded: before !== undefined, afterQuestion });
}

/** Whether the next thing after a sentence is a link. */
function isLinkAfter(prose: Prose, sentence: Sentence): boolean {
  const link = prose.links.find((span) => span.start >= sentence.end);
  return link !== undefined && !/\S/.test(prose.masked.slice(sentence.end, link.start));
}

/** Whether the kind of some question of this text can only be told by a grammar. */
export const needsGrammar = (prose: Prose): boolean => askingsOf(prose).some((asking) => asking.judgement === null);

/** The prompts of a text, in order. Other people's words are not the author's prompts. */
export function findPrompts(prose: Prose, grammar: Grammar | null): readonly Prompt[] {
  const own = askingsOf(prose).map(({ sentence, plain: text, judgement }): Prompt => {
    const words = prose.masked.slice(sentence.start, sentence.end);
    const made = judgement ?? askGrammar(words, grammar);
    const addressed = made.kind === 'invitation' || made.kind === 'generic' || READERS.test(text) || asksReader(text);
    return { start: sentence.start, end: sentence.end, text: compact(words), addressed, ...made };
  });
  const baits = findBait(prose).filter(({ kind }) => kind !== 'prize');
  if (baits.length === 0) return own;
  const baited = baits.flatMap((bait) => prose.sentences.find((sentence) => sentence.start <= bait.start && bait.start < sentence.end) ?? []);
  const bait = [...new Set(baited)].map((sentence): Prompt => {
    const { start, end } = sentence;
    return { start, end, text: compact(prose.masked.slice(start, end)), kind: 'bait', addressed: true, confidence: 0.9 };
  });
  return [...own.filter((prompt) => !bait.some((one) => one.start === prompt.start)), ...bait].sort((a, b) => a.start - b.start);
}

const compact = (text: string): string => (/\s{2}|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

function askGrammar(text: string, grammar: Grammar | null): Judgement {
  const head = grammar?.headOf(text) ?? 'other';
  if (head === 'noun') return { kind: 'open', confidence: 0.6 };
  return { kind: 'closed', confidence: head === 'verb' ? 0.65 : 0.55 };
}
