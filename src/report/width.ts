/** Letters and pictures that take two places on a terminal, and marks that take none. */
const WIDE = /\p{Extended_Pictographic}(?<!\p{ASCII})|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f1e6}-\u{1f1ff}]{2}/u;
const NONE = /^[\p{M}\p{Cf}\p{Cc}]+$/u;

/** What a person counts as one character. */
const charactersOf = (text: string): readonly string[] =>
  Array.from(text.matchAll(/(?:[\u{1f1e6}-\u{1f1ff}]{2}|[^\p{M}\u200d])(?:[\p{M}\u{1f3fb}-\u{1f3ff}]|\u200d.)*/gsu), (match) => match[0]);

const placesOf = (character: string): number => (NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1);

/** The places a text takes on a terminal. */
export const widthOf = (text: string): number => charactersOf(text).reduce((sum, character) => sum + placesOf(character), 0);

/** A text cut to so many places, with an ellipsis where something is left out; filled up with spaces. */
export function fitted(text: string, places: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const width = widthOf(plain);
  if (width <= places) return plain + ' '.repeat(places - width);
  let cut = '';
  let taken = 0;
  for (const character of charactersOf(plain)) {
    if (taken + placesOf(character) > places - 1) break;
    cut += character;
    taken += placesOf(character);
  }
  return `${cut.trimEnd()}…${' '.repeat(Math.max(0, places - 1 - widthOf(cut.trimEnd())))}`;
}
