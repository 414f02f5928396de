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
    const text = masked.slice(block.start, block.end);
    const quotes = findQuotes(text);
    let quote = 0;
    let start = 0;
    for (const end of boundaries(text)) {
      const span = trim(text, start, end);
      start = end;
      if (!span) continue;
      while ((quotes[quote]?.end ?? Infinity) < span.end) quote++;
      const quoted = block.quoted || (quotes[quote]?.start ?? Infinity) <= span.start;
      sentences.push({ start: block.start + span.start, end: block.start + span.end, block: index, quoted });
    }
  }
  return sentences;
}

function boundaries(text: string): readonly number[] {
  const ends: number[] = [];
  let lineStart = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === RETURN) {
      const after = at + (code === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1);
      if (breaksLine(text.slice(lineStart, at), text.slice(after, after + 12))) ends.push(after);
      lineStart = at = after;
    } else if (isStop(code)) {
      let after = at + 1;
      while (isStop(text.charCodeAt(after))) after++;
      const trailing = trailingMarks(text.slice(after, after + 48));
      const end = after + trailing.length;
      if (endsSentence(text, at, text.slice(at, after), trailing, end)) {
        ends.push(end);
        at = end;
      } else at = after;
    } else at++;
  }
  ends.push(text.length);
  return ends;
}

const LINE_FEED = 10;
const RETURN = 13;
const isStop = (code: number): boolean => code === 46 || code === 33 || code === 63 || code === 0x2026;

/** Closing marks and pictures that belong to the sentence before: not the "❤️" of "Tea? ❤️ for yes". */
function trailingMarks(text: string): string {
  const trailing = TRAILING.exec(text)?.[0] ?? '';
  return /^\s*[a-zß-öø-ÿ=]/.test(text.slice(trailing.length)) ? (/^[")\]”’»']*/.exec(trailing)?.[0] ?? '') : trailing;
}

function endsSentence(text: string, at: number, mark: string, trailing: string, end: number): boolean {
  const rest = text.slice(end, end + 40);
  if (rest !== '' && !/^\s/.test(rest)) return /[?!]/.test(mark) && trailing === '' && /^[A-ZÀ-ÖØ-Þ¿¡“"]/.test(rest);
  const lower = /^\s+[a-zß-öø-ÿ]/.test(rest);
  if (/[?!]/.test(mark)) return !(lower && /["”’)'»]/.test(trailing));
  if (lower) return false;
  if (mark !== '.') return true;
  const before = text.slice(Math.max(0, at - 12), at);
  if (rest.trim() === '' || /^\s*\r?\n/.test(rest) || (STARTER.test(rest) && !TITLES.test(before))) return true;
  if (LETTERS_WITH_STOPS.test(before)) return /[ap]\.?m$/i.test(before) && /^\s+[A-Z]/.test(rest);
  return !TITLES.test(before) && !SHORTENED.test(before) && !(NUMBERED.test(before) && /^\s+\d/.test(rest));
}

/** Whether the writer ended a line there: networks keep line ends, so "New class!⏎Who is in?" is two. */
function breaksLine(written: string, next: string): boolean {
  const line = written.trim();
  if (line === '' || ENDS_A_LINE.test(line) || STARTS_WITH_MARK.test(next)) return true;
  if (/^ {2,}$/.test(written.slice(written.trimEnd().length))) return true; // Markdown's line break
  return line.length < SHORT_LINE && /^\s*["“(]?[A-ZÀ-ÖØ-Þ¿¡0-9]/.test(next);
}

function trim(text: string, start: number, end: number): Span | null {
  const part = text.slice(start, end);
  const inner = part.trim();
  if (inner === '') return null;
  const from = start + part.length - part.trimStart().length;
  return { start: from, end: from + inner.length };
}
