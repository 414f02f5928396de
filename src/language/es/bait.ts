import { keptWith } from '../../model/kept.ts';
import type { Bait } from '../../model/prompt.ts';
import type { Prose, Sentence } from '../../model/prose.ts';
import { asOneGiveaway, inOrder } from '../one-giveaway.ts';
import { BAIT_PATTERNS, givenWord, mayBait, type BaitPattern } from './bait-patterns.ts';
import { foldedOf } from './folded.ts';
import { findGiveaway, offersPrize } from './giveaways.ts';
import { pattern } from './patterns.ts';

/** Appeals that Meta names as no bait: a missing person, help, blood, money for a cause, a safety warning. */
const appeal = pattern(
  String.raw`\b(?:desaparecid[oa]s?|se busca|se perdio|perdid[oa] (?:en|desde)|visto por ultima vez|vista por ultima vez|ha(?:n|s)? visto a|alerta amber|alerta alba|donantes?|donar sangre|donacion(?:es)?|dona\b|banco de sangre|colecta|recaudar|crowdfunding|gofundme|damnificad[oa]s?|ayuda humanitaria|urgente|emergencia|rescate|evacua\w+|adopta|adopcion|proteccion civil|estafa|aviso de seguridad|la policia busca)\b`,
);
/** Passed on to be filled in, signed or applied for, and not to be counted. */
const needed = pattern(String.raw`\b(?:encuestas?|cuestionarios?|(?:la|una|esta|nuestra) peticion|recogida de firmas|firma(?:d|r|n)?\b[^.!?\n]{0,30}\bpeticion|vacantes?|ofertas? de (?:empleo|trabajo)|bolsa de trabajo|buscamos (?:voluntari[oa]s?|ponentes|personal)|convocatoria|ayudas? (?:para|al) alquiler|corte de (?:agua|luz)|vacuna\w*|becas?)\b`);
/** «Comparte si te gustó» asks for agreement, whatever else the text is about. */
const onCondition = /\bsi\b(?! (?:conoces|conoceis|conocen|sabes|sabeis|saben) )/;
/** Writing about bait is not bait: the words are named, not used. */
const about = pattern(String.raw`\b(?:deja de|dejad de|dejen de|evita|evitad|eviten|nunca|no (?:pidas|pidais|pidan|digas|escribas|hace falta|uses|necesitas|se trata de)|en vez de|en lugar de|mas que|sin|pedir(?:les?)?(?: (?:a la gente|a tus seguidores))? que|pide que|piden|frases? (?:como|tipo|del tipo)|publicaciones (?:que dicen|con|como)|posts? (?:que dicen|con|como)|llamad[oa]s?|conocid[oa] como|significa|tipico|el clasico)\b[^.!?\n]{0,60}$`);
/** "Like" in marks may be the button; a whole phrase in marks is what somebody said. */
const quotedPhrase = /^"[^"\s]+\s[^"]*"/;

/** The places of a text that ask for a reaction, a share, a tag, a given word or a follow, or give a prize for one. */
export const findBait = keptWith(searchBait);

function searchBait(prose: Prose): readonly Bait[] {
  const { folded } = foldedOf(prose);
  const found: Bait[] = [];
  let isAppeal: boolean | null = null;
  for (const sentence of prose.sentences) {
    const text = folded.slice(sentence.start, sentence.end);
    if (sentence.quoted) continue;
    const giveaway = findGiveaway(text, sentence.start);
    if (giveaway && !about().test(folded.slice(sentence.start, giveaway.start + 1))) found.push(giveaway);
    if (!mayBait().test(text)) continue;
    for (const bait of BAIT_PATTERNS) add(bait, text, sentence);
    add({ kind: 'comment', confidence: 0.95, test: givenWord }, prose.masked.slice(sentence.start, sentence.end), sentence);
  }
  return inOrder(found.length > 1 && offersPrize(folded) ? asOneGiveaway(found) : found);

  function before(sentence: Sentence): Sentence {
    return prose.sentences[prose.sentences.indexOf(sentence) - 1] ?? sentence;
  }

  function add({ kind, confidence, test }: BaitPattern, text: string, sentence: Sentence): void {
    const expression = test();
    expression.lastIndex = 0;
    const match = expression.exec(text);
    if (!match || about().test(text.slice(0, match.index + 1).toLowerCase())) return;
    if (kind === 'share' && ((isAppeal ??= appeal().test(folded)) || (!onCondition.test(match[0]) && needed().test(folded.slice(before(sentence).start, sentence.end))))) return;
    const lead = match[0].search(/[^\s.!?,;:–—)>|•-]/);
    if (lead < 0 || quotedPhrase.test(match[0].slice(lead))) return;
    const start = sentence.start + match.index + lead;
    const end = sentence.start + match.index + match[0].trimEnd().length;
    if (end > start && !found.some((other) => other.start < end && start < other.end)) found.push({ start, end, kind, confidence });
  }
}
