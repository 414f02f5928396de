/** Letters that one language writes with, or that several share. */
interface Script {
  /** For messages. */
  readonly name: string;
  /** The language, where no other of any size writes so. */
  readonly id: string | null;
  readonly letter: RegExp;
}

const CHINESE = /[\u3400-\u4dbf\u4e00-\u9fff]/g;

const SCRIPTS: readonly Script[] = [
  { name: 'Japanese', id: 'ja', letter: /[\u3040-\u30ff]/g },
  { name: 'Korean', id: 'ko', letter: /[\u1100-\u11ff\uac00-\ud7af]/g },
  { name: 'Chinese', id: 'zh', letter: CHINESE },
  { name: 'Cyrillic', id: null, letter: /[\u0400-\u052f]/g },
  { name: 'Greek', id: 'el', letter: /[\u0370-\u03ff\u1f00-\u1fff]/g },
  { name: 'Hebrew', id: 'he', letter: /[\u0590-\u05ff]/g },
  { name: 'Arabic', id: null, letter: /[\u0600-\u06ff\u0750-\u077f]/g },
  { name: 'Devanagari', id: null, letter: /[\u0900-\u097f]/g },
  { name: 'Bengali', id: 'bn', letter: /[\u0980-\u09ff]/g },
  { name: 'Gurmukhi', id: 'pa', letter: /[\u0a00-\u0a7f]/g },
  { name: 'Gujarati', id: 'gu', letter: /[\u0a80-\u0aff]/g },
  { name: 'Tamil', id: 'ta', letter: /[\u0b80-\u0bff]/g },
  { name: 'Telugu', id: 'te', letter: /[\u0c00-\u0c7f]/g },
  { name: 'Kannada', id: 'kn', letter: /[\u0c80-\u0cff]/g },
  { name: 'Malayalam', id: 'ml', letter: /[\u0d00-\u0d7f]/g },
  { name: 'Sinhala', id: 'si', letter: /[\u0d80-\u0dff]/g },
  { name: 'Thai', id: 'th', letter: /[\u0e00-\u0e7f]/g },
  { name: 'Lao', id: 'lo', letter: /[\u0e80-\u0eff]/g },
  { name: 'Burmese', id: 'my', letter: /[\u1000-\u109f]/g },
  { name: 'Georgian', id: 'ka', letter: /[\u10a0-\u10ff\u1c90-\u1cbf]/g },
  { name: 'Ethiopic', id: null, letter: /[\u1200-\u137f]/g },
  { name: 'Khmer', id: 'km', letter: /[\u1780-\u17ff]/g },
  { name: 'Armenian', id: 'hy', letter: /[\u0530-\u058f]/g },
];

/** A language that shares its script: letters or words that tell it, and letters it does not have. */
interface Sharer {
  readonly id: string;
  readonly telling: RegExp;
  readonly foreign?: RegExp;
}

const sharer = (id: string, telling: RegExp, foreign?: RegExp): Sharer => ({ id, telling, ...(foreign && { foreign }) });

const SHARERS: Readonly<Record<string, readonly Sharer[]>> = {
  Arabic: [sharer('ckb', /[ێۆڕڵ]/), sharer('ps', /[ښځڅړ]/), sharer('ur', /[ٹڈڑںے]/), sharer('fa', /[پچژگکی]/), sharer('ar', /[ةىأإآ]|ال/)],
  Cyrillic: [
    sharer('be', /ў/, /[^а-яёіў\P{Script=Cyrillic}]/u), sharer('uk', /[їєґ]|і[^]*и|и[^]*і/, /[^а-щьюяіїєґ\P{Script=Cyrillic}]/u), sharer('mk', /[ѓќѕ]/, /[^а-шѓќѕјљњџ\P{Script=Cyrillic}]/u),
    sharer('sr', /[ђћ]/, /[^а-шђјљњћџ\P{Script=Cyrillic}]/u), sharer('ru', /^(?=[^]*[ыэё])[^]*и/, /[^а-яё\P{Script=Cyrillic}]/u),
  ],
  Devanagari: [sharer('mr', /ळ|आहे/), sharer('ne', /छन्|हुन्छ|गर्न/), sharer('hi', /है|में/)],
};

const LATIN = /[a-zà-ɏ]/g;
const count = (text: string, letter: RegExp): number => text.match(letter)?.length ?? 0;

export interface WrittenIn {
  readonly name: string;
  /** Null where the letters alone do not tell. */
  readonly id: string | null;
}

/** The script that most letters of a text in lower case belong to; null where they are Latin or none that is known. */
export function scriptOf(text: string): WrittenIn | null {
  let most: { readonly script: Script; readonly letters: number } | null = null;
  for (const script of SCRIPTS) {
    const letters = lettersIn(text, script);
    if (letters > (most?.letters ?? 0)) most = { script, letters };
  }
  // Brands and hashtags are written in Latin letters everywhere, so these weigh less.
  if (!most || most.letters * 2 < count(text, LATIN)) return null;
  const { name, id } = most.script;
  return { name, id: id ?? SHARERS[name]?.find(({ telling, foreign }) => telling.test(text) && !foreign?.test(text))?.id ?? null };
}

/** Japanese is written in Chinese letters too: where its own are no mere ornament, all of them are its. */
function lettersIn(text: string, { id, letter }: Script): number {
  const own = count(text, letter);
  if (id !== 'ja' || own === 0) return own;
  const chinese = count(text, CHINESE);
  return own * 8 >= chinese ? own + chinese : own;
}
