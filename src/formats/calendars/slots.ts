import type { DataNode, Text } from '../../model/data.ts';
import type { DateProblem, Publication } from '../../model/item.ts';
import type { Slot } from '../../model/slot.ts';
import type { Source } from '../../model/source.ts';
import { contextUnder, underWeek, type DateContext } from '../date-context.ts';
import { majority, orderOf, type DateOrder } from '../date-order.ts';
import { readDate } from '../dates.ts';
import { resolveDate } from '../resolve-date.ts';
import type { SlotField } from '../slot-fields.ts';
import { statusOf } from '../statuses.ts';
import { asNames, asPairs, asText, asTexts } from '../values.ts';
import { isUndated, readWrittenDate, type WrittenDate } from '../written-date.ts';
import { findTime } from '../written-time.ts';
import { CHANNEL_JOINTS, partsOf } from './several.ts';
import type { SlotDraft } from './draft.ts';

/** Slots from their drafts. What one date leaves open, the other dates of its file tell. */
export function slotsOf(drafts: readonly SlotDraft[], source: Source): readonly Slot[] {
  const numbers = drafts.flatMap(({ values }) => weekNumber(asText(values.get('week'))?.value ?? '') ?? []);
  const countsWeeksOfYear = numbers.length > 0 && Math.min(...numbers) > 5;
  const dated = drafts.map((draft) => ({ draft, context: contextOf(draft, countsWeeksOfYear), dates: datesOf(draft) }));
  const order = majority(dated.flatMap(({ context, dates }) => dates.map(({ date }) => (date ? orderOf(date, context.year) : null))));
  const said = new Set<DateProblem>();
  return dated.map(({ draft, context, dates }) => readSlot(draft, source, dates.map((one) => sayOnce(publish(one, draft, context, order), said))));
}

/** What a date says, before its file helps. */
interface Dated {
  readonly channel: string | null;
  readonly written: Text;
  readonly date: WrittenDate | null;
}

/** What one sentence mends in a whole file is said at its first date alone. */
function sayOnce(publication: Publication, said: Set<DateProblem>): Publication {
  const { problem, ...rest } = publication;
  if (problem !== 'ambiguous' && problem !== 'no-year') return publication;
  if (said.has(problem)) return rest;
  said.add(problem);
  return publication;
}

/** A week or a month in fields of their own beside the day. */
function contextOf({ values, context }: SlotDraft, countsWeeksOfYear: boolean): DateContext {
  const [month, week] = [asText(values.get('month')), asText(values.get('week'))];
  const inMonth = month ? contextUnder(context, month.value) : context;
  if (!week) return inMonth;
  const number = weekNumber(week.value);
  if (number === null) return contextUnder(inMonth, /\d\s*[–-]\s*\d/.test(week.value) ? week.value : `week of ${week.value}`);
  return underWeek(inMonth, number, countsWeeksOfYear || /^(?:kw|cw|kalenderwoche)/i.test(week.value));
}

/** The 19 of "19", "KW 19" and "Week 19". */
const weekNumber = (words: string): number | null => {
  const number = /^(?:\p{L}+\.?\s*)?#?(\d{1,2})$/u.exec(words)?.[1];
  const date = number === undefined ? null : readWrittenDate(words);
  return number === undefined || date?.month != null ? null : Number(number);
};

function datesOf({ values, context }: SlotDraft): readonly Dated[] {
  const day = asText(values.get('day'));
  const node = values.get('date');
  const dates = node?.kind === 'map'
    ? asPairs(node).flatMap(([key, value]) => asTexts(value).map((written) => ({ channel: key.text, written })))
    : asTexts(node).map((written) => ({ channel: null, written }));
  if (dates.length > 0) return dates.map((one) => ({ ...one, date: withWeekday(readWrittenDate(one.written.value), day) }));
  if (day) return [{ channel: null, written: day, date: readWrittenDate(day.value) }];
  return context.day ? [{ channel: null, written: context.day.written, date: context.day.date }] : [];
}

/** The day of the week of a field beside the date. */
function withWeekday(date: WrittenDate | null, day: Text | null): WrittenDate | null {
  const beside = date && date.weekday === null && day ? readWrittenDate(day.value) : null;
  return date && beside?.weekday && beside.month === null ? { ...date, weekday: beside.weekday, weekdayText: beside.weekdayText, dayFirst: date.dayFirst || beside.dayFirst } : date;
}

function publish({ channel, written, date }: Dated, draft: SlotDraft, context: DateContext, order: DateOrder): Publication {
  const exact = readDate(written.value);
  if (exact !== null && (exact.includes('T') || !draft.values.has('time')) && date?.weekday == null) return { channel, at: exact, written };
  if (!date) return { channel, at: null, written, ...(draft.strict && draft.values.has('date') && !isUndated(written.value) ? { problem: 'unreadable' } : {}) };
  const { day, problem } = resolveDate(date, context, order);
  const field = asText(draft.values.get('time'));
  const own = date.time === null ? null : { time: date.time === 'none' ? null : date.time, offset: date.offset };
  const time = own ?? (field && findTime(field.value, true));
  const wrong = problem ?? (time?.time === null ? 'no-such-time' : null);
  const clock = time?.time == null ? '' : `T${time.time}${time.offset ?? draft.offset ?? ''}`;
  return { channel, at: day === null ? null : `${day}${clock}`, written, ...(wrong === null ? {} : { problem: wrong }) };
}

/** Whether words are the path of a file: one with an ending, or a folder and no spaces. */
const looksLikePath = (words: string): boolean => /\.(?:md|mdx|markdown|txt|tweet)(?:#.*)?[)>`\]]*$/i.test(words) || /^\[\[.+\]\]$/.test(words) || (/^[^\s/]*(?:\/[^\s/]+)+$/.test(words) && !/^https?:/.test(words));

/** A topic of its own may stand for a title; one of the few pillars that a plan turns round may not. */
const isNearlyATitle = (key: string): boolean => !/pillar|categor|tag|pilar|pilier|pijler|säule|kategori|rubri|trụ/i.test(key);

function readSlot({ span, values, keys, others }: SlotDraft, source: Source, publications: readonly Publication[]): Slot {
  const text = (field: SlotField): Text | null => asText(values.get(field));
  const list = (field: SlotField, joints: RegExp): readonly Text[] => asNames(values.get(field)).flatMap((one) => partsOf(one, joints));
  const post = text('post');
  // A column called "Post" holds the title as often as a path.
  const isPath = post !== null && looksLikePath(post.value);
  const topic = values.get('topic');
  const near = topic?.kind === 'scalar' && isNearlyATitle(keys.get('topic')?.text ?? '') ? asText(topic) : null;
  return {
    source, span, others,
    publish: publications,
    time: text('time'),
    title: text('title') ?? (isPath ? null : post) ?? near,
    personas: list('persona', /\s*;\s*|\s+[+&]\s+/g),
    channels: list('channel', CHANNEL_JOINTS),
    topics: near && !values.has('title') ? [near] : list('topic', /\s*;\s*/g),
    post: isPath ? post : null,
    status: statusOf(text('status')),
    goal: text('goal'),
    host: text('host'),
    campaign: text('campaign'),
    repeat: text('repeat'),
    text: textOf(values.get('text'), source),
  };
}

/** The text to be posted. One that only has a place is read there. */
function textOf(node: DataNode | undefined, source: Source): Text | null {
  if (node?.kind !== 'scalar' || node.text !== '' || node.style !== 'block') return asText(node);
  const value = source.text.slice(node.span.start, node.span.end).trim();
  return value === '' ? null : { value, span: node.span };
}
