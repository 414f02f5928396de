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

/** The sentences, by index, that hold a match of a global pattern. */
export function sentencesWith(prose: Prose, pattern: RegExp): readonly number[] {
  const lower = lowerOf(prose);
  const { sentences } = prose;
  const found: number[] = [];
  let index = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(lower); match && index < sentences.length; match = pattern.exec(lower)) {
    while (index < sentences.length && (sentences[index]?.end ?? 0) <= match.index) index++;
    const sentence = sentences[index];
    if (!sentence) break;
    if (sentence.start >= match.index + match[0].length) continue;
    found.push(index);
    pattern.lastIndex = Math.max(sentence.end, match.index + 1); // one hit tells of the whole sentence
  }
  return found;
}
