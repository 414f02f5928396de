import type { Prose } from '../../model/prose.ts';

const cache = new WeakMap<Prose, string>();

/**
 * The masked text in lower case with straight quotes, made once a text: every search for English words starts here.
 * Offsets are the source's, since every character stays one.
 */
export function lowerOf(prose: Prose): string {
  let lower = cache.get(prose);
  if (lower === undefined) {
    // Of all letters, only this one is two characters in lower case.
    lower = (prose.masked.includes('\u0130') ? prose.masked.replaceAll('\u0130', 'I') : prose.masked).toLowerCase();
    if (/[‘’“”]/.test(lower)) lower = lower.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');
    cache.set(prose, lower);
  }
  return lower;
}
