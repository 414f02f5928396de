import { compile, lazily, pattern, PICTURE } from './patterns.ts';
import { TO_READERS, WH } from './question-patterns.ts';
import { withoutEnd, withoutTags } from './trim.ts';

/** A question reduced to what decides its kind: folded, without marks. */
export interface QuestionClauses {
  /** What stands before the opening mark, if there is one. */
  readonly before: string;
  /** The question itself. */
  readonly whole: string;
  /** From its question word on; null where none leads it. */
  readonly lead: string | null;
}

const pictures = lazily(() => compile(`${PICTURE}|[\\u{20E3}\\u{1F3FB}-\\u{1F3FF}]`, 'gu'));

/** A sentence without pictures, closing hashtags and the marks at its ends; white space is one space. */
export function plain(text: string): string {
  const bare = /[^\x00-\u024f]/.test(text) ? text.replace(pictures(), ' ') : text;
  return withoutEnd(withoutTags(bare.replace(/\s+/g, ' ')).replace(/^[\s"'*•·>#)\]–—-]+/, ''), `"'*)]`);
}

const opener = pattern(
  String.raw`^(?:hola(?: a tod[oa]s| gente| amig[oa]s| chic[oa]s| familia)?|buen(?:o|os dias|as tardes|as noches)|pues|oye|oigan|oid|entonces|y|pero|a ver|ahora|ahora bien|por cierto|en fin|chic[oa]s|amig[oa]s|gente|familia|equipo|dime|decidme|diganme|una? (?:pregunta|duda|curiosidad)(?: rapida)?|pregunta(?: (?:del dia|seria|rapida|de la semana))?|encuesta|curiosidad|confiesa|vamos|venga|che|ey|porfa|por favor)\b[,:;.!…]* `,
);
const afterReaders = pattern(String.raw`^(?:y )?(?:${TO_READERS}|en (?:tu|su|vuestr[oa]) (?:opinion|casa|ciudad|pais|barrio|caso|pueblo|zona|trabajo|dia a dia)|hoy|mañana|este (?:finde|fin de semana|año|mes|verano)|esta (?:semana|noche|tarde)),? (?=${WH})`);
const startsWithWh = pattern(`^${WH}`);
const clauseWithWh = pattern(String.raw`[,:;–—-] (?=(?:y |tu |vos |vosotros |ustedes )*${WH})`);

export function clausesOf(sentence: string): QuestionClauses {
  const opening = sentence.lastIndexOf('¿');
  const before = opening > 0 ? sentence.slice(0, opening).trim() : '';
  let whole = unmarked(opening < 0 ? sentence : sentence.slice(opening + 1));
  for (let round = 0; round < 3; round++) {
    const shorter = withoutOpener(whole);
    if (shorter === whole) break;
    whole = shorter;
  }
  return { before, whole, lead: leadOf(whole) };
}

const unmarked = (text: string): string => withoutEnd(text.replace(/^[\s¿¡"'([]+/, ''), `?!.…,;"')]`);

function withoutOpener(text: string): string {
  const found = opener().exec(text);
  return found && found[0].length < text.length && !/^y (?:tu|vos|usted|ustedes|vosotr[oa]s|a |si |que|por que|como|para)\b/.test(text) ? text.slice(found[0].length) : text;
}

function leadOf(whole: string): string | null {
  const direct = whole.replace(/^y /, '');
  if (startsWithWh().test(direct)) return direct;
  const readers = afterReaders().exec(whole);
  if (readers) return whole.slice(readers[0].length);
  const clause = clauseWithWh().exec(whole);
  return clause ? whole.slice(clause.index + clause[0].length).replace(/^(?:y |tu |vos |vosotros |ustedes )+/, '') : null;
}
