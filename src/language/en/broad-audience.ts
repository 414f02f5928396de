import type { Span } from '../../model/span.ts';

const PEOPLE = '(?:people|persons|individuals|adults|men|women|customers|clients|users|consumers|buyers|shoppers|readers|followers|citizens|audiences?|generations|genders|ages|age groups)';
const EVERYBODY = `(?:everyone|everybody|anyone|anybody|all of us|all (?:kinds |types |sorts )?(?:of )?${PEOPLE}|any(?: kind of| type of)? (?:person|customer|client|user|reader|follower|adult)|every (?:person|customer|client|user|reader|follower|adult))`;
const CROWD = '(?:(?:the )?(?:general|wider|broader|whole) public|the public|the masses|(?:the )?mass market|the whole (?:country|world|market|internet)|people in general)';

/** Nothing that narrows it down follows; where they live narrows little. */
const END = '(?=\\s*(?:$|[.,;:!?()/&\\n–—]|(?:-|in|of|at|and|or)\\s))';

/**
 * At the start of what says who somebody is, and with nothing after it that narrows it down: "Everyone who came on
 * Tuesday" is a group that one can know.
 */
const EVERYONE = new RegExp(`^(?:(?:for|basically|literally|simply|just|really|potentially|almost|nearly|absolutely|this is|our audience is|we (?:write|are here) for) )*(${EVERYBODY}(?: of (?:all|any) ages?)?(?=\\s*(?:$|[.,;:!?()/&\\n–—]|-\\s))|${CROWD}${END}|${PEOPLE} of (?:all|any) (?:ages?|kinds?|backgrounds?|walks of life)${END})`, 'i');

/** The words by which a description is about everybody; null where it is about somebody. */
export function findBroadAudience(text: string): Span | null {
  const start = text.length - text.trimStart().length;
  const match = EVERYONE.exec(text.slice(start, start + 200));
  const words = match?.[1];
  if (!match || words === undefined) return null;
  const at = start + match[0].length - words.length;
  return { start: at, end: at + words.length };
}
