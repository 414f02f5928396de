import { addDays, daysBetween, mondayOf } from '../../model/days.ts';
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import { STATUSES, type Status } from '../../model/item.ts';
import type { PlanEntry, PlanInsights, Unscheduled } from '../../model/plan.ts';
import { plural } from '../paint.ts';
import { longDay, shortDay } from '../plan-text.ts';

/** One thing of the plan, as a row says it. */
export interface PlanRow {
  /** Names it in requests for changes. */
  readonly key: string;
  readonly title: string;
  readonly path: string;
  /** Where it stands in its file, in UTF-16 units. */
  readonly offset: number;
  readonly date: string | null;
  readonly time: string | null;
  readonly channels: readonly string[];
  /** Names, where they are known. */
  readonly personas: readonly string[];
  readonly status: Status;
  /** The status it would have next; null where it has gone out. */
  readonly next: Status | null;
  readonly host: string | null;
  readonly campaign: string | null;
  readonly recurring: boolean;
  /** Whether it is a post, and not a slot alone. */
  readonly isPost: boolean;
  /** The worst that was found in it. */
  readonly worst: { readonly severity: Severity; readonly message: string } | null;
  readonly findings: number;
  /** What else is to be said of it: how late it is, why it has no day, where post and calendar disagree. */
  readonly note: string | null;
  /** `09:00 · mastodon · Maria · draft` */
  readonly details: string;
}

export interface PlanDay {
  readonly date: string;
  /** `Tue 24 Nov` */
  readonly label: string;
  readonly isToday: boolean;
  readonly rows: readonly PlanRow[];
}

/** A part of the plan: rows, or days with rows. */
export interface PlanGroup {
  readonly id: 'overdue' | 'this-week' | 'week' | 'unscheduled' | 'ideas';
  readonly label: string;
  readonly note: string;
  /** The Monday of a week; null for what is no week. */
  readonly monday: string | null;
  readonly days: readonly PlanDay[];
  readonly rows: readonly PlanRow[];
}

export interface PlanRows {
  readonly groups: readonly PlanGroup[];
  /** What needs attention today. */
  readonly badge: { readonly count: number; readonly words: string };
}

/** What rows need to know besides the plan. */
export interface RowContext {
  readonly keyOf: (one: PlanEntry | Unscheduled) => string;
  /** A persona's name by its id; the id where nobody has it. */
  readonly nameOf: (persona: string) => string;
  readonly findingsOf: (one: PlanEntry | Unscheduled) => readonly Diagnostic[];
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const READY: ReadonlySet<Status> = new Set(['approved', 'scheduled', 'published']);
/** Weeks that are shown after this one. */
export const WEEKS_AHEAD = 4;
/** Weeks whose empty days are shown too. */
const WEEKS_IN_FULL = 2;

/** The Plan view: what is overdue, this week and the next one day by day, what is in the weeks after, and what has no day yet. */
export function planRows({ plan, overdue }: PlanInsights, context: RowContext): PlanRows {
  const today = plan.today ?? plan.window.from;
  const monday = mondayOf(today);
  const late = new Set(overdue);
  const rowOf = (entry: PlanEntry): PlanRow => entryRow(entry, late.has(entry) ? `${plural(daysBetween(entry.date, today), 'day')} late` : null, context);
  const lateRows = overdue.map(rowOf);
  const weeks = Array.from({ length: WEEKS_AHEAD + 1 }, (_, index): PlanGroup => {
    const first = addDays(monday, index * 7);
    // Nothing can be put on a day that is over; and empty days of later weeks would push what has no day yet out of sight.
    const days = Array.from({ length: 7 }, (__, day): PlanDay => {
      const date = addDays(first, day);
      return { date, label: shortDay(date), isToday: date === plan.today, rows: plan.entries.filter((entry) => entry.date === date && !late.has(entry)).map(rowOf) };
    }).filter(({ date, rows }) => rows.length > 0 || (date >= today && index < WEEKS_IN_FULL));
    const count = days.reduce((sum, day) => sum + day.rows.length, 0);
    return { id: index === 0 ? 'this-week' : 'week', monday: first, label: index === 0 ? 'This week' : index === 1 ? 'Next week' : `Week of ${longDay(first).replace(/ \d{4}$/, '')}`, note: count === 0 ? 'nothing planned' : String(count), days, rows: [] };
  });
  const undated = plan.unscheduled.map((one) => undatedRow(one, context));
  const [ideas, drafts] = [undated.filter((row) => row.status === 'idea'), undated.filter((row) => row.status !== 'idea')];
  const list = (id: PlanGroup['id'], label: string, rows: readonly PlanRow[]): readonly PlanGroup[] => (rows.length === 0 ? [] : [{ id, label, note: String(rows.length), monday: null, days: [], rows }]);
  return {
    groups: [...list('overdue', 'Overdue', lateRows), ...weeks, ...list('unscheduled', 'Without a day', drafts), ...list('ideas', 'Ideas', ideas)],
    badge: badgeOf(lateRows.length, plan.entries.filter((entry) => entry.date === plan.today && !READY.has(entry.status) && !entry.recurring).length),
  };
}

function badgeOf(late: number, unready: number): PlanRows['badge'] {
  const words = [...(late > 0 ? [`${late} overdue`] : []), ...(unready > 0 ? [`${plural(unready, 'post')} for today not approved yet`] : [])];
  return { count: late + unready, words: words.join(', ') };
}

/** An entry as a row. */
export function entryRow(entry: PlanEntry, note: string | null, context: RowContext): PlanRow {
  const { path, time, date, channels, status, host, campaign, recurring, post, slot, span, disagreements } = entry;
  const personas = entry.personas.map(context.nameOf);
  const said = disagreements.map(({ field, post: own, slot: other }) => `the post says ${field} ${own}, the calendar ${other}`);
  return {
    key: context.keyOf(entry),
    title: entry.title ?? (post ? path : '(open)'),
    path, date, time, channels, personas, status, host, campaign, recurring,
    offset: post ? 0 : (slot?.span.start ?? span.start),
    next: recurring && !post ? null : nextStatus(status),
    isPost: post !== null,
    ...worstOf(context.findingsOf(entry)),
    note: [note, ...said].filter((one) => one !== null).join('; ') || null,
    details: [time, channels.join(', '), personas.join(', '), status, host].filter(Boolean).join(' · '),
  };
}

function undatedRow(one: Unscheduled, context: RowContext): PlanRow {
  const { item, path, status, why, post } = one;
  const personas = item.personas.map(({ value }) => context.nameOf(value));
  const channels = item.channels.map(({ value }) => value.toLowerCase());
  const host = item.host?.value ?? null;
  return {
    key: context.keyOf(one),
    title: one.title ?? path,
    path, status, host, channels, personas,
    date: null, time: null, recurring: false,
    offset: post ? 0 : (item.title?.span.start ?? 0),
    campaign: item.campaign?.value ?? null,
    next: nextStatus(status),
    isPost: post !== null,
    ...worstOf(context.findingsOf(one)),
    note: why,
    details: [channels.join(', '), personas.join(', '), status, host].filter(Boolean).join(' · '),
  };
}

const nextStatus = (status: Status): Status | null => STATUSES[STATUSES.indexOf(status) + 1] ?? null;

function worstOf(findings: readonly Diagnostic[]): Pick<PlanRow, 'worst' | 'findings'> {
  const [worst] = [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  return { worst: worst ? { severity: worst.severity, message: worst.message } : null, findings: findings.length };
}
