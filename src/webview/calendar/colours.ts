import type { CalendarView } from '../../server/planning-protocol.ts';
import type { CalendarState } from '../protocol.ts';

type Entry = CalendarView['entries'][number];

const STATUSES = ['idea', 'draft', 'review', 'approved', 'scheduled', 'published'] as const;
/** Colours that style.css has. More names than that share them, since the name always stands beside. */
export const COLOURS = 8;

/** What an entry is coloured by, and the word that stands beside the colour. */
export function groupOf({ personas, channels, status }: Entry, colour: CalendarState['colour']): string {
  return (colour === 'persona' ? personas.join(', ') : colour === 'channel' ? channels.join(', ') : status) || (colour === 'persona' ? 'for nobody named' : 'no channel');
}

/** The groups that have a colour of their own, in an order that stays the same from month to month. */
export function groupsOf({ choices, entries }: CalendarView, colour: CalendarState['colour']): readonly string[] {
  const known: readonly string[] = colour === 'persona' ? choices.personas.map(({ name }) => name) : colour === 'channel' ? choices.channels : STATUSES;
  const others = [...new Set(entries.map((entry) => groupOf(entry, colour)))].filter((name) => !known.includes(name)).sort();
  return [...known, ...others];
}
