import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, visit, type Pair, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { asList, NOT_SAFE, refuse, type Change, type ChangeResult, type FieldValue } from './edit-result.ts';
import { afterLineEnd, endOfLine, startOfLine } from './lines.ts';
import { setBlockList, setFlowList } from './yaml-lists.ts';
import type { YamlPlace } from './yaml-place.ts';
import { styleOf, yamlScalar, type ScalarStyle } from './yaml-text.ts';

/** Finds the key that stands for a field among a mapping's own. */
export type KeyTest = (key: string) => boolean;

/** One step to a value: how its key is known, and how it is called where it is new. */
export interface Step {
  readonly is: KeyTest;
  readonly name: string;
}

const SEVERAL_LINES = 'The value runs over several lines. Change it by hand.';
const SHARED = 'It is shared by an anchor, an alias (*name) or a merge key (<<). Change it by hand.';

/** Sets, adds or removes the value at the end of a path of keys. Only its own bytes change. */
export function setInYaml(place: YamlPlace, path: readonly [Step, ...Step[]], value: FieldValue): ChangeResult {
  const document = parseDocument(place.text, { prettyErrors: false, logLevel: 'silent', keepSourceTokens: true });
  if (document.errors.length > 0) return refuse('The YAML has mistakes. Mend them first.');
  if (document.contents === null) return value === null ? { changes: [] } : { changes: [{ start: place.text.length, end: place.text.length, text: `${newEntry(path, value, '', place.lineEnd)}${place.lineEnd}` }] };
  const map = mapAt(document.contents, place.mapStart);
  return map ? setInMap(place, map, path, value) : refuse(NOT_SAFE);
}

function mapAt(contents: ParsedNode, start: number | null): YAMLMap.Parsed | null {
  let found: YAMLMap.Parsed | null = null;
  visit(contents, (_, node) => {
    if (!isMap(node) || (start !== null && node.range?.[0] !== start)) return undefined;
    found = node as YAMLMap.Parsed;
    return visit.BREAK;
  });
  return found;
}

function setInMap(place: YamlPlace, map: YAMLMap.Parsed, [step, ...rest]: readonly [Step, ...Step[]], value: FieldValue): ChangeResult {
  if (map.anchor !== undefined || map.tag?.startsWith('!')) return refuse(SHARED);
  if (map.flow && /[\r\n]/.test(place.text.slice(map.range[0], map.range[1]))) return refuse('These keys are written in braces over several lines. Change it by hand.');
  if (map.items.some(({ key }) => isScalar(key) && key.value === '<<')) return refuse(SHARED);
  const index = map.items.findIndex(({ key }) => isScalar(key) && step.is(String(key.source ?? key.value)));
  const pair = map.items[index];
  if (!pair) return value === null ? { changes: [] } : insert(place, map, [step, ...rest], value);
  const node = pair.value;
  const [next, ...others] = rest;
  if (next) return isMap(node) ? setInMap(place, node, [next, ...others], value) : value === null ? { changes: [] } : refuse(NOT_SAFE);
  if (value === null) return remove(place, map, index);
  if (node && (isAlias(node) || node.anchor !== undefined || node.tag?.startsWith('!'))) return refuse(SHARED);
  return replace(place, map, pair, value);
}

function replace(place: YamlPlace, map: YAMLMap.Parsed, { key, value: node }: Pair<ParsedNode, ParsedNode | null>, value: string | readonly string[]): ChangeResult {
  const { text } = place;
  const inFlow = map.flow === true;
  if (isMap(node)) return refuse('It holds keys of its own. Change it by hand.');
  if (isSeq(node)) return node.flow ? setFlowList(text, node, asList(value)) : setBlockList(place, node, asList(value));
  if (!node || (isScalar(node) && node.range[0] === node.range[1])) {
    const colon = text.indexOf(':', key.range[1]);
    return colon < 0 || text.slice(key.range[1], colon).trim() !== '' ? refuse(NOT_SAFE) : { changes: [{ start: colon + 1, end: colon + 1, text: ` ${inline(value, 'plain', inFlow)}` }] };
  }
  const [start, end] = node.range;
  if (/[\r\n]/.test(text.slice(start, end)) || (isScalar(node) && node.type?.startsWith('BLOCK'))) return refuse(SEVERAL_LINES);
  const isEnumeration = typeof value !== 'string' && (node as Scalar).type === 'PLAIN' && text.slice(start, end).includes(',') && !value.some((item) => item.includes(','));
  return { changes: [{ start, end, text: inline(isEnumeration ? value.join(', ') : value, styleOf(node as Scalar), inFlow) }] };
}

/** A value on the line of its key. Several names stay a plain enumeration where it was one. */
function inline(value: string | readonly string[], style: ScalarStyle, inFlow: boolean): string {
  if (typeof value === 'string') return yamlScalar(value, style, inFlow);
  if (value.length === 1) return yamlScalar(value[0] ?? '', style, inFlow);
  return `[${value.map((item) => yamlScalar(item, 'plain', true)).join(', ')}]`;
}

function newEntry(path: readonly Step[], value: string | readonly string[], indent: string, lineEnd: string): string {
  const [step, ...rest] = path;
  const name = yamlScalar(step?.name ?? '', 'plain', true);
  return rest.length === 0 ? `${name}: ${inline(value, 'plain', false)}` : `${name}:${lineEnd}${indent}  ${newEntry(rest, value, `${indent}  `, lineEnd)}`;
}

function insert({ text, lineEnd }: YamlPlace, map: YAMLMap.Parsed, path: readonly Step[], value: string | readonly string[]): ChangeResult {
  const last = map.items.at(-1);
  if (map.flow) {
    const [open, close] = [map.range[0], map.range[1] - 1];
    if (text[open] !== '{' || text[close] !== '}') return refuse(NOT_SAFE);
    const inner = text.slice(open + 1, close);
    if (/,\s*$/.test(inner)) return refuse(NOT_SAFE);
    const nested = path.slice(1).reduceRight((made, step) => `{ ${yamlScalar(step.name, 'plain', true)}: ${made} }`, inline(value, 'plain', true));
    const entry = `${yamlScalar(path[0]?.name ?? '', 'plain', true)}: ${nested}`;
    if (!last) return { changes: [{ start: open + 1, end: close, text: ` ${entry} ` }] };
    const at = open + 1 + inner.trimEnd().length;
    return { changes: [{ start: at, end: at, text: `, ${entry}` }] };
  }
  if (!last) return refuse(NOT_SAFE);
  const [firstKey] = map.items.map(({ key }) => key);
  const start = firstKey?.range?.[0] ?? map.range[0];
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const indent = text.slice(lineStart, start).replace(/[^\t]/g, ' ');
  if (indent.includes('\t') || /\?/.test(text.slice(lineStart, start))) return refuse(NOT_SAFE);
  const end = lastOf(text, last);
  if (end === null) return refuse(SEVERAL_LINES);
  return { changes: [{ start: end, end, text: `${lineEnd}${indent}${newEntry(path, value, indent, lineEnd)}` }] };
}

/** The end of the last line of an entry, with the comment on it; null where blank lines below belong to its value. */
function lastOf(text: string, { key, value }: Pair<ParsedNode, ParsedNode | null>): number | null {
  const node = value && !isEmpty(value) ? value : key;
  if (isScalar(node) && node.type?.startsWith('BLOCK') && /^[|>][^\r\n]*\+/.test(text.slice(node.range[0], node.range[1]))) return null;
  const inner = deepest(node);
  if (inner !== node && isScalar(inner) && inner.type?.startsWith('BLOCK') && /^[|>][^\r\n]*\+/.test(text.slice(inner.range?.[0] ?? 0))) return null;
  return endOfLine(text, node.range[0] + text.slice(node.range[0], node.range[1]).trimEnd().length);
}

const isEmpty = (node: ParsedNode): boolean => isScalar(node) && node.range[0] === node.range[1];

function deepest(node: unknown): { readonly type?: string; readonly range?: readonly number[] | null } | null {
  if (isMap(node) || isSeq(node)) {
    const last = node.items.at(-1);
    return deepest(isPair(last) ? (last.value ?? last.key) : last);
  }
  return isScalar(node) ? (node) : null;
}

function remove({ text }: YamlPlace, map: YAMLMap.Parsed, index: number): ChangeResult {
  const pair = map.items[index] as Pair<ParsedNode, ParsedNode | null>;
  const [start, keyEnd] = [pair.key.range[0], pair.key.range[1]];
  const value = pair.value;
  if (pair.key.anchor !== undefined || (value && !isAlias(value) && value.anchor !== undefined)) return refuse(SHARED);
  if (map.flow) return removeFlow(text, map, index);
  const colon = text.indexOf(':', keyEnd);
  const end = lastOf(text, pair) ?? null;
  if (end === null || colon < 0) return refuse(SEVERAL_LINES);
  const lineStart = startOfLine(text, start);
  const lead = text.slice(lineStart, start);
  const next = map.items[index + 1];
  if (lead.trim() === '') return { changes: [{ start: lineStart, end: afterLineEnd(text, Math.max(end, endOfLine(text, colon))), text: '' }] };
  // The first key of a list's item stands on the line of its hyphen: the next key takes its place.
  const nextStart = next?.key.range?.[0];
  if (nextStart === undefined || text.slice(Math.max(end, colon + 1), nextStart).trim() !== '' || /#/.test(text.slice(Math.max(colon, value?.range[1] ?? 0), end))) return refuse('It is the only key here, or a comment stands beside it. Change it by hand.');
  return { changes: [{ start, end: nextStart, text: '' }] };
}

function removeFlow(text: string, map: YAMLMap.Parsed, index: number): ChangeResult {
  const span = (at: number): Change | null => {
    const pair = map.items[at];
    return pair ? { start: pair.key.range[0], end: pair.value ? Math.max(pair.value.range[1], pair.key.range[1]) : pair.key.range[1], text: '' } : null;
  };
  const [own, before, after] = [span(index), span(index - 1), span(index + 1)];
  if (!own || text[map.range[0]] !== '{') return refuse(NOT_SAFE);
  if (after) return { changes: [{ start: own.start, end: after.start, text: '' }] };
  return { changes: [{ start: before?.end ?? own.start, end: own.end, text: '' }] };
}
