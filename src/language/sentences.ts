import type { Block, Sentence } from '../model/prose.ts';
import type { Span } from '../model/span.ts';
import type { Abbreviations } from './language.ts';
import { LANGUAGES } from './languages.ts';
import { findQuotes } from './quotes.ts';

/** A text is split before its language is known, so the abbreviations of every language hold. */
const anyOf = (kind: keyof Abbreviations): string => LANGUAGES.map((language) => language.abbreviations[kind]).join('|');
const before = (words: string): RegExp => new RegExp(String.raw`(?:^|[\s(“"'])(?:${words})$`);

/** Words that a full stop follows without ending the sentence: what comes next belongs to them. */
const TITLES = before(anyOf('leading'));
/** Words that a full stop shortens: the sentence goes on unless a new one plainly starts. */
const SHORTENED = before(`${anyOf('shortened')}|[A-Z]`);
/** Words that are shortened only before a number: "No. 5", but "No. We tried." */
const NUMBERED = before(anyOf('numbered'));
const STARTER = new RegExp(String.raw`^\s+["“(]?(?:[¿¡]|(?:${anyOf('starters')})(?:[’'\s,]|$))`);
const LETTERS_WITH_STOPS = /(?:^|\s)(?:[A-Za-z]\.)+[A-Za-z]?$/;
const PICTURE = String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u{1F3FB}-\u{1F3FF}\u{FE0F}\u{200D}\u{20E3}])`;
const TRAILING = new RegExp(String.raw`^[")\]”’»']*(?:[ \t]*${PICTURE}+)*[")\]”’»']*`, 'u');
const STARTS_WITH_MARK = new RegExp(String.raw`^[ \t]*(?:${PICTURE}|[•·▪►→✓✔✅*>#@–—-])`, 'u');
const ENDS_A_LINE = new RegExp(String.raw`(?:[.!?…:;]["”’)\]]*|${PICTURE}|#[\w]+)$`, 'u');

/** A line shorter than this was ended by its writer, not by an editor that wraps. */
const SHORT_LINE = 60;

/** Splits the blocks of a masked text into sentences. */
export function splitSentences(masked: string, blocks: readonly Block[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const [index, block] of blocks.entries()) {
    const quotes = findQuotes(masked.slice(block.start, block.end));
    let quote = 0;
    let start = block.start;
    for (const end of boundaries(masked, block)) {
      const span = trim(masked, start, end);
      start = end;
      if (!span) continue;
      while (quotes.length > quote && block.start + (quotes[quote]?.end ?? 0) < span.end) quote++;
      const quoted = block.quoted || (quotes.length > quote && block.start + (quotes[quote]?.start ?? 0) <= span.start);
      sentences.push({ start: span.start, end: span.end, block: index, quoted });
    }
  }
  return sentences;
}

/** Where sentences end, in order. Most ends are told by the characters about them; the patterns are for the others. */
function boundaries(text: string, block: Span): readonly number[] {
  const ends: number[] = [];
  let lineStart = block.start;
  for (let at = block.start; at < block.end;) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === RETURN) {
      const after = at + (code === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1);
      if (breaksLine(text, lineStart, at, Math.min(after, block.end), block.end)) ends.push(after);
      lineStart = at = after;
    } else if (isStop(code)) {
      const plain = plainEnd(text, at, block);
      if (plain !== null) {
        if (plain) ends.push(at + 1);
        at++;
        continue;
      }
      let after = at + 1;
      while (after < block.end && isStop(text.charCodeAt(after))) after++;
      const trailing = trailingMarks(text.slice(after, Math.min(block.end, after + 48)));
      const end = after + trailing.length;
      if (endsSentence(text, block, at, text.slice(at, after), trailing, end)) {
        ends.push(end);
        at = end;
      } else at = after;
    } else at++;
  }
  ends.push(block.end);
  return ends;
}

const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const isStop = (code: number): boolean => code === 46 || code === 33 || code === 63 || code === 0x2026;
const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** Longer words are written out. */
const LONGEST_SHORTENED = 8;
const MOST_REMEMBERED = 5000;
const mayBeShort = new Map<string, boolean>();

/** Whether a full stop may shorten a word of lower-case letters. Short words are few, and asked about again and again. */
function isShortened(word: string): boolean {
  let known = mayBeShort.get(word);
  if (known === undefined) {
    known = TITLES.test(word) || SHORTENED.test(word) || NUMBERED.test(word);
    if (mayBeShort.size < MOST_REMEMBERED) mayBeShort.set(word, known);
  }
  return known;
}

/**
 * Whether a mark between a word of lower-case letters, a space and a Latin letter ends a sentence. Null for all that is
 * not so plain.
 */
function plainEnd(text: string, at: number, block: Span): boolean | null {
  const code = text.charCodeAt(at);
  if (code === 0x2026 || at + 2 >= block.end || text.charCodeAt(at + 1) !== SPACE) return null;
  const next = text.charCodeAt(at + 2);
  if (isLower(next)) return code === 46 ? false : true;
  if (!isUpper(next)) return null;
  if (code !== 46) return true;
  let start = at;
  while (start > block.start && isLower(text.charCodeAt(start - 1))) start--;
  const length = at - start;
  if (length === 0 || start === block.start || text.charCodeAt(start - 1) !== SPACE) return null;
  return length <= LONGEST_SHORTENED && isShortened(text.slice(start, at)) ? null : true;
}

/** Closing marks and pictures that belong to the sentence before: not the "❤️" of "Tea? ❤️ for yes". */
function trailingMarks(text: string): string {
  const trailing = TRAILING.exec(text)?.[0] ?? '';
  return /^\s*[a-zß-öø-ÿ=]/.test(text.slice(trailing.length)) ? (/^[")\]”’»']*/.exec(trailing)?.[0] ?? '') : trailing;
}

function endsSentence(text: string, block: Span, at: number, mark: string, trailing: string, end: number): boolean {
  const rest = text.slice(end, Math.min(block.end, end + 40));
  if (rest !== '' && !/^\s/.test(rest)) return /[?!]/.test(mark) && trailing === '' && /^[A-ZÀ-ÖØ-Þ¿¡“"]/.test(rest);
  const lower = /^\s+[a-zß-öø-ÿ]/.test(rest);
  if (/[?!]/.test(mark)) return !(lower && /["”’)'»]/.test(trailing));
  if (lower) return false;
  if (mark !== '.') return true;
  const before = text.slice(Math.max(block.start, at - 12), at);
  if (rest.trim() === '' || /^\s*\r?\n/.test(rest) || (STARTER.test(rest) && !TITLES.test(before))) return true;
  if (LETTERS_WITH_STOPS.test(before)) return /[ap]\.?m$/i.test(before) && /^\s+[A-Z]/.test(rest);
  return !TITLES.test(before) && !SHORTENED.test(before) && !(NUMBERED.test(before) && /^\s+\d/.test(rest));
}

/** Whether the writer ended a line there: networks keep line ends, so "New class!⏎Who is in?" is two. */
function breaksLine(text: string, start: number, end: number, after: number, blockEnd: number): boolean {
  const next = text.charCodeAt(after);
  // Between a word or a comma and a word, only the length of the line tells.
  const last = text.charCodeAt(end - 1);
  if (end > start && (isLower(last) || last === COMMA) && after < blockEnd && (isLower(next) || isUpper(next)) && !endsInHashtag(text, start, end)) {
    return isUpper(next) && trimmedLength(text, start, end) < SHORT_LINE;
  }
  return breaksOddLine(text.slice(start, end), text.slice(after, Math.min(blockEnd, after + 12)));
}

const COMMA = 44;

function endsInHashtag(text: string, start: number, end: number): boolean {
  for (let at = end - 1; at >= start && text.charCodeAt(at) !== SPACE; at--) if (text.charCodeAt(at) === 35) return true;
  return false;
}

function trimmedLength(text: string, start: number, end: number): number {
  let from = start;
  while (from < end && text.charCodeAt(from) === SPACE) from++;
  return end - from;
}

function breaksOddLine(written: string, next: string): boolean {
  const line = written.trim();
  if (line === '' || ENDS_A_LINE.test(line) || STARTS_WITH_MARK.test(next)) return true;
  if (/^ {2,}$/.test(written.slice(written.trimEnd().length))) return true; // Markdown's line break
  return line.length < SHORT_LINE && /^\s*["“(]?[A-ZÀ-ÖØ-Þ¿¡0-9]/.test(next);
}

function trim(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && isWhite(text.charCodeAt(from))) from++;
  while (to > from && isWhite(text.charCodeAt(to - 1))) to--;
  return to > from ? { start: from, end: to } : null;
}

/** As `trim` has it. */
const isWhite = (code: number): boolean => code === SPACE || (code >= 9 && code <= RETURN) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));
