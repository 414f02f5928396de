import type { Entry, Scalar, Text } from '../../model/data.ts';
import type { DateContext } from '../date-context.ts';
import type { ListItem, ListNode } from '../markdown-nodes.ts';
import { wordsOf } from '../markdown-text.ts';
import { byField, type SlotDraft } from './draft.ts';
import { leadingDay } from './heading-dates.ts';
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
  const day = leadingDay(words);
  if (!day || (day.date.weekday !== null && day.date.day === null && day.date.pair === null && day.date.dayNumber === null && context.from === null && context.week === null)) return null;
  const rest = day.rest ?? (bold ? wordsOf(text, { start: line.start + bold[0].length, end: line.end }) : null);
  const entries: Entry[] = [];
  if (rest) entries.push(...titleEntries(wordsOf(text, rest.span)));
  if (item.ticked === true) entries.push({ key: key('status', line.start), value: { kind: 'scalar', text: '✅', span: { start: line.start, end: line.start }, style: 'block' } });
  const [part] = readParts(page, below, emptyPart(item.span.start, item.span.end));
  return { span: item.span, ...byField([...entries, ...(part?.entries ?? [])], page.fieldOf), context: { ...context, day }, strict: false, offset: null };
}

const key = (name: string, at: number): Scalar => ({ kind: 'scalar', text: name, span: { start: at, end: at }, style: 'plain' });
