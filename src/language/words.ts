import type { Prose } from '../model/prose.ts';
import type { Span } from '../model/span.ts';

/** A word of the prose. Hashtags, mentions, numbers and addresses are not words. */
export interface Word extends Span {
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
}

const cache = new WeakMap<Prose, readonly Word[]>();

/** The words of a text, in order. */
export function wordsOf(prose: Prose): readonly Word[] {
  let words = cache.get(prose);
  if (!words) {
    words = prose.blocks.flatMap((block) => scanWords(prose.masked, block));
    cache.set(prose, words);
  }
  return words;
}

/** The words in a stretch of a masked text. */
export function scanWords(masked: string, span: Span): Word[] {
  const words: Word[] = [];
  for (let at = span.start; at < span.end;) {
    const start = at;
    while (at < span.end && isWordCharacter(masked, at, at > start)) at++;
    if (at === start) {
      at++;
      continue;
    }
    const before = masked[start - 1];
    const tag = (before === '#' || before === '@') && start > span.start;
    const end = masked[at - 1] === "'" || masked[at - 1] === '’' || masked[at - 1] === '-' ? at - 1 : at;
    if (!tag && end > start && hasLetter(masked, start, end)) words.push({ start, end, lower: masked.slice(start, end).toLowerCase().replaceAll('’', "'") });
  }
  return words;
}

function isWordCharacter(text: string, at: number, inside: boolean): boolean {
  const code = text.charCodeAt(at);
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95) return true;
  if (code === 39 || code === 0x2019 || code === 45) return inside && isWordCharacter(text, at + 1, false);
  return code > 127 && /[\p{L}\p{N}\p{M}]/u.test(text[at] ?? '');
}

function hasLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 127) return true;
  }
  return false;
}
