/** A word of the table. */
export interface Entry {
  readonly word: string;
  /** Its place among all English words, the most frequent being 1. */
  readonly rank: number;
}

/** The most frequent words come in whatever they are: that far, names are names that posts speak of. */
const ALWAYS = 55_000;
const PLAIN = /^[a-z]+(?:['-][a-z]+)*$/;

/** Of words that no list ranks. */
const UNRANKED = 60_000;

/**
 * The words worth a row, most frequent first. Past the most frequent, most of what a text corpus counts is surnames and
 * villages: there, only words of dictionaries come in, and those of our own list.
 */
export function chooseVocabulary(words: readonly string[], dictionary: ReadonlySet<string>, own: Iterable<string>, size: number): readonly Entry[] {
  const isWord = (word: string): boolean => dictionary.has(word) && !(word.endsWith('s') && dictionary.has(word.slice(0, -1)));
  const ranked = words.map((word, index): Entry => ({ word, rank: index + 1 })).filter(({ word }) => word.length > 1 && PLAIN.test(word));
  const taken = ranked.filter(({ word }, index) => index < ALWAYS || isWord(word));
  const known = new Set(taken.map(({ word }) => word));
  const ranks = new Map(ranked.map(({ word, rank }) => [word, rank]));
  const added = [...own].filter((word) => !known.has(word)).map((word): Entry => ({ word, rank: Math.min(UNRANKED, ranks.get(word) ?? UNRANKED) }));
  return [...taken.slice(0, size - added.length), ...added].sort((a, b) => a.rank - b.rank || (a.word < b.word ? -1 : 1));
}
