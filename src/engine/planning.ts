import { channelNamed } from '../channels/channels.ts';
import { planOf } from '../insight/plan.ts';
import { clashesOf } from '../insight/plan-clashes.ts';
import { coverageOf, topicsOf } from '../insight/plan-coverage.ts';
import { overdueOf, weekendHostsOf } from '../insight/plan-days.ts';
import { gapsOf } from '../insight/plan-gaps.ts';
import { looseEndsOf } from '../insight/plan-loose-ends.ts';
import { monthsOf } from '../insight/plan-months.ts';
import { openQuestions } from '../insight/plan-questions.ts';
import { voicesOf } from '../insight/plan-voices.ts';
import { resolvePersona } from '../insight/persona-references.ts';
import type { Item, Status } from '../model/item.ts';
import type { Plan, PlanEntry, PlanInsights } from '../model/plan.ts';
import type { Post } from '../model/post.ts';
import type { Slot } from '../model/slot.ts';
import { isZone } from '../model/wall-time.ts';
import type { Workspace } from './workspace.ts';

/** Which part of the plan is wanted. */
export interface PlanRequest {
  readonly from: string;
  readonly to: string;
  /** Only what is for this persona, on this channel, and so on; names as people write them. */
  readonly only?: { readonly persona?: string; readonly channel?: string; readonly status?: Status; readonly host?: string; readonly campaign?: string };
  /** Days without anything that make a gap. */
  readonly gapDays?: number;
}

const GAP_DAYS = 14;
const CLASH_MINUTES = 60;
const FOLLOW_UP_DAYS = 21;

/** Whose clocks a workspace goes by; null where nobody said, or named no zone that there is. */
export function zoneOf({ options, configuration }: Workspace): string | null {
  const zone = options.zone ?? configuration.config.timezone;
  return zone !== null && isZone(zone) ? zone : null;
}

export const postsOf = ({ posts }: Workspace): readonly Post[] => posts.paths().flatMap((path) => posts.get(path) ?? []);

export const slotsOf = ({ calendars }: Workspace): readonly Slot[] => calendars.paths().flatMap((path) => calendars.get(path)?.slots ?? []);

/** Whether anything in a workspace's calendars repeats. */
export const repeats = ({ calendars }: Workspace): boolean => calendars.size > 0 && [...calendars.entries()].some(([, { slots }]) => slots.some((slot) => slot.repeat !== null));

interface Kept {
  readonly made: readonly unknown[];
  readonly byRequest: Map<string, PlanInsights>;
}

/** By the posts they were made of. Several views ask for the same days, one after the other. */
const kept = new WeakMap<Workspace['posts'], Kept>();
const MOST_KEPT = 8;

/** A workspace's plan with what a planner would see in it. Filters hold for all of it. */
export function insightsOf(workspace: Workspace, request: PlanRequest): PlanInsights {
  const { posts, calendars, personas, configuration, expand, options } = workspace;
  const made = [calendars, personas, configuration, expand, options.today, options.zone];
  const last = kept.get(posts);
  const known = last?.made.every((one, index) => one === made[index]) ? last : { made, byRequest: new Map<string, PlanInsights>() };
  if (known !== last) kept.set(posts, known);
  const name = JSON.stringify([request.from, request.to, request.gapDays, Object.entries(request.only ?? {}).sort()]);
  const before = known.byRequest.get(name);
  if (before) return before;
  const insights = workedOut(workspace, request);
  const [oldest] = known.byRequest.keys();
  if (known.byRequest.size >= MOST_KEPT && oldest !== undefined) known.byRequest.delete(oldest);
  known.byRequest.set(name, insights);
  return insights;
}

function workedOut(workspace: Workspace, { from, to, only = {}, gapDays = GAP_DAYS }: PlanRequest): PlanInsights {
  const { personas, expand } = workspace;
  const { brand } = workspace.configuration.config;
  const whole = planOf(postsOf(workspace), slotsOf(workspace), { from, to, expand, personas, zone: zoneOf(workspace), today: workspace.options.today ?? null });
  const plan = filtered(whole, workspace, only);
  const voices = voicesOf(brand);
  const asked = only.persona === undefined ? personas : personas.filter((persona) => persona === resolvePersona(only.persona ?? '', personas));
  // A view asks for some of it: what nobody looks at is not worked out.
  return asAsked<PlanInsights>({
    plan: () => plan,
    gaps: () => gapsOf(plan, asked, { days: gapDays }),
    // Who is in the way, and how much of the plan a persona gets, only the whole of it tells.
    clashes: () => clashesOf(whole, { minutes: CLASH_MINUTES }).filter(({ entries }) => entries.some((entry) => plan.entries.includes(entry))),
    coverage: () => coverageOf(whole, personas).filter(({ persona }) => only.persona === undefined || asked.some(({ id }) => id.value === persona)),
    topics: () => topicsOf(plan),
    months: () => monthsOf(plan, voices),
    overdue: () => overdueOf(plan),
    weekendHosts: () => weekendHostsOf(plan),
    looseEnds: () => looseEndsOf(plan, voices, FOLLOW_UP_DAYS),
    questions: () => openQuestions(whole, asked),
  });
}

/** An object whose fields are worked out when they are first read, and once. */
function asAsked<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const made = {};
  for (const [name, make] of Object.entries(makers) as readonly (readonly [string, () => unknown])[]) {
    Object.defineProperty(made, name, {
      enumerable: true, configurable: true,
      get: () => {
        const value = make();
        Object.defineProperty(made, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return made as T;
}

function filtered(plan: Plan, { personas }: Workspace, { persona, channel, status, host, campaign }: NonNullable<PlanRequest['only']>): Plan {
  if ([persona, channel, status, host, campaign].every((one) => one === undefined)) return plan;
  const id = persona === undefined ? null : (resolvePersona(persona, personas)?.id.value ?? persona);
  const network = channel === undefined ? null : (channelNamed(channel)?.id ?? channel.trim().toLowerCase());
  const same = (a: string | null | undefined, b: string): boolean => a?.trim().toLowerCase() === b.trim().toLowerCase();
  const keeps = (entry: PlanEntry): boolean =>
    (id === null || entry.personas.includes(id)) && (network === null || entry.channels.includes(network)) && (status === undefined || entry.status === status) &&
    (host === undefined || same(entry.host, host)) && (campaign === undefined || same(entry.campaign, campaign));
  const keepsItem = (item: Item): boolean =>
    (id === null || item.personas.some((one) => (resolvePersona(one.value, personas)?.id.value ?? one.value) === id)) &&
    (network === null || item.channels.some((one) => (channelNamed(one.value)?.id ?? one.value.trim().toLowerCase()) === network)) && (status === undefined || item.status === status) &&
    (host === undefined || same(item.host?.value, host)) && (campaign === undefined || same(item.campaign?.value, campaign));
  const kept = new Set(plan.all.filter(keeps));
  return {
    ...plan,
    entries: plan.entries.filter((entry) => kept.has(entry)),
    all: plan.all.filter((entry) => kept.has(entry)),
    unscheduled: plan.unscheduled.filter(({ item }) => keepsItem(item)),
    series: plan.series.filter(({ slot }) => keepsItem(slot)),
  };
}
