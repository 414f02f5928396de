import type { Text } from '../../model/data.ts';
import type { CalendarReading } from '../../model/slot.ts';
import type { Source } from '../../model/source.ts';
import { contextOfPath, contextUnder, countsWeeksOfYear, type DateContext } from '../date-context.ts';
import { readFrontMatter } from '../front-matter.ts';
import { labelsOf } from '../markdown-labels.ts';
import { readStructure } from '../markdown-structure.ts';
import { wordsOf } from '../markdown-text.ts';
import { sectionDrafts } from './day-sections.ts';
import { listDrafts } from './day-lists.ts';
import type { SlotDraft } from './draft.ts';
import { leadingDay, type LeadingDay } from './heading-dates.ts';
import { saidBeside } from './from-yaml.ts';
import { tableDrafts } from './markdown-tables.ts';
import { pageOf, type Page } from './page.ts';
import { planStart } from './plan-start.ts';
import { sectionsOf, type Section } from './sections.ts';
import { slotsOf } from './slots.ts';

/** Slots in Markdown: tables with a column of days, headings that are days, lists of days. */
export function readMarkdownCalendar(source: Source): CalendarReading {
  const page = pageOf(source);
  const { text } = page;
  const { fields, body, problems } = readFrontMatter(text);
  const root = sectionsOf(text, readStructure(text, body));
  const above = { ...contextOfPath(source.path), countsWeeksOfYear: countsWeeksOfYear(text) };
  return { slots: slotsOf(draftsIn(page, root, fields ? saidBeside(fields, above, page.fieldOf) : above), source), problems };
}

function draftsIn(page: Page, section: Section, above: DateContext): readonly SlotDraft[] {
  const day = section.title && headingDay(section.title, above);
  const context = saidInside(page, section, day ? { ...above, day } : section.title ? contextUnder({ ...above, day: null }, section.title.value) : above);
  const drafts = day ? [...sectionDrafts(page, section, day.rest ?? section.beside, context)] : [...blockDrafts(page, section, context)];
  const isWeekOfDays = section.children.filter((child) => child.title && leadingDay(child.title)).length >= 3;
  for (const child of section.children) {
    const inner: DateContext = isWeekOfDays && context.from === null && context.week === null ? { ...context, week: 0 } : context;
    // What stands below a day belongs to it, unless it is a day of its own.
    if (!day || (child.title && leadingDay(child.title))) drafts.push(...draftsIn(page, child, inner));
  }
  return drafts;
}

/** The day of a heading. A day of the week alone is one only within a week. */
function headingDay(title: Text, above: DateContext): LeadingDay | null {
  const day = leadingDay(title);
  if (!day) return null;
  const { date } = day;
  const isWeekdayAlone = date.day === null && date.pair === null && date.dayNumber === null;
  return isWeekdayAlone && above.from === null && above.week === null ? null : day;
}

function blockDrafts(page: Page, section: Section, context: DateContext): readonly SlotDraft[] {
  const drafts = section.blocks.flatMap((block) => (block.kind === 'table' ? tableDrafts(page, block, context) : block.kind === 'list' ? listDrafts(page, block, context) : []));
  return drafts.length > 0 ? drafts : datedDrafts(page, section, context);
}

/** A heading that is a title, with its day under a label: `**Date:** 12 May`. */
function datedDrafts(page: Page, section: Section, context: DateContext): readonly SlotDraft[] {
  if (!section.title || section.depth < 2) return [];
  return sectionDrafts(page, { ...section, children: [] }, section.title, context).filter(({ values }) => values.has('date') && (values.has('channel') || values.has('text') || values.has('status') || values.has('post')));
}

/** What labels under a heading say of all below it: when the plan starts, which month or week it is. */
function saidInside({ text, fieldOf }: Page, section: Section, context: DateContext): DateContext {
  let inside = context;
  for (const block of section.blocks) {
    const paragraphs = block.kind === 'list' ? block.items.flatMap((item) => item.children) : block.kind === 'quote' ? block.children : [block];
    for (const paragraph of paragraphs) {
      if (paragraph.kind !== 'paragraph') continue;
      for (const { key, value } of labelsOf(text, paragraph.lines, (words) => words.length < 30)) {
        const words = key && value.length > 0 ? wordsOf(text, value).value : '';
        if (!key || words === '') continue;
        const start = planStart(key.value, words, inside);
        const field = fieldOf(key.value)?.field;
        if (start) inside = { ...inside, start };
        else if ((field === 'month' || field === 'week') && !inside.day) inside = contextUnder(inside, field === 'week' ? `Week ${words}` : words);
      }
    }
  }
  return inside;
}
