import type { Prose } from '../../model/prose.ts';
import type { Likely } from '../language.ts';
import { isQuotedWithin } from '../quotes.ts';
import { CUE, cuesOf } from './cue-words.ts';
import { lowerOf } from './lower.ts';

const ANYBODY = '(?:everyone|everybody|anyone|anybody)';
/** "Everyone in the choir", "everyone involved" and "everyone else" are somebody. */
const ENDS = String.raw`(?=\s*(?:[.!,;:)–—]|$|\n| - | and (?:all|every)\b| from\b| no matter| whatever| regardless| whether))`;
/** What one makes for people, and can be told whom for. */
const OFFER = String.raw`(?:it|this|class(?:es)?|sessions?|workshops?|events?|courses?|guides?|books?|posts?|articles?|products?|tools?|apps?|programmes?|programs?|lessons?|newsletters?|series|recipes?|trips?|tours?|plans?|menu|show|festival|collection|range)`;

/** "Everyone under ten" and "everyone with a dog" are somebody; "for everyone to enjoy" is not. */
const SOMEBODY = String.raw`(?! (?:who|whose|that|under|over|between|aged|with|without|else|involved|present|(?:in|on|at|from) (?:the|my|our|your|this|that) (?:\w+ )?(?:family|team|class|group|club|choir|office|staff|house|table|room|party)))`;
/** Something that is there. What somebody brings, cooks or spoils is meant for those who come. */
const THERE = String.raw`(?:^\W*|[.!?,:;(–—-] *|\b(?:there(?:'s| is| are|'ll be| will be| should be| may be| has to be)|has|have|had|got|offers?|offering|with|includes?|is|are|be|being|find|running) (?:(?:always|truly|really|literally|surely|certainly|probably|definitely|almost certainly) )?)`;

/** Each is short, and tried by itself. Of all but the first, about half are right on real posts (docs/accuracy.md). */
const PATTERNS: readonly { readonly test: RegExp; readonly confidence: number }[] = [
  { test: new RegExp(String.raw`(?<=${THERE})(?:a little something|a bit of something|something) (?:(?:there|here|in (?:it|here|there)|fun|new|useful|great|special) )?for (?:just about |almost |literally |absolutely |virtually )?(?:everyone|everybody)\b${SOMEBODY}`), confidence: 0.9 },
  { test: new RegExp(String.raw`\b(?:perfect|ideal|great|suitable|suited|designed|made|meant|intended|fun|right|best|a must|must-have|must-read|must-see) for (?:absolutely |just about |almost )?${ANYBODY}${ENDS}`), confidence: 0.5 },
  { test: new RegExp(String.raw`\b${OFFER} (?:is|are|really is|truly is|'s) (?:truly |really |absolutely )?for (?:absolutely |just about )?${ANYBODY}${ENDS}`), confidence: 0.5 },
  { test: /\b(?:perfect|ideal|great|suitable|designed|made|meant|intended|recommended|a must|must-have|must-read|must-see|useful|helpful) for (?:anyone|anybody|everyone|everybody) (?:(?:who|that) (?:wants?|likes?|needs?|enjoys?|loves?|cares?|is interested|is looking|uses?|eats?|has ever)|interested in|looking (?:to|for)|wanting)\b/, confidence: 0.5 },
];

/** Said not to be so, or hoped for. */
const DENIED = /\b(?:not|no|n't|never|nothing|no longer|isn't|aren't|hardly|won't|doesn't|if|wish|hope)\b[^.!?;\n]{0,30}$/;
/** What is shared by all is not sold to all: "make the game more fun for everyone", "the better it is for everyone". */
const SHARED = /\b(?:great|best|fun|right) for (?:everyone|everybody|anyone|anybody)\b/;
const BETTERED = /\b(?:more|less|better|worse|easier|harder|safer|make|makes|made|making|keep|keeps|keeping|kept|let's|term of)\b[^.!?;\n]{0,40}$/;

/** Words that say a thing is for whoever comes along. */
export function findForAnybody(prose: Prose): readonly Likely[] {
  const cues = cuesOf(prose);
  const found: Likely[] = [];
  for (const [index, sentence] of prose.sentences.entries()) {
    const { start, end, quoted } = sentence;
    if (((cues[index] ?? 0) & CUE.anybody) === 0 || quoted) continue;
    const text = lowerOf(prose).slice(start, end);
    if (!text.includes(' for ') || text.endsWith('?')) continue;
    for (const { test, confidence } of PATTERNS) {
      const match = test.exec(text);
      if (!match || DENIED.test(text.slice(0, match.index)) || BETTERED.test(text.slice(0, match.index)) || (SHARED.test(match[0]) && !/\b(?:fun|class|event)/.test(text))) continue;
      if (isQuotedWithin(prose, sentence, start + match.index, start + match.index + match[0].length)) continue;
      found.push({ start: start + match.index, end: start + match.index + match[0].length, confidence });
      break;
    }
  }
  return found;
}
