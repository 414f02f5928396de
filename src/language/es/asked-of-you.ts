import { fold } from './folded.ts';
import { lazily } from './patterns.ts';

/** Verbs of the first person and of the second, where no ending turns one into the other. */
const IRREGULAR = `soy:eres estoy:estás voy:vas doy:das he:has sé:sabes tengo:tienes vengo:vienes hago:haces pongo:pones digo:dices salgo:sales traigo:traes veo:ves puedo:puedes quiero:quieres conozco:conoces consigo:consigues sigo:sigues pido:pides
elijo:eliges siento:sientes prefiero:prefieres duermo:duermes vuelvo:vuelves pierdo:pierdes entiendo:entiendes convierto:conviertes divierto:diviertes hice:hiciste fui:fuiste tuve:tuviste pude:pudiste quise:quisiste puse:pusiste debería:deberías
podría:podrías tendría:tendrías haría:harías iba:ibas tenía:tenías podía:podías quería:querías leo:lees creo:crees ofrezco:ofreces crezco:creces construyo:construyes incluyo:incluyes oigo:oyes río:ríes sirvo:sirves visto:vistes mido:mides repito:repites
corrijo:corriges escojo:escoges recojo:recoges protejo:proteges dirijo:diriges`;
const REGULAR_AR = `acabo ahorro animo ando aprovecho apunto arreglo ayudo bailo bajo busco cambio camino cargo celebro ceno cocino comienzo compro concentro confío consulto contacto controlo corto cuento cuido decoro dejo descanso desayuno dibujo
empiezo encuentro enseño entreno envío equilibro escucho espero estudio evito explico gano gasto gestiono guardo hablo inicio intento invito juego junto lavo levanto limpio llamo llego llevo logro mejoro monto motivo muestro necesito negocio nado organizo
pago paso pienso planifico planto practico preparo presento preocupo pruebo publico quedo recuerdo recupero reduzco registro relajo relleno renuevo reparo reservo respiro saco siembro solicito sueño supero termino tomo toco trabajo trato uso viajo visito cierro despierto
riego mando consumo`;
const REGULAR_ER = `aprendo bebo como comprendo corro debo enciendo leo meto respondo rompo vendo muevo resuelvo atiendo defiendo recibo:recibes vivo:vives escribo:escribes subo:subes abro:abres decido:decides comparto:compartes asisto:asistes describo:describes
añado:añades reduzco:reduces introduzco:introduces traduzco:traduces produzco:produces cumplo:cumples discuto:discutes permito:permites`;

const SECOND = lazily(() => {
  const pairs = (list: string, ending: string): [string, string][] => list.split(/\s+/).map((word) => (word.includes(':') ? (word.split(':') as [string, string]) : [word, word.replace(/o$/, ending)]));
  return new Map([...pairs(REGULAR_AR, 'as'), ...pairs(REGULAR_ER, 'es'), ...pairs(IRREGULAR, '')]);
});

const YOURS: Readonly<Record<string, string>> = { yo: 'tú', me: 'te', mi: 'tu', mis: 'tus', mí: 'ti', conmigo: 'contigo', mío: 'tuyo', mía: 'tuya', míos: 'tuyos', mías: 'tuyas' };
/** Nouns that look like such a verb: "¿Qué camino me recomiendan?" */
const NOUNS = lazily(() => new Set('camino trabajo paso gasto juego sueño cuento cambio corto pago logro uso trato recuerdo negocio inicio monto saco bajo visto río motivo registro relleno reparo cargo contacto dibujo estudio ahorro apunto consumo viaje'.split(' ')));

const WORD = /\p{L}+/gu;
/** A verb stands right after the question word, and may have "no" and pronouns before it. */
const AFTER_QUESTION_WORD = /^[¿\s]*(?:(?:a|con|de|en|para|por|desde|hasta|cada) )?(?:cómo|dónde|cuándo|por qué|quién|como|donde|cuando)\s+(?:(?:no|me|lo|la|los|las|le|les|se)\s+)*(\p{L}+)/iu;

/**
 * A question of one's own, asked of a reader as tú: "¿Cómo puedo levantarme sin dolor?" becomes "¿Cómo puedes levantarte
 * sin dolor?". Null where its verb seems to be one's own and is not known.
 */
export function askedOfYou(question: string): string | null {
  const text = question.normalize('NFC');
  const verb = AFTER_QUESTION_WORD.exec(text)?.[1]?.toLowerCase();
  if (verb && /(?:o|oy|é|í)$/.test(verb) && !SECOND().has(verb) && !/^(?:no|lo|yo|cómo|tanto|mucho|poco|solo|sólo|hizo|hubo|pudo|quiso)$/.test(verb)) return null;
  let turned = false;
  const asked = text.replace(WORD, (word, at: number) => {
    const lower = word.toLowerCase();
    const yours = YOURS[lower] ?? ownVerb(lower, text.slice(0, at)) ?? turnedInfinitive(lower);
    if (yours === null || yours === undefined) return word;
    turned = true;
    return /^\p{Lu}/u.test(word) ? yours.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : yours;
  });
  if (!turned) return question;
  return asked;
}

/** Many forms are nouns too ("el camino", "mi trabajo"): after an article or a preposition nobody does anything. */
function ownVerb(lower: string, before: string): string | null {
  const second = SECOND().get(lower);
  if (second === undefined) return null;
  const previous = fold((/(\p{L}+)[^\p{L}]*$/u.exec(before)?.[1] ?? '').toLowerCase());
  if (/^(?:que|cual|cuanto|otro|y|o)$/.test(previous)) return NOUNS().has(lower) ? null : second;
  return /^(?:el|la|los|las|un|una|mi|mis|su|sus|del|al|de|en|con|para|por|sin|a|este|esta|ese|esa|otra|mejor|primer|mucho|poco|buen|nuevo|tu|muy|tan)$/.test(previous) ? null : second;
}

/** levantarme: levantarte; hacerlo stays. */
const turnedInfinitive = (lower: string): string | null => (/(?:[aei]r|ndo)me$/.test(lower) ? lower.replace(/me$/, 'te') : null);
