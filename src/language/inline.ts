import type { Rendering } from '../model/prose.ts';
import type { Span } from '../model/span.ts';
import { matchEmphasis, type Delimiter } from './emphasis.ts';
import { findUrls } from './urls.ts';

/** What inline syntax takes away from a text. Offsets are those of the content scanned. */
export interface InlineMarks {
  /** Not the author's words: syntax, code, addresses, comments. */
  readonly blanks: readonly Span[];
  readonly renderings: readonly Rendering[];
  readonly comments: readonly Span[];
  readonly links: readonly Span[];
}

const NONE: InlineMarks = { blanks: [], renderings: [], comments: [], links: [] };
const ANY_SYNTAX = /[`*_~[\]<&\\{@]|:\/\/|\.[a-z]/i;
const TAG = /<(?:[A-Za-z][\w-]*(?:\s+[\w:.@-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?|\/[A-Za-z][\w-]*\s*|\?[^>]*\?|![A-Za-z][^>]*)>/y;
const AUTOLINK = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+)>/y;
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/y;
const TEMPLATE = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/y;
const FOOTNOTE = /\[\^[^\]\s]+\]/y;
const DESTINATION = /\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*))(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)/y;
const REFERENCE = /\[((?:[^[\]\\]|\\.)*)\]/y;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', copy: '©', reg: '®', trade: '™', hellip: '…', mdash: '—', ndash: '–',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', euro: '€', pound: '£', middot: '·', bull: '•', times: '×', deg: '°',
};

/** Finds the inline syntax of one block of Markdown. `definitions` are the labels that links may refer to. */
export function scanInline(content: string, definitions: ReadonlySet<string>): InlineMarks {
  return ANY_SYNTAX.test(content) ? new InlineScanner(content, definitions).run() : NONE;
}

class InlineScanner {
  private readonly blanks: Span[] = [];
  private readonly renderings: Rendering[] = [];
  private readonly comments: Span[] = [];
  private readonly links: Span[] = [];
  private readonly delimiters: Delimiter[] = [];
  private readonly brackets: { start: number; image: boolean; delimiters: number }[] = [];
  private readonly content: string;
  private readonly definitions: ReadonlySet<string>;

  constructor(content: string, definitions: ReadonlySet<string>) {
    this.content = content;
    this.definitions = definitions;
  }

  run(): InlineMarks {
    const urls = findUrls(this.content);
    let nextUrl = 0;
    for (let at = 0; at < this.content.length;) {
      while ((urls[nextUrl]?.start ?? Infinity) < at) nextUrl++;
      const url = urls[nextUrl];
      if (url?.start === at) {
        this.blanks.push(url);
        this.links.push(url);
        at = url.end;
      } else at = this.step(at);
    }
    for (const mark of matchEmphasis(this.delimiters)) this.drop(mark.start, mark.end);
    this.blanks.sort((a, b) => a.start - b.start);
    return { blanks: this.blanks, renderings: this.renderings, comments: this.comments, links: this.links };
  }

  /** Reads what starts here; the offset after it. */
  private step(at: number): number {
    switch (this.content[at]) {
      case '\\': return this.escape(at);
      case '`': return this.code(at);
      case '<': return this.angle(at);
      case '&': return this.entity(at);
      case '{': return this.template(at);
      case '*': case '_': case '~': return this.delimiter(at);
      case '!': return this.content[at + 1] === '[' ? this.open(at, true) : at + 1;
      case '[': return this.footnote(at) ?? this.open(at, false);
      case ']': return this.close(at);
      default: return at + 1;
    }
  }

  private escape(at: number): number {
    if (!/[!-/:-@[-`{-~]/.test(this.content[at + 1] ?? '')) return at + 1;
    this.drop(at, at + 1);
    return at + 2;
  }

  private code(at: number): number {
    const open = run(this.content, at, '`');
    for (let index = at + open; index < this.content.length;) {
      const next = this.content.indexOf('`', index);
      if (next < 0) break;
      const length = run(this.content, next, '`');
      if (length === open) {
        this.blanks.push({ start: at, end: next + length });
        this.renderings.push({ start: at, end: at + open, text: '' }, { start: next, end: next + length, text: '' });
        return next + length;
      }
      index = next + length;
    }
    return at + open;
  }

  private angle(at: number): number {
    if (this.content.startsWith('<!--', at)) {
      const close = this.content.indexOf('-->', at + 2);
      if (close < 0) return at + 1;
      this.comments.push({ start: at, end: close + 3 });
      this.drop(at, close + 3);
      return close + 3;
    }
    const link = sticky(AUTOLINK, this.content, at);
    if (link) {
      const end = at + link[0].length;
      this.blanks.push({ start: at, end });
      this.links.push({ start: at + 1, end: end - 1 });
      this.renderings.push({ start: at, end: at + 1, text: '' }, { start: end - 1, end, text: '' });
      return end;
    }
    const tag = sticky(TAG, this.content, at);
    if (!tag) return at + 1;
    this.drop(at, at + tag[0].length);
    return at + tag[0].length;
  }

  private entity(at: number): number {
    const match = sticky(ENTITY, this.content, at);
    if (!match) return at + 1;
    const code = match[1] ? Number(match[1]) : match[2] ? parseInt(match[2], 16) : null;
    const text = code === null ? ENTITIES[match[3] ?? ''] : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (text === undefined) return at + 1;
    this.blanks.push({ start: at, end: at + match[0].length });
    this.renderings.push({ start: at, end: at + match[0].length, text });
    return at + match[0].length;
  }

  private template(at: number): number {
    const match = sticky(TEMPLATE, this.content, at);
    if (!match) return at + 1;
    this.blanks.push({ start: at, end: at + match[0].length });
    return at + match[0].length;
  }

  private delimiter(at: number): number {
    const mark = this.content[at] as Delimiter['mark'];
    const length = run(this.content, at, mark);
    this.delimiters.push({ mark, start: at, length, before: this.content[at - 1] ?? ' ', after: this.content[at + length] ?? ' ' });
    return at + length;
  }

  private footnote(at: number): number | null {
    const match = sticky(FOOTNOTE, this.content, at);
    if (!match) return null;
    this.drop(at, at + match[0].length);
    return at + match[0].length;
  }

  private open(at: number, image: boolean): number {
    this.brackets.push({ start: at, image, delimiters: this.delimiters.length });
    return at + (image ? 2 : 1);
  }

  private close(at: number): number {
    const bracket = this.brackets.pop();
    if (!bracket) return at + 1;
    const label = this.content.slice(bracket.start + (bracket.image ? 2 : 1), at);
    const target = this.target(at + 1, label);
    if (!target) return at + 1;
    // Emphasis marks inside a link belong together, whatever stands outside it.
    const inner = this.delimiters.splice(bracket.delimiters);
    if (bracket.image) {
      this.drop(bracket.start, target.end);
    } else {
      for (const mark of matchEmphasis(inner)) this.drop(mark.start, mark.end);
      this.drop(bracket.start, bracket.start + 1);
      this.blanks.push({ start: at, end: target.end });
      this.renderings.push({ start: at, end: target.end, text: target.url && target.url !== label ? ` ${target.url}` : '' });
      this.brackets.length = 0; // a link holds no other link
    }
    this.links.push({ start: bracket.start, end: target.end });
    return target.end;
  }

  private target(at: number, label: string): { readonly end: number; readonly url: string } | null {
    const destination = sticky(DESTINATION, this.content, at);
    if (destination) return { end: at + destination[0].length, url: destination[1] ?? destination[2] ?? '' };
    const reference = sticky(REFERENCE, this.content, at);
    const name = reference?.[1] || label;
    if (!this.definitions.has(name.toLowerCase().replace(/\s+/g, ' '))) return null;
    return { end: at + (reference?.[0].length ?? 0), url: '' };
  }

  private drop(start: number, end: number): void {
    this.blanks.push({ start, end });
    this.renderings.push({ start, end, text: '' });
  }
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function run(text: string, at: number, mark: string): number {
  let length = 1;
  while (text[at + length] === mark) length++;
  return length;
}
