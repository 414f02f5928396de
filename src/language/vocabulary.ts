import { hashOf, spread } from './word-hash.ts';

/**
 * A word as all texts have it: in lower case, with straight apostrophes. Texts share it, so that what is worked out from a
 * word is worked out once and found without looking it up.
 */
export class Vocable {
  readonly text: string;
  /** What functions of words have found, each at its own place. */
  readonly known: unknown[] = [];

  constructor(text: string) {
    this.text = text;
  }
}

let places = 0;

/** A function of a word's text that is worked out once for each word. */
export function knownOfWord<V>(make: (text: string) => V): (word: Vocable) => V {
  const place = places++;
  return (word) => {
    const known = word.known[place];
    if (known !== undefined) return known as V;
    const value = make(word.text);
    while (word.known.length < place) word.known.push(undefined); // no holes: lists with holes are slow
    word.known[place] = value;
    return value;
  };
}

const SLOTS = 2 ** 17;
/** A community's words are few; a workspace of millions of them must not fill the memory. */
const MOST = 50_000;

let size = 0;
let table = new Array<Vocable | null>(SLOTS).fill(null);

/** The word of a text in lower case with straight apostrophes. */
export const vocableOf = (lower: string): Vocable => vocableAt(lower, 0, lower.length, hashOf(lower));

/** The word that stands somewhere in a text, in ASCII, whatever its case; `hash` is that of its lower case. */
export function vocableAt(text: string, start: number, end: number, hash: number): Vocable {
  const first = spread(hash) & (SLOTS - 1);
  let slot = first;
  for (let found = table[slot]; found; found = table[slot]) {
    if (isWritten(found.text, text, start, end)) return found;
    slot = (slot + 1) & (SLOTS - 1);
  }
  if (size >= MOST) {
    table = new Array<Vocable | null>(SLOTS).fill(null);
    size = 0;
    slot = first;
  }
  // A part of a text keeps the whole of it in memory: a word outlives its text, and so must be a text of its own.
  const word = new Vocable(apart(text.slice(start, end)).toLowerCase());
  table[slot] = word;
  size++;
  return word;
}

function isWritten(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    const code = text.charCodeAt(start + at);
    if (word.charCodeAt(at) !== (code >= 65 && code <= 90 ? code + 32 : code)) return false;
  }
  return true;
}

const apart = (part: string): string => Array.from(part).join('');
