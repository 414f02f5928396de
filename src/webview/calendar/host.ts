import type { CalendarState, HostMessage, PageMessage } from '../protocol.ts';

interface Api {
  readonly postMessage: (message: PageMessage) => void;
  readonly getState: () => unknown;
  readonly setState: (state: CalendarState) => void;
}

declare function acquireVsCodeApi(): Api;

const FIRST: CalendarState = { view: 'dayGridMonth', date: null, colour: 'persona', only: {} };

/** The window that the page is in. */
export class Host {
  private readonly api = acquireVsCodeApi();
  private kept: CalendarState = { ...FIRST, ...(this.api.getState() as Partial<CalendarState> | null | undefined) };

  get state(): CalendarState {
    return this.kept;
  }

  keep(part: Partial<CalendarState>): void {
    this.kept = { ...this.kept, ...part };
    this.api.setState(this.kept);
  }

  send(message: PageMessage): void {
    this.api.postMessage(message);
  }

  listen(hear: (message: HostMessage) => void): void {
    window.addEventListener('message', ({ data }) => hear(data as HostMessage));
  }
}
