import type { Prose } from '../../model/prose.ts';

/** News that nobody should be asked to chat about: closures, deaths, danger, outages. */
const NOTICE = new RegExp(
  [
    String.raw`\b(?:rest in peace|condolences|passed away|has died|have died|sad news|saddened to|funeral|memorial service|in loving memory|our thoughts are with|deepest sympath\w+)\b`,
    String.raw`\b(?:is|are|will be|remains?|has|have|is now|be)\s+(?:\w+ )?(?:closed|cancelled|canceled|postponed|suspended|evacuated|called off)\b`,
    String.raw`\b(?:closed|cancelled|canceled|postponed) (?:today|tomorrow|tonight|on|until|due|because|this)\b|\b(?:closure|cancellation) (?:notice|of)\b|\bclosing (?:early|for the day)\b`,
    String.raw`\b(?:do not travel|avoid the area|stay indoors|boil (?:your|the) water|evacuation|amber alert|flood warning|severe weather|product recall|recalling|safety notice|power cut|service outage|scheduled maintenance)\b`,
  ].join('|'),
  'i',
);

/** Whether a text is such a notice: only its first sentences tell, since any text may mention one in passing. */
export function isNotice(prose: Prose): boolean {
  const opening = prose.sentences.slice(0, 3).map((sentence) => prose.masked.slice(sentence.start, sentence.end)).join(' ');
  return NOTICE.test(opening.replaceAll('’', "'"));
}
