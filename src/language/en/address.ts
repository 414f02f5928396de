import type { Address } from '../../model/facts.ts';
import { knownOfWord } from '../vocabulary.ts';
import type { Word } from '../words.ts';

const YOU = new Set(['you', 'your', 'yours', 'yourself', 'yourselves', "you're", "you've", "you'll", "you'd", "y'all"]);
const WE = new Set(['we', 'us', 'our', 'ours', 'ourselves', "we're", "we've", "we'll", "we'd", 'i', 'me', 'my', 'mine', 'myself', "i'm", "i've", "i'll", "i'd", "let's"]);

const [READER, OURSELVES] = [1, 2];
const sideOf = knownOfWord((word) => (YOU.has(word) ? READER : WE.has(word) ? OURSELVES : 0));

/** Words about the readers against words about ourselves. `brand` holds the names we go by. */
export function addressOf(words: readonly Word[], brand: readonly string[]): Address {
  let [you, we] = [0, 0];
  for (const { vocable } of words) {
    const side = sideOf(vocable);
    if (side === READER) you++;
    else if (side === OURSELVES) we++;
  }
  const ours = timesNamed(words, brand);
  const total = you + we + ours;
  return { you, we, brand: ours, ratio: total === 0 ? null : Math.round((you / total) * 1000) / 1000 };
}

function timesNamed(words: readonly Word[], brand: readonly string[]): number {
  const names = brand.map((name) => name.toLowerCase().split(/\s+/)).sort((a, b) => b.length - a.length);
  const isPart = (word: Word | undefined, part: string): boolean => word !== undefined && word.lower.startsWith(part) && (word.lower.length === part.length || word.lower === `${part}'s`);
  let times = 0;
  for (let at = 0; at < words.length; at++) {
    for (const name of names) {
      if (!isPart(words[at], name[0] ?? '') || !name.every((part, index) => isPart(words[at + index], part))) continue;
      times++;
      at += name.length - 1;
      break;
    }
  }
  return times;
}
