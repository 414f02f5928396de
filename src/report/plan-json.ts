import type { PlanEntry, PlanInsights } from '../model/plan.ts';
import { positionAt } from '../model/source.ts';
import { VERSION, type PlanDocument, type PlanEntryDocument, type PlanPlaceDocument } from './documents.ts';
import type { SourceLookup } from './json.ts';

/** A plan for programs. */
export function planDocument({ plan, gaps, clashes, coverage, topics, months, overdue, weekendHosts, looseEnds, questions }: PlanInsights, lookup: SourceLookup): PlanDocument {
  return {
    version: VERSION,
    window: plan.window,
    today: plan.today,
    entries: plan.entries.map(planEntryDocument),
    gaps: gaps.map(({ kind, name, from, to, days }) => ({ kind, name, from, to, days })),
    clashes: clashes.map(({ kind, name, entries }) => ({ kind, name, entries: entries.map(placeOf) })),
    coverage, topics,
    months: months.map(({ month, posts, asking, asksNothing, ratio, aboutUs, why }) => ({ month, posts, asking, asksNothing, ratio, aboutUs, why })),
    overdue: overdue.map(placeOf),
    weekendHosts: weekendHosts.map((entry) => ({ ...placeOf(entry), host: entry.host ?? '' })),
    looseEnds: looseEnds.map(({ entry, until }) => ({ ...placeOf(entry), until })),
    questions,
    unscheduled: plan.unscheduled.map(({ path, title, status, why }) => ({ path, title, status, why })),
    problems: plan.problems.flatMap(({ path, message, span }) => {
      const source = lookup(path);
      return source ? [{ path, message, start: positionAt(source, span.start), end: positionAt(source, span.end) }] : [];
    }),
  };
}

const placeOf = ({ path, date, time }: PlanEntry): PlanPlaceDocument => ({ path, date, time });

export function planEntryDocument({ date, time, title, channels, personas, status, host, path, recurring, topics, campaign, disagreements }: PlanEntry): PlanEntryDocument {
  return {
    date, time, title,
    channel: channels[0] ?? null, channels,
    persona: personas[0] ?? null, personas,
    status, host, path, recurring, campaign, disagreements,
    topics: topics.map((topic) => topic.value),
  };
}
