import type { AskedQuestion, Audit, WaitingComment } from '../../model/audit.ts';
import type { Conversation, Conversations } from '../../model/conversation.ts';
import type { PlanEntry } from '../../model/plan.ts';
import { shortDay } from '../plan-text.ts';

/** One conversation, or an idea for one. */
export interface ConversationRow {
  readonly label: string;
  readonly details: string;
  /** Where it stands; null for a question that nothing was written for. */
  readonly place: { readonly path: string; readonly start: number; readonly end: number } | null;
  /** What a draft would start from; null where there is one already. */
  readonly start: { readonly text: string; readonly personas: readonly string[] } | null;
  readonly needsCare: boolean;
}

export interface ConversationGroup {
  readonly id: 'waiting' | 'asked' | 'open-now' | 'going-out' | 'pick-up' | 'questions';
  readonly label: string;
  readonly rows: readonly ConversationRow[];
}

/** The Conversations view. The reply queue comes first: somebody waits. */
export function conversationRows({ openNow, goingOut, pickUp, questions }: Conversations, { waiting, asked }: { readonly waiting: Audit['waiting']; readonly asked: readonly AskedQuestion[] }, nameOf: (persona: string) => string): readonly ConversationGroup[] {
  const title = ({ title: own, path }: PlanEntry): string => own ?? path;
  const row = ({ entry, prompts: [first] }: Conversation, details: string, needsCare: boolean): ConversationRow => ({
    label: first?.text ?? title(entry),
    details, needsCare, start: null,
    place: first ? { path: entry.path, start: first.start, end: first.end } : null,
  });
  const when = ({ date, time }: PlanEntry): string => (time === null ? shortDay(date) : `${shortDay(date)} ${time}`);
  const groups: readonly ConversationGroup[] = [
    { id: 'waiting', label: waiting.count > waiting.first.length ? `Waiting for your answer, the first ${waiting.first.length} of ${waiting.count}` : 'Waiting for your answer', rows: waiting.first.map(waitingRow) },
    { id: 'asked', label: 'Asked again and again, answered by no planned post', rows: asked.map(askedRow) },
    { id: 'open-now', label: 'Answers expected now', rows: openNow.map((one) => row(one, `${hostText(one.entry)} · until ${shortDay(one.closes.slice(0, 10))} ${one.closes.slice(11)} · ${title(one.entry)}`, one.entry.host === null)) },
    { id: 'going-out', label: 'Going out', rows: goingOut.map((one) => row(one, `${when(one.entry)} · ${hostText(one.entry)} · ${title(one.entry)}`, one.entry.host === null)) },
    {
      id: 'pick-up', label: 'Not picked up again',
      rows: pickUp.map((one) => ({ ...row(one, `${when(one.entry)} · ${title(one.entry)}`, false), start: { text: `What came of it: ${title(one.entry)}`, personas: one.entry.personas } })),
    },
    { id: 'questions', label: 'Asked by your audience, answered by no post', rows: questions.map(({ question, personas }) => ({ label: question, details: personas.map(nameOf).join(', '), place: null, needsCare: false, start: { text: question, personas } })) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

/** A comment as its words, and who promised to answer it. */
function waitingRow({ post, id, at, kind, text, host, replyWithin }: WaitingComment): ConversationRow {
  const details = [host === null ? 'nobody hosts it' : `for ${host}`, ...(at === null ? [] : [`since ${shortDay(at.slice(0, 10))} ${at.slice(0, 4)}`]), ...(replyWithin === null ? [] : [`promised within ${replyWithin}`]), post];
  return { label: text ?? `${kind === 'question' ? 'Question' : 'Comment'} ${id}`, details: details.join(' · '), place: POST.test(post) ? { path: post, start: 0, end: 0 } : null, start: null, needsCare: kind === 'question' };
}

function askedRow({ question, times, people, posts, personas }: AskedQuestion): ConversationRow {
  const [post] = posts;
  const details = [people === null ? `${times} times` : `${times} times by ${people} ${people === 1 ? 'person' : 'people'}`, posts.length === 1 ? (post ?? '') : `under ${posts.length} posts`];
  return { label: question, details: details.join(' · '), place: post !== undefined && POST.test(post) ? { path: post, start: 0, end: 0 } : null, start: { text: question, personas }, needsCare: false };
}

/** What a comment is under may also be an address, where no post of the workspace is known for it. */
const POST = /^(?!\w+:).*\.(?:md|markdown|txt|tweet)$/i;

const hostText = ({ host }: PlanEntry): string => (host === null ? 'nobody hosts it' : `${host} hosts it`);
