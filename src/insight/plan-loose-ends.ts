import { addDays } from '../model/days.ts';
import type { LooseEnd, Plan, PlanEntry } from '../model/plan.ts';
import type { Voices } from './plan-months.ts';
import { stemsIn } from './question-words.ts';
import { factsOf } from './post-facts.ts';

/** Posts that open a conversation which nothing within so many days picks up: no campaign, topic or word of the title in common, for the same people. */
export function looseEndsOf(plan: Plan, voices: Voices, days: number): readonly LooseEnd[] {
  const last = plan.all.at(-1)?.date ?? '';
  return plan.entries.flatMap((entry): LooseEnd[] => {
    const until = addDays(entry.date, days);
    // What comes after the plan's end is not planned yet, and what is over cannot be planned any more.
    if (!entry.post || entry.post.intent !== 'conversation' || until > last || (plan.today !== null && until < plan.today)) return [];
    const marks = marksOf(entry);
    if (marks.size === 0 || voices.asks(entry.post) !== true) return [];
    for (let at = firstAfter(plan.all, entry.date); at < plan.all.length; at++) {
      const other = plan.all[at];
      if (!other || other.date > until) break;
      if (speakTo(entry, other) && [...marksOf(other)].some((mark) => marks.has(mark))) return [];
    }
    return [{ entry, until }];
  });
}

/** The place of the first of what goes out after a day, in entries that are in order. */
function firstAfter(all: readonly PlanEntry[], date: string): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.date ?? '') > date) high = middle;
    else low = middle + 1;
  }
  return low;
}

const cache = new WeakMap<PlanEntry, ReadonlySet<string>>();

/** What tells that two entries belong together. */
function marksOf(entry: PlanEntry): ReadonlySet<string> {
  let marks = cache.get(entry);
  if (!marks) {
    const language = entry.post ? factsOf(entry.post).language.language : null;
    const words = entry.title === null ? [] : language ? stemsIn(entry.title, language) : entry.title.toLowerCase().split(/\P{L}+/u).filter((word) => word.length > 3);
    marks = new Set([...words, ...entry.topics.map((topic) => `#${topic.value.toLowerCase()}`), ...(entry.campaign === null ? [] : [`campaign ${entry.campaign.toLowerCase()}`])]);
    cache.set(entry, marks);
  }
  return marks;
}

const speakTo = (a: PlanEntry, b: PlanEntry): boolean => a.personas.length === 0 || b.personas.length === 0 || a.personas.some((persona) => b.personas.includes(persona));
