import type { Answered, History, PersonaHistory } from '../../model/history.ts';
import { namesIn, type Grouping } from './groups.ts';
import { commentsOf, type AuditRecord } from './records.ts';

interface Tally {
  posts: number;
  comments: number;
}

/** What each audience answered, and how many people posts reached. */
export function historyOf(records: readonly AuditRecord[], grouping: Grouping): History {
  const personas = new Map<string, { readonly all: Tally; readonly topics: Map<string, Tally> }>();
  const reach = new Map<string, number[]>();
  for (const record of records) {
    const [channel, ...more] = record.channels;
    const reached = record.counts.reach;
    if (channel !== undefined && more.length === 0 && reached !== null) reach.set(channel, [...(reach.get(channel) ?? []), reached]);
    const comments = commentsOf(record);
    if (comments === null) continue;
    for (const id of namesIn(record, 'persona', grouping)) {
      const persona = personas.get(id) ?? { all: { posts: 0, comments: 0 }, topics: new Map<string, Tally>() };
      personas.set(id, persona);
      add(persona.all, comments);
      for (const topic of namesIn(record, 'topic', grouping)) {
        const tally = persona.topics.get(topic) ?? { posts: 0, comments: 0 };
        persona.topics.set(topic, tally);
        add(tally, comments);
      }
    }
  }
  return { personas, reach: new Map(Array.from(reach, ([channel, all]) => [channel, all.sort((a, b) => a - b)])) };
}

function add(tally: Tally, comments: number): void {
  tally.posts++;
  tally.comments += comments;
}

/** A topic among an audience, against all of its other posts. */
export interface TopicHistory {
  readonly topic: string;
  readonly own: Answered;
  readonly others: Answered;
}

/** What an audience did with some topics, those with most posts first. Topics without a post are none. */
export function topicsIn({ all, topics }: PersonaHistory, wanted: readonly string[]): readonly TopicHistory[] {
  return [...new Set(wanted.map((topic) => topic.trim().toLowerCase()))].flatMap((topic): readonly TopicHistory[] => {
    const own = topics.get(topic);
    return own ? [{ topic, own, others: { posts: all.posts - own.posts, comments: all.comments - own.comments } }] : [];
  }).sort((a, b) => b.own.posts - a.own.posts);
}

export const perPost = ({ posts, comments }: Answered): number => (posts === 0 ? 0 : comments / posts);

/**
 * How sure it is that a topic leaves an audience cold, 0 to 1: how unlikely it is that so many posts stay without a comment
 * where this audience comments as it does on other posts. 0 where one was answered.
 */
export function coldness({ own, others }: TopicHistory): number {
  return own.comments > 0 || others.posts === 0 ? 0 : Math.min(0.99, 1 - Math.exp(-perPost(others) * own.posts));
}
