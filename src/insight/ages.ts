import type { Span } from '../model/span.ts';

/** Ages as a persona states them. */
export interface Ages extends Span {
  /** In years; infinite where there is no upper end. */
  readonly width: number;
}

const RANGE = /(\d{1,2})\s*(?:[-–—]|to|and|bis|a|à)\s*(\d{1,3})(?!\d)/i;
const ALL = /^(?:all|any|every)(?:[ -]?(?:ages?|age[ -]groups?))?$/i;
/** Adults of whatever age. From 30 on an open end says something of a person. */
const OPEN = /^(?:(?:over|above|from)\s+(?:1[4-9]|2[0-9])|(?:1[4-9]|2[0-9])\s*(?:\+|plus|and (?:over|above|up|older)))$/i;
/** In a sentence, ages that are the person's own stand near its start, and not after what the person does for others. */
const WITHIN = /^[^.!?\n]{0,40}?\b(?:aged?|ages|between)\s+(?=\d{1,2}\s*(?:[-–—]|to|and)\s*\d)/i;
const FOR_OTHERS = /\b(?:for|with|to|of|helps?|teach(?:es)?|serves?|children|kids|sons?|daughters?)\b/i;

/** The ages in a field that holds nothing else. */
export function agesIn(field: string): Ages | null {
  const text = field.trim();
  const start = field.indexOf(text);
  const span = { start, end: start + text.length };
  if (ALL.test(text) || OPEN.test(text)) return { ...span, width: Infinity };
  const match = RANGE.exec(text);
  return match ? { ...span, width: Math.max(0, Number(match[2]) - Number(match[1])) } : null;
}

/** The ages that a description starts with: "Women aged 18 to 65 who …". */
export function agesWithin(text: string): Ages | null {
  const before = WITHIN.exec(text);
  if (!before || FOR_OTHERS.test(before[0])) return null;
  const match = RANGE.exec(text.slice(before[0].length));
  if (!match) return null;
  const start = before[0].length + match.index;
  return { start, end: start + match[0].length, width: Math.max(0, Number(match[2]) - Number(match[1])) };
}
