import type { Span } from '../model/span.ts';

/** Builds a masked text: spaces but for what is kept and not blanked. Both are handed in in order. */
export class Mask {
  private readonly kept: Span[] = [];
  private readonly blanks: Span[] = [];
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  keep(span: Span): void {
    this.kept.push(span);
  }

  blank(span: Span): void {
    this.blanks.push(span);
  }

  text(): string {
    const parts: string[] = [];
    let at = 0;
    let next = 0;
    for (const keep of this.kept) {
      parts.push(spaces(this.source, at, keep.start));
      at = keep.start;
      for (let blank = this.blanks[next]; blank && blank.start < keep.end; blank = this.blanks[++next]) {
        if (blank.end <= at) continue;
        const from = Math.max(at, blank.start);
        parts.push(this.source.slice(at, from), spaces(this.source, from, Math.min(blank.end, keep.end)));
        at = Math.min(blank.end, keep.end);
        if (blank.end > keep.end) break; // it goes on in the next line kept
      }
      parts.push(this.source.slice(at, keep.end));
      at = keep.end;
    }
    parts.push(spaces(this.source, at, this.source.length));
    return parts.join('');
  }
}

const BLANK = ' '.repeat(512);

/** As many spaces as there are characters, with the line ends left in place. */
function spaces(text: string, start: number, end: number): string {
  let blank = '';
  let from = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    blank += run(at - from) + (code === 10 ? '\n' : '\r');
    from = at + 1;
  }
  return blank + run(end - from);
}

const run = (length: number): string => (length <= 0 ? '' : length <= BLANK.length ? BLANK.slice(0, length) : ' '.repeat(length));
