import { hasInversion } from './clauses.ts';

/** An "or" that names no option: "or not", "ever … or …", "who or what". */
const NOT_A_CHOICE = /\bor (?:not|so|more|less|fewer|something|anything|whatever|other|another|otherwise|even|at least|later|two|any|am i|is it just|did i|are they|even worse|similar|better|else|if|just|maybe)\b|\bor (?:is|are|do|does|was|were|did) (?:it|this|that) just\b|\bever\b[^,]*\bor\b|\bwhy or why\b|\b(?:what|who|which|how|where|when) or (?:what|who|which|how|where|when)\b|\bone or\b|\b(?:any|anything|anyone|anybody)(?: [\w'-]+,?){1,6} or\b/;
const ALTERNATIVES = /(?:^|\s)(?:or|vs\.?|versus)\s+\S/;
/** Better or worse are options, where "or better" alone is none. */
const OPPOSITES = /\b(?:better or worse|more or less (?!than)\w|good or bad|yes or no|love or hate|hot or not|true or false|pro or con|for or against)\b/;
/** Between the question and the options it lists. */
const LIST_STARTS = /(?:[:;(]|,|\.{2,}|…|\s[–—-]+)\s*|(?<!\b(?:your|the|our|my|their|his|her|its|some) )\b(?:better|worse|best|prefer|choose|pick|wins?|rather|favou?rite)\s+(?=(?:the |a |an )?[\w'-]+(?: [\w'-]+){0,3} (?:or|vs\.?|versus) )/;
/** One of a few that the text has named or shows. */
const ONE_OF_THESE = /^(?:which|what) (?:one )?of (?:these|those|the (?:two|three|four|five|six|\d+|following|above)|them)\b|^which (?:one )?(?:is (?:better|best|worse|worst|your favou?rite)|(?:do|would) you (?:prefer|choose|pick|rather))\b|^which (?:option|candidate|team|side|contestant|finalist|nominee|design|cover|logo|version|outfit|look)\b/;

/** Whether a question, from its own first word on, asks to choose between options it names. */
export function asksToChoose(lead: string, isWh: boolean): boolean {
  if (!isWh) return OPPOSITES.test(lead) || namesOptions(lead);
  return ONE_OF_THESE.test(lead) || (namesOptions(lead) && listsOptions(lead));
}

/** Whether words without a verb name options: "Tea or coffee?", "Tea or coffee, what do you drink?" */
export function offersOptions(whole: string, lead: string | null): boolean {
  if (lead === null) return namesOptions(whole) && whole.split(' ').length <= 14;
  const before = whole.slice(0, whole.length - lead.length);
  return /^(?:[\w'-]+ ){1,4}(?:or|vs\.?|versus) (?:[\w'-]+ ?){1,4}(?:[,:;–—-]+|\.{2,})\s*$/.test(before) && /^(?:what|which|who)\b/.test(lead) && namesOptions(before);
}

const namesOptions = (text: string): boolean => ALTERNATIVES.test(text) && (OPPOSITES.test(text) || !(NOT_A_CHOICE.test(text) || text.includes(' the same ')));

/** "…, cheap recipes that you cook for school or work?" goes on, and names where. */
const RELATES = /\b(?:that|which|who) (?:you|we|they|i|he|she|it|people|is|are|was|were|has|have|can|will|would)\b.*\b(?:or|vs\.?|versus)\b/;

/** "…: rain or wind?" lists; "What actor, poet or cook do you miss?" asks on after its list. */
function listsOptions(lead: string): boolean {
  const start = LIST_STARTS.exec(lead);
  if (!start) return false;
  const list = lead.slice(start.index + start[0].length);
  return ALTERNATIVES.test(list) && list.split(' ').length <= 16 && !hasInversion(list) && /\b(?:or|vs\.?|versus) (?:\S+ ){0,5}\S+$/.test(list) && !/\b(?:or|vs\.?|versus)\b.*\b(?:you|that|who|which)\b/.test(list) && !RELATES.test(list) && !/^(?:but|and|because|that|who|which|if|when|where|as|so|not)\b/.test(list);
}
