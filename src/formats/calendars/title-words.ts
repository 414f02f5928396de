import type { Entry, Scalar, Text } from '../../model/data.ts';
import { scalarOf } from './markdown-cells.ts';
import { isNetwork, networkIn } from './network-names.ts';

/** The words after a day: a network, or a title with its network before a colon or in brackets behind it. */
export function titleEntries(words: Text): readonly Entry[] {
  const { value, span } = words;
  if (value === '') return [];
  const network = isNetwork(words) ? networkIn(words) : null;
  if (network) return [entry('channel', network)];
  // A label beside it that says what the title is knows better.
  if (span.end - span.start !== value.length) return [entry('heading', words)];
  const behind = /^(.+?)\s*[([]([^()[\]]{1,40})[)\]]$/.exec(value);
  const before = /^([^:–—]{1,30}?)(?:\s*:\s+|\s[–—-]\s+|\s*\|\s*)(\S.*)$/.exec(value);
  const parts = [[behind?.[2], behind?.[1]], [before?.[1], before?.[2]]] as const;
  for (const [name, title] of parts) {
    const found = name === undefined ? null : networkIn(within(words, name));
    if (found && title !== undefined) return [entry('heading', unquoted(within(words, title))), entry('channel', found)];
  }
  return [entry('heading', unquoted(words))];
}

const entry = (name: string, text: Text): Entry => ({ key: { kind: 'scalar', text: name, span: { start: text.span.start, end: text.span.start }, style: 'plain' }, value: scalarOf(text) satisfies Scalar });

function within({ value, span }: Text, part: string): Text {
  const start = span.start + value.lastIndexOf(part);
  return { value: part, span: { start, end: start + part.length } };
}

/** Without the quotation marks about all of it. */
function unquoted(text: Text): Text {
  const inner = /^["“„«](.+)["”“»]$/.exec(text.value)?.[1];
  return inner === undefined || /["“”„«»]/.test(inner) ? text : within(text, inner);
}
