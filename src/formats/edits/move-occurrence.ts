import type { Slot } from '../../model/slot.ts';
import { wallTimeOf, type WallTime } from '../../model/wall-time.ts';
import { readCalendar } from '../calendar.ts';
import { readRecurrence } from '../recurrence.ts';
import { applyChanges, lineEndOf, NOT_SAFE, refuse, type EditResult } from './edit-result.ts';
import { endOfLine, startOfLine } from './lines.ts';
import { reschedule } from './reschedule.ts';
import { setField } from './set-field.ts';

/**
 * The edits that take one occurrence out of what repeats and put it on another day: the rule leaves its day out, and below
 * stands a slot of its own, which says all that the repeating one says.
 */
export function moveOccurrence(slot: Slot, occurrence: WallTime, to: WallTime, zone: string | null): EditResult {
  if (!slot.repeat) return refuse(NOT_SAFE);
  const excepted = setField(slot, 'repeat', withException(slot, occurrence.date));
  if ('refused' in excepted) return excepted;
  const copied = copyOf(slot, { date: to.date, time: to.time ?? occurrence.time }, zone);
  return 'refused' in copied ? copied : { edits: [...excepted.edits, ...copied.edits] };
}

function withException({ repeat }: Slot, date: string): string {
  const written = repeat?.value ?? '';
  const stamp = date.replaceAll('-', '');
  if (/EXDATE[:;=]\S+$/i.test(written)) return `${written},${stamp}`;
  const rule = /FREQ=/i.test(written) || !repeat ? written : (readRecurrence(repeat).recurrence?.rule ?? written);
  return `${rule} EXDATE:${stamp}`;
}

/** A copy of a slot's lines below it, on a day of its own and without its repetition. */
function copyOf(slot: Slot, to: WallTime, zone: string | null): EditResult {
  const { source, span } = slot;
  const { text, path } = source;
  const start = startOfLine(text, span.start);
  const end = endOfLine(text, span.start + text.slice(span.start, span.end).trimEnd().length);
  if (!/^\s*(?:-\s+)?\|?\s*$/.test(text.slice(start, span.start)) || (/\.ya?ml$/i.test(path) && !/-\s+$/.test(text.slice(start, span.start)))) return refuse('One of a repetition can be moved in a list or a table. Change it by hand.');
  const copy = `${lineEndOf(text)}${text.slice(start, end)}`;
  let now = applyChanges(text, [{ start: end, end, text: copy }]);
  const before = readCalendar(source).slots;
  const index = before.findIndex((one) => one.span.start === span.start) + 1;
  const steps: readonly ((own: Slot) => EditResult)[] = [(own) => setField(own, 'repeat', null), (own) => moveCopy(own, to, zone)];
  for (const step of steps) {
    const slots = readCalendar({ ...source, text: now }).slots;
    const own = slots[index];
    if (slots.length !== before.length + 1 || !own || own.span.start <= end) return refuse(NOT_SAFE);
    const result = step(own);
    if ('refused' in result) return result;
    if (result.edits.some((edit) => edit.start <= end)) return refuse(NOT_SAFE);
    now = applyChanges(now, result.edits);
  }
  return { edits: [{ path, start: end, end, text: now.slice(end, now.length - (text.length - end)) }] };
}

function moveCopy(slot: Slot, to: WallTime, zone: string | null): EditResult {
  const at = slot.publish[0]?.at;
  const now = at ? wallTimeOf(at, zone) : null;
  return reschedule(slot, 0, { date: to.date, time: to.time === now?.time ? null : to.time }, zone);
}
