/** FNV-1a over UTF-16 units: where it begins, and one step of it. */
export const FIRST_HASH = 0x811c9dc5 | 0;
export const nextHash = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** The low bits of FNV-1a are its weakest, and they are what places a word. */
export const spread = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

export function hashOf(word: string): number {
  let hash = FIRST_HASH;
  for (let at = 0; at < word.length; at++) hash = nextHash(hash, word.charCodeAt(at));
  return hash;
}
