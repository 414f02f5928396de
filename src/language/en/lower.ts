import { keptWith } from '../../model/kept.ts';
import type { Prose } from '../../model/prose.ts';

/**
 * The masked text in lower case with straight quotes, made once a text: every search for English words starts here.
 * Offsets are the source's, since every character stays one.
 */
export const lowerOf = keptWith(({ masked }: Prose): string => {
  // Of all letters, only this one is two characters in lower case.
  const lower = (masked.includes('\u0130') ? masked.replaceAll('\u0130', 'I') : masked).toLowerCase();
  return /[‘’“”]/.test(lower) ? lower.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"') : lower;
});
