import type { Diagnostic } from '../model/diagnostic.ts';
import { baselineOf, beyond } from './baseline.ts';
import type { FileCheck } from './check.ts';
import type { Sides } from './review.ts';
import type { Workspace } from './workspace.ts';

/** Words of a finding that must have stayed for it to be the same one. */
const SAME_SHARE = 0.5;

/**
 * The findings that were not there before, by rule, file and the words found: what stood there already is not the author's.
 * A finding about a longer text that was changed in part is the same one as long as half of its words are.
 */
export function newFindings({ before, after, files }: Pick<Sides, 'before' | 'after' | 'files'>, found: { readonly before: readonly FileCheck[]; readonly after: readonly FileCheck[] }): { readonly fresh: readonly Diagnostic[]; readonly solved: number } {
  const now = new Map(files.flatMap(({ path, was }) => (path !== null && was !== null ? [[was, path] as const] : [])));
  const was = new Map(Array.from(now, ([old, path]) => [path, old]));
  const pathBefore = (path: string): string => was.get(path) ?? path;
  // A baseline accepts what is old; what it accepted is no news either.
  const old = found.before.flatMap(({ path, diagnostics, baselined }) => [...diagnostics, ...baselined].map((one): Diagnostic => ({ ...one, path: now.get(path) ?? path })));
  const known = baselineOf(old, (path) => before.sources.get(pathBefore(path)));
  const accepted = baselineOf(found.after.flatMap(({ diagnostics, baselined }) => [...diagnostics, ...baselined]), (path) => after.sources.get(path));
  const unmatched = byPath(old);
  const fresh = found.after.flatMap(({ path, diagnostics, baselined }) => {
    const source = after.sources.get(path);
    if (!source || diagnostics.length === 0) return [];
    const earlier = before.sources.get(pathBefore(path));
    const left = earlier ? [...beyond(accepted.get(path), earlier, unmatched.get(path) ?? [])] : [];
    // Of the same words found twice, the accepted ones are the old ones.
    return beyond(known.get(path), source, [...baselined, ...diagnostics]).filter((one) => {
      if (baselined.includes(one)) return false;
      const at = left.findIndex((other) => other.rule === one.rule && isSame(textOf(before, { ...other, path: pathBefore(path) }), textOf(after, one)));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  });
  const count = (checks: readonly FileCheck[]): number => checks.reduce((sum, { diagnostics, baselined }) => sum + diagnostics.length + baselined.length, 0);
  return { fresh, solved: Math.max(0, count(found.before) + fresh.length - count(found.after)) };
}

function byPath(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) files.set(one.path, [...(files.get(one.path) ?? []), one]);
  return files;
}

const textOf = ({ sources }: Workspace, { path, span }: Diagnostic): string => sources.get(path)?.text.slice(span.start, span.end) ?? '';

function isSame(before: string, after: string): boolean {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const shared = [...old].filter((word) => now.has(word)).length;
  return shared > 0 && shared >= SAME_SHARE * Math.max(old.size, now.size);
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
