import type { FieldNames } from './field-names.ts';
import type { Span } from './span.ts';

/** A decoded text file of the workspace. */
export interface Source {
  /** Relative to the workspace root, `/` between parts. */
  readonly path: string;
  /** Without its byte order mark. */
  readonly text: string;
  /** Why the bytes could not be read as text; `text` then holds what could be. */
  readonly undecodable?: string;
  /** What its team calls fields, where it has names of its own: whoever reads the file, or writes in it, goes by them. */
  readonly names?: FieldNames;
}

/** A place as a person counts it: line and column from 1, column and offset in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

const cache = new WeakMap<Source, readonly number[]>();

/** The offset at which each line starts. `\n`, `\r\n` and a lone `\r` end a line, as in an editor. */
export function lineStarts(source: Source): readonly number[] {
  let starts = cache.get(source);
  if (!starts) {
    starts = [0, ...Array.from(source.text.matchAll(/\r\n|\n|\r/g), (m) => m.index + m[0].length)];
    cache.set(source, starts);
  }
  return starts;
}

/** The position of an offset; one past the end is the end. */
export function positionAt(source: Source, offset: number): Position {
  const at = Math.max(0, Math.min(offset, source.text.length));
  const starts = lineStarts(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - (starts[low] ?? 0) + 1, offset: at };
}

/** The whole line that holds an offset, without its line end. */
export function lineAt(source: Source, offset: number): Span {
  const starts = lineStarts(source);
  const { line } = positionAt(source, offset);
  const start = starts[line - 1] ?? 0;
  const next = starts[line] ?? source.text.length;
  return { start, end: start + source.text.slice(start, next).replace(/[\r\n]+$/, '').length };
}
