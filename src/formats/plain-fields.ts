import type { Entry, List, Mapping, Scalar } from '../model/data.ts';

/** Words that YAML reads as something else than themselves. */
const WORDS_WITH_A_MEANING = /^(?:null|true|false|yes|no|on|off)$/i;
const LONGEST_MEANING = 5;

/**
 * The fast path: `key: value`, `key: [a, b]` and `- item` lines whose meaning is plain.
 * Anything else gives null, and is read by `yaml`. A property test holds the two against each other.
 */
export function readPlainFields(yaml: string, base: number): Mapping | null {
  if (yaml.includes('\r') || yaml.includes('\t')) return null;
  const entries: Entry[] = [];
  let list: { readonly key: Scalar; readonly items: Scalar[]; indent: number; start: number } | null = null;
  const close = (): void => {
    const last = list?.items.at(-1);
    if (list && last) entries.push({ key: list.key, value: { kind: 'list', items: list.items, span: { start: list.start, end: last.span.end } } });
    else if (list) entries.push({ key: list.key, value: scalar('', list.key.span.end + 1) });
    list = null;
  };
  for (let at = 0; at < yaml.length;) {
    const feed = yaml.indexOf('\n', at);
    const lineEnd = feed < 0 ? yaml.length : feed;
    const start = skipSpaces(yaml, at, lineEnd);
    const end = trimmedEnd(yaml, start, lineEnd);
    const indent = start - at;
    at = lineEnd + 1;
    if (start === end) continue;
    if (list && yaml.charCodeAt(start) === HYPHEN && yaml.charCodeAt(start + 1) === SPACE) {
      if (list.items.length > 0 && indent !== list.indent) return null;
      const from = skipSpaces(yaml, start + 1, end);
      const item = readScalar(yaml.slice(from, end), base + from);
      if (!item) return null;
      if (list.items.length === 0) Object.assign(list, { start: base + start, indent });
      list.items.push(item);
      continue;
    }
    const colon = indent === 0 ? keyEnd(yaml, start, end) : -1;
    if (colon < 0) return null;
    close();
    const name = yaml.slice(start, trimmedEnd(yaml, start, colon));
    if (hasMeaning(name) || entries.some((entry) => entry.key.text === name)) return null;
    const key = scalar(name, base + start);
    const from = skipSpaces(yaml, colon + 1, end);
    if (from === end) list = { key, items: [], indent: 0, start: base + end };
    else {
      const written = yaml.slice(from, end);
      const value = written.charCodeAt(0) === BRACKET ? readFlowList(written, base + from) : readScalar(written, base + from);
      if (!value) return null;
      entries.push({ key, value });
    }
  }
  close();
  return entries.length ? { kind: 'map', entries, span: { start: base, end: base + yaml.length } } : null;
}

const [SPACE, HYPHEN, COLON, BRACKET] = [32, 45, 58, 91];

/** Characters of a key: letters first, then also digits, `_`, `-` and spaces; a colon and a space end it. */
function keyEnd(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) continue;
    if (code === COLON) return at > start && (at + 1 === end || text.charCodeAt(at + 1) === SPACE) ? at : -1;
    if (at === start || !((code >= 48 && code <= 57) || code === 95 || code === HYPHEN || code === SPACE)) return -1;
  }
  return -1;
}

function skipSpaces(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === SPACE) at++;
  return at;
}

/** White space of every kind ends a line unseen, as `trimEnd` has it; only spaces are usual. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) === SPACE) at--;
  return at > start && text.charCodeAt(at - 1) > 0x7e ? start + text.slice(start, at).trimEnd().length : at;
}

function readFlowList(text: string, at: number): List | null {
  if (!text.endsWith(']') || /["'{}#&*!|>%@`\\]|\[.*\[|\].*\]|: /.test(text)) return null;
  const items: Scalar[] = [];
  const parts = text.slice(1, -1).split(',');
  const isEmpty = parts.length === 1 && (parts[0] ?? '').trim() === '';
  let offset = at + 1;
  for (const part of isEmpty ? [] : parts) {
    const value = part.trim();
    if (!isPlain(value) || value.includes(':')) return null;
    items.push(scalar(value, offset + part.indexOf(value)));
    offset += part.length + 1;
  }
  return { kind: 'list', items, span: { start: at, end: at + text.length } };
}

/** A plain value, or one in quotation marks that stand for themselves. */
function readScalar(text: string, at: number): Scalar | null {
  const first = text.charCodeAt(0);
  if ((first === 34 || first === 39) && /^(?:"[^"\\]*"|'[^']*')$/.test(text)) {
    return { kind: 'scalar', text: text.slice(1, -1), span: { start: at + 1, end: at + text.length - 1 }, style: 'quoted' };
  }
  return isPlain(text) ? scalar(text, at) : null;
}

/** What no plain value of the fast path may start with: anything that could mean more than its own character. */
const SPECIAL_START = new Set(Array.from('-?:,[]{}#&*!|>\'"%@`~<=.+', (mark) => mark.charCodeAt(0)));

function isPlain(value: string): boolean {
  if (value === '' || SPECIAL_START.has(value.charCodeAt(0)) || hasMeaning(value)) return false;
  for (let at = value.indexOf(':'); at >= 0; at = value.indexOf(':', at + 1)) {
    if (at === value.length - 1 || value.charCodeAt(at + 1) === SPACE) return false;
  }
  for (let at = value.indexOf('#'); at >= 0; at = value.indexOf('#', at + 1)) if (value.charCodeAt(at - 1) === SPACE) return false;
  return true;
}

const hasMeaning = (value: string): boolean => value.length <= LONGEST_MEANING && WORDS_WITH_A_MEANING.test(value);

const scalar = (text: string, start: number): Scalar => ({ kind: 'scalar', text, span: { start, end: start + text.length }, style: 'plain' });
