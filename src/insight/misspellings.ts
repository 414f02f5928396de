import { distance } from 'fastest-levenshtein';
import { normaliseKey, type FieldTable } from '../formats/keys.ts';
import type { Text } from '../model/data.ts';

/** A key that is no field, and the one that it nearly is. */
export interface Misspelling {
  readonly key: Text;
  /** A name of a field, as Rapport writes it. */
  readonly meant: string;
}

/** Words in their own right that happen to be near to the name of a field. */
const WORDS = new Set(['data', 'note', 'notes', 'link', 'links', 'line', 'lines', 'works', 'world', 'work', 'local', 'shape', 'paint', 'pairs', 'plane', 'plan', 'page', 'pages', 'image', 'images', 'stats', 'years', 'level', 'label', 'labels', 'rating', 'heading', 'loading', 'editor', 'author', 'authors', 'order', 'image-alt', 'source-url', 'places', 'planes', 'titles', 'themes', 'layout', 'slides', 'states', 'quota', 'course', 'courses', 'stages', 'tables', 'locales', 'quotas', 'shades', 'reasons', 'readings', 'motion', 'gender', 'family', 'skill', 'skills', 'tasks', 'tools', 'devices', 'device', 'income', 'photo', 'avatar', 'status-code', 'permalink']);

const memory = new WeakMap<FieldTable, Map<string, string | null>>();

/** The keys that are likely misspellings: one letter off, or two of eight or more. Short keys are never judged. */
export function misspellings(keys: readonly Text[], table: FieldTable): readonly Misspelling[] {
  if (keys.length === 0) return [];
  let known = memory.get(table);
  if (!known) memory.set(table, known = new Map<string, string | null>());
  return keys.flatMap((key): readonly Misspelling[] => {
    let meant = known.get(key.value);
    // Keys come from a team's habits, so that they are few; a file of a million keys must not fill the memory.
    if (meant === undefined && known.size < 5000) known.set(key.value, meant = nearestField(key.value, table));
    return meant ? [{ key, meant }] : [];
  });
}

function nearestField(written: string, table: FieldTable): string | null {
  const key = normaliseKey(written);
  if (key.length < 4 || key.length > 24 || WORDS.has(written.toLowerCase()) || WORDS.has(key)) return null;
  for (const [name, { aliases }] of Object.entries(table)) {
    for (const candidate of [name, ...aliases]) {
      const other = normaliseKey(candidate);
      if (other.length > 3 && other[0] === key[0] && Math.abs(other.length - key.length) < 3 && isNear(key, other)) return candidate;
    }
  }
  return null;
}

/** Two letters that changed places are one mistake. */
function isNear(key: string, other: string): boolean {
  const far = distance(key, other);
  if (far === 1) return Math.min(key.length, other.length) > 3;
  if (far !== 2) return false;
  return Math.min(key.length, other.length) > 7 || (key.length === other.length && key.length > 3 && [...key].sort().join('') === [...other].sort().join(''));
}
