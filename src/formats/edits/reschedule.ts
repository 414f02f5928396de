import type { Publication } from '../../model/item.ts';
import type { Post } from '../../model/post.ts';
import type { Slot } from '../../model/slot.ts';
import { instantOf, minutesOf, timeOf, wallTimeOf, type WallTime } from '../../model/wall-time.ts';
import { dateOf } from '../../model/days.ts';
import { dateForms, timeForms } from './date-forms.ts';
import { applyChanges, refuse, type Change, type EditResult } from './edit-result.ts';
import { reread, setField } from './set-field.ts';
import { fingerprints } from './written-values.ts';

type Dated = Post | Slot;

const SHARED = 'Its date cannot be changed here without changing another entry too. Change it by hand.';

/**
 * The edits that let something go out on another day, and at another time where one is given, in the form its date is
 * written in. Only the bytes of the date change: the edited text is read again, and refused unless it says the new
 * day and everything else what it did.
 *
 * @param index which of its dates.
 * @param to by the plan's clocks; a null time keeps the time it has.
 * @param zone whose clocks the plan goes by; null takes times as they are written.
 */
export function reschedule(item: Dated, index: number, to: WallTime, zone: string | null): EditResult {
  const publication = item.publish[index];
  if (!publication) return schedule(item, to);
  const { at, written } = publication;
  if (at === null) return item.publish.length === 1 ? schedule(item, to) : refuse(SHARED);
  const now = wallTimeOf(at, zone);
  const wanted = { date: to.date, time: to.time ?? now.time };
  if (wanted.date === now.date && wanted.time === now.time) return { edits: [] };
  const { text, path } = item.source;
  if (text.slice(written.span.start, written.span.end) !== written.value) return refuse('Its date is written over several lines or with special characters. Change it by hand.');
  const own = ownClock(at, zone);
  const target = inOwnClock(at, wanted, zone);
  for (const changes of candidates(item, publication, own, target)) {
    if (isMoved(item, index, wanted, changes, zone)) return { edits: changes.map((change) => ({ path, ...change })) };
  }
  return refuse(SHARED);
}

/** The edits that give a day to something that has none. */
function schedule(item: Dated, { date, time }: WallTime): EditResult {
  return setField(item, 'body' in item ? 'publish' : 'date', time === null ? date : `${date} ${time}`);
}

/** What is written, as it is written: a time with an offset on that offset's clock. */
const ownClock = (at: string, zone: string | null): WallTime => (zone !== null && offsetOf(at) === null ? wallTimeOf(at, zone) : { date: at.slice(0, 10), time: at.length > 10 ? at.slice(11, 16) : null });

const offsetOf = (at: string): number | null => {
  const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(at.slice(16))?.[0];
  return offset === undefined ? null : offset === 'Z' ? 0 : (offset.startsWith('-') ? -1 : 1) * minutesOf(offset.slice(1));
};

function inOwnClock(at: string, wanted: WallTime, zone: string | null): WallTime {
  const offset = offsetOf(at);
  if (zone === null || offset === null || wanted.time === null) return wanted;
  const minutes = instantOf(wanted.date, wanted.time, zone) / 60_000 + offset;
  const day = Math.floor(minutes / 1440);
  return { date: dateOf(day), time: timeOf(minutes - day * 1440) };
}

/** A date with its time in one place, or each in a field of its own. */
function* candidates(item: Dated, { written }: Publication, from: WallTime, to: WallTime): Generator<readonly Change[]> {
  const field = 'body' in item ? null : item.time;
  const put = (text: string): Change => ({ ...written.span, text });
  if (field && item.source.text.slice(field.span.start, field.span.end) === field.value && to.time !== from.time && to.time !== null) {
    const days = to.date === from.date ? [null] : dateForms(written.value, { ...from, time: null }, { date: to.date, time: null }).map(put);
    for (const day of days) for (const time of timeForms(field.value, to.time)) yield [...(day ? [day] : []), { ...field.span, text: time }];
  }
  for (const form of dateForms(written.value, from, field && to.time === from.time ? { date: to.date, time: null } : to)) yield [put(form)];
}

/** Whether a change moved this date and nothing else. */
function isMoved(item: Dated, index: number, wanted: WallTime, changes: readonly Change[], zone: string | null): boolean {
  const { before, after, at } = reread(item, applyChanges(item.source.text, changes));
  const now = after[at];
  if (before.length !== after.length || !now || !('publish' in now)) return false;
  const published = now.publish[index];
  if (!published?.at || (published.problem !== undefined && published.problem !== item.publish[index]?.problem)) return false;
  const { date, time } = wallTimeOf(published.at, zone);
  if (date !== wanted.date || time !== wanted.time) return false;
  return before.every((one, place) => {
    const other = after[place];
    if (!other) return false;
    const [was, is] = [fingerprints(one), fingerprints(other)];
    return [...was].every(([name, print]) => (place === at && (name === 'time' || name === 'publish') ? name === 'time' || sameOthers(one, other, index) : is.get(name) === print));
  });
}

function sameOthers(was: unknown, is: unknown, index: number): boolean {
  const [before, after] = [(was as Dated).publish, (is as Dated).publish];
  return before.length === after.length && before.every((one, at) => at === index || (one.at === after[at]?.at && one.channel === after[at]?.channel));
}

