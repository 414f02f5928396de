import type { Prompt } from '../../model/prompt.ts';
import type { Prose, Sentence } from '../../model/prose.ts';
import type { Grammar } from '../language.ts';
import { findBait } from './bait.ts';
import { plain } from './clauses.ts';
import { judgeInvitation } from './invitations.ts';
import { judgeQuestion, type Judgement } from './questions.ts';

const READERS = /\b(?:you|your|yours|you're|you've|you'd|you'll|y'all|ya|u|ur|anyone|anybody|everyone|everybody|who else|who's|folks|guys)\b/;
const ENDS_IN_QUESTION = /\?[?!.…]*["”’')\]»]*(?:\s*(?:\p{Extended_Pictographic}|[\u{FE0F}\u{200D}\u{1F3FB}-\u{1F3FF}]|#[\w]+))*$/u;

/** Whether the kind of some question of this text can only be told by a grammar. */
export function needsGrammar(prose: Prose): boolean {
  return prose.sentences.some((sentence, index) => isOwnQuestion(prose, sentence) && judge(prose, index, sentence) === null);
}

/** The prompts of a text, in order. Other people's words are not the author's prompts. */
export function findPrompts(prose: Prose, grammar: Grammar | null): readonly Prompt[] {
  const bait = findBait(prose);
  const prompts: Prompt[] = [];
  for (const [index, sentence] of prose.sentences.entries()) {
    if (sentence.quoted) continue;
    const text = prose.masked.slice(sentence.start, sentence.end);
    if (bait.some((one) => one.start < sentence.end && sentence.start < one.end)) {
      prompts.push({ start: sentence.start, end: sentence.end, text: compact(text), kind: 'bait', addressed: true, confidence: 0.9 });
      continue;
    }
    const judgement = isOwnQuestion(prose, sentence) ? (judge(prose, index, sentence) ?? askGrammar(text, grammar)) : judgeInvitation(text);
    if (!judgement) continue;
    const addressed = judgement.kind === 'invitation' || judgement.kind === 'generic' || READERS.test(plain(text));
    prompts.push({ start: sentence.start, end: sentence.end, text: compact(text), addressed, ...judgement });
  }
  return prompts;
}

const compact = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Nobody states "Does anyone else …": it is a question, whatever mark ends it. */
const ASKS_WITHOUT_MARK = /^\W*(?:does any(?:one|body)\b|do (?:any of )?you (?:also|ever|like|have|know|think|prefer|want|feel|remember|use)\b|would you rather\b|have you ever\b|who else\b|is it just me\b|any(?:one|body) else\b|what(?:'s| is| are) your\b|what do you\b|how do you\b|which do you\b)/i;

function isOwnQuestion(prose: Prose, sentence: Sentence): boolean {
  if (sentence.quoted) return false;
  const text = prose.masked.slice(sentence.start, sentence.end);
  return ENDS_IN_QUESTION.test(text) || (ASKS_WITHOUT_MARK.test(text.replaceAll('’', "'")) && prose.blocks[sentence.block]?.kind === 'paragraph');
}

function judge(prose: Prose, index: number, sentence: Sentence): Judgement | null {
  const text = prose.masked.slice(sentence.start, sentence.end);
  const invitation = judgeInvitation(text);
  if (invitation?.kind === 'invitation' && !/^(?:what|which|who|where|when|why|how|do|does|did|is|are|have|has|can|could|would|will)\b/i.test(text)) return invitation;
  const block = prose.blocks[sentence.block];
  const nextSentence = prose.sentences[index + 1];
  const next = nextSentence && nextSentence.start - sentence.end < 200 ? prose.masked.slice(nextSentence.start, nextSentence.end) : '';
  const link = prose.links.find((span) => span.start >= sentence.end);
  const linked = link && !/\S/.test(prose.masked.slice(sentence.end, link.start)) ? 'https://' : '';
  const heading = block?.kind === 'heading' && nextSentence !== undefined;
  return judgeQuestion(text, { next: linked || next, heading });
}

function askGrammar(text: string, grammar: Grammar | null): Judgement {
  const head = grammar?.headOf(text) ?? 'other';
  if (head === 'noun') return { kind: 'open', confidence: 0.6 };
  return { kind: 'closed', confidence: head === 'verb' ? 0.65 : 0.55 };
}
