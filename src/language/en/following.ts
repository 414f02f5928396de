/** What comes after a question in the same text, which tells whether an answer was wanted. */
export type Following = 'nothing' | 'question' | 'invitation' | 'answer' | 'remark' | 'tease' | 'link';

/** The writer answers: nobody who asks goes on so. */
const ANSWERS = /^(?:yes|yep|yeah|nope|of course|absolutely|definitely|sure|exactly|you bet|you're not alone|turns out|(?:here's |now )?the answer|neither|none|nobody|no one|not (?:really|quite|so|at all|any)|(?:lots|plenty|most|many|almost all|nearly all|some) (?:of |people|experts|say|think)|simple|simply|easy|thanks to|if so|if you (?:do|are|have|answered)|then |so (?:do|are|did) we|we (?:have (?:you|just|the|got)|can (?:help|show)|found out|asked|rounded|explain|tell|break)|we've (?:got|rounded|put|found|answered)|we're here|you(?:'re| are) in (?:luck|the right place)|here(?:'s| is| are)\b|look no further|don't worry|never fear|fear not|good news|think again|guess again|maybe|perhaps|probably|apparently|no[,.!-]|no$|(?:one|some|an?|this) (?:[\w-]+ )?(?:doctor|expert|scientist|study|report|columnist|professor|author|man|woman)s? (?:says?|thinks?|finds?|found|has|have|explains?))/;
/** Why it is asked, or thanks beforehand: an answer is wanted. */
const STANDS_BY_IT = /^(?:(?:i'm |i am |we're |we are )?just (?:curious|wondering|asking)|asking for a friend|(?:submit|post|share|leave|write|add|put) (?:them|it|yours|your (?:answers?|thoughts|ideas|guess(?:es)?))\b|(?:many )?(?:thanks|thank you)(?: (?:so much|a lot|all|everyone|guys|folks))? in advance|(?:any|all) (?:help|advice|input|ideas|suggestions|thoughts|tips)\b)/;
/** Sends readers off, to read or to buy. */
const TEASES = /^(?:(?:[a-z][\w' ]{0,30}:)?\s*(?:read|learn|find out|discover|check out|check|click|see|watch|listen|get|grab|download|register|sign up|book|join|visit|take|try|explore|head|come|tune|order|buy|shop|apply|start|follow|send|email|contact|reach|call|ring|write|submit|fill|be sure to|make sure|drop|bring|pop|swing|look|have a look|we(?:'d| would) (?:love|like|be glad|be happy) (?:for you to|to have you|if you)|you can|you might|please|simply|just|we'd|more|via|full|details|our|this|these|these are|a new|new|in (?:this|our|today's)|the latest|today|video|story|a few|a fascinating|\d+ \w+)\b)/;
/** Says who took a picture, or nothing but topics: no part of what is said. */
const CREDIT = /^(?:\(?(?:photo|image|picture|courtesy|credit|pic)\b|(?:#\S+\s*)+$)/;

/** What the next sentence, in plain words, is to the question before it. A link may stand between the two. */
export function followingOf({ next, nextInvites, linked, asksWhy }: { readonly next: string; readonly nextInvites: boolean; readonly linked: boolean; readonly asksWhy: boolean }): Following {
  if (nextInvites) return 'invitation';
  const after = next.replace(/^[\s–—•>*-]+/, '');
  if (linked) return 'link';
  if (after === '' || CREDIT.test(after)) return 'nothing';
  if (/\?["”')]*$/.test(after)) return 'question';
  if (STANDS_BY_IT.test(after)) return 'invitation';
  // After "why" it is the answer; after any other question it says why that is asked.
  if (after.startsWith('because ')) return asksWhy ? 'answer' : 'invitation';
  if (ANSWERS.test(after)) return 'answer';
  return TEASES.test(after) ? 'tease' : 'remark';
}
