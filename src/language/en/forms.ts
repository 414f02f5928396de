import { asksToChoose, offersOptions } from './alternatives.ts';
import { isWh, type QuestionClauses } from './clauses.ts';
import { idiomOf, type Judgement } from './idioms.ts';
import { COMMON_WORDS } from './words.ts';

const TAG = /[,–—-]\s*(?:right|eh|huh|no|yes|yeah|ok|okay|correct|innit|am i right|don't you (?:think|agree)|wouldn't you (?:say|agree)|(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should)(?:n't)? (?:it|you|we|they|he|she|i|there|that|this))$/;
/** A question without its "are you" or "have you". */
export const ELLIPTIC = /^(?:(?:still |already |not )?(?:going|heading|coming|travell?ing|looking|hosting|attending|cooking|baking|moving|shopping|starting|buying|selling)|searching|hoping|planning|thinking|struggling|wondering|trying|tired|sick|bored|confused|interested|want|wanna|need|fancy|feeling|missed?|having|got|gotten|ready|excited|curious|worried|worth|stuck|hungry|thirsty|afraid|love|loving|like|hate|using|working|still|already|new to|in need|been|seen|heard|tried|think|thinking|believe|care|dreaming|considering|running|don't|didn't|can't|won't|haven't|up for|in the mood|short on|out of|lost|forgot|know|have|ever|remember|going|confused|surprised|shocked|too (?:soon|much|late|far|early|harsh))\b/;
/** Nobody answers these with one word, though they may. */
const SPECULATES = /\b(?:possible|ethical|moral(?:ly)?|justified|willing|ever be able|in theory|hypothetically|society|humanity|the world)\b|^(?:if|would|could|should)\b/;

/** "Would you …, if …?", "Is it possible that …?" and "If you …, would you …?", told at length. */
const SUPPOSES = /^(?:would|could) (?:you|we|anyone|people)\b.*\b(?:if|willing|that would|where you)\b|^is it (?:ever |at all )?(?:possible|conceivable|ethical|moral|justified)\b/;
const SUPPOSITION = /^(?:if|suppose|supposing|imagine|let's say|assuming)\b/;
const LONG_QUESTION = 12;

/** It asks for yes or no, and gets an argument: nobody plays through a case to answer with one word. */
const isThoughtExperiment = (whole: string, lead: string): boolean =>
  (SUPPOSES.test(lead) || (SUPPOSITION.test(whole) && /^(?:would|could|do|does|is|are|can)\b/.test(lead))) && whole.split(' ').length >= LONG_QUESTION;

/** A question's form: what would answer it, taken by itself. Null where only a grammar can tell. */
export function formOf({ whole, lead }: QuestionClauses, context: { readonly followed: boolean; readonly elaborates: boolean }): Judgement | null {
  const idiom = idiomOf(whole) ?? (lead !== null && lead !== whole ? idiomOf(lead) : null);
  if (idiom) return idiom;
  if (offersOptions(whole, lead)) return { kind: 'choice', confidence: 0.85 };
  if (lead !== null && isWh(lead)) return whForm(lead);
  if (lead !== null) {
    if (asksToChoose(lead, false)) return { kind: 'choice', confidence: 0.8 };
    if (isThoughtExperiment(whole, lead)) return { kind: 'open', confidence: 0.6 };
    // People argue about what is possible or right: "yes" is an answer, but seldom the only one.
    return { kind: 'closed', confidence: SPECULATES.test(lead) && lead.split(' ').length > 9 ? 0.65 : 0.9 };
  }
  if (TAG.test(whole)) return { kind: 'closed', confidence: 0.75 };
  if (ELLIPTIC.test(whole)) return { kind: 'closed', confidence: 0.7 };
  return fragmentForm(whole, context);
}

function whForm(lead: string): Judgement {
  if (asksToChoose(lead, true)) return { kind: 'choice', confidence: 0.8 };
  return { kind: 'open', confidence: /^(?:what if|how about|what about)\b/.test(lead) ? 0.6 : 0.9 };
}

/**
 * What is left has neither question word nor inversion. "The result?" before its answer asks nobody; after a question it
 * says more of the same; a longer one is a statement with a question mark. Only of a few content words ("Weekend plans?")
 * must a grammar tell what they are.
 */
function fragmentForm(whole: string, { followed, elaborates }: { readonly followed: boolean; readonly elaborates: boolean }): Judgement | null {
  const words = whole.split(' ');
  if (elaborates) return { kind: 'closed', confidence: 0.55 };
  if (words.length <= 3 && followed) return { kind: 'rhetorical', confidence: 0.65 };
  const settled = words.length < 2 || words.length > 4 || words.some((word) => COMMON_WORDS.has(word) || !/^[a-z][a-z'-]+$/.test(word));
  return settled ? { kind: 'closed', confidence: 0.55 } : null;
}

/** Whether a question leaves out whom it asks, since it can only be the reader: "Ready for spring?" */
export const impliesReader = ({ whole, lead }: QuestionClauses): boolean => lead === null && (ELLIPTIC.test(whole) || offersOptions(whole, lead) || /^(?:any|your|favou?rite|best|worst|tips|thoughts)\b/.test(whole));
