import { addDays, daysBetween } from '../../model/days.ts';
import type { Expand, Recurrence } from '../../model/recurrence.ts';
import type { Slot } from '../../model/slot.ts';
import { wallTimeOf, type WallTime } from '../../model/wall-time.ts';
import { weekdayLike } from '../date-words.ts';
import { readRecurrence } from '../recurrence.ts';
import { refuse, type EditResult } from './edit-result.ts';
import { reschedule } from './reschedule.ts';
import { setField } from './set-field.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** How far a rule is followed to see that it moved as a whole. */
const FOLLOWED = 200;
const BY_HAND = 'Its rule cannot be moved as a whole to that day. Change it by hand, or move this one alone.';

/**
 * The edits that move everything that repeats by as many days as one occurrence is moved, and to its time: the first day,
 * and what the rule says of days. Both rules are followed, and the edit is refused unless all of them moved alike.
 */
export function moveSeries(slot: Slot, occurrence: WallTime, to: WallTime, { zone, expand }: { readonly zone: string | null; readonly expand: Expand }): EditResult {
  const at = slot.publish[0]?.at;
  const recurrence = slot.repeat && readRecurrence(slot.repeat).recurrence;
  if (!at || !slot.repeat || !recurrence) return refuse(BY_HAND);
  const days = daysBetween(occurrence.date, to.date);
  const start = wallTimeOf(at, zone);
  const first = { date: addDays(start.date, days), time: to.time ?? start.time };
  const dated = reschedule(slot, 0, { date: first.date, time: to.time }, zone);
  if ('refused' in dated || days === 0) return dated;
  const occurrences = (rule: Recurrence, from: WallTime): readonly string[] => expand({ ...rule, until: null }, from.time === null ? from.date : `${from.date}T${from.time}`, { from: from.date, to: addDays(from.date, FOLLOWED), zone }).map((one) => one.slice(0, 10));
  const wanted = occurrences(recurrence, start).map((day) => addDays(day, days));
  for (const written of rulesFor(slot.repeat.value, days)) {
    const rule = readRecurrence({ ...slot.repeat, value: written }).recurrence;
    const found = rule ? occurrences(rule, first) : [];
    const length = Math.min(wanted.length, found.length);
    if (length === 0 || Math.abs(wanted.length - found.length) > 1 || wanted.slice(0, length).some((day, index) => day !== found[index])) continue;
    const ruled = written === slot.repeat.value ? { edits: [] } : setField(slot, 'repeat', written);
    return 'refused' in ruled ? ruled : { edits: [...dated.edits, ...ruled.edits] };
  }
  return refuse(BY_HAND);
}

/** How the rule may read so many days later, as it is first. */
function rulesFor(written: string, days: number): readonly string[] {
  const moved = written
    .replace(/EXDATE[:;=][^\s]*/gi, (part) => part.replace(/\d{4}-?\d\d-?\d\d/g, (day) => later(day, days)))
    .replace(/(BYDAY=)((?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*)(?![\w,+-])/i, (_, name: string, list: string) => name + list.split(',').map((day) => WEEKDAYS[(WEEKDAYS.indexOf(day.toUpperCase()) + (days % 7) + 7) % 7]).join(','))
    .replace(/^(every\s+)(\p{L}+)$/iu, (whole, every: string, day: string) => {
      const index = WEEKDAYS.indexOf(day.slice(0, 2).toUpperCase());
      return index < 0 ? whole : every + (weekdayLike(day, ((index + (days % 7) + 7) % 7) + 1) ?? day);
    });
  return [...new Set([written, moved])];
}

function later(day: string, days: number): string {
  const compact = !day.includes('-');
  const iso = compact ? `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` : day;
  const moved = addDays(iso, days);
  return compact ? moved.replaceAll('-', '') : moved;
}
