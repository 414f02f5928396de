import { STATUSES } from '../model/item.ts';
import { normaliseKey, type FieldSpec, type FieldTable } from './keys.ts';
import { SLOT_LABELS } from './slot-labels.ts';

/** A slot of a calendar. Names that real calendars use are aliases. */
export const SLOT_FIELDS = {
  date: {
    aliases: [
      'publish', 'publish-date', 'publish-on', 'publish-at', 'publishing-date', 'publication-date', 'published-on', 'published-at', 'posted-on', 'post-date', 'post-on', 'posting-date', 'scheduled', 'scheduled-date', 'scheduled-for', 'scheduled-at', 'scheduled-on', 'schedule',
      'schedule-date', 'when', 'at', 'due', 'due-date', 'deadline', 'target-date', 'target-day', 'go-live', 'go-live-date', 'live-date', 'launch-date', 'release-date', 'start-date', 'datetime', 'date-time', 'dates', 'target-publish-date',
    ],
    shape: 'date', summary: 'When it goes out: 2026-05-12, 12 May 2026, Tue 12 May, or only Tue where a week is named above.',
  },
  day: { aliases: ['weekday', 'day-of-week', 'days'], shape: 'text', summary: 'The day of the week, or Day 12 of a month or a plan.' },
  week: { aliases: ['weeks', 'calendar-week', 'week-of', 'wk', 'kw', 'week-no', 'week-number'], shape: 'text', summary: 'The week: Week of 4 May, or KW 19 for the nineteenth of the year.' },
  month: { aliases: ['months'], shape: 'text', summary: 'The month, where dates leave it open.' },
  time: { aliases: ['post-time', 'publish-time', 'publishing-time', 'posting-time', 'scheduled-time', 'schedule-time', 'time-slot', 'best-time', 'time-of-day', 'hour'], shape: 'text', summary: 'At what time. A zone in the heading of a column (Post Time (UTC)) holds for the column.' },
  channel: { aliases: ['channels', 'platform', 'platforms', 'network', 'networks', 'where', 'social-network', 'social-media', 'social-channel', 'subreddit', 'outlet', 'medium', 'distribution-channel', 'distribution-channels'], shape: 'list', summary: 'Where it goes out.' },
  persona: { aliases: ['personas', 'audience', 'audiences', 'target-audience', 'target-community', 'target-persona', 'target-personas', 'segment', 'for', 'reader', 'readers', 'buyer-persona'], shape: 'list', summary: 'Whom it is for: ids of personas.' },
  topic: { aliases: ['topics', 'pillar', 'pillars', 'content-pillar', 'primary-pillar', 'category', 'categories', 'theme', 'themes', 'tags', 'subject-area'], shape: 'list', summary: 'What it is about.' },
  title: {
    aliases: ['content-title', 'post-title', 'working-title', 'headline', 'subject', 'subject-line', 'hook', 'angle', 'idea', 'content-idea', 'post-idea', 'name', 'article', 'content-piece', 'what', 'headline-topic', 'video-title', 'video', 'topic-title', 'title-hook', 'essay', 'essay-idea', 'article-title', 'blog-title', 'post-topic', 'keyword', 'target-keyword', 'primary-keyword', 'primary-target-keyword', 'heading'],
    shape: 'text', summary: 'What it is called in plans.',
  },
  post: { aliases: ['file', 'path', 'draft', 'draft-path', 'draft-file', 'post-file', 'post-path', 'source-file', 'filename', 'file-name'], shape: 'text', summary: 'The path of its post, from the root or from the calendar.' },
  status: { aliases: ['state', 'stage', 'progress', 'done'], shape: 'text', values: STATUSES, summary: 'How far it is, from idea to published.' },
  goal: { aliases: ['goals', 'objective', 'objectives', 'kpi', 'primary-goal', 'purpose', 'aim'], shape: 'text', summary: 'What it should change for its readers.' },
  host: { aliases: ['owner', 'owners', 'assignee', 'assigned-to', 'responsible', 'author', 'who', 'asset-owner', 'writer', 'creator'], shape: 'text', summary: 'Who answers the people who answer.' },
  campaign: { aliases: ['utm-campaign', 'series', 'campaign-name'], shape: 'text', summary: 'The campaign it belongs to.' },
  repeat: { aliases: ['rrule', 'recurrence', 'repeats', 'recurring'], shape: 'text', summary: 'How it repeats: an RFC 5545 rule such as FREQ=WEEKLY;BYDAY=TU.' },
  text: { aliases: ['body', 'copy', 'caption', 'content', 'post-copy', 'post-text', 'caption-idea', 'message', 'script', 'full-text', 'tweet', 'post-content', 'draft-copy'], shape: 'text', summary: 'The text to be posted.' },
} as const satisfies FieldTable;

export type SlotField = keyof typeof SLOT_FIELDS;

/** A field that a label names, and how well: its own name is 0, and of two labels the lower one is meant. */
export interface NamedSlotField {
  readonly field: SlotField;
  readonly rank: number;
}

/** Made when the first calendar is read: most runs read none. */
let index: ReadonlyMap<string, NamedSlotField> | null = null;

function makeIndex(): ReadonlyMap<string, NamedSlotField> {
  const made = new Map<string, NamedSlotField>();
  for (const [field, spec] of Object.entries<FieldSpec>(SLOT_FIELDS)) {
    [field, ...spec.aliases].forEach((name, rank) => made.set(normaliseKey(name), { field: field as SlotField, rank }));
  }
  for (const names of Object.values<Partial<Record<SlotField, string>>>(SLOT_LABELS)) {
    for (const [field, labels] of Object.entries(names)) {
      for (const [rank, label] of labels.split(', ').entries()) {
        if (!made.has(normaliseKey(label))) made.set(normaliseKey(label), { field: field as SlotField, rank });
      }
    }
  }
  return made;
}

/** A label without brackets, marks of emphasis and pictures. */
export const bareLabel = (label: string): string => label.replace(/\([^()]*\)|[*_`~"]|\p{Extended_Pictographic}|[\ufe0f\u200d#:]/gu, ' ').trim();

/** How much better any exact name is than a part of "Status / notes". */
const LOOSE = 1000;

/** The slot field a key names, if any: `Post Time (UTC)`, `**Théma / Titre**` and `📅 Datum` are found too. */
export function slotField(key: string): NamedSlotField | undefined {
  const names = (index ??= makeIndex());
  const exact = names.get(normaliseKey(key));
  if (exact) return exact;
  const bare = bareLabel(key);
  const whole = names.get(normaliseKey(bare));
  if (whole || !bare.includes('/')) return whole;
  for (const part of bare.split('/')) {
    const found = names.get(normaliseKey(part));
    if (found) return { ...found, rank: found.rank + LOOSE };
  }
  return undefined;
}
