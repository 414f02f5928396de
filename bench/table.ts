import { figure, growth, type Claim, type Result } from './results.ts';

const HEADER = ['CPU s', 'wall s', 'peak MiB', 'CPU × Rapport'];

/** The results for people: a table for each number of posts, then how the cost of a post grows. The first is Rapport. */
export function tables(results: readonly Result[], sizes: readonly number[]): string {
  const parts = sizes.map((posts) => table([`${posts.toLocaleString('en')} posts`, ...HEADER], results.map((result) => row(result, results[0], posts))));
  const [few, many] = sizes;
  if (few !== undefined && many !== undefined) {
    const title = `CPU a post, ${many.toLocaleString('en')} / ${few.toLocaleString('en')}`;
    parts.push(table([title, 'growth'], results.map((result) => [result.name, growth(result, few, many).toFixed(2)])));
  }
  return parts.join('\n\n');
}

function row(result: Result, rapport: Result | undefined, posts: number): readonly string[] {
  const cpu = figure(result, posts, 'cpu');
  const ratio = rapport ? cpu / figure(rapport, posts, 'cpu') : NaN;
  return [result.name, cpu.toFixed(2), figure(result, posts, 'wall').toFixed(2), figure(result, posts, 'memory').toFixed(0), ratio.toFixed(2)];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((cells) => (cells[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('   ');
  return [line(header), widths.map((width) => '-'.repeat(width)).join('   '), ...rows.map(line)].join('\n');
}

/** The claims with what was measured, and whether each holds. */
export function verdict(claims: readonly Claim[]): string {
  return claims.map(({ what, measured, holds }) => `${holds ? 'holds' : 'FAILS'}  ${what} (${measured.toFixed(2)})`).join('\n');
}
