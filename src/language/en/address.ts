import type { Address } from '../../model/facts.ts';
import type { Word } from '../words.ts';

const YOU = new Set(['you', 'your', 'yours', 'yourself', 'yourselves', "you're", "you've", "you'll", "you'd", "y'all"]);
const WE = new Set(['we', 'us', 'our', 'ours', 'ourselves', "we're", "we've", "we'll", "we'd", 'i', 'me', 'my', 'mine', 'myself', "i'm", "i've", "i'll", "i'd", "let's"]);

/** Words about the readers against words about ourselves. `brand` holds the names we go by. */
export function addressOf(words: readonly Word[], brand: readonly string[]): Address {
  const you = words.filter((word) => YOU.has(word.lower)).length;
  const we = words.filter((word) => WE.has(word.lower)).length;
  const names = brand.map((name) => name.toLowerCase().split(/\s+/)).sort((a, b) => b.length - a.length);
  let ours = 0;
  for (let at = 0; at < words.length; at++) {
    const name = names.find((parts) => parts.every((part, index) => words[at + index]?.lower.replace(/'s$/, '') === part));
    if (!name) continue;
    ours++;
    at += name.length - 1;
  }
  const total = you + we + ours;
  return { you, we, brand: ours, ratio: total === 0 ? null : Math.round((you / total) * 1000) / 1000 };
}
