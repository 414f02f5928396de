import type { Span } from '../model/span.ts';

/** A run of `*`, `_` or `~`, and the characters about it. */
export interface Delimiter {
  readonly mark: '*' | '_' | '~';
  readonly start: number;
  readonly length: number;
  readonly before: string;
  readonly after: string;
}

interface Open {
  readonly delimiter: Delimiter;
  left: number;
}

/** Which of the marks are emphasis, by CommonMark's rules; the others are characters like any other. */
export function matchEmphasis(delimiters: readonly Delimiter[]): readonly Span[] {
  const marks: Span[] = [];
  const open: Open[] = [];
  for (const delimiter of delimiters) {
    const { opens, closes } = flanks(delimiter);
    let used = 0;
    for (let index = open.length - 1; closes && index >= 0 && used < delimiter.length; index--) {
      const opener = open[index];
      if (!opener || !pairs(opener, delimiter, delimiter.length - used, opens)) continue;
      while (opener.left > 0 && used < delimiter.length && pairs(opener, delimiter, delimiter.length - used, opens)) {
        const size = delimiter.mark === '~' ? delimiter.length : Math.min(2, opener.left, delimiter.length - used);
        const from = opener.delimiter.start + opener.left - size;
        marks.push({ start: from, end: from + size }, { start: delimiter.start + used, end: delimiter.start + used + size });
        opener.left -= size;
        used += size;
      }
      open.length = opener.left > 0 ? index + 1 : index;
      index = open.length;
    }
    if (opens && used < delimiter.length) open.push({ delimiter: { ...delimiter, start: delimiter.start + used, length: delimiter.length - used }, left: delimiter.length - used });
  }
  return marks.sort((a, b) => a.start - b.start);
}

function pairs(opener: Open, closer: Delimiter, left: number, closerOpens: boolean): boolean {
  if (opener.delimiter.mark !== closer.mark) return false;
  if (closer.mark === '~') return opener.left === closer.length && left === closer.length && closer.length <= 2;
  const eitherBoth = closerOpens || flanks(opener.delimiter).closes;
  const sum = opener.delimiter.length + closer.length;
  return !(eitherBoth && sum % 3 === 0 && (opener.delimiter.length % 3 !== 0 || closer.length % 3 !== 0));
}

function flanks({ mark, before, after }: Delimiter): { readonly opens: boolean; readonly closes: boolean } {
  const spaceBefore = /\s/.test(before);
  const spaceAfter = /\s/.test(after);
  const markBefore = /[\p{P}\p{S}]/u.test(before);
  const markAfter = /[\p{P}\p{S}]/u.test(after);
  const left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
  const right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
  if (mark !== '_') return { opens: left, closes: right };
  return { opens: left && (!right || markBefore), closes: right && (!left || markAfter) };
}
