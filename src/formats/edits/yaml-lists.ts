import { isScalar, type ParsedNode, type Scalar, type YAMLSeq } from 'yaml';
import { NOT_SAFE, refuse, type Change, type ChangeResult } from './edit-result.ts';
import { afterLineEnd, endOfLine, startOfLine } from './lines.ts';
import type { YamlPlace } from './yaml-place.ts';
import { styleOf, yamlScalar } from './yaml-text.ts';

const NOT_PLAIN = 'The list holds more than plain values. Change it by hand.';

/** `[maria, "tom"]` with other items. What stays is not written again. */
export function setFlowList(text: string, list: YAMLSeq.Parsed, wanted: readonly string[]): ChangeResult {
  const source = text.slice(list.range[0], list.range[1]);
  if (/[\r\n]/.test(source)) return refuse('The list is written in brackets over several lines. Change it by hand.');
  const items = scalarsOf(list);
  if (!items || !source.startsWith('[') || !source.endsWith(']')) return refuse(NOT_PLAIN);
  const style = items.length > 0 && items.every((item) => styleOf(item) === styleOf(items[0] ?? {})) ? styleOf(items[0] ?? {}) : 'plain';
  const known = new Map(items.map((item) => [valueOf(text, item), text.slice(item.range[0], item.range[1])]));
  const write = (value: string): string => known.get(value) ?? yamlScalar(value, style, true);
  const values = items.map((item) => valueOf(text, item));
  // Adding at the end, the common change, leaves the rest and its spacing alone.
  const last = items.at(-1);
  if (last && values.every((value, index) => value === wanted[index])) {
    const added = wanted.slice(values.length).map(write);
    return { changes: added.length === 0 ? [] : [{ start: last.range[1], end: last.range[1], text: `, ${added.join(', ')}` }] };
  }
  const kept = items.filter((item) => wanted.includes(valueOf(text, item)));
  const changes: Change[] = [];
  if (sameOrder(kept.map((item) => valueOf(text, item)), wanted) && kept.length > 0 && kept.length === wanted.length) {
    items.forEach((item, index) => {
      if (kept.includes(item)) return;
      const [before, after] = [items[index - 1], items[index + 1]];
      const isLastKept = !items.slice(index + 1).some((other) => kept.includes(other));
      if (isLastKept && before) changes.push({ start: before.range[1], end: item.range[1], text: '' });
      else if (after) changes.push({ start: item.range[0], end: after.range[0], text: '' });
    });
    return { changes };
  }
  const spaced = /^\[[ \t]/.test(source) && wanted.length > 0 ? ' ' : '';
  return { changes: [{ start: list.range[0], end: list.range[1], text: `[${spaced}${wanted.map(write).join(', ')}${spaced}]` }] };
}

/** `- maria` lines with other items: lines go, and lines are added after the last. */
export function setBlockList({ text, lineEnd }: YamlPlace, list: YAMLSeq.Parsed, wanted: readonly string[]): ChangeResult {
  const items = scalarsOf(list);
  const [first] = items ?? [];
  const last = items?.at(-1);
  if (!items || !first || !last || items.some((item) => item.range[0] === item.range[1] || /[\r\n]/.test(text.slice(item.range[0], item.range[1])))) return refuse(NOT_PLAIN);
  const values = items.map((item) => valueOf(text, item));
  const kept = values.filter((value) => wanted.includes(value));
  if (wanted.length === 0) return refuse('Nothing would be left in the list. Remove its key instead.');
  const lead = text.slice(startOfLine(text, first.range[0]), first.range[0]);
  if (!/^[ ]*-[ ]+$/.test(lead)) return refuse(NOT_SAFE);
  const style = items.every((item) => styleOf(item) === styleOf(first)) ? styleOf(first) : 'plain';
  if (!sameOrder(kept, wanted.slice(0, kept.length)) || kept.length === 0) {
    // Another order, or all of it: the values change places, the lines stay.
    if (wanted.length !== items.length) return refuse('The list would have to be written anew. Change it by hand.');
    return { changes: items.flatMap((item, index): Change[] => (values[index] === wanted[index] ? [] : [{ start: item.range[0], end: item.range[1], text: yamlScalar(wanted[index] ?? '', styleOf(item), false) }])) };
  }
  const changes = items.flatMap((item, index): Change[] =>
    wanted.includes(values[index] ?? '') ? [] : [{ start: startOfLine(text, item.range[0]), end: afterLineEnd(text, endOfLine(text, item.range[1])), text: '' }]);
  const added = wanted.slice(kept.length).map((value) => `${lineEnd}${lead}${yamlScalar(value, style, false)}`);
  const end = endOfLine(text, last.range[1]);
  if (added.length === 0) return { changes };
  const removesLast = changes.at(-1)?.start === startOfLine(text, last.range[0]);
  if (removesLast) return refuse('The list would have to be written anew. Change it by hand.');
  return { changes: [...changes, { start: end, end, text: added.join('') }] };
}

const sameOrder = (some: readonly string[], all: readonly string[]): boolean => some.every((value, index) => value === all.filter((other) => some.includes(other))[index]);

function scalarsOf(list: YAMLSeq.Parsed): readonly Scalar.Parsed[] | null {
  const items = list.items as readonly ParsedNode[];
  return items.every((item) => isScalar(item) && item.anchor === undefined && !item.type?.startsWith('BLOCK')) ? (items as readonly Scalar.Parsed[]) : null;
}

const valueOf = (text: string, item: Scalar.Parsed): string => (typeof item.value === 'string' ? item.value : text.slice(item.range[0], item.range[1]));
