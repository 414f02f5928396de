import { keptWith } from '../model/kept.ts';
import type { Prose } from '../model/prose.ts';
import type { Span } from '../model/span.ts';
import { vocableAt, vocableOf, type Vocable } from './vocabulary.ts';
import { FIRST_HASH, nextHash } from './word-hash.ts';

/** A word of the prose. Hashtags, mentions, numbers and addresses are not words. */
export interface Word extends Span {
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  /** The word itself, wherever it stands. */
  readonly vocable: Vocable;
}

/** The words of a text, in order. */
export const wordsOf = keptWith((prose: Prose): readonly Word[] => {
  const words: Word[] = [];
  for (const block of prose.blocks) collectWords(prose.masked, block, words);
  return words;
});

/** The words in a stretch of a masked text. */
export function scanWords(masked: string, span: Span): Word[] {
  const words: Word[] = [];
  collectWords(masked, span, words);
  return words;
}

const LETTER = 1;
const CAPITAL = 2;
/** Digits and underscores: part of a word, but none on their own. */
const DIGIT = 3;
const WIDE = 4;
const APOSTROPHE = 0x2019;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return LETTER;
  if (code >= 65 && code <= 90) return CAPITAL;
  return (code >= 48 && code <= 57) || code === 95 ? DIGIT : 0;
});

/** This runs over every character of every post: hence codes and a table. */
function collectWords(masked: string, span: Span, words: Word[]): void {
  for (let at = span.start; at < span.end; at++) {
    if (kindAt(masked, at) === 0) continue;
    const start = at;
    let letters = false;
    let ascii = true;
    let hash = FIRST_HASH;
    for (; at < span.end; at++) {
      const code = masked.charCodeAt(at);
      const kind = code < 128 ? (ASCII[code] as number) : kindAt(masked, at);
      if (kind === 0) {
        if ((code !== 39 && code !== 45 && code !== APOSTROPHE) || at + 1 >= span.end || kindAt(masked, at + 1) === 0) break;
      } else if (kind !== DIGIT) letters = true;
      if (code > 127) ascii = false;
      hash = nextHash(hash, kind === CAPITAL ? code + 32 : code);
    }
    const before = start > span.start ? masked.charCodeAt(start - 1) : 32;
    if (!letters || before === 35 || before === 64) continue; // a hashtag or a mention
    const vocable = ascii ? vocableAt(masked, start, at, hash) : vocableOf(masked.slice(start, at).toLowerCase().replaceAll('’', "'"));
    words.push({ start, end: at, lower: vocable.text, vocable });
  }
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code] ?? 0;
  if (code >= 0x2000 && code <= 0x206f) return 0;
  return (code >= 0x3041 && code <= 0x3096) || (code >= 0x4e00 && code <= 0x9fff) || /[\p{L}\p{N}\p{M}]/u.test(text[at] ?? '') ? WIDE : 0;
}
