/** What the first characters of a line say about its block. Each function is asked only about lines that may be one. */

const HTML_VERBATIM = /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i;
const HTML_BLOCK =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s>]|\/>|$)/i;
const HTML_TAG =
  /^(?:<[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>|<\/[A-Za-z][A-Za-z0-9-]*\s*>)[ \t]*$/;

/** How a block of HTML ends: with a line that has `end`, or with an empty line where it is null. */
export interface HtmlStart {
  readonly end: RegExp | null;
  readonly comment: boolean;
}

/** The block of HTML that a line starts. `interrupting` a paragraph, a tag of no known block is inline. */
export function htmlStart(line: string, interrupting: boolean): HtmlStart | null {
  if (line.startsWith('<!--')) return { end: /-->/, comment: true };
  if (HTML_VERBATIM.test(line)) return { end: /<\/(?:script|pre|style|textarea)>/i, comment: false };
  if (line.startsWith('<?')) return { end: /\?>/, comment: false };
  if (line.startsWith('<![CDATA[')) return { end: /\]\]>/, comment: false };
  if (/^<![A-Za-z]/.test(line)) return { end: />/, comment: false };
  return HTML_BLOCK.test(line) || (!interrupting && HTML_TAG.test(line)) ? { end: null, comment: false } : null;
}

/** Three or more of `*`, `_` or `-` alone on a line. */
export function isThematicBreak(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(at);
  let count = 0;
  for (let index = at; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === mark) count++;
    else if (code !== 32 && code !== 9) return false;
  }
  return count >= 3;
}

/** A line of `=` or of `-` under a paragraph. */
export function isSetextUnderline(text: string, at: number, end: number): boolean {
  return isBlank(text, at + runLength(text, at, end), end);
}

/** The fence that a line opens. What follows backticks holds none, or they are code within a line. */
export function fenceMark(text: string, at: number, end: number): string | null {
  const length = runLength(text, at, end);
  if (length < 3) return null;
  if (text[at] === '`' && text.slice(at + length, end).includes('`')) return null;
  return text.slice(at, at + length);
}

/** Whether a line closes the fence. */
export function closesFence(text: string, at: number, end: number, mark: string): boolean {
  if (text[at] !== mark[0]) return false;
  const length = runLength(text, at, end);
  return length >= mark.length && isBlank(text, at + length, end);
}

export interface ListMark {
  readonly width: number;
  /** `-`, `+`, `*`, `.` or `)`: another one starts another list. */
  readonly mark: string;
  /** Null for a bullet. */
  readonly number: number | null;
}

export function listMark(text: string, at: number, end: number): ListMark | null {
  let index = at;
  while (index < end && index - at < 10 && isDigit(text.charCodeAt(index))) index++;
  const mark = text[index] ?? '';
  const digits = index - at;
  if (digits > 9 || index >= end || !(digits > 0 ? mark === '.' || mark === ')' : mark === '-' || mark === '+' || mark === '*')) return null;
  const after = index + 1 < end ? text.charCodeAt(index + 1) : 32;
  if (after !== 32 && after !== 9) return null;
  return { width: digits + 1, mark, number: digits > 0 ? Number(text.slice(at, index)) : null };
}

export function isBlank(text: string, at: number, end: number): boolean {
  for (let index = at; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

function runLength(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let index = at + 1;
  while (index < end && text.charCodeAt(index) === code) index++;
  return index - at;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
