import type { DataNode, Mapping, Scalar, Text } from '../model/data.ts';

/** A node as one text: a scalar as it is, the first of a list. Null where it is empty or a mapping. */
export function asText(node: DataNode | undefined): Text | null {
  if (!node) return null;
  if (node.kind === 'list') return asText(node.items[0]);
  if (node.kind === 'map') return asText(onlyValue(node));
  return node.text.trim() === '' ? null : { value: node.text.trim(), span: node.span };
}

/** A node as a list of texts: a scalar is a list of one, and `- item: x` is `- x`. */
export function asTexts(node: DataNode | undefined): readonly Text[] {
  if (!node) return NONE;
  const texts: Text[] = [];
  collectTexts(node, texts);
  return texts;
}

const NONE: readonly Text[] = [];

function collectTexts(node: DataNode, texts: Text[]): void {
  if (node.kind === 'list') {
    for (const item of node.items) collectTexts(item, texts);
    return;
  }
  const text = asText(node);
  if (text) texts.push(text);
  else if (node.kind === 'map') for (const entry of node.entries) collectTexts(entry.value, texts);
}

/** A comma-separated scalar as a list of its own: `channels: x, linkedin`. */
export function asNames(node: DataNode | undefined): readonly Text[] {
  const texts = switchedOn(node) ?? asTexts(node);
  return texts.some(isList) ? texts.flatMap((text) => (isList(text) ? splitNames(text) : [text])) : texts;
}

/** `{ facebook: true, x: false }`: the names that are switched on. Null for anything else. */
function switchedOn(node: DataNode | undefined): readonly Text[] | null {
  if (node?.kind !== 'map' || node.entries.length === 0) return null;
  const switches = node.entries.map(({ key, value }) => ({ key, word: value.kind === 'scalar' ? value.text.trim().toLowerCase() : '' }));
  if (!switches.every(({ word }) => /^(?:true|false|yes|no|on|off)$/.test(word))) return null;
  return switches.filter(({ word }) => /^(?:true|yes|on)$/.test(word)).map(({ key }) => ({ value: key.text, span: key.span }));
}

const isList = ({ value, span }: Text): boolean => value.includes(',') && span.end - span.start === value.length;

const splitNames = ({ value, span }: Text): readonly Text[] =>
  Array.from(value.matchAll(/[^,\s](?:[^,]*[^,\s])?/g), (match): Text => {
    const start = span.start + match.index;
    return { value: match[0], span: { start, end: start + match[0].length } };
  });

function onlyValue(map: Mapping): DataNode | undefined {
  return map.entries.length === 1 ? map.entries[0]?.value : undefined;
}

/** The entries of a mapping as pairs; of anything else, none. */
export const asPairs = (node: DataNode | undefined): readonly (readonly [Scalar, DataNode])[] =>
  node?.kind === 'map' ? node.entries.map((entry) => [entry.key, entry.value] as const) : [];
