import type { Persona } from '../../model/persona.ts';
import type { Post } from '../../model/post.ts';
import type { Slot } from '../../model/slot.ts';
import { statusOf } from '../statuses.ts';
import { asList, type FieldValue } from './edit-result.ts';
import { fingerprints, memberOf, writtenIn } from './written-values.ts';

type Target = Post | Slot | Persona;

/** What else may follow from a field: a time changes when something goes out, a topic may stand for a title. */
const FOLLOW: Readonly<Record<string, readonly string[]>> = {
  date: ['publish'], day: ['publish'], week: ['publish'], month: ['publish'], time: ['publish', 'time'], topic: ['topics', 'title'], title: ['title', 'topics'], post: ['post', 'title'], id: ['id', 'name'], name: ['name', 'id', 'age'], alt: ['alts', 'images'], image: ['images', 'alts'],
};

/** Whether an edit did what it was to do and nothing else: every other item reads as before, and every other field of its own. */
export function isAsMeant(target: Target, { before, after, at }: { readonly before: readonly Target[]; readonly after: readonly Target[]; readonly at: number }, field: string, value: FieldValue): boolean {
  const edited = after[at];
  if (before.length !== after.length || !edited || ('problems' in edited && 'problems' in target && edited.problems.length > target.problems.length)) return false;
  const changed = new Set([...(FOLLOW[field] ?? []), memberOf(field), ...(memberOf(field) in target ? [] : ['others'])]);
  const isSame = (a: Target, b: Target, ignored: ReadonlySet<string>): boolean => {
    const [was, is] = [fingerprints(a), fingerprints(b)];
    return [...was].every(([name, print]) => ignored.has(name) || is.get(name) === print || (name === 'body' && (is.get(name) ?? '').trim() === print.trim()));
  };
  const none: ReadonlySet<string> = new Set();
  return before.every((one, index) => isSame(one, after[index] ?? one, index === at ? changed : none)) && says(edited, field, value);
}

/** Whether the field says the value now. Fields that the model does not hold are known by the rest staying as it was. */
function says(target: Target, field: string, value: FieldValue): boolean {
  const wanted = value === null ? [] : asList(value).map((one) => one.trim()).filter((one) => one !== '');
  if (field === 'status') return 'status' in target && (value === null || target.status === statusOf({ value: wanted[0] ?? '', span: { start: 0, end: 0 } }));
  if (field === 'intent' || field === 'lang' || !(memberOf(field) in target)) return true;
  const now = writtenIn(target, field).map((text) => text.value);
  if (value === null) return now.length === 0 || field === 'title' || field === 'name' || field === 'id' || field === 'date';
  return now.length === wanted.length && now.every((one, index) => one === wanted[index]);
}
