import { canonical, relativePath } from './addresses.ts';

/** A document that an editor has open. */
export interface Buffer {
  readonly uri: string;
  getText(): string;
}

/** The documents that an editor has open. What is in them stands for what is on disk. */
export interface Buffers {
  get(uri: string): Buffer | undefined;
  all(): readonly Buffer[];
}

/** What is open in a folder, by path. */
export function openIn(buffers: Buffers, folder: string): ReadonlyMap<string, string> {
  return new Map(buffers.all().flatMap((buffer) => {
    const path = relativePath(folder, buffer.uri);
    return path === null ? [] : [[path, buffer.getText()] as const];
  }));
}

/** The text of an address, however it is spelt; undefined where it is not open. */
export function textOf(buffers: Buffers, uri: string): string | undefined {
  const known = buffers.get(uri);
  if (known) return known.getText();
  const address = canonical(uri);
  return buffers.all().find((buffer) => canonical(buffer.uri) === address)?.getText();
}
