import type { Entry, Mapping, Problem, Scalar } from '../model/data.ts';
import type { Span } from '../model/span.ts';
import { conflictMarkers } from './conflicts.ts';
import { readYaml } from './yaml.ts';

export interface FrontMatter {
  /** What is between the fences; null where there is none. */
  readonly span: Span | null;
  readonly fields: Mapping | null;
  /** The rest of the file. */
  readonly body: Span;
  readonly problems: readonly Problem[];
}

/** Splits a text into its front matter and its body, and reads the front matter. Never throws. */
export function readFrontMatter(text: string): FrontMatter {
  const opening = /^(---|\+\+\+)[ \t]*(\r\n|\n|\r)/.exec(text);
  const none = { span: null, fields: null, body: { start: 0, end: text.length }, problems: [] };
  if (!opening) return none;
  const start = opening[0].length;
  const closing = (opening[1] === '---' ? /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gm : /^\+\+\+[ \t]*(?:\r\n|\n|\r|$)/gm);
  closing.lastIndex = start;
  const end = closing.exec(text);
  if (!end) return looksLikeFields(text, start) ? unclosed(text, start) : none;
  const span = { start, end: end.index };
  const body = { start: end.index + end[0].length, end: text.length };
  if (opening[1] === '+++') return { span, fields: null, body, problems: [] }; // TOML: left alone, and never taken for prose
  const inner = text.slice(span.start, span.end);
  if (isProse(inner)) return none;
  return { span, body, ...readFields(inner, span) };
}

/** Between two lines across the page stand paragraphs without a key among them: a post that starts with such a line. */
const isProse = (inner: string): boolean => /^[ \t]*(?:\r\n|\n|\r)[ \t]*\S/.test(inner) && !/^[ \t]*(?:[\w"'-][^\r\n:]*:(?:\s|$)|- |#)/m.test(inner);

/** A `---` alone at the top is a line across the page, unless keys follow it. */
const looksLikeFields = (text: string, start: number): boolean => /^[\w-]+[ \t]*:(?:[ \t]|\r|\n|$)/.test(text.slice(start, start + 200));

function unclosed(text: string, start: number): FrontMatter {
  const blank = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/g;
  blank.lastIndex = start;
  const end = blank.exec(text)?.index ?? text.length;
  const message = 'The front matter is opened here and never closed. Put a line of three hyphens (---) after its last key.';
  const fields = readFields(text.slice(start, end), { start, end }).fields;
  return { span: { start, end }, fields, body: { start: end, end: text.length }, problems: [{ span: { start: 0, end: 3 }, message }] };
}

function readFields(yaml: string, span: Span): Pick<FrontMatter, 'fields' | 'problems'> {
  const plain = readPlainFields(yaml, span.start);
  if (plain) return { fields: plain, problems: [] };
  const { root, problems: found } = readYaml(yaml, span.start);
  // Marks of a merge are said once, by whoever reads the whole file; what they do to the YAML is no second mistake.
  const problems = conflictMarkers(yaml).length > 0 ? [] : found;
  if (!root || root.kind === 'map') return { fields: root, problems };
  if (root.kind === 'scalar' && root.text === '') return { fields: null, problems };
  return { fields: null, problems: problems.length ? problems : [{ span: root.span, message: 'The front matter must be a list of keys and values, such as "title: Hello".' }] };
}

const KEY = /^([A-Za-z][\w -]*?)[ ]*:(?:[ ]+|$)/;
/** What no plain value of the fast path may hold: anything that could mean more than its own characters. */
const SPECIAL = /^[-?:,[\]{}#&*!|>'"%@`~<=.+]|: |:$| #|[\t]/;
const WORDS_WITH_A_MEANING = /^(?:null|true|false|yes|no|on|off)$/i;

/**
 * The fast path: `key: value`, `key: [a, b]` and `- item` lines whose meaning is plain.
 * Anything else gives null, and is read by `yaml`. A property test holds the two against each other.
 */
export function readPlainFields(yaml: string, base: number): Mapping | null {
  if (/[\r\t]/.test(yaml)) return null;
  const entries: Entry[] = [];
  const seen = new Set<string>();
  const lines = yaml.split('\n');
  let offset = base;
  let list: { items: Scalar[]; key: Scalar; start: number; indent: number } | null = null;
  const close = (): void => {
    const last = list?.items.at(-1);
    if (list && last) entries.push({ key: list.key, value: { kind: 'list', items: list.items, span: { start: list.start, end: last.span.end } } });
    else if (list) entries.push({ key: list.key, value: scalar('', list.key.span.end + 1) });
    list = null;
  };
  for (const line of lines) {
    const here = offset;
    offset += line.length + 1;
    if (line.trim() === '') continue;
    const item: RegExpExecArray | null = /^( *)- +(?=\S)/.exec(line);
    if (item && list) {
      const indent = item[1]?.length ?? 0;
      if (list.items.length > 0 && indent !== list.indent) return null;
      const value = line.slice(item[0].length).trimEnd();
      const read = readScalar(value, here + item[0].length);
      if (!read) return null;
      if (list.items.length === 0) Object.assign(list, { start: here + indent, indent });
      list.items.push(read);
      continue;
    }
    const match = KEY.exec(line);
    const name = match?.[1];
    if (!match || !name || WORDS_WITH_A_MEANING.test(name) || seen.has(name)) return null;
    close();
    seen.add(name);
    const key = scalar(name, here);
    const rest = line.slice(match[0].length).trimEnd();
    const at = here + match[0].length;
    if (rest === '') list = { items: [], key, start: at, indent: 0 };
    else if (rest.startsWith('[')) {
      const items = readFlowList(rest, at);
      if (!items) return null;
      entries.push({ key, value: { kind: 'list', items, span: { start: at, end: at + rest.length } } });
    } else {
      const value = readScalar(rest, at);
      if (!value) return null;
      entries.push({ key, value });
    }
  }
  close();
  return entries.length ? { kind: 'map', entries, span: { start: base, end: base + yaml.length } } : null;
}

function readFlowList(text: string, at: number): Scalar[] | null {
  if (!text.endsWith(']') || /["'{}#&*!|>%@`\\]|\[.*\[|\].*\]|: /.test(text)) return null;
  const items: Scalar[] = [];
  let offset = at + 1;
  const parts = text.slice(1, -1).split(',');
  for (const part of parts) {
    const value = part.trim();
    if (value === '' && parts.length === 1) return [];
    if (!isPlain(value) || value.includes(':')) return null;
    items.push(scalar(value, offset + part.indexOf(value)));
    offset += part.length + 1;
  }
  return items;
}

/** A plain value, or one in quotation marks that stand for themselves. */
function readScalar(text: string, at: number): Scalar | null {
  if (/^(?:"[^"\\]*"|'[^']*')$/.test(text)) return { kind: 'scalar', text: text.slice(1, -1), span: { start: at + 1, end: at + text.length - 1 }, style: 'quoted' };
  return isPlain(text) ? scalar(text, at) : null;
}

const isPlain = (value: string): boolean => value !== '' && !SPECIAL.test(value) && !WORDS_WITH_A_MEANING.test(value);

const scalar = (text: string, start: number): Scalar => ({ kind: 'scalar', text, span: { start, end: start + text.length }, style: 'plain' });
