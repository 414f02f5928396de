import type { Span } from '../model/span.ts';

/** A line that parts one text from the next: a rule with an empty line before it. */
const RULED = /(?<=^|\n[ \t]*\r?\n)[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*(?=\r?\n|$)/g;
/** "2/", "2/7", "(2/7)", "Tweet 2:" and "**Post 2 (the method):**" where a line starts. */
const NUMBERED = /(?<=^|\n)[ \t]*(?:#{1,6}[ \t]+)?[*_]{0,2}\(?(?:(?:tweet|post|toot|skeet|part)[ \t]+(\d{1,2})\b(?=[^\n]{0,60}(?::|\*\*|\n|$))|(\d{1,2})[ \t]*\/(?:[ \t]*\d{1,2})?(?![\d/]))/gi;

/** The single posts of a thread that one file holds, and how sure their number is. */
export interface ThreadParts {
  readonly parts: readonly Span[];
  /** The parts are counted: each of them goes out. Otherwise what follows the first may be comments and notes. */
  readonly numbered: boolean;
}

/** The parts of a text that is written as several posts: parted by rules, or counted from 1 or 2. Null where it is one. */
export function threadParts(text: string, body: Span): ThreadParts | null {
  const inside = text.slice(body.start, body.end);
  const counted = !/\d/.test(inside) ? [] : inOrder(Array.from(inside.matchAll(NUMBERED), (match) => ({ at: match.index, number: Number(match[1] ?? match[2]) })));
  const ruled = !/---|\*\*\*|___/.test(inside) ? [] : Array.from(inside.matchAll(RULED), (match) => match.index);
  const numbered = counted.length >= 2 || /🧵|\bthread\b/i.test(inside);
  const starts = [...new Set([0, ...(counted.length >= 2 ? counted : []), ...ruled])].sort((a, b) => a - b);
  const parts = starts.map((start, index) => trimmed(inside, start, starts[index + 1] ?? inside.length)).filter((part) => part.end > part.start);
  return parts.length < 2 ? null : { numbered, parts: parts.map(({ start, end }) => ({ start: body.start + start, end: body.start + end })) };
}

/** Where numbers stand that count up by one from 1 or 2; none where they do not. */
function inOrder(marks: readonly { readonly at: number; readonly number: number }[]): readonly number[] {
  const first = marks[0]?.number ?? 0;
  return (first === 1 || first === 2) && marks.every(({ number }, index) => number === first + index) ? marks.map(({ at }) => at) : [];
}

/** Without the rule that parts it from what is before, and without space round it. */
function trimmed(text: string, start: number, end: number): Span {
  const lead = /^[ \t]*(?:(?:-{3,}|\*{3,}|_{3,})[ \t]*(?:\r?\n|$))?\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + lead, end: start + text.slice(start, end).trimEnd().length };
}
