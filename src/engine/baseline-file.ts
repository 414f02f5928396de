import { conflictMarkers } from '../formats/conflicts.ts';
import type { Problem } from '../model/data.ts';
import type { Source } from '../model/source.ts';
import { EMPTY_BASELINE, type Baseline } from './baseline.ts';

/** Where the baseline is, unless `baseline` in `rapport.yml` says otherwise. */
export const BASELINE_FILE = '.rapport-baseline.json';

const VERSION = 1;

/** A baseline as a file that people review and merge: sorted, a line for each text. */
export function baselineText(baseline: Baseline): string {
  const sorted = <T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const block = (lines: readonly string[], indent: string): string => (lines.length === 0 ? '{}' : `{\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}}`);
  const files = sorted(baseline).map(([path, rules]) =>
    `${JSON.stringify(path)}: ${block(sorted(rules).map(([rule, texts]) => `${JSON.stringify(rule)}: ${block(sorted(texts).map(([text, count]) => `${JSON.stringify(text)}: ${count}`), '      ')}`), '    ')}`);
  return `${block([`"version": ${VERSION}`, `"findings": ${block(files, '  ')}`], '')}\n`;
}

export interface BaselineReading {
  readonly baseline: Baseline;
  readonly problems: readonly Problem[];
}

/** Reads a baseline file. Never throws: what cannot be read is a problem, and accepts nothing. */
export function readBaseline({ text }: Source): BaselineReading {
  const wrong = (message: string): BaselineReading => ({ baseline: EMPTY_BASELINE, problems: [{ span: { start: 0, end: /^[^\r\n]*/.exec(text)?.[0].length ?? 0 }, message }] });
  const conflicts = conflictMarkers(text);
  if (conflicts.length > 0) return { baseline: EMPTY_BASELINE, problems: conflicts };
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return wrong('This baseline is not JSON. Make it anew: rapport check --update-baseline');
  }
  const { version, findings } = entriesOf(document);
  if (version !== VERSION) return wrong(`This is no baseline that this version of Rapport reads (version ${VERSION}). Make it anew: rapport check --update-baseline`);
  const counts = (texts: unknown): ReadonlyMap<string, number> => new Map(Object.entries(entriesOf(texts)).filter((entry): entry is [string, number] => Number.isInteger(entry[1]) && (entry[1] as number) > 0));
  return { problems: [], baseline: new Map(Object.entries(entriesOf(findings)).map(([path, rules]) => [path, new Map(Object.entries(entriesOf(rules)).map(([rule, texts]) => [rule, counts(texts)]))])) };
}

const entriesOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {});
