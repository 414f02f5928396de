/** A question reduced to what decides its kind. All in lower case, with straight quotes. */
export interface QuestionClauses {
  /** The whole sentence. */
  readonly whole: string;
  /** From the question's own first word on; null where no question word or inversion leads it. */
  readonly lead: string | null;
}

const PICTURES = /[\p{Extended_Pictographic}\u{FE0F}\u{200D}\u{20E3}\u{1F3FB}-\u{1F3FF}]/gu;
const OPENER =
  /^(?:(?:so|and|but|or|ok|okay|well|now|hey|hi|hello|oh|also|plus|then|anyway|still|seriously|honestly|serious(?: question)?|please|poll|qotd|q|(?:a |one |just a |quick |today's |big |fun |honest |genuine )*question(?: of the (?:day|week|month))?(?: for you)?|just (?:curious|wondering)|curious|eli5|iama?|daww?)\b[,:;!.…-]*\s+|\[[^\]]*\]\s*|\([^)]*\)\s*|["“'*•·>#–—-]+\s*)/;
const SUBJECT = String.raw`(?:you|we|they|i|he|she|it|this|that|these|those|there|the|a|an|your|our|my|their|his|her|its|any|anyone|anybody|anything|someone|somebody|everyone|everybody|people|all|most|some|many|no|not|other|women|men|kids|parents|one|each|every|both)\b`;
const AUXILIARY = String.raw`(?:do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|shall|should|may|might|must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|haven't|hasn't|hadn't|can't|couldn't|won't|wouldn't|shouldn't|ain't)`;
/** Words that open a question, or a subordinate clause where no inversion follows ("When you were new, …"). */
const QUESTION_WORD = String.raw`(?:what|which|who|whom|whose|where|when|why|how)`;
const PREPOSED = String.raw`(?:(?:in|on|at|for|to|from|with|by|of|about|under|over|since|until|after|during)\s+(?:what|which|whom|whose|how)\b)`;

const LEADS_WH = new RegExp(`^(?:${PREPOSED}|(?:what|which|who|whom|whose|why|how|wtf|wth)(?:'s|'re|'d|'ll|s|d)?\\b|(?:where|when)\\s+the\\s+(?:hell|heck|fuck|devil)\\b|(?:where|when)(?:'s|'re|'d|s)\\b|(?:where|when)\\s+(?:else\\s+|exactly\\s+)?${AUXILIARY}\\b)`);
const LEADS_AUXILIARY = new RegExp(`^${AUXILIARY}\\b`);
const INVERSION = new RegExp(`^${AUXILIARY}\\s+(?:not\\s+)?${SUBJECT}`);
const INVERSION_INSIDE = new RegExp(`\\b${AUXILIARY}\\s+(?:not\\s+)?${SUBJECT}`);
const WH_INSIDE = new RegExp(`\\b${QUESTION_WORD}(?:'s|'re|'d|\\s+(?:\\w+\\s+)?${AUXILIARY})\\b`);
/** Those who are spoken to, with no comma after them: "Bakers of Leeds would you …". */
const CALLED = new RegExp(`^(?:[\\w'-]+\\s+){1,2}(?:of|in|from)\\s+[\\w'-]+\\s+(?=(?:${QUESTION_WORD}|${AUXILIARY})\\b)`);
/** After such a clause a verb at the head of the next is a question's, whatever its subject: "If it rained, would classes move?" */
const SUBORDINATE = /^(?:if|when|since|with|given|now that|after|before|because|unless|while|assuming|suppose|supposing|let's say|even (?:if|when|though))\b/;
/** "Now is your time, what do you …?" begins with no question, though "is" comes first once "now" is passed over. */
const ASKS_AFTER_COMMA = new RegExp(`, ${QUESTION_WORD}(?:'s|'re|\\s+(?:\\w+\\s+)?${AUXILIARY})\\b`);
const STATES_FIRST = new RegExp(`^(?:now|then|still|also) ${AUXILIARY}\\b.*${ASKS_AFTER_COMMA.source}`);
const SEPARATOR = /[,;:!?]\s+|\s[-–—]+\s*|[–—]\s*|\.{2,}\s*|…\s*|\)\s+|\.\s+|["”]\s+|\n/g;

/** A sentence of a lower text (see lower.ts) with single spaces and no pictures. Most need no change. */
export function plain(sentence: string): string {
  if (!/[^\x21-\x7e] |[^\x20-\x7e]|^ /.test(sentence)) return sentence;
  const words = /[^\x00-\x7f]/.test(sentence) ? sentence.replace(PICTURES, ' ') : sentence;
  return words.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

/** Finds the question proper in a plain sentence: past greetings, vocatives and subordinate clauses. */
export function clausesOf(sentence: string): QuestionClauses {
  let whole = sentence.replace(/[?!.…"”')\]\s]+(?:#\S+\s*)*$/, '');
  for (let opener = OPENER.exec(whole); opener && opener[0].length < whole.length; opener = OPENER.exec(whole)) whole = whole.slice(opener[0].length);
  if (LEADS_WH.test(whole)) return { whole, lead: whole };
  if (LEADS_AUXILIARY.test(whole)) return { whole, lead: STATES_FIRST.test(sentence) ? whole.slice(whole.search(ASKS_AFTER_COMMA) + 2) : whole };
  const called = CALLED.exec(whole);
  if (called) return { whole, lead: whole.slice(called[0].length) };
  const subordinate = SUBORDINATE.test(whole);
  for (const match of whole.matchAll(SEPARATOR)) {
    const rest = stripOpeners(whole.slice(match.index + match[0].length));
    const leads = match[0].startsWith(':') || (subordinate && match[0].startsWith(',')) ? LEADS_AUXILIARY : INVERSION;
    if (LEADS_WH.test(rest) || leads.test(rest)) return { whole, lead: rest };
  }
  const inside = WH_INSIDE.exec(whole);
  return { whole, lead: inside ? whole.slice(inside.index) : null };
}

function stripOpeners(text: string): string {
  const opener = OPENER.exec(text);
  return opener && opener[0].length < text.length ? text.slice(opener[0].length) : text;
}

/** Whether a clause starts with a question word, rather than with an auxiliary. */
export const isWh = (lead: string): boolean => LEADS_WH.test(lead) || WH_INSIDE.test(lead.slice(0, 24));

/** Whether a verb stands before its subject anywhere in it: a list of options has no such thing. */
export const hasInversion = (text: string): boolean => INVERSION_INSIDE.test(text);
