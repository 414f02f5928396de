import { addDays, monthName, weekdayName } from '../model/days.ts';
import type { Plan, PlanEntry } from '../model/plan.ts';
import type { Status } from '../model/item.ts';
import { plural, type Paint } from './paint.ts';
import { fitted, widthOf } from './width.ts';

/** `Tue 24 Nov` */
export const shortDay = (date: string): string => `${weekdayName(date).slice(0, 3)} ${Number(date.slice(8))} ${monthName(date).slice(0, 3)}`;

/** `24 November 2026` */
export const longDay = (date: string): string => `${Number(date.slice(8))} ${monthName(date)}`;

/** How far something is, as one sign. */
export const SIGNS: Readonly<Record<Status, string>> = { idea: '?', draft: '-', review: '~', approved: '+', scheduled: '*', published: '✓' };

export const statusPaint = (status: Status, paint: Paint): ((text: string) => string) =>
  status === 'published' ? paint.dim : status === 'scheduled' || status === 'approved' ? paint.green : status === 'idea' ? paint.blue : paint.yellow;

const MOST_TITLE = 48;

/** The window, whose clocks it goes by, and how much is in it. */
export function planHead({ window, entries }: Plan, paint: Paint): string {
  const zone = window.tz === null ? '' : ` (${window.tz})`;
  return `${paint.bold(`${longDay(window.from)} to ${longDay(window.to)}`)}${zone}: ${entries.length === 0 ? 'nothing is planned' : plural(entries.length, 'entry', 'entries')}`;
}

/** Entries under their days. With `everyDay`, days on which nothing goes out are shown too. */
export function agendaText(plan: Plan, width: number, everyDay: boolean, paint: Paint): readonly string[] {
  const days = everyDay ? datesOf(plan) : [...new Set(plan.entries.map((entry) => entry.date))];
  const layout = layoutOf(plan.entries, width);
  return days.flatMap((date) => {
    const own = plan.entries.filter((entry) => entry.date === date);
    const today = date === plan.today ? '  today' : '';
    const heading = `${paint.bold(shortDay(date))}${paint.green(today)}`;
    if (own.length === 0) return [`${paint.dim(shortDay(date))}${paint.green(today)}`];
    return [heading, ...own.flatMap((entry) => entryLines(entry, layout, paint))];
  });
}

function datesOf({ window }: Plan): readonly string[] {
  const dates: string[] = [];
  for (let date = window.from; date <= window.to && dates.length < 400; date = addDays(date, 1)) dates.push(date);
  return dates;
}

interface Layout {
  readonly channel: number;
  readonly title: number;
  readonly persona: number;
  readonly status: number;
}

function layoutOf(entries: readonly PlanEntry[], width: number): Layout {
  const widest = (text: (entry: PlanEntry) => string, most: number): number => entries.reduce((sum, entry) => Math.max(sum, Math.min(most, widthOf(text(entry)))), 0);
  const channel = widest(channelText, 20);
  const persona = widest(personaText, 18);
  const status = widest((entry) => entry.status, 9);
  const host = widest((entry) => entry.host ?? '', 14);
  const left = width - (2 + 5 + 2 + channel + 2 + 2 + persona + 2 + status + 2 + host);
  return { channel, persona, status, title: Math.max(12, Math.min(MOST_TITLE, left, widest(titleText, MOST_TITLE))) };
}

const channelText = (entry: PlanEntry): string => entry.channels.join(', ');
const personaText = (entry: PlanEntry): string => entry.personas.join(', ');
const titleText = (entry: PlanEntry): string => entry.title ?? (entry.post ? entry.path : '(open)');

function entryLines(entry: PlanEntry, layout: Layout, paint: Paint): readonly string[] {
  const mark = entry.recurring ? '↻' : ' ';
  const status = statusPaint(entry.status, paint)(fitted(entry.status, layout.status));
  const line = `${mark} ${entry.time ?? '     '}  ${fitted(channelText(entry), layout.channel)}  ${fitted(titleText(entry), layout.title)}  ${fitted(personaText(entry), layout.persona)}  ${status}  ${entry.host ?? ''}`;
  const notes = entry.disagreements.map(({ field, post, slot }) => paint.yellow(`         the post says ${field} ${post}, the calendar ${slot}`));
  return [line.trimEnd(), ...notes];
}
