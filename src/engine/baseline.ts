import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';

/**
 * Findings that a team has decided to live with: how often each rule finds each text in each file. Never by line, so
 * that it stays true when text moves.
 */
export type Baseline = ReadonlyMap<string, FileBaseline>;

/** By rule and by the text found. */
export type FileBaseline = ReadonlyMap<string, ReadonlyMap<string, number>>;

export const EMPTY_BASELINE: Baseline = new Map();

const LONGEST_TEXT = 160;

/** What cannot be lived with: the configuration itself. */
const NEVER: ReadonlySet<string> = new Set(['workspace/config']);

/** The text found, in a form that a change of line ends or spaces leaves as it is. */
function foundText({ text }: Source, { span }: Diagnostic): string {
  const found = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return found.length > LONGEST_TEXT ? `${found.slice(0, LONGEST_TEXT)}…` : found;
}

/** The baseline in which everything found is accepted. */
export function baselineOf(found: readonly Diagnostic[], sourceOf: (path: string) => Source | undefined): Baseline {
  const files = new Map<string, Map<string, Map<string, number>>>();
  for (const diagnostic of found) {
    const source = sourceOf(diagnostic.path);
    if (!source || NEVER.has(diagnostic.rule)) continue;
    const rules = files.get(diagnostic.path) ?? new Map<string, Map<string, number>>();
    const texts = rules.get(diagnostic.rule) ?? new Map<string, number>();
    const text = foundText(source, diagnostic);
    files.set(diagnostic.path, rules.set(diagnostic.rule, texts.set(text, (texts.get(text) ?? 0) + 1)));
  }
  return files;
}

/** The findings of one file that its baseline does not hold: of a text found more often than it says, the last ones. */
export function beyond(file: FileBaseline | undefined, source: Source, found: readonly Diagnostic[]): readonly Diagnostic[] {
  if (!file || found.length === 0) return found;
  const left = new Map(Array.from(file, ([rule, texts]) => [rule, new Map(texts)]));
  return found.filter((diagnostic) => {
    const texts = NEVER.has(diagnostic.rule) ? undefined : left.get(diagnostic.rule);
    const text = foundText(source, diagnostic);
    const count = texts?.get(text) ?? 0;
    if (count > 0) texts?.set(text, count - 1);
    return count === 0;
  });
}

/** The smaller count of each entry that both hold: what of a baseline still matches what is found. */
export function shared(baseline: Baseline, found: Baseline): Baseline {
  return mapped(baseline, (count, path, rule, text) => Math.min(count, found.get(path)?.get(rule)?.get(text) ?? 0));
}

/**
 * A baseline with another's files in place of its own.
 *
 * @param covers the files that were checked, and those that are gone: of any other the old entries stay.
 */
export function replaced(old: Baseline, current: Baseline, covers: (path: string) => boolean): Baseline {
  return new Map([...Array.from(old).filter(([path]) => !covers(path)), ...current]);
}

/** The number of entries: rules and texts, however often each was found. */
export const entriesIn = (baseline: Baseline): number => Array.from(baseline.values(), (rules) => Array.from(rules.values(), (texts) => texts.size)).flat().reduce((sum, size) => sum + size, 0);

/** The number of findings that it accepts. */
export const findingsIn = (baseline: Baseline): number => Array.from(baseline.values(), (rules) => Array.from(rules.values(), (texts) => [...texts.values()])).flat(2).reduce((sum, count) => sum + count, 0);

/** Entries that accept more than is found. */
export function unusedEntries(baseline: Baseline, found: Baseline, covers: (path: string) => boolean): number {
  return entriesIn(mapped(baseline, (count, path, rule, text) => (covers(path) && count > (found.get(path)?.get(rule)?.get(text) ?? 0) ? count : 0)));
}

function mapped(baseline: Baseline, count: (count: number, path: string, rule: string, text: string) => number): Baseline {
  const within = <K, V, W extends { readonly size: number }>(map: ReadonlyMap<K, V>, change: (value: V, key: K) => W): ReadonlyMap<K, W> =>
    new Map(Array.from(map, ([key, value]): [K, W] => [key, change(value, key)]).filter(([, value]) => value.size > 0));
  return within(baseline, (rules, path) => within(rules, (texts, rule) => new Map(Array.from(texts, ([text, old]): [string, number] => [text, count(old, path, rule, text)]).filter(([, left]) => left > 0))));
}
