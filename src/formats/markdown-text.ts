import type { Text } from '../model/data.ts';
import type { Span } from '../model/span.ts';

/**
 * The words of a stretch of Markdown without the marks among them. Marks about the whole of it are left out of the span,
 * so that the value is the text at its span; where marks stand inside, the span is longer than the value.
 */
export function wordsOf(text: string, stretch: Span | readonly Span[]): Text {
  const lines = 'start' in stretch ? [stretch] : stretch;
  const [first = { start: 0, end: 0 }] = lines;
  const span = unwrapped(text, trimmed(text, { start: first.start, end: (lines.at(-1) ?? first).end }));
  const raw = text.slice(span.start, span.end);
  if (lines.length > 1) {
    const parts = lines.map((line) => text.slice(Math.max(line.start, span.start), Math.min(line.end, span.end)));
    const joined = withoutMarks(parts.join('\n')).trim();
    // Lines that follow each other in the text stay as they are, whatever ends them.
    return { value: joined === raw.replace(/\r\n?/g, '\n') ? raw : joined, span };
  }
  return { value: withoutMarks(raw).trim(), span };
}

/** A link and where it leads. */
export interface TextLink {
  readonly words: Text;
  /** The address as written, without what follows a `#`. */
  readonly target: Text;
  readonly span: Span;
}

const LINK = /(!?)\[((?:[^[\]\\\r\n]|\\.){0,300})\]\([ \t]*(?:<([^<>\r\n]{0,500})>|([^\s()<>]{0,500}))(?:[ \t][^()\r\n]{0,200})?\)/g;

/** The links of a stretch, without images. */
export function linksIn(text: string, span: Span): readonly TextLink[] {
  const stretch = text.slice(span.start, span.end);
  if (!stretch.includes('](')) return [];
  return Array.from(stretch.matchAll(LINK)).flatMap((match): TextLink[] => {
    const [all, image, label = '', angled, bare = ''] = match;
    if (image !== '') return [];
    const start = span.start + match.index;
    const words = wordsOf(text, { start: start + 1, end: start + 1 + label.length });
    const address = angled ?? bare;
    const at = start + all.indexOf(address, label.length + 3);
    const path = address.replace(/#.*$/, '');
    return [{ words, target: { value: path, span: { start: at, end: at + path.length } }, span: { start, end: start + all.length } }];
  });
}

const SPACE = /\s/;
const WRAPS = ['***', '___', '**', '__', '~~', '*', '_', '`'];

const trimmed = (text: string, { start, end }: Span): Span => {
  let [from, to] = [start, end];
  while (to > from && SPACE.test(text[to - 1] ?? '')) to--;
  while (from < to && SPACE.test(text[from] ?? '')) from++;
  return { start: from, end: to };
};

/** Inside marks that stand about all of it: `**Maria**`. */
function unwrapped(text: string, span: Span): Span {
  const stretch = text.slice(span.start, span.end);
  for (const wrap of WRAPS) {
    if (stretch.length <= wrap.length * 2 || !stretch.startsWith(wrap) || !stretch.endsWith(wrap)) continue;
    const inner = stretch.slice(wrap.length, -wrap.length);
    if (inner.includes(wrap[0] ?? '') || SPACE.test(inner[0] ?? ' ') || SPACE.test(inner.at(-1) ?? ' ')) continue;
    return { start: span.start + wrap.length, end: span.end - wrap.length };
  }
  const [link, ...others] = stretch.startsWith('[') ? linksIn(text, span) : [];
  return link && others.length === 0 && link.span.start === span.start && link.span.end === span.end ? unwrapped(text, trimmed(text, link.words.span)) : span;
}

const ANY_MARK = /[*_~`[\]<&\\]/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', '#39': "'" };

/** Always shorter than what it was, where anything is taken out. */
function withoutMarks(words: string): string {
  if (!ANY_MARK.test(words)) return words;
  return words
    .replace(LINK, (_, image: string, label: string) => (image === '' ? label : ''))
    .replace(/!\[[^[\]\r\n]{0,200}\](?:\[[^[\]\r\n]{0,100}\])?/g, '')
    .replace(/[ \t]?<br[ \t]{0,3}\/?>[ \t]?/gi, '\n')
    .replace(/<\/?[A-Za-z][^<>\r\n]{0,300}>|<!--.{0,500}?-->/g, '')
    .replace(/(?<!\\)(?:\*{1,3}|~~|`{1,3})/g, keepBetween(/\s/, /\s/))
    .replace(/(?<!\\)_{1,3}/g, keepBetween(/[\p{L}\p{N}\s]/u, /[\p{L}\p{N}\s]/u))
    .replace(/&(#39|[a-z]{2,6});/g, (all, name: string) => ENTITIES[name] ?? all)
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** A run of marks with such characters on both sides of it is none: `2 * 3`, `snake_case`. */
const keepBetween = (before: RegExp, after: RegExp) => (mark: string, at: number, whole: string): string =>
  before.test(whole[at - 1] ?? '*') && after.test(whole[at + mark.length] ?? '*') ? mark : '';
