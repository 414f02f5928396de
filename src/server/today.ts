import { dayAt, isZone } from '../index.ts';

const MINUTE_MS = 60_000;

/** The day it is by a workspace's clocks. It is asked for at every keystroke, and worked out once a minute. */
export class Today {
  private readonly days = new Map<string | null, { readonly minute: number; readonly day: string }>();

  /** @param timezone by its name; null, or a name that is none, for the clocks of this machine. */
  in(timezone: string | null): string {
    const now = Date.now();
    const minute = Math.floor(now / MINUTE_MS);
    const known = this.days.get(timezone);
    if (known?.minute === minute) return known.day;
    const day = dayAt(now, timezone !== null && isZone(timezone) ? timezone : new Intl.DateTimeFormat().resolvedOptions().timeZone);
    this.days.set(timezone, { minute, day });
    return day;
  }
}
