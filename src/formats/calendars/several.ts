import type { Text } from '../../model/data.ts';

/** A text that names several things as a list of them, each in its own place. One that was unescaped stays whole. */
export function partsOf(text: Text, joints: RegExp): readonly Text[] {
  if (text.span.end - text.span.start !== text.value.length) return [text];
  const parts: Text[] = [];
  let at = 0;
  const add = (end: number): void => {
    const part = text.value.slice(at, end);
    const value = part.trim();
    if (value === '') return;
    const start = text.span.start + at + part.indexOf(value);
    parts.push({ value, span: { start, end: start + value.length } });
  };
  for (const joint of text.value.matchAll(joints)) {
    if (joint[0] === '') continue;
    add(joint.index);
    at = joint.index + joint[0].length;
  }
  add(text.value.length);
  return parts;
}

/** "Facebook + Instagram", "LinkedIn / Newsletter", "X und LinkedIn"; "Twitter/X" is one. */
export const CHANNEL_JOINTS = /\s*[;·]\s*|\s+[+&|]\s+|\s*\/\s*(?!(?:x|twitter)\b)|(?<!\b(?:x|twitter)\s*)\/\s*|\s+\/\s+|\s+(?:and|und|et|y|e|en|och|og|và|i)\s+/gi;
