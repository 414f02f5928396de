/** Lines as git counts them: from 1, ended by `\n`, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/**
 * The lines that a difference without context adds, by the new path of each file that it compares. What stands in a file
 * cannot pass for a header: a hunk says how many lines it has, and those are skipped.
 */
export function addedLines(diff: string): ReadonlyMap<string, readonly LineRange[]> {
  const files = new Map<string, LineRange[]>();
  let own: LineRange[] = [];
  for (let at = 0; at < diff.length;) {
    const line = lineFrom(diff, at);
    at += line.length + 1;
    const hunk = line.startsWith('@@ ') ? HUNK.exec(line) : null;
    if (line.startsWith('+++ ')) {
      own = [];
      const path = newPath(line);
      if (path !== null) files.set(path, own);
    }
    if (!hunk) continue;
    const [, removed = '1', first = '0', added = '1'] = hunk;
    if (Number(added) > 0) own.push({ first: Number(first), last: Number(first) + Number(added) - 1 });
    for (let left = Number(removed) + Number(added); left > 0; left--) at = diff.indexOf('\n', at) + 1 || diff.length;
  }
  return files;
}

function lineFrom(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end < 0 ? text.length : end);
}

/** The path of a `+++` line; null where the file is gone. Git quotes a name with control characters, and ends one with spaces in a tab. */
function newPath(line: string): string | null {
  const written = line.slice(4).replace(/\t$/, '');
  const path = written.startsWith('"') ? unquoted(written) : written;
  return path === '/dev/null' ? null : path.slice(2);
}

const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 };

function unquoted(written: string): string {
  const parts = Array.from(written.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/g), ([, octal, letter, plain]) =>
    plain !== undefined ? Buffer.from(plain, 'utf8') : Buffer.from([octal !== undefined ? parseInt(octal, 8) : (ESCAPES[letter ?? ''] ?? 63)]));
  return Buffer.concat(parts).toString('utf8');
}

/** Whether a stretch of a text stands on one of some lines. A stretch without characters is where it starts. */
export function standsOn(text: string, { start, end }: { readonly start: number; readonly end: number }, ranges: readonly LineRange[] | 'all'): boolean {
  if (ranges === 'all') return true;
  const first = lineOf(text, start);
  const last = first + lineOf(text.slice(start, Math.max(start, end - 1)), Infinity) - 1;
  return ranges.some((range) => range.first <= last && first <= range.last);
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
