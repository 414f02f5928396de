import type { Text } from '../../model/data.ts';
import type { Span } from '../../model/span.ts';
import type { Rank } from './csv-edits.ts';
import { asList, NOT_SAFE, refuse, type Change, type ChangeResult, type FieldValue } from './edit-result.ts';
import { afterLineEnd, endOfLine, startOfLine } from './lines.ts';

/** `**Key:** value` or `**Key**: value`, also as an item of a list. */
const LINE = /^([ \t]*(?:[-*+][ \t]+)?(?:[^\p{L}\p{N}\s*_]{1,4}[ \t]+)?)(\*\*|__)([^*_\r\n]{1,60}?)(:?)\2(:?)([ \t]*)([^\r\n]*?)([ \t]*)$/u;

interface LabelLine {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly value: Span;
  readonly write: (name: string, value: string) => string;
}

/** Sets a value under a label in a section: in its place, or on a new line below the last label. */
export function setLabel(text: string, section: Span, rank: Rank, name: string, value: FieldValue, current: Text | null): ChangeResult {
  const lines = labelLines(text, section);
  const own = lines.filter((line) => rank(line.key) !== undefined).sort((a, b) => (rank(a.key) ?? 0) - (rank(b.key) ?? 0))[0];
  const written = value === null ? '' : asList(value).join(', ');
  if (/[\r\n]/.test(written)) return refuse('A label has its value on one line.');
  if (own) {
    if (/\*\*[^*\r\n]{1,60}(?::\*\*|\*\*:)/.test(text.slice(own.value.start, own.value.end))) return refuse('Several labels stand on this line. Change it by hand.');
    if (value === null) return { changes: [{ start: own.start, end: afterLineEnd(text, own.end), text: '' }] };
    if (own.value.end === own.value.start && current) return refuse('The value stands below its label. Change it by hand.');
    return { changes: [{ ...own.value, text: own.value.start === own.value.end && !/\s$/.test(text.slice(own.start, own.value.start)) ? ` ${written}` : written }] };
  }
  if (current) return replaceWords(text, current, value === null ? null : written);
  if (value === null) return { changes: [] };
  const last = lines.at(-1);
  if (!last) return refuse('No labels stand here to add one to. Change it by hand.');
  const feed = text.slice(last.end, afterLineEnd(text, last.end)) || '\n';
  return { changes: [{ start: last.end, end: last.end, text: feed + last.write(name.charAt(0).toUpperCase() + name.slice(1), written) }] };
}

/** Words that a heading or a line says: replaced where they are, never taken away. */
function replaceWords(text: string, { value, span }: Text, written: string | null): ChangeResult {
  if (written === null || text.slice(span.start, span.end) !== value) return refuse(NOT_SAFE);
  const change: Change = { ...span, text: written };
  return { changes: [change] };
}

function labelLines(text: string, section: Span): readonly LabelLine[] {
  const lines: LabelLine[] = [];
  for (let at = startOfLine(text, section.start); at <= section.end && at < text.length;) {
    const end = endOfLine(text, at);
    const match = LINE.exec(text.slice(at, end));
    if (match && (match[4] === ':' || match[5] === ':')) {
      const [, lead = '', mark = '', key = '', inside = '', outside = '', gap = '', rest = ''] = match;
      const start = at + lead.length + mark.length * 2 + key.length + inside.length + outside.length + gap.length;
      lines.push({ start: at, end, key, value: { start, end: start + rest.length }, write: (name, value) => `${lead}${mark}${name}${inside}${mark}${outside} ${value}` });
    }
    at = afterLineEnd(text, end);
    if (at === end) break;
  }
  return lines;
}
