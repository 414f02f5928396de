import type { Block, Sentence } from '../model/prose.ts';
import type { Span } from '../model/span.ts';

/** Words that a full stop follows without ending the sentence. */
const TITLES = /(?:^|[\s(“"'])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Gov|Sen|Rep|Gen|Maj|Capt|Lt|Sgt|Pres|Hon|St|Sr|Jr|vs|e\.g|i\.e|cf|approx|No|Fig|Vol|Dept|Est|Inc|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z])$/;
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
    let start = 0;
    for (const end of boundaries(text)) {
      const span = trim(text, start, end);
      start = end;
      if (!span) continue;
      const quoted = block.quoted || quotes.some((quote) => quote.start <= span.start && span.end <= quote.end);
      sentences.push({ start: block.start + span.start, end: block.start + span.end, block: index, quoted });
    }
  }
  return sentences;
}

function* boundaries(text: string): Generator<number> {
  const marks = /[.!?…]+|[ \t]*(?:\r\n|\n|\r)/g;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const after = match.index + match[0].length;
    if (/[\r\n]/.test(match[0])) {
      if (breaksLine(text, match.index, after)) yield after;
      continue;
    }
    const trailing = trailingMarks(text.slice(after, after + 48));
    const end = after + trailing.length;
    if (endsSentence(text, match.index, match[0], trailing, end)) {
      yield end;
      marks.lastIndex = Math.max(end, after);
    }
  }
  yield text.length;
}

/** Closing marks and pictures that belong to the sentence before: not the "❤️" of "Tea? ❤️ for yes". */
function trailingMarks(text: string): string {
  const trailing = TRAILING.exec(text)?.[0] ?? '';
  return /^\s*[a-z=]/.test(text.slice(trailing.length)) ? (/^[")\]”’»']*/.exec(trailing)?.[0] ?? '') : trailing;
}

function endsSentence(text: string, at: number, mark: string, trailing: string, end: number): boolean {
  const rest = text.slice(end, end + 40);
  if (rest !== '' && !/^\s/.test(rest)) return /[?!]/.test(mark) && trailing === '' && /^[A-Z“"]/.test(rest);
  const lower = /^\s+[a-z]/.test(rest);
  if (/[?!]/.test(mark)) return !(lower && /["”’)'»]/.test(trailing));
  if (lower) return false;
  if (mark !== '.') return true;
  const before = text.slice(Math.max(0, at - 12), at);
  if (LETTERS_WITH_STOPS.test(before)) return /^\s*$/.test(rest) || (/[ap]\.?m$/i.test(before) && /^\s+[A-Z]/.test(rest));
  return rest.trim() === '' || !TITLES.test(before) || /^\s*\r?\n/.test(rest);
}

/** Whether the writer ended a line there: networks keep line ends, so "New class!⏎Who is in?" is two. */
function breaksLine(text: string, at: number, after: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim();
  const next = text.slice(after, after + 12);
  if (line === '' || ENDS_A_LINE.test(line) || STARTS_WITH_MARK.test(next)) return true;
  if (/^ {2,}$/.test(text.slice(at, after).replace(/[\r\n]/g, ''))) return true;
  return line.length < SHORT_LINE && /^\s*["“(]?[A-Z0-9]/.test(next);
}

/** Stretches between quotation marks. A lone mark quotes nothing. */
function findQuotes(text: string): readonly Span[] {
  if (!/["“«]|[\s(]['‘]|^['‘]/.test(text)) return [];
  const quotes: Span[] = [];
  for (const match of text.matchAll(/“[^”]*”|«[^»]*»|(?<![\w"])"(?=\S)[^"]*"(?!\w)|(?<=^|[\s(])‘[^’]*(?:’\w[^’]*)*[.,!?…]’|(?<=^|[\s(])'(?=\w)(?:[^'\n]|'\w)*[.,!?…]'/g)) {
    quotes.push({ start: match.index, end: match.index + match[0].length });
  }
  return quotes;
}

function trim(text: string, start: number, end: number): Span | null {
  const part = text.slice(start, end);
  const inner = part.trim();
  if (inner === '') return null;
  const from = start + part.length - part.trimStart().length;
  return { start: from, end: from + inner.length };
}
