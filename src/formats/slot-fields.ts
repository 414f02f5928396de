import { STATUSES } from '../model/item.ts';
import { fieldFinder, type FieldTable } from './keys.ts';

/** A slot of a calendar. Names that real calendars use are aliases. */
export const SLOT_FIELDS = {
  date: { aliases: ['day', 'publish', 'publish-date', 'post-date', 'scheduled', 'scheduled-date', 'when'], shape: 'date', summary: 'When it goes out.' },
  time: { aliases: ['post-time', 'publish-time', 'hour'], shape: 'text', summary: 'At what time.' },
  channel: { aliases: ['channels', 'platform', 'platforms', 'network', 'networks', 'where'], shape: 'list', summary: 'Where it goes out.' },
  persona: { aliases: ['personas', 'audience', 'target-audience', 'target-community', 'target-persona', 'segment'], shape: 'list', summary: 'Whom it is for: ids of personas.' },
  topic: { aliases: ['topics', 'pillar', 'category', 'theme', 'tags'], shape: 'list', summary: 'What it is about.' },
  title: { aliases: ['content-title', 'headline', 'subject', 'hook', 'angle', 'idea'], shape: 'text', summary: 'What it is called in plans.' },
  post: { aliases: ['file', 'path', 'draft'], shape: 'text', summary: 'The path of its post.' },
  status: { aliases: ['state', 'stage'], shape: 'text', values: STATUSES, summary: 'How far it is, from idea to published.' },
  goal: { aliases: ['goals', 'objective', 'kpi'], shape: 'text', summary: 'What it should change for its readers.' },
  host: { aliases: ['owner', 'assignee', 'responsible'], shape: 'text', summary: 'Who answers the people who answer.' },
  campaign: { aliases: ['utm-campaign', 'series'], shape: 'text', summary: 'The campaign it belongs to.' },
  repeat: { aliases: ['rrule', 'recurrence', 'repeats'], shape: 'text', summary: 'How it repeats: an RFC 5545 rule such as FREQ=WEEKLY;BYDAY=TU.' },
  text: { aliases: ['body', 'copy', 'caption', 'content'], shape: 'text', summary: 'The text to be posted.' },
} as const satisfies FieldTable;

export type SlotField = keyof typeof SLOT_FIELDS;

/** The slot field a key names, if any. */
export const slotField = fieldFinder<SlotField>(SLOT_FIELDS);
