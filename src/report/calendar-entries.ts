import type { Clash, Coverage, Gap, PlanEntry, PlanInsights } from '../model/plan.ts';
import { plural } from './paint.ts';
import { shortDay } from './plan-text.ts';
import { entryRow, type PlanRow, type RowContext } from './sidebar/plan-rows.ts';

/** An entry as the calendar page shows it. */
export interface CalendarEntry extends PlanRow {
  readonly date: string;
  /** What it gets in the way of; null where it does not. */
  readonly clash: string | null;
}

/** Days on which something is missing, and what. */
export interface CalendarGap {
  readonly from: string;
  /** Included. */
  readonly to: string;
  readonly words: string;
  /** Nothing goes out at all. */
  readonly isSilence: boolean;
  /** For whom or where a draft in it would be. */
  readonly persona: string | null;
  readonly channel: string | null;
}

export interface CampaignSpan {
  readonly name: string;
  readonly from: string;
  /** Included. */
  readonly to: string;
  readonly entries: number;
}

export interface Balance {
  readonly name: string;
  readonly planned: number;
  /** `30 %`; null where no entry names anybody. */
  readonly share: string | null;
  readonly wanted: string | null;
}

export interface CalendarEntries {
  readonly entries: readonly CalendarEntry[];
  readonly gaps: readonly CalendarGap[];
  readonly campaigns: readonly CampaignSpan[];
  readonly balance: readonly Balance[];
}

/** A window of the plan with what a planner would see in it, in its place. */
export function calendarEntries({ plan, overdue, clashes, gaps, coverage }: PlanInsights, context: RowContext): CalendarEntries {
  const late = new Set(overdue);
  return {
    entries: plan.entries.map((entry) => ({ ...entryRow(entry, late.has(entry) ? 'overdue' : null, context), date: entry.date, clash: clashOf(entry, clashes) })),
    gaps: gaps.map((gap) => gapOf(gap, context.nameOf)),
    campaigns: campaignsOf(plan.all, plan.window),
    balance: coverage.map((one) => balanceOf(one, context.nameOf)),
  };
}

function clashOf(entry: PlanEntry, clashes: readonly Clash[]): string | null {
  const own = clashes.find(({ entries }) => entries.includes(entry));
  const other = own?.entries.find((one) => one !== entry);
  if (!own || !other) return null;
  const what = `"${other.title ?? other.path}"${other.time === null ? '' : ` at ${other.time}`}`;
  return own.kind === 'host' ? `${own.name} is asked to answer here and under ${what}` : `two on ${own.name}: also ${what}`;
}

function gapOf({ kind, name, from, to, days }: Gap, nameOf: (persona: string) => string): CalendarGap {
  const who = kind === 'persona' && name !== null ? nameOf(name) : name;
  const missing = { plan: 'Nothing goes out', channel: `Nothing on ${who ?? ''}`, persona: `Nothing for ${who ?? ''}`, slot: `Nothing written for ${who ?? ''} yet` }[kind];
  const when = days === 1 ? shortDay(from) : `${shortDay(from)} to ${shortDay(to)}, ${plural(days, 'day')}`;
  return { from, to, words: `${missing}: ${when}`, isSilence: kind === 'plan', persona: kind === 'persona' ? name : null, channel: kind === 'channel' ? name : null };
}

function campaignsOf(all: readonly PlanEntry[], { from, to }: { readonly from: string; readonly to: string }): readonly CampaignSpan[] {
  const spans = new Map<string, { readonly name: string; from: string; to: string; entries: number }>();
  for (const { campaign, date } of all) {
    if (campaign === null) continue;
    const key = campaign.trim().toLowerCase();
    const known = spans.get(key);
    if (!known) spans.set(key, { name: campaign, from: date, to: date, entries: 1 });
    else {
      if (date < known.from) known.from = date;
      if (date > known.to) known.to = date;
      known.entries++;
    }
  }
  return [...spans.values()].filter((one) => one.to >= from && one.from <= to);
}

const percent = (part: number): string => `${Math.round(part * 100)} %`;

const balanceOf = ({ persona, planned, share, wanted }: Coverage, nameOf: (persona: string) => string): Balance =>
  ({ name: nameOf(persona), planned, share: share === null ? null : percent(share), wanted: wanted === null ? null : percent(wanted) });
