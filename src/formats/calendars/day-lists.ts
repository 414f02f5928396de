import type { Entry, Scalar, Text } from '../../model/data.ts';
import type { Span } from '../../model/span.ts';
import type { DateContext } from '../date-context.ts';
import type { ListItem, ListNode } from '../markdown-nodes.ts';
import { linksIn, wordsOf } from '../markdown-text.ts';
import { readWrittenDate } from '../written-date.ts';
import { byField, type SlotDraft } from './draft.ts';
import { leadingDay, type LeadingDay } from './heading-dates.ts';
import { isLocal, scalarOf } from './markdown-cells.ts';
import { emptyPart, readParts } from './markdown-parts.ts';
import type { Page } from './page.ts';
import { titleEntries } from './title-words.ts';

/** The slots of a list whose items start with days: `- Tue 12 May: Chair yoga (Bluesky)`. One such item alone is a remark. */
export function listDrafts(page: Page, list: ListNode, context: DateContext): readonly SlotDraft[] {
  const drafts = list.items.flatMap((item) => itemDraft(page, item, context) ?? []);
  return drafts.length >= 2 ? drafts : [];
}

function itemDraft(page: Page, item: ListItem, context: DateContext): SlotDraft | null {
  const { text } = page;
  const [head, ...below] = item.children;
  const [line] = head?.kind === 'paragraph' ? head.lines : [];
  if (!line) return null;
  const bold = /^(\*\*|__)(.{2,80}?):?\1\s*(?:[:–—-]\s*)?/.exec(text.slice(line.start, line.end));
  const words: Text = bold?.[2] === undefined ? { value: text.slice(line.start, line.end), span: line } : { value: bold[2], span: { start: line.start + 2, end: line.start + 2 + bold[2].length } };
  const day = leadingDay(words) ?? dayOfMonth(words, context);
  if (!day || (day.date.weekday !== null && day.date.day === null && day.date.pair === null && day.date.dayNumber === null && context.from === null && context.week === null)) return null;
  const rest = day.rest ?? (bold ? wordsOf(text, { start: line.start + bold[0].length, end: line.end }) : null);
  const entries: Entry[] = [];
  const post = linksIn(text, line).find(({ target }) => isLocal(target.value));
  if (post) entries.push({ key: key('post', post.target.span.start), value: scalarOf(post.target) });
  if (rest) entries.push(...titleEntries(wordsOf(text, post ? withoutLink(text, rest.span) : rest.span)));
  if (item.ticked === true) entries.push({ key: key('status', line.start), value: { kind: 'scalar', text: '✅', span: { start: line.start, end: line.start }, style: 'block' } });
  const [part] = readParts(page, below, emptyPart(item.span.start, item.span.end));
  return { span: item.span, ...byField([...entries, ...(part?.entries ?? [])], page.fieldOf), context: { ...context, day }, strict: false, offset: null };
}

/** "Chair yoga; [draft](…)" without the link that follows its title. */
function withoutLink(text: string, { start, end }: Span): Span {
  const link = /\s*(?:[;,·|–—-]\s*|\()\[[^\]]*\]\([^()]*\)\)?\s*$/.exec(text.slice(start, end));
  return { start, end: link && link.index > 0 ? start + link.index : end };
}

/** "17: Walk" and "3rd – Open day" in a list under a month. */
function dayOfMonth({ value, span }: Text, { month, year, from, week }: DateContext): LeadingDay | null {
  const number = month === null || year === null || from !== null || week !== null ? null : /^(\d{1,2})(?:st|nd|rd|th|\.)?(?=\s*[:–—]\s|\s-\s)/.exec(value);
  const date = number && Number(number[1]) <= 31 ? readWrittenDate(number[0]) : null;
  if (!number || !date || span.end - span.start !== value.length) return null;
  const joint = /^\s*[:–—-]\s*/.exec(value.slice(number[0].length))?.[0].length ?? 0;
  const at = span.start + number[0].length + joint;
  const rest = value.slice(number[0].length + joint);
  return { written: { value: number[0], span: { start: span.start, end: span.start + number[0].length } }, date, rest: rest === '' ? null : { value: rest, span: { start: at, end: span.end } } };
}

const key = (name: string, at: number): Scalar => ({ kind: 'scalar', text: name, span: { start: at, end: at }, style: 'plain' });
