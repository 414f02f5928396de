import type { Address } from '../../model/facts.ts';
import type { Word } from '../words.ts';
import { fold } from './folded.ts';
import { lazily } from './patterns.ts';
import { endsAsYou, secondPerson } from './readers.ts';

const WE = `nosotros nosotras nos nuestro nuestra nuestros nuestras yo me mi mis conmigo mio mia mios mias soy estoy tengo quiero puedo creo pienso voy hago vengo`;
/** Nouns and adjectives that end as "we do" does. */
const NOT_WE = `tramos ramos gramos kilogramos miligramos reclamos extremos supremos remos primos racimos mimos timos mismos ultimos termos ritmos somos`;
const known = lazily(() => ({ we: new Set(WE.split(/\s+/)), notWe: new Set(NOT_WE.split(/\s+/)) }));

/** "hacemos", "abrimos", "estábamos": the verb says who. An accent further forward makes a noun: "próximos", "ánimos". */
const doesAsWe = (lower: string, folded: string): boolean =>
  lower === 'somos' || (/(?:amos|emos|imos)$/.test(folded) && !known().notWe.has(folded) && (lower === folded || /(?:ábamos|íamos|áramos|éramos|ásemos|ésemos|ríamos)$/.test(lower)));
/** "cuéntanos", "ayúdanos": told to you, and about us. */
const tellsUs = (folded: string): boolean => /(?:[aei]|n|ad|ed|id)nos$/.test(folded) && secondPerson().told.has(folded);

/** Words about the readers against words about ourselves; Spanish says both mostly by its verbs. `brand` holds the names we go by. */
export function addressOf(words: readonly Word[], brand: readonly string[]): Address {
  let you = 0;
  let we = 0;
  const { pronouns, present, told } = secondPerson();
  for (const { lower: written } of words) {
    const lower = written.normalize('NFC');
    const folded = fold(lower);
    // Of these pairs, only one is a pronoun: "el té", "los míos", "sí".
    if (lower === 'té') continue;
    if (pronouns.has(folded) || present.has(folded) || told.has(folded) || endsAsYou(lower)) you++;
    if (known().we.has(folded) || doesAsWe(lower, folded) || tellsUs(folded)) we++;
  }
  const ours = timesNamed(words, brand);
  const total = you + we + ours;
  return { you, we, brand: ours, ratio: total === 0 ? null : Math.round((you / total) * 1000) / 1000 };
}

function timesNamed(words: readonly Word[], brand: readonly string[]): number {
  const names = brand.map((name) => name.toLowerCase().split(/\s+/)).sort((a, b) => b.length - a.length);
  let times = 0;
  for (let at = 0; at < words.length; at++) {
    const name = names.find((parts) => parts.every((part, index) => words[at + index]?.lower === part));
    if (!name) continue;
    times++;
    at += name.length - 1;
  }
  return times;
}
