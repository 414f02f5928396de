import type { Expand, Recurrence } from '../model/recurrence.ts';
import { wallTimeOf } from '../model/wall-time.ts';

/** More rounds than any rule that has an occurrence needs to find its next. */
const MOST_ROUNDS = 50_000;

/**
 * Follows RFC 5545 rules by a library, which is loaded only where something repeats. Rules run on the clocks of the plan:
 * an occurrence at nine is at nine on both sides of a change of clocks, so they are worked out as if there were no zones.
 */
export async function loadExpand(): Promise<Expand> {
  const { RRuleTemporal } = await import('rrule-temporal');
  return (recurrence, start, { from, to, zone }) => {
    if (to < from || to < start.slice(0, 10)) return [];
    const timed = start.length > 10;
    try {
      const rule = new RRuleTemporal({ rruleString: ruleText(recurrence, start, zone), maxIterations: MOST_ROUNDS, includeDtstart: false, cache: false });
      const found = rule.between(utc(`${from}T00:00`), utc(`${to}T23:59`), true).map((one) => one.toString().slice(0, timed ? 16 : 10));
      return found.filter((one) => !isExcepted(one, recurrence, zone));
    } catch {
      // A rule that can never come true (30 February) has no occurrences.
      return [];
    }
  };
}

function ruleText({ rule, until }: Recurrence, start: string, zone: string | null): string {
  const last = until === null ? '' : `;UNTIL=${stamp(until.length === 10 ? `${until}T23:59` : wallOf(until, zone))}`;
  return `DTSTART:${stamp(start.length > 10 ? start : `${start}T00:00`)}\nRRULE:${rule}${last}`;
}

function isExcepted(occurrence: string, { except }: Recurrence, zone: string | null): boolean {
  return except.some((one) => (one.length === 10 ? occurrence.startsWith(one) : wallOf(one, zone).startsWith(occurrence)));
}

function wallOf(at: string, zone: string | null): string {
  const { date, time } = wallTimeOf(at, zone);
  return `${date}T${time ?? '00:00'}`;
}

const stamp = (at: string): string => `${at.slice(0, 16).replace(/[-:]/g, '')}00Z`;
const utc = (at: string): Date => new Date(`${at}:00Z`);
