import type { Prose, Sentence } from '../model/prose.ts';
import type { Span } from '../model/span.ts';

/** Stretches between quotation marks, in order and apart. A lone mark quotes nothing. */
export function findQuotes(text: string): readonly Span[] {
  const quotes: Span[] = [];
  if (!/["“«‘]|(?:^|[\s(])'/.test(text)) return quotes; // within a word it is an apostrophe
  const closing = new Closing(text);
  const marks = /["“«‘']/g;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const end = closing.of(mark[0], mark.index);
    if (end === null) continue;
    quotes.push({ start: mark.index, end });
    marks.lastIndex = end;
  }
  return quotes;
}

/** Finds what closes a quotation. Remembers what it found, so that a text of opening marks is read once. */
class Closing {
  private readonly next = new Map<string, number>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The offset after the mark that closes the one at an offset; null where it opens nothing. */
  of(mark: string, at: number): number | null {
    const before = this.text[at - 1] ?? ' ';
    const after = this.text[at + 1] ?? ' ';
    if (mark === '“') return this.after('”', at);
    if (mark === '«') return this.after('»', at);
    if (mark === '"') {
      if (/[\w"]/.test(before) || /\s/.test(after)) return null;
      const end = this.after('"', at);
      return end !== null && /\w/.test(this.text[end] ?? '') ? null : end;
    }
    // Single marks are mostly apostrophes: what they quote ends as a sentence does.
    if (!/[\s(]/.test(before)) return null;
    if (mark === "'" && !/\w/.test(after)) return null;
    const end = this.after(mark === '‘' ? '’' : "'", at);
    return end !== null && /[.,!?…]/.test(this.text[end - 2] ?? '') ? end : null;
  }

  private after(mark: string, from: number): number | null {
    let at = this.next.get(mark) ?? -1;
    if (at <= from) {
      at = this.text.indexOf(mark, from + 1);
      const apostrophe = mark === '’' || mark === "'";
      while (apostrophe && at >= 0 && /\w/.test(this.text[at + 1] ?? '')) at = this.text.indexOf(mark, at + 1);
      if (at < 0) at = Infinity;
      this.next.set(mark, at);
    }
    return at === Infinity ? null : at + 1;
  }
}

/** Whether a place of a sentence stands inside a quotation that has more in it: it is what somebody said. */
export function isQuotedWithin({ masked, blocks }: Prose, { block }: Sentence, start: number, end: number): boolean {
  const paragraph = blocks[block];
  return paragraph !== undefined && findQuotes(masked.slice(paragraph.start, paragraph.end)).some((quote) => quote.start + paragraph.start < start && end < quote.end + paragraph.start);
}
