import { keptWith } from '../../model/kept.ts';
import type { Prose } from '../../model/prose.ts';
import { lowerOf } from './lower.ts';

/** What a sentence may hold, by its single words. A bit each; `asks` is told by the first word alone. */
export const CUE = { question: 1, invitation: 2, bait: 4, asks: 8, prize: 16, anybody: 32, count: 64, pride: 128 } as const;

const INVITATION = `add ama answer anything appreciate appreciated ask awesome caption chime comment comments complete contribute curious describe discuss drop eager encouraged enjoy feedback fill finish give glad grateful great happy hear helpful hit hopeful hoping interested
invite join keen know leave learn lemme let let's list listen look looking love message name need nominate over post read recommend reply respond say see send share
show sound submit suggest swap teach tell thoughts turn tweet upload use value want wants weigh welcome wonder wonderful wondering write`;
const ASKS = "does anyone anybody would have who is what what's how which do dae wyr";
const BAIT = `like love heart upvote react thumb thumbs up tap share repost retweet rt comment hit click press smash give leave drop show vote answer choose pick tell tag mention
type say write put post reply respond amen hell hallelujah follow subscribe spread please pls plz double reposts re forward copy liking sharing tagging commenting retweeting reposting subscribing likes shares followers send`;
const PRIZE = 'win wins winner winners giveaway giveaways giving enter entered entry prize prizes sweepstake sweepstakes lucky chance draw';
const ANYBODY = 'everyone everybody anyone anybody whoever';
const COUNT = 'followers follower fans fan likes subscribers subscriber subs views downloads plays members connections';
const PRIDE = 'proud proudly excited thrilled delighted pleased honoured honored humbled award awards award-winning announce announcing mission vision celebrate celebrating';

/** Words by the hash of their letters. Two words of one hash only make a sentence be looked at once more. */
const table = new Map<number, number>();
for (const [words, bit] of [[INVITATION, CUE.invitation], [ASKS, CUE.asks], [BAIT, CUE.bait], [PRIZE, CUE.prize], [ANYBODY, CUE.anybody], [COUNT, CUE.count], [PRIDE, CUE.pride]] as const) {
  for (const word of words.split(/\s+/)) table.set(hashOf(word), (table.get(hashOf(word)) ?? 0) | bit);
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return hash;
}

/** For each sentence what it may hold: one table lookup a word, so that patterns meet only the sentences they could match. */
export const cuesOf = keptWith((prose: Prose): Uint8Array => {
  const lower = lowerOf(prose);
  return Uint8Array.from(prose.sentences, ({ start, end }) => readCues(lower, start, end));
});

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

function readCues(text: string, start: number, end: number): number {
  let cues = 0;
  let hash = 0;
  let wanted: number = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // An apostrophe inside a word is a letter of it; elsewhere it is a quotation mark.
    if ((code >= 97 && code <= 122) || (code === 39 && hash !== 0 && isLetter(text.charCodeAt(at + 1)))) {
      hash = (Math.imul(hash, 31) + code) | 0;
      continue;
    }
    if (hash !== 0) {
      cues |= (table.get(hash) ?? 0) & wanted;
      wanted = ~CUE.asks;
      hash = 0;
    }
    if (code === 63) cues |= CUE.question;
    else if (code === 61 || code === 64 || (code > 0x24f && (code < 0x2010 || code > 0x2027))) cues |= CUE.bait; // =, @, a picture
  }
  return hash === 0 ? cues : cues | ((table.get(hash) ?? 0) & wanted);
}
