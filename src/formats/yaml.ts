import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type ParsedNode, type YAMLParseError } from 'yaml';
import type { DataNode, Entry, Problem, Scalar } from '../model/data.ts';
import type { Span } from '../model/span.ts';

/** What a YAML text holds: null where there is nothing or it cannot be read, with the reasons. */
export interface YamlReading {
  readonly root: DataNode | null;
  readonly problems: readonly Problem[];
}

/** Aliases may make a small file unfold without end; nobody writes a persona of more nodes than this by hand. */
const MOST_NODES = 20_000;
const MOST_DEPTH = 60;

/**
 * Reads YAML with the span of every key and value.
 *
 * @param base the offset of `text` in its file: spans are the file's.
 */
export function readYaml(text: string, base = 0): YamlReading {
  if (isTooMuch(text)) return { root: null, problems: [{ span: { start: base, end: base + firstLine(text, 0).length }, message: TOO_MUCH }] };
  const { document, text: whole } = parseFolded(text);
  if (!document) return { root: null, problems: [{ span: { start: base, end: base + firstLine(text, 0).length }, message: UNFOLDS }] };
  const problems = firstOfEachLine(document.errors, text).map((error) => problemOf(error, text, base));
  const mended = mend(whole, document.errors);
  const read = (mended === null ? null : parse(mended)) ?? document;
  if (read.contents === null) return { root: null, problems };
  const reader = new Reader(read, text, base);
  const root = reader.node(read.contents, 0);
  return { root, problems: [...problems, ...reader.problems].slice(0, MOST_PROBLEMS) };
}

const MOST_LINES = 20_000;
const MOST_MARKS = 40_000;
const TOO_MUCH = `This is more YAML than Rapport reads (${MOST_LINES.toLocaleString('en')} lines). Split it into several files.`;

/** The parser's time grows with the square of the keys beside each other and of the marks on a line. */
function isTooMuch(text: string): boolean {
  if (text.length < MOST_LINES) return false;
  let lines = 0;
  let marks = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13) lines++;
    else if (code === 33 || code === 34 || code === 38 || code === 39 || code === 42) marks++; // ! " & ' *
  }
  return lines > MOST_LINES || marks > MOST_MARKS;
}

/**
 * The most common mistake is a colon and a space in a value, and what follows it is then read as a part of it. With a space
 * that is none in its place, as long as before, the rest is read as meant. Null where there is no such mistake.
 */
function mend(text: string, errors: readonly YAMLParseError[]): string | null {
  let mended = text;
  for (const { code, pos } of errors.slice(0, MOST_MENDED)) {
    if (code !== 'BLOCK_AS_IMPLICIT_KEY') continue;
    const line = firstLine(mended, pos[0]);
    mended = mended.slice(0, pos[0]) + line.replace(/: /g, ':\u00a0') + mended.slice(pos[0] + line.length);
  }
  return mended === text ? null : mended;
}

/** The document, where quotations that go on at the start of a line are read as other parsers of YAML read them. */
function parseFolded(text: string): { readonly document: Document.Parsed | null; readonly text: string } {
  let whole = text;
  let document = parse(whole);
  for (let tries = 0; document !== null && tries < MOST_QUOTATIONS; tries++) {
    const folded = foldQuotations(whole, document.errors);
    if (folded === whole) break;
    whole = folded;
    document = parse(whole);
  }
  return { document, text: whole };
}

/** A quotation that is closed at the end of a later line, with no key in between: its line ends as spaces, so that every place stays what it is. */
function foldQuotations(text: string, errors: readonly YAMLParseError[]): string {
  for (const error of errors) {
    const quote = /^Missing closing (["'])/.exec(error.message)?.[1];
    if (!quote) continue;
    const open = text.lastIndexOf(quote, error.pos[0] - 1);
    const closed = quote === '"' ? /^"(?:[^"\\]|\\[^])*"(?=[ \t]*(?:#[^\r\n]*)?(?:[\r\n]|$))/ : /^'(?:[^']|'')*'(?=[ \t]*(?:#[^\r\n]*)?(?:[\r\n]|$))/;
    const whole = closed.exec(text.slice(open, open + LONGEST_QUOTATION))?.[0] ?? '';
    if (open >= 0 && /[\r\n]/.test(whole) && !/[\r\n][ \t]*(?:-[ \t]|[\w-]+:(?:[ \t\r\n]|$))/.test(whole)) return text.slice(0, open) + whole.replace(/[\r\n]/g, ' ') + text.slice(open + whole.length);
  }
  return text;
}

const MOST_QUOTATIONS = 20;
const LONGEST_QUOTATION = 5000;

const UNFOLDS = 'This YAML unfolds to more than Rapport reads, or refers to itself. Write it without aliases (*name).';

/** Null where brackets or indents go deeper than the parser's own stack. */
function parse(text: string): Document.Parsed | null {
  try {
    // YAML ends lines at a lone \r too; the parser does not.
    const document = parseDocument(text.replace(/\r(?!\n)/g, '\n'), { prettyErrors: false, logLevel: 'error', uniqueKeys: true, strict: true });
    return document.errors.some((error) => error.message.includes('call stack')) ? null : document;
  } catch {
    return null;
  }
}

/** Each mended line copies the text. */
const MOST_MENDED = 50;

/** One mistake makes the parser stumble over what follows it; more than a few such reports help nobody. */
const MOST_PROBLEMS = 5;

function firstOfEachLine(errors: readonly YAMLParseError[], text: string): readonly YAMLParseError[] {
  const lines = new Set<number>();
  const first = errors.filter(({ pos }) => {
    const line = Math.max(text.lastIndexOf('\n', pos[0] - 1), text.lastIndexOf('\r', pos[0] - 1));
    return !lines.has(line) && lines.add(line);
  });
  return first.slice(0, MOST_PROBLEMS);
}

class Reader {
  readonly problems: Problem[] = [];
  private overflows = false;
  private count = 0;
  private readonly document: Document;
  private readonly text: string;
  private readonly base: number;

  constructor(document: Document, text: string, base: number) {
    this.document = document;
    this.text = text;
    this.base = base;
  }

  node(node: ParsedNode, depth: number): DataNode {
    const span = this.span(node);
    if (++this.count > MOST_NODES || depth > MOST_DEPTH) {
      if (!this.overflows) this.problems.push({ span, message: UNFOLDS });
      this.overflows = true;
      return { kind: 'scalar', text: '', span, style: 'plain' };
    }
    if (isAlias(node)) {
      const target = node.resolve(this.document);
      if (target) return { ...this.node(target as ParsedNode, depth + 1), span };
      this.problems.push({ span, message: EXPLANATIONS.BAD_ALIAS });
      return { kind: 'scalar', text: '', span, style: 'plain' };
    }
    if (isMap(node)) {
      const entries = node.items.map((pair): Entry => ({
        key: this.key(pair.key as ParsedNode | null, span),
        value: pair.value ? this.node(pair.value, depth + 1) : this.empty(pair.key as ParsedNode | null, span),
      }));
      return { kind: 'map', entries, span };
    }
    if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => this.node(item, depth + 1)), span };
    return this.scalar(node, span);
  }

  private scalar(node: ParsedNode, span: Span): Scalar {
    const source = this.text.slice(span.start - this.base, span.end - this.base);
    if (!isScalar(node)) return { kind: 'scalar', text: source, span, style: 'plain' };
    if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') {
      const closed = source.length > 1 && source.endsWith(source[0] ?? '');
      return { kind: 'scalar', text: String(node.value), span: { start: span.start + 1, end: span.end - (closed ? 1 : 0) }, style: 'quoted' };
    }
    if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') return { kind: 'scalar', text: String(node.value), span, style: 'block' };
    // What was written, not what YAML makes of it: an id of 007 or a version of 1.10 stays as it is.
    const text = node.value === null ? '' : typeof node.value !== 'string' || (node.value.includes('\u00a0') && !/[\r\n]/.test(source)) ? source : node.value;
    return { kind: 'scalar', text, span, style: source.includes('\n') ? 'block' : 'plain' };
  }

  private key(node: ParsedNode | null, span: Span): Scalar {
    return node && isScalar(node) ? this.scalar(node, this.span(node)) : { kind: 'scalar', text: '', span: { start: span.start, end: span.start }, style: 'plain' };
  }

  private empty(key: ParsedNode | null, span: Span): Scalar {
    const at = key?.range ? this.base + key.range[1] : span.end;
    return { kind: 'scalar', text: '', span: { start: at, end: at }, style: 'plain' };
  }

  private span(node: ParsedNode): Span {
    const start = node.range?.[0] ?? 0;
    let end = node.range?.[1] ?? 0;
    // The parser counts the line end after a list or a mapping as part of it.
    if (isMap(node) || isSeq(node)) while (end > start && /\s/.test(this.text[end - 1] ?? '')) end--;
    return { start: this.base + start, end: this.base + Math.max(start, end) };
  }
}

/** What YAML's own error codes mean to someone who has never heard of YAML, and what to do. */
const EXPLANATIONS = {
  DUPLICATE_KEY: 'This key is there twice. Keep one of them.',
  TAB_AS_INDENT: 'A tab is used to indent. Use spaces.',
  BAD_INDENT: 'This line is not indented like its neighbours. Line it up with the others of its list or block.',
  MULTILINE_IMPLICIT_KEY: 'A key must fit on one line. Is a colon or a quotation mark missing here?',
  BLOCK_AS_IMPLICIT_KEY: 'This value holds a colon and a space, which YAML takes for a new key. Put the value in "quotation marks".',
  MISSING_CHAR: 'Something is opened here and not closed: look for a missing quotation mark, bracket or colon.',
  BAD_SCALAR_START: 'A value cannot start with this character. Put the value in "quotation marks".',
  BAD_ALIAS: 'An asterisk (*) at the start has a meaning of its own in YAML. Put the value in "quotation marks".',
  UNEXPECTED_TOKEN: 'This cannot stand here. Is the value before it missing "quotation marks"?',
  MULTIPLE_DOCS: 'A line of three hyphens starts more than one document in this file, and only the first is read. Make it one list (- name: …), or a file each.',
  IMPOSSIBLE: 'This cannot be read as YAML.',
} as const;

/** The parser reports a bracket that is never closed as bad indentation at the end of the text. */
function codeOf(error: YAMLParseError, text: string): string {
  if (error.message.includes('end with a')) return 'MISSING_CHAR';
  if (error.message.includes('without - indicator') || isIndentedTooFar(error, text)) return 'BAD_INDENT';
  return error.code;
}

/** A key on a line of its own below a value: the parser blames the value, which holds no colon. */
const isIndentedTooFar = (error: YAMLParseError, text: string): boolean => error.code === 'BLOCK_AS_IMPLICIT_KEY' && !/: |:$/.test(firstLine(text, error.pos[0]));

function problemOf(error: YAMLParseError, text: string, base: number): Problem {
  const start = Math.min(startOf(error, text), text.length);
  const line = firstLine(text, start);
  // The parser points at one character; the key or the rest of the line is what a person sees as wrong.
  const marked = error.code === 'DUPLICATE_KEY' ? (/^[^:]*/.exec(line)?.[0] ?? line) : line;
  const end = Math.max(start + marked.trimEnd().length, Math.min(error.pos[1], start + line.trimEnd().length));
  const known: Readonly<Record<string, string>> = EXPLANATIONS;
  const detail = `${error.message.replace(/\.$/, '')}.`;
  return { span: { start: base + start, end: base + end }, message: known[codeOf(error, text)] ?? `This cannot be read as YAML: ${detail}` };
}

/** A quotation or a bracket that is not closed is shown where it opens, and what is missing at an end at the last words before it. */
function startOf(error: YAMLParseError, text: string): number {
  const [at] = error.pos;
  const quote = /^Missing closing (["'])/.exec(error.message)?.[1];
  if (quote) return Math.max(0, text.lastIndexOf(quote, at - 1));
  const bracket = /end with a ([\]}])/.exec(error.message)?.[1];
  if (bracket) return opening(text, at, bracket === ']' ? '[' : '{', bracket);
  if (isIndentedTooFar(error, text)) return at + (/^[^\r\n]*\s*/.exec(text.slice(at))?.[0].length ?? 0);
  if (firstLine(text, at).trim() !== '') return at;
  const before = text.slice(0, at).trimEnd();
  return Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
}

/** The last bracket before a place that nothing closes. */
function opening(text: string, at: number, open: string, close: string): number {
  let closed = 0;
  for (let index = at - 1; index >= 0; index--) {
    if (text[index] === close) closed++;
    else if (text[index] === open && closed-- === 0) return index;
  }
  return at;
}

const firstLine = (text: string, at: number): string => /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? '';
