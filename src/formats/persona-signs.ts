import { prefixOf } from './persona-titles.ts';

/** Headings about a file of personas, not about one of them. */
const GENERIC = new RegExp(
  String.raw`^(?:[^\p{L}\p{N}]*)(?:\d{1,3}[.)]\s*)?(?:` +
    [
      String.raw`(?:(?:our|the|user|buyer|customer|target|primary|secondary|core|key|marketing|product|design|ux|proto|patient|client|provider|available|example|all|main|different|other|unsere|die|nos|les|nuestr[ao]s|las|as|nossas|le|de|onze)\s+|[\p{L}\p{N}'’-]+\s+){0,3}(?:personas?|personae|icps?|audiences?|target groups?|user (?:types?|groups?|roles|profiles)|customer (?:profiles|segments)|segments|zielgruppen?|nutzertypen|publics? cibles?|públicos?(?: objetivo)?|doelgroepen?|chân dung khách hàng|ペルソナ|用户画像|персоны|персони|целевая аудитория|asiakasprofiilit|persona(?:lar|er|s|k))(?:\s*[-–—:(].*|\s+(?:of|for|at|in|overview|document(?:ation)?|guide|de|du|del|do|der|für|von|pour|para|and|&).*)?`,
      String.raw`(?:table of )?contents|toc|overview|introduction|intro|background|purpose|scope|out of scope|summary|conclusions?|notes?|usage|how (?:to|we|this).*|(?:our |the )?readers?|who (?:we|it|this)\b.*|using .*|adding .*|why .*|what is.*|when to.*|references?|sources?|methodology|research|next steps|open questions|assumptions|changelog|history|glossary|legend|appendix|template|tips|secondary|see also|related.*|key (?:takeaways|insights|findings)|takeaways|insights|implications|design principles|principles`,
      String.raw`.*\b(?:matrix|mapping|map|comparison|compared|patterns?|journeys?|user stor(?:y|ies)|scenarios?|use cases?|anti-?personas?|non-?targets?|not the target|features?|pain points|pricing|tiers?|requirements|roadmap|architecture|installation|getting started|setup|configuration|api|permissions)\b.*`,
      String.raw`einleitung|einführung|übersicht|überblick|zusammenfassung|fazit|quellen|gemeinsam.*|introducción|resumen|introdução|resumo|visão geral|introduzione|riepilogo|sommaire|résumé|aperçu|inleiding|samenvatting|giới thiệu|tổng quan|概要|目次`,
    ].join('|') +
    String.raw`)[:.]?$`,
  'iu',
);

/** Whether a heading is about the file or the work, such as "User personas" and "Overview". */
export const isGenericTitle = (title: string): boolean => prefixOf(title) !== 'persona' && GENERIC.test(title.trim().slice(0, 120).replace(/[*_`]/g, ''));

/** What is said of a person and hardly of a thing, in some languages. */
const PERSON = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:she|he|they)(?:'s| is| are| has| have| wants?| needs?| works?| lives?| uses?| loves?| likes?| cares?| runs?| owns?| manages?)|who (?:would|will|can|may|do|does|\p{L}{3,}s?)(?![\p{L}'])|is an? [^.\n]{0,60}\b(?:who|years?|parent|student|manager|owner|worker|teacher|retiree|professional|developer|designer|nurse|volunteer)|\d{1,2}[ -]years?[ -]old|(?:wants|needs|hopes|struggles|cares|loves|hates|worries|lives|works|owns|looks|maintains|manages|runs) ` +
    String.raw`|(?:er|sie) (?:ist|will|möchte|braucht|arbeitet|wohnt|hat|nutzt)|ist \d{1,2} jahre|(?:möchte|braucht|arbeitet|wohnt|lebt) |(?:elle|il|iel) (?:est|veut|travaille|habite|cherche|a)|\d{1,2} ans|(?:cherche à|travaille|habite|souhaite) |es una? |(?:quiere|necesita|trabaja|vive|busca|tiene) |\d{1,2} años|é uma? |(?:quer|precisa|trabalha|mora|busca|tem) |\d{1,2} anos|è una? |(?:vuole|lavora|cerca|abita) |\d{1,2} anni|(?:wil|woont|werkt|zoekt|heeft) |\d{1,2} jaar|muốn |cần |\d{1,2} tuổi)`,
  'iu',
);

/** Whether words are about somebody. */
export const speaksOfAPerson = (words: string): boolean => PERSON.test(words.slice(0, 2000));
