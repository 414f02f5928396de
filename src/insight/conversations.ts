import { readDuration } from '../formats/durations.ts';
import type { Grammar } from '../language/language.ts';
import { addDays, daysBetween } from '../model/days.ts';
import type { Conversation, Conversations, ReplyWindow } from '../model/conversation.ts';
import type { PlanEntry, PlanInsights } from '../model/plan.ts';
import type { Post } from '../model/post.ts';
import type { Prompt, PromptKind } from '../model/prompt.ts';
import { minutesOf, timeOf, type WallTime } from '../model/wall-time.ts';
import { factsOf } from './post-facts.ts';

/** What somebody can answer: bait and questions that answer themselves open no conversation. */
const ANSWERABLE: ReadonlySet<PromptKind> = new Set(['open', 'invitation', 'choice', 'closed', 'generic']);
/** Where a post promises nothing, people still expect an answer within a day. */
const USUAL_MINUTES = 1440;
const AHEAD = 14;

/** The conversations a plan opens: what asks soon and who hosts it, where answers are expected now, and what nobody comes back to. */
export function conversationsOf({ plan, looseEnds, questions }: PlanInsights, now: WallTime, grammar: Grammar | null): Conversations {
  const until = addDays(now.date, AHEAD);
  const asking = (entries: readonly PlanEntry[]): readonly Conversation[] => entries.flatMap((entry) => {
    const prompts = entry.post ? promptsOf(entry.post, grammar) : [];
    return prompts.length > 0 ? [{ entry, prompts }] : [];
  });
  return {
    goingOut: asking(plan.all.filter((entry) => entry.date >= now.date && entry.date <= until && entry.status !== 'published')),
    openNow: asking(plan.all.filter(({ date, status }) => date <= now.date && daysBetween(date, now.date) <= 31 && (status === 'published' || status === 'scheduled'))).flatMap((one): readonly ReplyWindow[] => {
      const closes = closesAt(one.entry);
      return startsAt(one.entry) <= stamp(now) && stamp(now) <= closes ? [{ ...one, closes }] : [];
    }),
    pickUp: asking(looseEnds.map(({ entry }) => entry)),
    questions,
  };
}

/** What a post asks its readers. Where only a grammar could tell and none was loaded, nothing is said. */
export function promptsOf(post: Post, grammar: Grammar | null): readonly Prompt[] {
  const facts = factsOf(post);
  if (post.intent !== 'conversation' || (facts.needsGrammar && !grammar)) return [];
  return facts.prompts(grammar).filter(({ kind, addressed }) => addressed && ANSWERABLE.has(kind));
}

const stamp = ({ date, time }: WallTime): string => `${date}T${time ?? '00:00'}`;
const startsAt = (entry: PlanEntry): string => stamp(entry);

/** Until when answers are expected. What has a day and no time went out some time that day. */
function closesAt({ date, time, post }: PlanEntry): string {
  const promised = post?.replyWithin ? readDuration(post.replyWithin.value) : null;
  const minutes = minutesOf(time ?? '23:59') + (promised ?? USUAL_MINUTES);
  return stamp({ date: addDays(date, Math.floor(minutes / 1440)), time: timeOf(minutes % 1440) });
}
