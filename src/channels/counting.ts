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

/** UTF-16 units, as many interfaces count. */
export const countUnits = (text: string): number => text.length;

const LINK = /(?<![\w@])(?:https?:\/\/|www\.)[^\s<>]+/gi;
const AFTER_A_LINK = /[?!.,:;*_~'"”’»…)\]/]+$/;

/** Links that are not the same: each address counts once. */
export function countDifferentLinks(text: string): number {
  if (!text.includes('://') && !/www\./i.test(text)) return 0;
  return new Set(Array.from(text.matchAll(LINK), ([link]) => link.replace(AFTER_A_LINK, '').replace(/^https?:\/\//i, ''))).size;
}
