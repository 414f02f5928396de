import type { Rendering } from '../model/prose.ts';
import type { Span } from '../model/span.ts';
import { matchEmphasis, type Delimiter } from './emphasis.ts';
import { normaliseLabel, type References } from '../markdown/definitions.ts';
import { namedCharacter, numberedCharacter } from './entities.ts';
import { findUrl } from './urls.ts';

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
const SYNTAX = new Uint8Array(128);
for (const mark of '\\`<&{*_~![]') SYNTAX[mark.charCodeAt(0)] = 1;
const TAG = /<(?:[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:@][\w:.@-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?|\/[A-Za-z][A-Za-z0-9-]*\s*)>/y;
const AUTOLINK = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*)>/y;
const LINE_BREAK = /^<br\s*\/?>$/i;
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/y;
const FOOTNOTE = /\[\^((?:[^[\]\\\s]|\\[[\]\\])+)\]/y;
const DESTINATION = /\(\s*(?:<((?:[^<>\\\n]|\\.)*)>|(?!<)((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*))(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)/y;
const REFERENCE = /\[((?:[^[\]\\]|\\.)*)\]/y;
/** Finds the inline syntax of one block of Markdown. */
export function scanInline(content: string, references: References): InlineMarks {
  return ANY_SYNTAX.test(content) ? new InlineScanner(content, references).run() : NONE;
}

interface Bracket {
  readonly start: number;
  readonly image: boolean;
  /** How many runs of emphasis marks stand before it. */
  readonly delimiters: number;
  /** Inside a link already closed: a link holds no other. */
  inactive: boolean;
  /** Holds other brackets, so that its words are no label. */
  nested: boolean;
}

class InlineScanner {
  private readonly blanks: Span[] = [];
  private readonly renderings: Rendering[] = [];
  private readonly comments: Span[] = [];
  private readonly links: Span[] = [];
  private readonly delimiters: Delimiter[] = [];
  private readonly brackets: Bracket[] = [];
  /** Where each closing mark was last found, so that a text of opening marks is not searched to its end for each. */
  private readonly found = new Map<string, number>();
  private readonly content: string;
  private readonly references: References;

  constructor(content: string, references: References) {
    this.content = content;
    this.references = references;
  }

  run(): InlineMarks {
    const { content } = this;
    let url = findUrl(content, 0);
    for (let at = 0; at < content.length;) {
      // An address inside a link's target or in code is none of its own, and nor is what would follow it there.
      if (url && url.start < at) url = findUrl(content, at);
      const code = content.charCodeAt(at);
      if (at === url?.start) at = this.address(url);
      else if (code < 128 && SYNTAX[code] === 1) at = this.step(at);
      else at++;
    }
    for (const mark of matchEmphasis(this.delimiters)) this.drop(mark.start, mark.end);
    this.blanks.sort((a, b) => a.start - b.start);
    return { blanks: this.blanks, renderings: this.renderings, comments: this.comments, links: this.links };
  }

  /** An address written out. As the words of a link it ends with them. */
  private address({ start, end }: Span): number {
    const close = this.brackets.length > 0 ? this.content.indexOf(']', start) : -1;
    const span = { start, end: close > start && close < end ? close : end };
    this.blanks.push(span);
    this.links.push(span);
    return span.end;
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
      case '!': return this.content[at + 1] === '[' && this.content[at + 2] !== '^' ? this.open(at, true) : at + 1;
      case '[': return this.footnote(at) ?? this.open(at, false);
      case ']': return this.close(at);
      default: return at + 1;
    }
  }

  private escape(at: number): number {
    const next = this.content[at + 1] ?? '';
    if (next === '\n' || next === '\r') this.drop(at, at + 1);
    if (!/[!-/:-@[-`{-~]/.test(next)) return at + 1;
    this.drop(at, at + 1);
    return at + 2;
  }

  private code(at: number): number {
    const open = run(this.content, at, '`');
    const key = `code ${open}`;
    if ((this.found.get(key) ?? 0) < Infinity) {
      for (let next = this.content.indexOf('`', at + open); next >= 0;) {
        const length = run(this.content, next, '`');
        if (length === open) {
          this.blanks.push({ start: at, end: next + length });
          this.renderings.push({ start: at, end: at + open, text: '' }, { start: next, end: next + length, text: '' });
          return next + length;
        }
        next = this.content.indexOf('`', next + length);
      }
      this.found.set(key, Infinity);
    }
    return at + open;
  }

  private angle(at: number): number {
    const link = sticky(AUTOLINK, this.content, at);
    if (link) {
      const end = at + link[0].length;
      this.blanks.push({ start: at, end });
      this.links.push({ start: at + 1, end: end - 1 });
      this.renderings.push({ start: at, end: at + 1, text: '' }, { start: end - 1, end, text: '' });
      return end;
    }
    const end = this.htmlEnd(at);
    if (end === null) return at + 1;
    this.blanks.push({ start: at, end });
    this.renderings.push({ start: at, end, text: LINE_BREAK.test(this.content.slice(at, end)) ? '\n' : '' });
    return end;
  }

  private htmlEnd(at: number): number | null {
    const { content } = this;
    if (content.startsWith('<!--', at)) {
      const end = this.after('-->', at + 2);
      if (end !== null) this.comments.push({ start: at, end });
      return end;
    }
    if (content[at + 1] === '?') return this.after('?>', at + 2);
    if (content.startsWith('<![CDATA[', at)) return this.after(']]>', at + 9);
    if (content[at + 1] === '!') return /[A-Za-z]/.test(content[at + 2] ?? '') ? this.after('>', at + 2) : null;
    const tag = sticky(TAG, content, at);
    return tag ? at + tag[0].length : null;
  }

  private entity(at: number): number {
    const match = sticky(ENTITY, this.content, at);
    if (!match) return at + 1;
    const [all, decimal, hexadecimal, name = ''] = match;
    const text = decimal ? numberedCharacter(Number(decimal)) : hexadecimal ? numberedCharacter(parseInt(hexadecimal, 16)) : namedCharacter(name);
    if (text === undefined) return at + 1;
    const end = at + all.length;
    this.blanks.push({ start: at, end });
    this.renderings.push({ start: at, end, text });
    return end;
  }

  private template(at: number): number {
    const open = this.content[at + 1];
    const end = open === '{' ? this.after('}}', at + 2) : open === '%' ? this.after('%}', at + 2) : null;
    if (end === null) return at + 1;
    this.blanks.push({ start: at, end });
    return end;
  }

  private delimiter(at: number): number {
    const mark = this.content[at] as Delimiter['mark'];
    const length = run(this.content, at, mark);
    this.delimiters.push({ mark, start: at, length, before: this.content[at - 1] ?? ' ', after: this.content[at + length] ?? ' ' });
    return at + length;
  }

  private footnote(at: number): number | null {
    if (this.content[at + 1] !== '^') return null;
    const match = sticky(FOOTNOTE, this.content, at);
    const label = match && normaliseLabel(match[1] ?? '');
    if (!match || label === null || !this.references.footnotes.has(label)) return null;
    this.drop(at, at + match[0].length);
    return at + match[0].length;
  }

  private open(at: number, image: boolean): number {
    this.brackets.push({ start: at, image, delimiters: this.delimiters.length, inactive: false, nested: false });
    return at + (image ? 2 : 1);
  }

  private close(at: number): number {
    const bracket = this.brackets.pop();
    if (!bracket) return at + 1;
    const outer = this.brackets.at(-1);
    if (outer) outer.nested = true;
    const label = bracket.nested ? '' : this.content.slice(bracket.start + (bracket.image ? 2 : 1), at);
    const target = bracket.inactive ? null : this.target(at + 1, label);
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
      for (const other of this.brackets) other.inactive ||= !other.image;
    }
    this.links.push({ start: bracket.start, end: target.end });
    return target.end;
  }

  private target(at: number, label: string): { readonly end: number; readonly url: string } | null {
    const destination = sticky(DESTINATION, this.content, at);
    if (destination) return { end: at + destination[0].length, url: postedUrl(destination[1] ?? destination[2] ?? '') };
    const reference = sticky(REFERENCE, this.content, at);
    const name = normaliseLabel(reference?.[1] || label);
    if (!reference && this.content[at] === '[') return null; // as micromark has it: only what no label follows is its own
    const url = name === null ? undefined : this.references.definitions.get(name);
    return url === undefined ? null : { end: at + (reference?.[0].length ?? 0), url: postedUrl(url) };
  }

  /** The offset after the next such mark; null where there is none. */
  private after(mark: string, from: number): number | null {
    let at = this.found.get(mark) ?? -1;
    if (at < from) {
      const next = this.content.indexOf(mark, from);
      at = next < 0 ? Infinity : next;
      this.found.set(mark, at);
    }
    return at === Infinity ? null : at + mark.length;
  }

  private drop(start: number, end: number): void {
    this.blanks.push({ start, end });
    this.renderings.push({ start, end, text: '' });
  }
}

/** An address as a reader of the post could use it: a place within the page means nothing there. */
const postedUrl = (url: string): string => (url.startsWith('#') ? '' : url.replace(/^mailto:/i, ''));

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function run(text: string, at: number, mark: string): number {
  let length = 1;
  while (text[at + length] === mark) length++;
  return length;
}
