import type { CalendarView, PlanFilter } from '../server/planning-protocol.ts';

/** What the calendar page keeps across reloads of the window. */
export interface CalendarState {
  readonly view: 'dayGridMonth' | 'timeGridWeek' | 'listMonth';
  /** A day in the window that is shown; null for today. */
  readonly date: string | null;
  readonly colour: 'persona' | 'channel' | 'status';
  readonly only: PlanFilter;
}

/** The page to its host. */
export type PageMessage =
  | { readonly type: 'load'; readonly from: string; readonly to: string; readonly only: PlanFilter }
  /** A null time keeps the time it has. */
  | { readonly type: 'move'; readonly key: string; readonly near: string; readonly date: string; readonly time: string | null }
  | { readonly type: 'open'; readonly path: string; readonly offset: number }
  | { readonly type: 'draft'; readonly key: string | null; readonly title: string; readonly date: string; readonly time: string | null; readonly persona: string | null; readonly channel: string | null }
  | { readonly type: 'export'; readonly format: 'ics' | 'html'; readonly from: string; readonly to: string; readonly only: PlanFilter }
  | { readonly type: 'undo' };

/** The host to the page. */
export type HostMessage =
  /** Null where no folder is open. */
  | { readonly type: 'view'; readonly view: CalendarView | null }
  /** Something may be another now: what is shown is to be asked for anew. */
  | { readonly type: 'changed' }
  /** How a change ended; null where it was made or given up. */
  | { readonly type: 'outcome'; readonly refused: string | null };
