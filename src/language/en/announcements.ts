import type { Prose } from '../../model/prose.ts';

/** Titles of news and reports: "Announcing 1.94.1", "Meeting of 12 March", "Transparency report". */
const TITLE = new RegExp(
  [
    String.raw`^["'“]?(?:announcing|introducing|launching|welcoming|please welcome|congrat\w+)\b`,
    String.raw`\b(?:release notes?|changelog|what's new in|minutes|steering cycle|survey results|membership changes|(?:transparency|annual|status|progress|quarterly|monthly) report|(?:goals?|team|status|progress|working group|project) updates?)\b`,
    String.raw`\b(?:update|meeting|announcement)s?["'”]?$|\bv?\d+\.\d+(?:\.\d+)+\b|\bv\d+\.\d+\b`,
  ].join('|'),
  'i',
);

const GLAD = String.raw`(?:(?:very|so|really|extremely|also|both|incredibly)\s+)*(?:happy|pleased|proud|glad|excited|delighted|thrilled|honou?red)`;

/** Openings that tell news: somebody announces, something is out, somebody has come or gone, people have met. */
const OPENING = new RegExp(
  [
    String.raw`\b(?:are|am|is|'re|'m)\s+${GLAD}\s+to\s+(?:be able to\s+)?(?:announce|share|report|introduce|welcome|publish|release|present)\b|\b(?:pleasure|pride) to (?:announce|welcome|introduce)\b`,
    String.raw`\b(?:is|are|we're) announcing\b|\b(?:has|have|we've) (?:just )?(?:published|released|launched|announced) (?:a|an|the|our|version)\b|\btoday,? we(?:'re| are) (?:publishing|releasing|launching|introducing|announcing)\b`,
    String.raw`\b(?:new|point|major|minor|stable|beta) (?:release|version) of\b|\bis (?:now|generally) available\b|\b(?:release notes|changelog)\b`,
    String.raw`\bplease welcome\b|\bstepping (?:down|back)\b|\bhas been (?:made|chosen|elected|appointed) (?:a|an|as|the)\b|\b(?:has joined|is joining|will be joining|have joined) (?:the|us|as)\b`,
    String.raw`\b(?:held|had) (?:a|an|another|its|our|the|their)\b[^.]{0,40}\bmeeting\b|\bthe agenda (?:included|was)\b`,
  ].join('|'),
  'i',
);

/**
 * Whether a text with a title announces or reports: releases, news of people, minutes. Its title and first sentences
 * tell, since any text may mention news in passing.
 */
export function announces(prose: Prose, title: string): boolean {
  if (TITLE.test(title.trim().replaceAll('’', "'"))) return true;
  return OPENING.test(prose.sentences.slice(0, 4).map(({ start, end }) => prose.masked.slice(start, end)).join(' ').replaceAll('’', "'"));
}
