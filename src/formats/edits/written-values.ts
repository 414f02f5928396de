import type { Text } from '../../model/data.ts';
import type { Persona } from '../../model/persona.ts';
import type { Post } from '../../model/post.ts';
import type { Slot } from '../../model/slot.ts';

/** Where the model keeps the fields whose names differ from its own. */
const MEMBERS: Readonly<Record<string, string>> = {
  date: 'publish', persona: 'personas', channel: 'channels', topic: 'topics', 'reply-within': 'replyWithin', 'words.use': 'wordsToUse', 'words.avoid': 'wordsToAvoid', 'rapport.disable': 'disabled',
};

/** What a field says now, value by value; none where it says nothing, or the model does not hold it. */
export function writtenIn(target: Post | Slot | Persona, field: string): readonly Text[] {
  const member: unknown = (target as unknown as Readonly<Record<string, unknown>>)[MEMBERS[field] ?? field];
  if (field === 'publish' || field === 'date') return 'publish' in target ? target.publish.map(({ written }) => written) : [];
  if (Array.isArray(member)) return member as readonly Text[];
  if (member === null || typeof member !== 'object') return [];
  return 'written' in member ? [member.written as Text] : 'value' in member ? [member as Text] : [];
}

/** Every field of the model as one text, so that two readings can be compared. */
export function fingerprints(target: Post | Slot | Persona): ReadonlyMap<string, string> {
  const prints = new Map<string, string>();
  for (const [name, member] of Object.entries(target) as readonly (readonly [string, unknown])[]) {
    if (['source', 'span', 'frontMatter', 'body', 'problems', 'unknownKeys'].includes(name)) continue;
    prints.set(name, JSON.stringify(member, (key, value: unknown) => (['span', 'style', 'problem', 'kind'].includes(key) ? undefined : value)));
  }
  if ('body' in target) prints.set('body', target.source.text.slice(target.body.start, target.body.end));
  return prints;
}

export const memberOf = (field: string): string => MEMBERS[field] ?? field;
