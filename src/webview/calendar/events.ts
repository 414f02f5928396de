import type { EventInput } from 'fullcalendar';
import type { CalendarView } from '../../server/planning-protocol.ts';
import type { CalendarState } from '../protocol.ts';
import { COLOURS, groupOf, groupsOf } from './colours.ts';
import { make } from './elements.ts';

export type Entry = CalendarView['entries'][number];

/** What the calendar draws: entries, campaigns as spans above them, and silent days behind them. An agenda has no room for spans: entries name their campaign. */
export function eventsOf(view: CalendarView, colour: CalendarState['colour'], isAgenda: boolean): EventInput[] {
  const groups = groupsOf(view, colour);
  return [
    ...view.entries.map((entry, index): EventInput => ({
      id: `${entry.key} ${entry.date} ${entry.channels.join(' ')} ${index}`,
      title: entry.title,
      start: entry.time === null ? entry.date : `${entry.date}T${entry.time}:00`,
      allDay: entry.time === null,
      editable: true,
      durationEditable: false,
      class: `entry tone-${groups.indexOf(groupOf(entry, colour)) % COLOURS} is-${entry.status}`,
      extendedProps: { entry, group: [groupOf(entry, colour), isAgenda && entry.campaign !== null ? `campaign ${entry.campaign}` : ''].filter(Boolean).join(' · '), order: 1 },
    })),
    ...(isAgenda ? [] : view.campaigns).map(({ name, from, to, entries }): EventInput => ({
      id: `campaign ${name}`, title: `Campaign: ${name} (${entries})`, start: from, end: dayAfter(to), allDay: true, editable: false, interactive: false, class: 'campaign', extendedProps: { order: 0 },
    })),
    ...view.gaps.filter(({ isSilence }) => isSilence).map((gap): EventInput => ({ id: `gap ${gap.from}`, title: 'Nothing goes out', start: gap.from, end: dayAfter(gap.to), allDay: true, display: 'background', class: 'silence' })),
  ];
}

/** What an entry shows: its time and title, then in words what is wrong with it and what its colour says. Of little room, the end is cut off. */
export function contentOf(entry: Entry, group: string): HTMLElement {
  const marks = [entry.recurring ? '↻' : null, entry.clash ? '⚠ clash' : null, entry.worst ? `${{ error: '✖', warning: '▲', info: 'ℹ' }[entry.worst.severity]} ${entry.findings}` : null].filter((mark) => mark !== null).join(' ');
  const head = make('span', 'head', ...(entry.time === null ? [] : [make('span', 'time', entry.time), ' ']), make('span', 'title', entry.title));
  const foot = make('span', 'foot', ...(marks === '' ? [] : [make('span', 'marks', marks), ' ']), make('span', 'group', group));
  head.setAttribute('aria-hidden', 'true');
  foot.setAttribute('aria-hidden', 'true');
  const body = make('span', 'body', head, foot, make('span', 'unseen', wordsOf(entry)));
  body.dataset['key'] = entry.key;
  body.dataset['date'] = entry.date;
  return body;
}

/** All of an entry in one sentence, for those who do not see the grid. */
export function wordsOf(entry: Entry): string {
  const found = entry.worst ? `${entry.findings} found, the worst: ${entry.worst.message}` : null;
  return [entry.title, dayName(entry.date), entry.details, entry.recurring ? 'repeats' : null, entry.campaign ? `campaign ${entry.campaign}` : null, entry.note, entry.clash ? `clash: ${entry.clash}` : null, found].filter(Boolean).join(', ');
}

const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

export const dayName = (date: string): string => DAY.format(new Date(`${date}T00:00:00Z`));

export const addDays = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const dayAfter = (date: string): string => addDays(date, 1);
