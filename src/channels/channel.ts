/** One thing a network counts, and how much of it a post may have. */
export interface Measure {
  /** What is counted, in the plural: "characters as X weighs them". */
  readonly unit: string;
  readonly limit: number;
  readonly count: (text: string) => number;
  /** The most that one character (a UTF-16 unit) can count. With `link`, it tells that a short text needs no counting. */
  readonly unitAtMost: number;
  /** What a link counts whatever its length; 0 where it counts as it is written. */
  readonly link: number;
}

/** Whether a text of this many UTF-16 units and links is within a limit however its characters count. */
export const surelyFits = (measure: Measure, units: number, links: number): boolean => units * measure.unitAtMost + links * measure.link <= measure.limit;

/** What a network counts and allows. Data first: every number can be overridden in `rapport.yml`. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The first is the one people know; a text over any of them is refused. */
  readonly measures: readonly [Measure, ...Measure[]];
  /** Characters before "see more"; null where there is none, or no figure to trust. */
  readonly fold: number | null;
  /** How sure the numbers are. Only high confidence makes an error. */
  readonly confidence: 'high' | 'medium' | 'low';
  /** Where the numbers are from, and the month they were seen. */
  readonly source: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Characters that are one grapheme each beside one another; anything else, with its neighbours, is for the segmenter. */
const SEGMENTED = /[\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]?(?:[^\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]+[\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]?)+/g;

/** Characters as people see them: a family emoji is one. */
export function countGraphemes(text: string): number {
  let count = text.length;
  for (const [part] of text.matchAll(SEGMENTED)) count += segments(part) - part.length;
  return count;
}

function segments(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count++;
  return count;
}

/** The bytes of a text in UTF-8. */
export function countBytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Unicode code points. */
export function countCodePoints(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at++) if ((text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) count--;
  return count;
}
