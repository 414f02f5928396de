import { keptWith } from '../../model/kept.ts';
import type { Bait } from '../../model/prompt.ts';
import type { Prose } from '../../model/prose.ts';
import { isQuotedWithin } from '../quotes.ts';
import { asOneGiveaway, inOrder } from '../one-giveaway.ts';
import { isAppeal, isForThoseInNeed, mayAppeal } from './appeals.ts';
import { ANY, PATTERNS } from './bait-patterns.ts';
import { CUE, cuesOf } from './cue-words.ts';
import { isDescribed } from './described.ts';
import { findGiveaway, offersPrize } from './giveaways.ts';
import { isLikened } from './likened.ts';
import { lowerOf } from './lower.ts';
import { isForTelling } from './telling.ts';

/** Writing about bait is not bait: the words are named, not used. */
const ABOUT = /\b(?:stop|avoid|(?:never|don't|do not)(?! forget\b)|instead of|rather than|without|asking (?:people|them|followers|you|readers) to|ask (?:people|them|followers|readers) to|phrases? (?:like|such as)|posts? (?:like|that say|which say|such as)|such as|so-called|called|known as|means|demot\w+)\b[^.!?\n]{0,60}$/i;

/** "Like" in marks may be the button; a whole phrase in marks is what somebody said. */
const QUOTED_PHRASE = /^["“][^"”\s]+\s[^"”]*["”]/;

/** The places of a text that ask for a reaction, a share, a tag, a given word or a follow. */
export const findBait = keptWith(searchBait);

function searchBait(prose: Prose): readonly Bait[] {
  const lower = lowerOf(prose);
  const found: Bait[] = [];
  let appeal: boolean | null = null;
  const cues = cuesOf(prose);
  for (const [index, sentence] of prose.sentences.entries()) {
    const cue = (cues[index] ?? 0) & (CUE.bait | CUE.prize);
    if (cue === 0 || sentence.quoted) continue;
    const cued = lower.slice(sentence.start, sentence.end);
    const giveaway = (cue & CUE.prize) === 0 ? null : findGiveaway(cued, sentence.start, (cue & CUE.bait) !== 0);
    if (giveaway && !ABOUT.test(lower.slice(sentence.start, giveaway.start + 1))) found.push(giveaway);
    if ((cue & CUE.bait) === 0 || !ANY.test(cued)) continue;
    const text = prose.masked.slice(sentence.start, sentence.end);
    for (const { kind, confidence, cue: needs, test } of PATTERNS) {
      if (!needs.test(cued)) continue;
      test.lastIndex = 0;
      const match = test.exec(text);
      if (!match || ABOUT.test(text.slice(0, match.index + 1))) continue;
      const asked = lower.slice(sentence.start + match.index, sentence.start + match.index + match[0].length);
      const before = lower.slice(sentence.start, sentence.start + match.index);
      if (isDescribed(before, asked) || (kind === 'react' && isLikened(text.slice(match.index)))) continue;
      if (kind === 'share' && isForTelling(asked, before, around(prose, lower, index))) continue;
      if (mayAppeal(kind, cued)) {
        const near = lower.slice(prose.sentences[index - 1]?.start ?? sentence.start, sentence.end);
        if (isForThoseInNeed(asked, near) || (kind !== 'tag' && (appeal ??= isAppeal(lower)))) continue;
      }
      const lead = /^[\s.!?,;:–—)>|-]*/.exec(match[0])?.[0].length ?? 0;
      if (QUOTED_PHRASE.test(match[0].slice(lead))) continue;
      const start = sentence.start + match.index + lead;
      const end = sentence.start + match.index + match[0].trimEnd().length;
      if (isQuotedWithin(prose, sentence, start, end)) continue;
      if (end > start && !found.some((other) => other.start < end && start < other.end)) found.push({ start, end, kind, confidence });
    }
  }
  return inOrder(found.length > 1 && offersPrize(lower) ? asOneGiveaway(found) : found);
}

/** A sentence with the two before it and the one after it, in lower case. */
function around({ sentences }: Prose, lower: string, index: number): string {
  return lower.slice((sentences[index - 2] ?? sentences[index - 1] ?? sentences[index])?.start, (sentences[index + 1] ?? sentences[index])?.end);
}
