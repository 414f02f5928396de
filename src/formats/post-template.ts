import { idOf } from './persona-template.ts';

/** What a new post is known to be when it is made. */
export interface NewPost {
  readonly title: string;
  readonly personas: readonly string[];
  readonly channels: readonly string[];
  /** `YYYY-MM-DD`, or with a time; null for none yet. */
  readonly publish: string | null;
}

/** A new post's file, and what to write in it. Its date goes first in its name, so that folders sort by it. */
export function postTemplate({ title, personas, channels, publish }: NewPost): { readonly path: string; readonly text: string } {
  const list = (names: readonly string[]): string => `[${names.map(plain).join(', ')}]`;
  const day = publish?.slice(0, 10);
  return {
    path: `posts/${day ? `${day}-` : ''}${idOf(title)}.md`,
    text: `---
title: ${plain(title)}
personas: ${list(personas)}
channels: ${list(channels)}
${publish ? `publish: ${publish.replace('T', ' ')}\n` : ''}status: draft
---

`,
  };
}

/** As YAML reads it back: in quotation marks where its characters could mean something. */
const plain = (value: string): string => (/^[\p{L}\p{N}][\p{L}\p{N} ./_()’-]*$/u.test(value) && !/^(?:null|true|false|yes|no|on|off|[\d.]+)$/i.test(value) && value === value.trim() ? value : JSON.stringify(value));
