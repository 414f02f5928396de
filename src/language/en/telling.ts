/** What readers have themselves, and may tell: "thoughts", "a recipe", "what you use". */
const CONTENT = String.raw`(?:thoughts?|ideas?|advice|tips?|tricks?|suggestions?|recommendations?|stor(?:y|ies)|experiences?|opinions?|views|feedback|answers?|insights?|examples?|recipes?|links?|favou?rites?|memories|lists?|knowledge|wisdom|resources|pics?|pictures?|photos?|favou?rite|collections?|set-?ups?|techniques?|methods?)`;
const OWN = new RegExp(
  [
    // A question for content; "Do you agree? Please share!" is none.
    String.raw`\b(?:what|what's|which|who|how|where|when|why|any|any(?:one|body|thing)|have you|has|favou?rite|best)\b[^.!?]*\?`,
    String.raw`\b(?:what|which)(?:'s| is| are) (?:your|the best)\b`,
    String.raw`\bif (?:so|yes|any(?:one|body)|some(?:one|body)|there(?:'s| is| are| was| were))\b`,
    String.raw`\bif you(?:'ve| guys| all)?\b[^.!?]{0,40}\b(?:know|have|got|find|found|see|seen|spot|come across|made|make|use|used|tried|remember|write|wrote|took|learn\w*)\s+(?:of\s+|about\s+|across\s+)?(?:a|an|any|some|something|anything|one|ones|others?|more|better|of|how|where|what|who|it)\b`,
    String.raw`\b(?:love|like|want|happy|curious|interested|excited|eager|forward) (?:to|in) (?:also )?(?:see|seeing|hear|hearing|know|learn|read|reading)\b`,
    String.raw`\b(?:your|your own|everyone's|more|some|other|better|own|any|of|or|and|these|personal)\s+(?:\w+\s+)?${CONTENT}\b`,
    String.raw`\bif you(?:'ve| have| had)?\b[^.!?]{0,20}\bexperiences?\b|\banything (?:you|that|else)\b`,
    String.raw`\bthere(?:'s| has| have|'ve)? (?:got to|must|have to|has to) be\b|\b(?:other|better|more) (?:ways|places|people|ones)\b`,
  ].join('|'),
);
/** Who speaks of himself, and then says "please share", wants to hear the same of others; pages speak of themselves as "we". */
const SPEAKS_OF_SELF = /\b(?:i|i'm|i've|i'd|i'll|my|me)\b/;
/** "Share with everyone a memory", "share with us what you use". */
const NAMED_LATER = /^\W*(?:(?:and|so|then|just|also|please)\s+)*share with (?:us|me|everyone|everybody|others|the (?:class|group|community))(?: here)?(?::| (?:a|an|one|your|some|any|what|how|why|which|where)\b)/;
/** No "this" that could be passed on. */
const NOTHING_NAMED = /^\W*(?:(?:and|so|then|just|also|now)\s+)*(?:please\s+|pls\s+|plz\s+)?(?:(?:please|pls|plz)\s+)?(?:share|spread)(?:\s+(?:it|them|one|yours|widely|here|below))*\W*$/;
/** What is cut in two is shared with one person, not with all. */
const LITERAL = /\b(?:split|cut|divide|halve|slice|serve|served|bake|cook|order|pour|brew|eat|pack)\b[^.!?]*$/;
const ONE = /^\W*(?:(?:and|so|then|just|also|please)\s+)*share\s+(?:it\s+)?if\s+(?:you|u|you've|you guys|you all)\s+(?:have|know|know of|find|found|got|see|come across|make|made)\s+(?:one|any|some|it|them|anything|something|more|better|others?)\b|^\W*(?:(?:and|so|then|just|also|please|don't forget to|be sure to|feel free to)\s+)*share\s+(?:it\s+)?if\s+(?:you're|you are|you feel)\s+(?:willing|comfortable|able|up for it|brave)\b|^\W*(?:(?:and|so|then|just|also|please)\s+)*share\s+(?:it\s+)?if\s+you\s+(?:give (?:it|this) a (?:try|go|shot)|try|tried|decide|do)\b|^\W*(?:and |or )share (?:it |this |them )?if you (?:wish|want|want to|like|would like|'d like)\W*$/;
/** "If you like a song, share it": what is shared is the song. */
const INDEFINITE = /^\W*if (?:you|u|you've|anyone|anybody)\b[^,]*\b(?:a|an|any|anything|some|something|one|another)\b.*,\s+(?:then\s+|please\s+|just\s+)?share(?:\s+(?:it|them))?\W*$/;

/**
 * Whether "share" asks readers to tell or show what they have: "What do you use? Please share.", "If you know one, share
 * it". `asked` is what asks, `before` the rest of its sentence up to there, `near` its sentence with those around it. In
 * lower case.
 */
export function isForTelling(asked: string, before: string, near: string): boolean {
  const last = asked.slice(asked.lastIndexOf(',') + 1);
  if ((NOTHING_NAMED.test(asked) || (last !== asked && NOTHING_NAMED.test(last) && !/ this\b/.test(asked))) && (OWN.test(near) || SPEAKS_OF_SELF.test(near))) return true;
  return NAMED_LATER.test(asked) || ONE.test(asked) || INDEFINITE.test(asked) || (/^\W*(?:and|or)\s+share with\b/.test(asked) && LITERAL.test(before));
}
