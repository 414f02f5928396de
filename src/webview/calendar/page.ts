import { Calendar, type EventApi } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import interaction from 'fullcalendar/interaction';
import list from 'fullcalendar/list';
import timeGrid from 'fullcalendar/timegrid';
import classic from 'fullcalendar/themes/classic';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import 'fullcalendar/themes/classic/palette.css';
import './style.css';
import type { CalendarView } from '../../server/planning-protocol.ts';
import type { CalendarState, HostMessage } from '../protocol.ts';
import { Dialogs } from './dialogs.ts';
import { byId, make } from './elements.ts';
import { addDays, contentOf, dayName, eventsOf, wordsOf, type Entry } from './events.ts';
import { Host } from './host.ts';
import { filters, showFilters, showLegend, showNotes } from './surroundings.ts';

const host = new Host();
const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
/** What tells an entry apart from others also after it was moved. */
type Place = Pick<Entry, 'path' | 'title' | 'date'>;

let view: CalendarView | null = null;
let selected: Entry | null = null;
/** What was moved last: the focus goes where it went. */
let following: Place | null = null;
/** What is to be said once the host has done what it was asked. */
let saying = '';
/** What the focus returns to once the entries are there again. */
let wanted: Place | null = null;

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const entryOf = (event: EventApi): Entry | null => (event.extendedProps['entry'] as Entry | undefined) ?? null;

const calendar = new Calendar(byId('calendar', HTMLElement), {
  plugins: [dayGrid, timeGrid, list, interaction, classic],
  initialView: host.state.view,
  ...(host.state.date === null ? {} : { initialDate: host.state.date }),
  // Times are those of the plan's own clock, whatever this machine's is.
  timeZone: 'UTC',
  locale: 'en-gb',
  firstDay: 1,
  headerToolbar: false,
  height: '100%',
  // A month grows with what is in it; four a day are shown before "more" is.
  views: {
    dayGridMonth: { height: 'auto', dayMaxEvents: 4, fixedWeekCount: false },
    timeGridWeek: { titleFormat: { day: 'numeric', month: 'short', year: 'numeric' }, allDayText: 'no time', slotDuration: '01:00:00', slotMinHeight: 44 },
    listMonth: { height: 'auto' },
  },
  // Each is as wide as its neighbours: one laid over another would hide what is said of it.
  slotEventOverlap: false,
  forceEventDuration: true,
  defaultTimedEventDuration: '01:00:00',
  nowIndicator: false,
  eventInteractive: true,
  eventOrder: 'order,start,title',
  scrollTime: '08:00:00',
  eventDisplay: 'block',
  dragRevertDuration: isCalm ? 0 : 300,
  eventTimeFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
  slotHeaderFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
  noEventsText: 'Nothing is planned in these days.',
  // The name of a day is its date and what is in it; a label would hide the latter.
  dayCellDidMount: ({ el }) => el.removeAttribute('aria-label'),
  dayCellTopContent: ({ date, dayNumberText }) => {
    const number = make('span', '', dayNumberText);
    number.setAttribute('aria-hidden', 'true');
    return { domNodes: [number, make('span', 'unseen', dayName(iso(date)))] };
  },
  eventContent: ({ event }) => {
    const entry = entryOf(event);
    return entry ? { domNodes: [contentOf(entry, String(event.extendedProps['group']))] } : event.title;
  },
  // In the agenda, entries that can be opened are buttons, and a list may hold items alone.
  eventDidMount: ({ el }) => el.closest('[role="list"], [role="group"]')?.setAttribute('role', 'group'),
  eventClick: ({ event, jsEvent }) => {
    jsEvent.preventDefault();
    const entry = entryOf(event);
    if (entry) host.send({ type: 'open', path: entry.path, offset: entry.offset });
  },
  eventDrop: ({ event, revert }) => {
    const entry = entryOf(event);
    // The page shows what the files say: it moves when they have.
    revert();
    if (entry && event.start) move(entry, iso(event.start), event.allDay ? null : event.start.toISOString().slice(11, 16));
  },
  dateClick: ({ date, allDay }) => startDraft(iso(date), allDay ? null : date.toISOString().slice(11, 16)),
  datesSet: ({ view: shown }) => {
    byId('range', HTMLElement).textContent = shown.title;
    byId('calendar', HTMLElement).dataset['shown'] = shown.type;
    host.keep({ view: shown.type as CalendarState['view'], date: iso(calendar.getDate()) });
    for (const button of document.querySelectorAll<HTMLElement>('[data-view]')) button.setAttribute('aria-pressed', String(button.dataset['view'] === shown.type));
    load();
  },
});

function shownDays(): { readonly from: string; readonly to: string } {
  const { activeStart, activeEnd } = calendar.view;
  return { from: iso(activeStart), to: addDays(iso(activeEnd), -1) };
}

/** The days that the heading names: on paper, those of other months that fill the grid of this one would be slivers of theirs. */
function namedDays(): { readonly from: string; readonly to: string } {
  const { currentStart, currentEnd } = calendar.view;
  return { from: iso(currentStart), to: addDays(iso(currentEnd), -1) };
}

function load(): void {
  host.send({ type: 'load', ...shownDays(), only: host.state.only });
}

function move(entry: Entry, date: string, time: string | null): void {
  following = { path: entry.path, title: entry.title, date };
  saying = `Moved to ${dayName(date)}${time === null ? '' : `, ${time}`}.`;
  host.send({ type: 'move', key: entry.key, near: entry.date, date, time: time === entry.time ? null : time });
}

const dialogs = new Dialogs(host, move);

function startDraft(date: string, time: string | null, about: Partial<Entry> & { readonly persona?: string | null; readonly channel?: string | null } = {}): void {
  if (view) dialogs.draft({ key: about.key ?? null, title: about.title ?? '', date, time, persona: about.persona ?? null, channel: about.channel ?? about.channels?.[0] ?? null }, view);
}

function show(now: CalendarView): void {
  // Read before the entries go; where they went a moment ago and the focus has not come back yet, what it was to come back to.
  wanted = following ?? focusedEntry() ?? wanted;
  following = null;
  view = now;
  calendar.batchRendering(() => {
    calendar.setOption('now', `${now.today}T00:00:00Z`);
    calendar.removeAllEvents();
    calendar.addEventSource(eventsOf(now, host.state.colour, calendar.view.type === 'listMonth'));
  });
  showLegend(now, host.state.colour);
  showNotes(now, (gap) => startDraft(gap.from, null, { persona: gap.persona, channel: gap.channel }));
  showFilters(now, host.state.only);
  byId('zone', HTMLElement).textContent = now.zone === null ? 'Times are as they are written.' : `Times are those of ${now.zone}.`;
  requestAnimationFrame(() => settle(FRAMES));
}

/** The calendar draws some frames later, and may then show another entry in the very element that has the focus. */
const FRAMES = 12;

function settle(frames: number): void {
  if (!wanted) return;
  const focused = focusedEntry();
  if (focused?.path !== wanted.path || focused.title !== wanted.title || focused.date !== wanted.date) focusOn(wanted);
  if (frames > 0) requestAnimationFrame(() => settle(frames - 1));
  else wanted = null;
}

/** Whoever goes elsewhere meanwhile is not brought back. */
for (const act of ['keydown', 'pointerdown']) document.addEventListener(act, () => (wanted = null), true);

function focusedEntry(): Entry | null {
  return keyOf(document.activeElement);
}

function keyOf(element: Element | null): Entry | null {
  const body = element?.querySelector<HTMLElement>('[data-key]') ?? element?.closest<HTMLElement>('[data-key]');
  if (!body || !element?.closest('#calendar')) return null;
  return view?.entries.find(({ key, date }) => key === body.dataset['key'] && date === body.dataset['date']) ?? null;
}

function focusOn({ path, title, date }: Place): void {
  const entry = view?.entries.find((one) => one.path === path && one.title === title && one.date === date);
  const body = entry && [...document.querySelectorAll<HTMLElement>('#calendar [data-key]')].find((one) => one.dataset['key'] === entry.key && one.dataset['date'] === entry.date);
  body?.closest<HTMLElement>('[tabindex], a, button')?.focus();
}

function select(entry: Entry | null): void {
  selected = entry ?? selected;
  byId('details', HTMLElement).textContent = selected ? wordsOf(selected) : 'Choose an entry to see more of it.';
  for (const id of ['open', 'move-open'] as const) byId(id, HTMLButtonElement).disabled = selected === null;
  byId('write', HTMLButtonElement).disabled = selected === null || selected.isPost;
}

function say(words: string): void {
  byId('said', HTMLElement).textContent = words;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

byId('calendar', HTMLElement).addEventListener('keydown', (event) => {
  const entry = keyOf(event.target as Element);
  const days = STEPS[event.key];
  if (!entry) return;
  if (event.altKey && days !== undefined) move(entry, addDays(entry.date, days), null);
  else if (event.key === 'm' && !event.ctrlKey && !event.metaKey) dialogs.move(entry);
  else if (event.key === 'Enter') host.send({ type: 'open', path: entry.path, offset: entry.offset });
  else return;
  event.preventDefault();
  event.stopPropagation();
}, true);
byId('calendar', HTMLElement).addEventListener('focusin', (event) => select(keyOf(event.target as Element)));
document.addEventListener('keydown', (event) => {
  const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
  if (!isUndo || dialogs.isOpen) return;
  event.preventDefault();
  undo();
});

function undo(): void {
  saying = 'The last change is taken back.';
  host.send({ type: 'undo' });
}

const press = (id: string, act: () => void): void => byId(id, HTMLButtonElement).addEventListener('click', act);
press('previous', () => calendar.prev());
press('next', () => calendar.next());
press('today', () => calendar.gotoDate(view?.today ?? iso(new Date())));
press('new', () => startDraft(selected?.date ?? view?.today ?? iso(new Date()), null));
press('undo', undo);
press('ics', () => host.send({ type: 'export', format: 'ics', ...shownDays(), only: host.state.only }));
press('print', () => host.send({ type: 'export', format: 'html', ...namedDays(), only: host.state.only }));
press('open', () => selected && host.send({ type: 'open', path: selected.path, offset: selected.offset }));
press('move-open', () => selected && dialogs.move(selected));
press('write', () => selected && startDraft(selected.date, selected.time, selected));
for (const button of document.querySelectorAll<HTMLElement>('[data-view]')) button.addEventListener('click', () => calendar.changeView(button.dataset['view'] ?? 'dayGridMonth'));
byId('filters', HTMLElement).addEventListener('change', () => {
  host.keep({ only: filters() });
  load();
});
const colour = byId('colour', HTMLSelectElement);
colour.value = host.state.colour;
colour.addEventListener('change', () => {
  host.keep({ colour: colour.value as CalendarState['colour'] });
  if (view) show(view);
});

function hear(message: HostMessage): void {
  if (message.type === 'changed') load();
  else if (message.type === 'outcome') {
    if (message.refused !== null) following = null;
    say(message.refused ?? saying);
    saying = '';
  } else if (!message.view) say('No folder is open.');
  else {
    const { from, to } = shownDays();
    // Answers to what was asked before somebody went on are stale.
    if (message.view.from === from && message.view.to === to) show(message.view);
  }
}

select(null);
host.listen(hear);
calendar.render();
