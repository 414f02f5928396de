import type { Span } from '../model/span.ts';

/** What a person is writing at a place of a file with fields: the name of a field, or its value. */
export type Writing = KeyWriting | ValueWriting;

export interface KeyWriting {
  readonly kind: 'key';
  /** The key that this one is under; null at the top, and in an item of a list at the top. */
  readonly parent: string | null;
  /** All the keys that it is under, from the top. */
  readonly ancestors: readonly string[];
  /** The other keys of the same mapping. */
  readonly siblings: readonly string[];
  /** What is typed of it. */
  readonly span: Span;
  /** Whether a colon follows it. */
  readonly hasColon: boolean;
}

export interface ValueWriting {
  readonly kind: 'value';
  /** The key, or the head of the column. */
  readonly key: string;
  /** The key that this one is under. */
  readonly parent: string | null;
  /** All the keys that the key is under, from the top. */
  readonly ancestors: readonly string[];
  /** The item of a list, or all of the value. */
  readonly span: Span;
  /** How it is written there: what a new value must be put in. */
  readonly form: 'plain' | 'flow' | 'quoted' | 'cell';
  /** Whether a space has to come before it. */
  readonly needsSpace: boolean;
}

/** A place inside brackets, or the line itself. */
interface Level {
  readonly open: '' | '[' | '{';
  key: string | null;
  /** Where its current item starts. */
  start: number;
  readonly keys: string[];
}

/**
 * What is being written at an offset of YAML. Looks at lines and not at the whole: while somebody types, the whole is
 * seldom well formed.
 *
 * @param area the part of the text that is YAML.
 * @param itemsAreMaps whether an item of a list starts with a key, where it could be a text as well.
 */
export function writingInYaml(text: string, area: Span, offset: number, itemsAreMaps: boolean): Writing | null {
  const lineStart = Math.max(area.start, text.lastIndexOf('\n', offset - 1) + 1);
  const lead = /^[ \t]*(?:-[ \t]+)*(?:-$)?/.exec(text.slice(lineStart, offset))?.[0] ?? '';
  const from = lineStart + lead.length;
  const levels = scan(text, from, offset);
  const top = levels?.levels.at(-1);
  if (!levels || !top) return null;
  const end = itemEnd(text, top.open, levels.quote, offset);
  const start = top.start + (/^[ \t]*/.exec(text.slice(top.start, offset))?.[0].length ?? 0);
  const span = { start: Math.min(start, offset), end };
  const form = levels.quote ? 'quoted' : levels.levels.length > 1 ? 'flow' : 'plain';
  const parents = parentsOf(text, area, lineStart, lead);
  const parent = parents.at(-1) ?? null;
  const inLine = levels.levels.flatMap(({ key }) => key ?? []);
  const isItem = lead.includes('-');
  if (top.key === null && top.open !== '[' && !(isItem && top.open === '' && !itemsAreMaps && parent !== null)) {
    if (levels.quote) return null;
    const siblings = top.open === '{' ? [...top.keys, ...keysAfter(text, end)] : siblingsOf(text, area, lineStart, lead);
    const colon = /^[\w /-]*:/.exec(text.slice(offset, lineEnd(text, offset)));
    const flowParent = top.open === '{' ? (levels.levels.at(-2)?.key ?? null) : null;
    return { kind: 'key', parent: top.open === '{' ? flowParent : parent, ancestors: [...parents, ...inLine], siblings, hasColon: colon !== null, span: { start: span.start, end: colon ? offset + colon[0].length - 1 : Math.max(offset, end) } };
  }
  const key = inLine.at(-1) ?? parent;
  if (key === null) return null;
  const ancestors = [...parents, ...inLine].slice(0, -1);
  const before = text[span.start - 1] ?? '';
  return { kind: 'value', key, parent: key === parent ? null : parent, ancestors, span, form, needsSpace: span.start === offset && (before === ':' || before === '-') };
}

/** Follows a line up to the offset: which brackets are open, and what stands before each. Null inside a comment. */
function scan(text: string, from: number, offset: number): { readonly levels: readonly Level[]; readonly quote: string | null } | null {
  const levels: Level[] = [{ open: '', key: null, start: from, keys: [] }];
  let quote: string | null = null;
  for (let at = from; at < offset; at++) {
    const character = text[at] ?? '';
    const level = levels.at(-1);
    if (!level) return null;
    const isFirst = text.slice(level.start, at).trim() === '';
    if (quote !== null) {
      if (character === quote) quote = null;
      continue;
    }
    if ((character === '"' || character === "'") && isFirst) {
      quote = character;
      level.start = at + 1;
    } else if (character === '#' && (at === from || /\s/.test(text[at - 1] ?? ''))) return null;
    else if ((character === '[' || character === '{') && isFirst) levels.push({ open: character, key: null, start: at + 1, keys: [] });
    else if ((character === ']' || character === '}') && levels.length > 1) levels.pop();
    else if (character === ',' && level.open !== '') {
      level.start = at + 1;
      level.key = null;
    } else if (character === ':' && level.key === null && level.open !== '[' && (at + 1 >= offset || /\s/.test(text[at + 1] ?? ''))) {
      level.key = text.slice(level.start, at).trim().replace(/^["']|["']$/g, '');
      level.keys.push(level.key);
      level.start = at + 1;
    }
  }
  return { levels, quote };
}

/** Where the item that the offset is in ends: what is written behind the cursor is a part of it. */
function itemEnd(text: string, open: Level['open'], quote: string | null, offset: number): number {
  const rest = text.slice(offset, lineEnd(text, offset));
  const pattern = quote !== null ? new RegExp(`^[^${quote}]*`) : open === '' ? /^(?:[^#]|(?<!\s)#)*/ : /^[^,\]}#]*/;
  return offset + (pattern.exec(rest)?.[0] ?? '').trimEnd().length;
}

function lineEnd(text: string, offset: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = offset;
  return end.exec(text)?.index ?? text.length;
}

const KEY = /^([ \t]*(?:-[ \t]+)*)(["']?)([^\s"'#[\]{},:-][^"'#[\]{},:]*)\2[ \t]*:(?=\s|$)/;

/** A line that says something, and its key where it has one. */
interface Line {
  readonly start: number;
  readonly indent: number;
  /** Where its key starts, or its first character. */
  readonly column: number;
  readonly key: string | null;
  readonly startsItem: boolean;
}

function linesOf(text: string, { start, end }: Span): readonly Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end;) {
    const stop = Math.min(lineEnd(text, at), end);
    const line = text.slice(at, stop);
    const indent = line.search(/\S/);
    const key = KEY.exec(line);
    if (indent >= 0 && line[indent] !== '#') lines.push({ start: at, indent, column: key?.[1]?.length ?? indent, key: key?.[3]?.trim() ?? null, startsItem: /^-(?:\s|$)/.test(line.slice(indent)) });
    at = stop + (text.startsWith('\r\n', stop) ? 2 : 1);
  }
  return lines;
}

/** The keys that a line is under, from the top: the nearest above that is indented less, and so on. A list may stand right below its key. */
function parentsOf(text: string, area: Span, lineStart: number, lead: string): readonly string[] {
  let above = linesOf(text, { start: area.start, end: lineStart });
  let [width, isItem] = [lead.search(/[^ \t]|$/), lead.includes('-')];
  const keys: string[] = [];
  for (;;) {
    const at = above.findLastIndex((line) => line.column < width || (isItem && line.column === width && line.key !== null && !line.startsItem));
    const line = above[at];
    if (!line || line.key === null) return keys;
    keys.unshift(line.key);
    [above, width, isItem] = [above.slice(0, at), line.indent, line.startsItem];
  }
}

/** The keys of the mapping that a line is in. */
function siblingsOf(text: string, area: Span, lineStart: number, lead: string): readonly string[] {
  const column = lead.length;
  const lines = linesOf(text, area);
  const keys: string[] = [];
  const add = (line: Line): void => void (line.column === column && line.key !== null && keys.push(line.key));
  for (const line of lead.includes('-') ? [] : lines.filter(({ start }) => start < lineStart).toReversed()) {
    if (line.column < column) break;
    add(line);
    if (line.column === column && line.startsItem) break; // the line that starts an item is the first of its mapping
  }
  for (const line of lines.filter(({ start }) => start > lineStart)) {
    if (line.column < column || (line.startsItem && line.indent < column)) break;
    add(line);
  }
  return keys;
}

/** The keys that follow in a mapping in braces. */
const keysAfter = (text: string, from: number): readonly string[] =>
  Array.from((/^[^}\r\n]*/.exec(text.slice(from))?.[0] ?? '').matchAll(/,[ \t]*([\w /-]+?)[ \t]*:/g), (match) => match[1] ?? '');
