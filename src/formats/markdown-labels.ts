import type { Text } from '../model/data.ts';
import type { Span } from '../model/span.ts';
import { wordsOf } from './markdown-text.ts';

/** What a line says of itself: `**Goals:** sleep better`. */
export interface Labelled {
  /** Without marks and colon; null for lines before the first label. */
  readonly key: Text | null;
  /** Whether the key stands out by bold or italic letters. */
  readonly marked: boolean;
  /** What follows it, line by line; empty where nothing does. */
  readonly value: readonly Span[];
}

/** `**Key:** rest`, `**Key**: rest`, `**Key** - rest`, `*Key*: rest`; a picture may stand before the words. */
const MARKED = /^((?:[^\p{L}\p{N}*_\s][^\p{L}\p{N}*_\s]{0,3}[ \t]+)?)(\*{1,3}|_{1,3})(?![*_\s])([^*\r\n]{1,80}?)([:：]?)[ \t]*\2[ \t]*([:：]?)(?:(?:[ \t]+[-–—=])?(?=[ \t])|$|(?<=[:：]))[ \t]*/u;
/** `Key: rest`; whoever reads it decides whether such a key is one. */
const PLAIN = /^([^\p{L}\p{N}\s]{0,4}[ \t]*[\p{L}][^:：\r\n*|]{0,40}?)[ \t]*(?::(?=[ \t]|$)|：)[ \t]*/u;
/** Between labels on one line. */
const NEXT = /(?:[ \t]*[|·•;,/–—-]|[ \t.])[ \t]*(?=\*\*[^*\r\n]{1,60}(?::[ \t]*\*\*|\*\*[ \t]*:))/gu;

/**
 * The labels of a paragraph or an item, each with what follows it up to the next.
 *
 * @param isPlainKey whether unmarked words before a colon are a key.
 */
export function labelsOf(text: string, lines: readonly Span[], isPlainKey: (words: string) => boolean): readonly Labelled[] {
  const found: { key: Text | null; marked: boolean; value: Span[] }[] = [];
  for (const piece of lines.flatMap((line) => pieces(text, line))) {
    const label = labelAt(text, piece, isPlainKey);
    if (label) found.push({ key: label.key, marked: label.marked, value: label.rest.end > label.rest.start ? [label.rest] : [] });
    else if (found.length === 0) found.push({ key: null, marked: false, value: [piece] });
    else found.at(-1)?.value.push(piece);
  }
  return found;
}

function labelAt(text: string, line: Span, isPlainKey: (words: string) => boolean): { readonly key: Text; readonly marked: boolean; readonly rest: Span } | null {
  const words = text.slice(line.start, Math.min(line.end, line.start + 200));
  const marked = MARKED.exec(words);
  if (marked) {
    const [all, lead = '', mark = '', key = '', colonIn, colonAfter] = marked;
    const rest = { start: line.start + all.length, end: line.end };
    const separated = colonIn !== '' || colonAfter !== '' || /[-–—=][ \t]*$/.test(all);
    // Bold words with a sentence after them are a sentence that starts in bold; slanted ones alone on a line are a sentence.
    const alone = rest.start >= line.end && mark.length > 1 && key.length <= 50;
    if (separated || alone) {
      const start = line.start + lead.length + mark.length;
      return { key: wordsOf(text, { start, end: start + key.length }), marked: true, rest };
    }
  }
  const plain = PLAIN.exec(words);
  if (!plain?.[1] || !isPlainKey(plain[1])) return null;
  return { key: wordsOf(text, { start: line.start, end: line.start + plain[1].length }), marked: false, rest: { start: line.start + plain[0].length, end: line.end } };
}

/** One line of several labels in its parts: `**Age:** 34 | **Role:** teacher`. */
function pieces(text: string, line: Span): readonly Span[] {
  const words = text.slice(line.start, line.end).replace(/\\$/, '');
  const parts: Span[] = [];
  let start = line.start;
  for (const gap of words.length < 2000 && words.startsWith('**') ? words.matchAll(NEXT) : []) {
    if (gap.index === 0) continue;
    parts.push({ start, end: line.start + gap.index });
    start = line.start + gap.index + gap[0].length;
  }
  return [...parts, { start, end: line.start + words.length }].filter((part) => part.end > part.start);
}
