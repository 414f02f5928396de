import type { Prose } from '../../model/prose.ts';
import type { Likely } from '../language.ts';
import { CUE, cuesOf } from './cue-words.ts';
import { lowerOf } from './lower.ts';

const ANYBODY = '(?:everyone|everybody|anyone|anybody)';
/** "Everyone in the choir", "everyone involved" and "everyone else" are somebody. */
const ENDS = String.raw`(?=\s*(?:[.!,;:)–—]|$|\n| - | and (?:all|every)\b| from\b| no matter| whatever| regardless| whether))`;
/** What one makes for people, and can be told whom for. */
const OFFER = String.raw`(?:it|this|class(?:es)?|sessions?|workshops?|events?|courses?|guides?|books?|posts?|articles?|products?|tools?|apps?|programmes?|programs?|lessons?|newsletters?|series|recipes?|trips?|tours?|plans?|menu|show|festival|collection|range)`;

/** Each is short, and tried by itself. */
const PATTERNS: readonly { readonly test: RegExp; readonly confidence: number }[] = [
  { test: /\b(?:something|a little something|a bit of something) (?:\w+ )?for (?:just about |almost |literally |absolutely |virtually )?(?:everyone|everybody|anyone|anybody)\b/, confidence: 0.9 },
  { test: new RegExp(String.raw`\b(?:perfect|ideal|great|suitable|suited|designed|made|meant|intended|fun|good|right|best|a must|must-have|must-read|must-see) for (?:absolutely |just about |almost )?${ANYBODY}${ENDS}`), confidence: 0.85 },
  { test: new RegExp(String.raw`\b${OFFER} (?:is|are|really is|truly is|'s) (?:truly |really |absolutely )?for (?:absolutely |just about )?${ANYBODY}${ENDS}`), confidence: 0.8 },
  { test: /\b(?:perfect|ideal|great|suitable|designed|made|meant|intended|recommended|a must|must-have|must-read|must-see|useful|helpful) for (?:anyone|anybody|everyone|everybody) (?:(?:who|that) (?:wants?|likes?|needs?|enjoys?|loves?|cares?|is interested|is looking|uses?|eats?|has ever)|interested in|looking (?:to|for)|wanting)\b/, confidence: 0.75 },
];

/** Said not to be so, or hoped for. */
const DENIED = /\b(?:not|n't|never|nothing|no longer|isn't|aren't|hardly|won't|doesn't|if|wish|hope)\b[^.!?;\n]{0,30}$/;
/** What is shared by all is not sold to all. */
const SHARED = /\b(?:good|great|best|fun|right) for (?:everyone|everybody)\b/;

/** Words that say a thing is for whoever comes along. */
export function findForAnybody(prose: Prose): readonly Likely[] {
  const cues = cuesOf(prose);
  const found: Likely[] = [];
  for (const [index, { start, end, quoted }] of prose.sentences.entries()) {
    if (((cues[index] ?? 0) & CUE.anybody) === 0 || quoted) continue;
    const text = lowerOf(prose).slice(start, end);
    if (!text.includes(' for ') || text.endsWith('?')) continue;
    for (const { test, confidence } of PATTERNS) {
      const match = test.exec(text);
      if (!match || DENIED.test(text.slice(0, match.index)) || (SHARED.test(match[0]) && !/\b(?:fun|class|event)/.test(text))) continue;
      found.push({ start: start + match.index, end: start + match.index + match[0].length, confidence });
      break;
    }
  }
  return found;
}
