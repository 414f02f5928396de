import type { Text } from '../model/data.ts';
import type { Status } from '../model/item.ts';
import { normaliseKey } from './keys.ts';

const STATUS_ALIASES: Readonly<Record<string, Status>> = {
  idea: 'idea', ideas: 'idea', backlog: 'idea', todo: 'idea', planned: 'idea',
  draft: 'draft', drafting: 'draft', writing: 'draft', wip: 'draft', inprogress: 'draft',
  review: 'review', inreview: 'review', reviewing: 'review', needsreview: 'review',
  approved: 'approved', ready: 'approved',
  scheduled: 'scheduled', queued: 'scheduled',
  published: 'published', posted: 'published', live: 'published', sent: 'published', done: 'published',
};

/** The status a team's word stands for; undefined for a word nobody here knows. */
export const readStatus = (word: string): Status | undefined => {
  const key = normaliseKey(word);
  return Object.hasOwn(STATUS_ALIASES, key) ? STATUS_ALIASES[key] : undefined;
};

/** A status in a team's own words is taken for a draft: it is judged rather than passed over. */
export const statusOf = (status: Text | null): Status => (status ? readStatus(status.value) : undefined) ?? 'draft';
