import type { CalendarView } from '../../server/planning-protocol.ts';
import { byId, options } from './elements.ts';
import { dayName, type Entry } from './events.ts';
import type { Host } from './host.ts';

/** What a draft is to begin with. */
export interface DraftStart {
  readonly key: string | null;
  readonly title: string;
  readonly date: string;
  readonly time: string | null;
  readonly persona: string | null;
  readonly channel: string | null;
}

/** The two forms of the page: for another day, and for a new draft. */
export class Dialogs {
  private readonly host: Host;
  private readonly moving = byId('move', HTMLDialogElement);
  private readonly drafting = byId('draft', HTMLDialogElement);
  private entry: Entry | null = null;
  private key: string | null = null;

  constructor(host: Host, moved: (entry: Entry, date: string, time: string | null) => void) {
    this.host = host;
    for (const button of document.querySelectorAll('dialog [data-close]')) button.addEventListener('click', () => (button as HTMLElement).closest('dialog')?.close());
    byId('move-form', HTMLFormElement).addEventListener('submit', () => {
      const [date, time] = [byId('move-date', HTMLInputElement).value, byId('move-time', HTMLInputElement).value];
      if (this.entry && date !== '') moved(this.entry, date, time === '' ? null : time);
    });
    byId('draft-form', HTMLFormElement).addEventListener('submit', () => {
      const value = (id: string): string | null => (document.getElementById(id) as HTMLInputElement | HTMLSelectElement).value.trim() || null;
      const [title, date] = [value('draft-title'), value('draft-date')];
      if (title !== null && date !== null) this.host.send({ type: 'draft', key: this.key, title, date, time: value('draft-time'), persona: value('draft-persona'), channel: value('draft-channel') });
    });
  }

  get isOpen(): boolean {
    return this.moving.open || this.drafting.open;
  }

  move(entry: Entry): void {
    this.entry = entry;
    byId('move-what', HTMLElement).textContent = `${entry.title}, now ${dayName(entry.date)}${entry.time === null ? '' : ` ${entry.time}`}`;
    byId('move-date', HTMLInputElement).value = entry.date;
    byId('move-time', HTMLInputElement).value = entry.time ?? '';
    this.moving.showModal();
  }

  draft({ key, title, date, time, persona, channel }: DraftStart, { choices }: CalendarView): void {
    this.key = key;
    byId('draft-title', HTMLInputElement).value = title;
    byId('draft-date', HTMLInputElement).value = date;
    byId('draft-time', HTMLInputElement).value = time ?? '';
    options(byId('draft-persona', HTMLSelectElement), [['', 'nobody yet'], ...choices.personas.map(({ id, name }) => [id, name] as const)], persona ?? '');
    options(byId('draft-channel', HTMLSelectElement), [['', 'not yet decided'], ...choices.channels.map((name) => [name, name] as const)], channel ?? '');
    this.drafting.showModal();
  }
}
