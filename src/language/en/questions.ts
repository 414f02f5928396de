import { clausesOf } from './clauses.ts';
import { followingOf } from './following.ts';
import { formOf, impliesReader } from './forms.ts';
import type { Judgement } from './idioms.ts';
import { asked } from './standing.ts';

export type { Judgement } from './idioms.ts';

/** What stands about a question in the same text. */
export interface QuestionContext {
  /** The sentence after it, plain. */
  readonly next: string;
  /** The sentence after it invites an answer. */
  readonly nextInvites: boolean;
  /** A link follows, with nothing between. */
  readonly linked: boolean;
  /** A link ends the sentence after it. */
  readonly leadsToLink: boolean;
  /** It heads a section of the text. */
  readonly heading: boolean;
  /** There are sentences before it. */
  readonly preceded: boolean;
  /** The sentence before it is a question too. */
  readonly afterQuestion: boolean;
}

/**
 * What kind of prompt a question is: its form tells what would answer it, and what stands about it whether an answer is
 * wanted. Null where its words do not tell the form, and a grammar must be asked. The sentence is plain.
 */
export function judgeQuestion(sentence: string, context: QuestionContext): Judgement | null {
  const clauses = clausesOf(sentence);
  if (clauses.whole === '') return { kind: 'rhetorical', confidence: 0.6 };
  if (context.heading) return { kind: 'rhetorical', confidence: 0.7 };
  const following = followingOf({ ...context, asksWhy: WHY.test(clauses.whole) });
  const form = formOf(clauses, { followed: following === 'answer' || following === 'remark' || following === 'tease' || following === 'link', elaborates: context.afterQuestion });
  return form && asked(form, clauses, { following, preceded: context.preceded, leadsToLink: context.leadsToLink });
}

const WHY = /\b(?:why|how come|what for|reasons?)\b/;

/** Whether a question speaks to the readers without naming them. */
export const asksReader = (sentence: string): boolean => impliesReader(clausesOf(sentence));
