/** What may join a verb to the verb before it. "So share it" and "then share it" begin anew. */
const JOINED = /^(?:(?<comma>,\s*)(?:(?:and|or)\s+)?|(?:and|or|also|just|now|then)\s+(?:also\s+|just\s+)?)(?!please\b|pls\b|plz\b)/;
const ADVERBS = String.raw`(?:(?:not|just|also|then|even|always|simply|now|ever|only|either|first|still|already|both|often|sometimes|[a-z]+ly)\s+){0,2}`;
const WHO = String.raw`(?:i|we|you|they|he|she|it|who|which|people|others|members|users|readers|friends|visitors|folks|everyone|everybody|anyone|anybody|someone|somebody)`;
const MODAL = String.raw`(?:(?:can|could|may|might|will|would|cannot|can't|couldn't|won't|wouldn't|did|didn't|don't|doesn't)|${WHO}(?:'ll|'d|'ve|'re|'m|'s))`;
/** Somebody does, can do or has something to do. What follows the verb may go on with another. */
const DOES = new RegExp(String.raw`(?:^|[\s(])(?:${WHO}|${MODAL}|${WHO}\s+${MODAL})\s+${ADVERBS}(?:[a-z][a-z'-]*)(?<rest>(?:\s[^\n]*)?)$`);
const TO_DO = new RegExp(String.raw`(?:^|[\s(])(?:i|we|you|they|he|she|it|who|people|there|this|that|(?:${WHO}|there|that)'[a-z]+|is|are|was|were|am|be|been|has|have|had|${MODAL})\s[^\n]*?\bto\s+${ADVERBS}[a-z][a-z'-]*(?<rest>(?:\s[^\n]*)?)$`);

/** "They also mention", "we now share". */
const SUBJECT_AT_END = new RegExp(String.raw`(?:^|[\s(])(?:${WHO}|${MODAL}|to)\s+$`);

/** Readers are told what to do all the same: "don't forget to", "we ask you to", "you must". */
const ASKED = new RegExp(
  [
    String.raw`\b(?:forget|(?:be|make) (?:sure|certain)|remember|please|let's|lets|help)\b|(?<!\b(?:i|we|they|he|she|it) )\b(?:must|should|shall|have to|has to|needs? to|got to|gotta)\b`,
    String.raw`\b(?:ask|asks|asking|urge|urging|invite|inviting|encourage|encouraging|want|wants|need|needs|beg|begging|like|love|appreciate|grateful|great|lot|lovely|helps?)\b[^\n]*\b(?:you|u|everyone|everybody|all|people|y'all|fans|followers|readers|friends)\b[^\n]*\b(?:to|could|can|would)\b`,
    String.raw`\b(?:could|can|would|will) (?:you|u|everyone|everybody|all of you)\b`,
    String.raw`\bfeel free\b|\bif (?:you|any of you|any(?:one|body)|everyone)(?:'d| could| can| would| will| are| is)\b`,
  ].join('|'),
);
/** "You can" offers, unless it is "if you can"; "had to" tells. */
const OFFERED = /(?<!\bif )\b(?:you|u) (?:can|could|may|might)\b|\bhad to\b/;
/** "… and share if you agree" asks, whatever it goes on from. */
const ON_CONDITION = /^\W*(?:(?:and|or)\s+)?(?:\S+\s+){1,4}if (?:you|u|your|you're|you've)\b(?! (?:want|like|wish|can|prefer)\b)/;
/** "If you like it, …": what is asked comes after. */
const IN_CASE = /^(?:and |so |but )?(?:if|when|once|while|whenever) [^,]*,\s*/;
/** Told what to do from its first word on: "Click here to see more and share it". */
const STARTS_IMPERATIVE = /^(?:please\s+|pls\s+|and\s+|then\s+|just\s+|also\s+|now\s+|so\s+|simply\s+|first,?\s+|or\s+)*(?:add|apply|ask|book|bring|buy|call|check|choose|click|come|comment|copy|do|don't|donate|download|email|enjoy|enter|fill|find|follow|forward|get|give|go|grab|guess|have|head|help|hit|hop|invite|join|keep|leave|let|like|listen|look|love|make|message|nominate|order|pick|play|pledge|post|press|print|promote|put|read|register|remember|retweet|rt|repost|ring|save|scroll|see|select|send|share|show|sign|smash|spread|stay|stop|submit|subscribe|support|swipe|tag|take|tap|tell|text|thank|think|try|tune|turn|type|upload|upvote|use|visit|vote|wait|watch|write)\b/;

/**
 * Whether words that read like a demand only go on with what somebody does or may do: "something to work on and share
 * with everyone", "you can think about it, share the story with someone, or not", "they take it and share it with".
 * `before` is what stands before them in their sentence, `asked` begins with what joins them to it. In lower case.
 */
export function isDescribed(before: string, asked: string): boolean {
  const joined = JOINED.exec(asked);
  if (!joined || ON_CONDITION.test(asked)) return false;
  const clause = before.slice(Math.max(...['.', '!', '?', ';', ':', '\n', '–', '—'].map((mark) => before.lastIndexOf(mark))) + 1).trimStart().replace(IN_CASE, '');
  if (clause === '' || STARTS_IMPERATIVE.test(clause) || (ASKED.test(clause) && !OFFERED.test(clause))) return false;
  if (/^then\b/.test(asked) && /\bif\b/.test(clause)) return false;
  if (SUBJECT_AT_END.test(clause)) return true;
  const rest = (DOES.exec(clause) ?? TO_DO.exec(clause))?.groups?.['rest'];
  if (rest === undefined) return false;
  // Before a comma a sentence may be over: only a list that goes on tells that it is not.
  if (joined.groups?.['comma'] !== undefined) return /,\s*(?:and|or)\b|\bor\b/.test(asked.slice(joined[0].length)) || (/,\s*(?:and|or)\s/.test(joined[0]) && rest.includes(','));
  return !/,\s*$/.test(rest);
}
