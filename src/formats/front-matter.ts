import type { Mapping, Problem } from '../model/data.ts';
import type { Span } from '../model/span.ts';
import { conflictMarkers } from './conflicts.ts';
import { readPlainFields } from './plain-fields.ts';
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
  const none = { span: null, fields: null, body: { start: 0, end: text.length }, problems: [] };
  const opening = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!opening) return none;
  const start = opening[0].length;
  const end = closingLine(text, start, opening[1] === '---' ? CLOSES_YAML : CLOSES_TOML);
  if (!end) return looksLikeFields(text, start) ? unclosed(text, start) : none;
  const span = { start, end: end.index };
  const body = { start: end.index + end[0].length, end: text.length };
  if (opening[1] === '+++') return { span, fields: null, body, problems: [] }; // TOML: left alone, and never taken for prose
  const inner = text.slice(span.start, span.end);
  if (isProse(inner)) return none;
  return { span, body, ...readFields(inner, span) };
}

const CLOSES_YAML = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gm;
const CLOSES_TOML = /^\+\+\+[ \t]*(?:\r\n|\n|\r|$)/gm;

function closingLine(text: string, from: number, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
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
