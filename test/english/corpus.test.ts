import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { baitIn, promptsIn } from './judging.ts';

const folder = path.resolve(import.meta.dirname, '../corpus');
const read = <T>(file: string): readonly T[] => parse(readFileSync(path.join(folder, file), 'utf8')) as readonly T[];

interface Group {
  readonly about: string;
  readonly texts: readonly string[];
}

interface Post {
  readonly text: string;
  readonly prompts?: readonly string[];
  readonly bait?: readonly string[];
}

describe('the corpus: sentences', () => {
  for (const { about, kind, addressed, texts } of read<Group & { readonly kind: string; readonly addressed?: boolean }>('sentences.yml')) {
    describe(`${about}: ${kind}`, () => {
      for (const text of texts) {
        it(text, async () => {
          const prompts = await promptsIn(text);
          assert.deepEqual(prompts.map((prompt) => prompt.kind), kind === 'none' ? [] : [kind]);
          if (addressed !== undefined) assert.equal(prompts[0]?.addressed, addressed, 'addressed');
        });
      }
    });
  }
});

describe('the corpus: bait', () => {
  for (const { about, bait, texts } of read<Group & { readonly bait: string }>('bait.yml')) {
    describe(`${about}: ${bait}`, () => {
      for (const text of texts) it(text, () => assert.deepEqual(baitIn(text).map((one) => one.kind), bait === 'none' ? [] : [bait]));
    });
  }
});

describe('the corpus: posts', () => {
  for (const { text, prompts = [], bait = [] } of read<Post>('posts.yml')) {
    it(text.replace(/\s+/g, ' ').slice(0, 90), async () => {
      assert.deepEqual((await promptsIn(text)).map((prompt) => prompt.kind), prompts, 'prompts');
      assert.deepEqual(baitIn(text).map((one) => one.kind), bait, 'bait');
    });
  }
});
