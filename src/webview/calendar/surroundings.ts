import type { CalendarView, PlanFilter } from '../../server/planning-protocol.ts';
import type { CalendarState } from '../protocol.ts';
import { COLOURS, groupOf, groupsOf } from './colours.ts';
import { byId, make, options } from './elements.ts';

type Gap = CalendarView['gaps'][number];

/** The legend, which names what the colours stand for. */
export function showLegend(view: CalendarView, colour: CalendarState['colour']): void {
  const groups = groupsOf(view, colour);
  const used = new Set(view.entries.map((entry) => groupOf(entry, colour)));
  byId('legend', HTMLElement).replaceChildren(...groups.filter((name) => used.has(name)).map((name) => make('li', `tone-${groups.indexOf(name) % COLOURS}`, name)));
}

/** What is missing or in the way in the days that are shown, and for whom they are. */
export function showNotes({ gaps, entries, balance }: CalendarView, write: (gap: Gap) => void): void {
  const missing = gaps.map((gap) => {
    const button = make('button', 'link', 'Write a draft');
    button.type = 'button';
    button.setAttribute('aria-label', `Write a draft: ${gap.words}`);
    button.addEventListener('click', () => write(gap));
    return make('li', '', `${gap.words} `, button);
  });
  const clashes = entries.filter((entry) => entry.clash !== null).map((entry) => make('li', '', `${entry.title}, ${entry.date}: ${entry.clash ?? ''}`));
  const shares = balance.map(({ name, planned, share, wanted }) => make('li', '', `${name}: ${planned} planned${share === null ? '' : `, ${share} of the plan`}${wanted === null ? '' : `, meant ${wanted}`}`));
  for (const [id, items] of [['gaps', missing], ['clashes', clashes], ['balance', shares]] as const) {
    byId(id, HTMLElement).replaceChildren(...items);
    byId(`${id}-part`, HTMLElement).hidden = items.length === 0;
  }
}

const ANY = '';

/** The boxes that say what is meant. */
export function showFilters({ choices }: CalendarView, only: PlanFilter): void {
  options(byId('only-persona', HTMLSelectElement), [[ANY, 'everybody'], ...choices.personas.map(({ id, name }) => [id, name] as const)], only.persona ?? ANY);
  options(byId('only-channel', HTMLSelectElement), [[ANY, 'all channels'], ...choices.channels.map((name) => [name, name] as const)], only.channel ?? ANY);
  options(byId('only-host', HTMLSelectElement), [[ANY, 'all hosts'], ...choices.hosts.map((name) => [name, name] as const)], only.host ?? ANY);
  options(byId('only-campaign', HTMLSelectElement), [[ANY, 'all campaigns'], ...choices.campaigns.map((name) => [name, name] as const)], only.campaign ?? ANY);
  byId('only-status', HTMLSelectElement).value = only.status ?? ANY;
}

/** What the boxes say. */
export function filters(): PlanFilter {
  const value = (name: string): string => byId(`only-${name}`, HTMLSelectElement).value;
  return Object.fromEntries(['persona', 'channel', 'host', 'campaign', 'status'].flatMap((name) => (value(name) === ANY ? [] : [[name, value(name)]])));
}
