import { remembered } from '../../model/remembered.ts';
import { fold } from './folded.ts';
import { lazily } from './patterns.ts';
import { COMMON_WORDS } from './words.ts';

/** Verbs whose stem changes where the stress falls on it: what they share with their other forms. */
const CHANGING = `duerm:dorm juegu:jug jueg:jug cuent:cont encuentr:encontr muestr:mostr recuerd:record prueb:prob vuel:vol vuelv:volv muev:mov suen:son sueñ:soñ cuest:cost almuerz:almorz cuelg:colg llueve:llov lluev:llov duel:dol
huel:ol piens:pens empiez:empez comienz:comenz entiend:entend pierd:perd quier:quer sient:sent prefier:prefer diviert:divert cierr:cerr despiert:despert siembr:sembr riegu:reg rieg:reg calient:calent friegu:freg frieg:freg pid:ped sirv:serv
repit:repet vist:vest elij:eleg sig:segu nieve:nev niev:nev meriend:merend enciend:encend corrij:correg`;
const changing = lazily(() => new Map(fold(CHANGING).split(/\s+/).map((pair) => pair.split(':') as [string, string])));
const common = lazily(() => new Set([...COMMON_WORDS].map(fold)));

/** The stem of a content word; null for words that carry no topic. Memoised: a community's vocabulary is small. */
export const topicStem = remembered((word: string): string | null => {
  const folded = fold(word.normalize('NFC').replace(FUTURE, ''));
  return folded.length < 3 || common().has(folded) || !/^[a-zNç]/.test(folded) ? null : stemOf(folded);
});

/** Endings from the longest to the shortest, each with the fewest letters it must leave. */
const NOUN_ENDINGS: readonly (readonly [ending: RegExp, least: number])[] = [
  [/(?:amientos?|imientos?)$/, 3], [/(?:aciones|acion|iciones|icion)$/, 3], [/(?:adoras?|adores|ador|edoras?|edores|edor)$/, 4], [/(?:mente)$/, 4], [/(?:ismos?|istas?)$/, 3], [/(?:ables?|ibles?)$/, 3], [/(?:it[oa]s?|cit[oa]s?)$/, 4],
  [/(?:idades|idad)$/, 4], [/(?:os[oa]s?)$/, 4],
];
/** With a pronoun at the end: levantarme, contarlo, haciéndolo. */
const PRONOUN = /(?<=(?:[aei]r|ndo))(?:me|te|se|nos|os|l[oa]s?|les?|sel[oa]s?|mel[oa]s?|tel[oa]s?)$/;
/** Told by its accent: caminarás, caminaremos. */
const FUTURE = /(?<=\p{L}{3}[aei]r)(?:ás|án|éis|é|á|emos)$/u;
const VERB_ENDING = /(?:ando|iendo|yendo|ad[oa]s?|id[oa]s?|aremos|eremos|iremos|aban|abamos|abas|aba|iamos|ieron|aron|asteis|isteis|aste|iste|amos|emos|imos|arian|erian|irian|aria|eria|iria|aran|eran|iran|ar|er|ir|ais|eis|an|en)$/;

/**
 * A light stem: without plural, gender, the commonest endings of verbs and nouns, and the change of a stressed stem, so
 * that "caminar", "caminando" and "camina" meet, and "espalda" meets "espaldas". It would rather miss than join what is apart.
 */
function stemOf(folded: string): string {
  const bare = folded.replace(PRONOUN, '');
  const stem = softened(withoutEnding(bare));
  return changing().get(stem) ?? stem;
}

function withoutEnding(word: string): string {
  for (const [ending, least] of NOUN_ENDINGS) {
    const stem = word.replace(ending, '');
    if (stem !== word && stem.length >= least) return stem;
  }
  const verb = word.replace(VERB_ENDING, '');
  if (verb !== word && verb.length >= 3) return verb;
  return word.replace(/ces$/, 'z').replace(/(?<=.{3})(?:es|[aeo]s?)$/, '').replace(/(?<=.{3})s$/, '');
}

/** One letter for one sound, whatever vowel followed: busco, busque; juego, juegue; lápiz, lápices. */
const softened = (stem: string): string => stem.replace(/qu$/, 'c').replace(/gu$/, 'g').replace(/z$/, 'c');
