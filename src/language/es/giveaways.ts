import type { Bait } from '../../model/prompt.ts';
import { pattern } from './patterns.ts';

/** What people are told to do for the count. */
const ACT = String.raw`(?:sigue|siguenos|seguinos|seguidnos|sigannos|sigan|seguir|seguirnos|dale|dadle|denle|da|dar|deja tu|comparte|compartan|comparti|compartir|etiqueta|etiqueten|etiquetad|etiquetar|menciona|mencionen|mencionar|comenta|comenten|comentad|comentar|suscribete|suscribanse|reacciona|like|me gusta)`;
/** Not a match, a vote or time, which are won too. */
const PRIZE = String.raw`(?! (?:el |la |un |una |este |esta |mas |en )*(?:partido|partidos|liga|copa|eleccion|elecciones|medalla|carrera|final|titulo|batalla|tiempo|confianza|experiencia|salud|fuerza|dinero extra|peso|seguidores|clientes|visibilidad|votos|apoyo|espacio|autonomia|musculo|calidad|masa)\b)`;
const THING = String.raw`(?:entradas?|pases?|premios?|lotes?|cestas?|canastas?|packs?|paquetes?|kits?|viajes?|noches?|cenas?|vales?|cupones|bonos?|tarjetas? (?:de )?regalo|libros?|ejemplar(?:es)?|camisetas?|playeras?|remeras?|tazas?|boletos?|suscripcion(?:es)?|clases?|sesion(?:es)?|bolsos?|bolsas?|esterillas?|bicis?|bicicletas?|productos?)`;
const SOME = String.raw`(?:un|una|uno de|una de|dos|tres|cuatro|cinco|\d+|nuestr[oa]s?|estos?|estas?|este|esta)`;

/** Entering by a like, a follow, a share, a tag or a comment. */
const byCounting = pattern(
  String.raw`\b${ACT}\b[^.!?\n]{0,80}?\b(?:para (?:ganar|ganarte|participar|concursar|entrar|llevarte)\b|y (?:gana|ganas|ganen|ganate|participa|participas|participen|entra|entras|podras ganar|puedes ganar|llevate)\b)`,
  String.raw`\b(?:para (?:participar|ganar|concursar|entrar)|como (?:participar|ganar)|requisitos|bases|pasos para (?:participar|ganar))[^.!?\n]{0,40}?[,:–—-]*\s+(?:(?:solo |simplemente |unicamente )?(?:tienes que |debes |hay que |tenes que |teneis que |deben )?)?¡?${ACT}\b`,
  String.raw`\b(?:entre|a) (?:tod[oa]s )?(?:quienes|los que|las que|l[oa]s que) (?:nos )?(?:sigan|siguen|compartan|comparten|comenten|comentan|etiqueten|etiquetan|den like|dan like)\b[^.!?\n]{0,60}\b(?:sorte|premi|gan|regal)`,
  String.raw`\b(?:sorte|regal)[a-zñ]*\b[^.!?\n]{0,80}\bentre (?:tod[oa]s )?(?:quienes|los que|las que|l[oa]s que|nuestr[oa]s) (?:nos )?(?:sigan|siguen|compartan|comparten|comenten|comentan|etiqueten|etiquetan|den|dan|seguidor)`,
);

/** A prize for entering in another way. */
const forAPrize = pattern(
  String.raw`\b(?:sorteamos|sortearemos|vamos a sortear|estamos sorteando|estaremos sorteando|rifamos|vamos a rifar)\b`, String.raw`^[^\p{L}]*(?:(?:gran|super|nuevo|mega) )?(?:sorteo|concurso|giveaway|rifa)(?: (?:time|express|relampago|navideño|de navidad|de aniversario))?\s*(?:[:!–—-]|$|\p{Extended_Pictographic})`,
  String.raw`\b(?:participa|participen|participad|participá|entra|apuntate|inscribete|registrate|escribenos|responde|cuentanos|contanos|compra)\b[^.!?\n]{0,60}\b(?:y|para|podras|puedes) (?:gana|ganar|ganate|llevarte|llevate|ganes)\b${PRIZE}`,
  String.raw`\b(?:participa|participen|participad|participar|entra|entren) (?:en|del|de) (?:nuestr[oa] |el |este |la )(?:gran )?(?:sorteo|concurso|rifa|giveaway)\b`, String.raw`(?:^|[.!¡:]\s*)(?:gana|ganate|llevate|consigue) ${SOME} (?:[a-zñ]+ ){0,3}?${THING}\b(?= (?:gratis|dobles?|para|con|de|firmad[oa]s?|valorad[oa]s?)|\s*[.!]|$)`,
  String.raw`\b(?:quieres|queres|quereis|quieren|te gustaria) (?:ganar|ganarte|llevarte) ${SOME} (?:[a-zñ]+ ){0,3}?${THING}\b`, String.raw`\b(?:el|la|los|las|un|una|dos|tres) (?:afortunad[oa]s? )?ganador(?:a|es|as)? (?:se (?:anunciara|anunciaran|elegira|elegiran|dara)|sera|seran|recibira|recibiran|se llevara)\b`,
  String.raw`\b(?:elegiremos|anunciaremos|escogeremos|seleccionaremos) (?:a |al |a la |a los )?(?:un|una|dos|tres|el|la|los|las)?\s?ganador(?:a|es|as)?\b`,
);

/** Drawn for sport or luck, given to those who need it, or won long ago: no game of ours. */
const noGame = pattern(String.raw`\b(?:sorteo (?:de (?:la |los |las )?(?:champions|copa|liga|loteria|grupos?|fase|eurocopa|mundial|navidad de la loteria|cuartos|octavos)|extraordinario)|loteria|quiniela|estafa|fals[oa]s? (?:sorteo|concurso)|ya (?:se ha|fue) sorteado|ha terminado|concurso (?:publico|de meritos|de acreedores|oposicion)|familias (?:necesitadas|sin recursos)|ha ganado|ganaron|gano)\b`);
const prizes = pattern(String.raw`\b(?:sorteo|sorteos|sorteamos|sortearemos|sortear|concurso|rifa|rifamos|giveaway|premios?|ganador(?:a|es|as)?|para (?:participar|ganar)|y (?:gana|participa))\b`);
const mayOffer = pattern('sorte|rif|gan|particip|concurs|premi|giveaway|llevar|llevat|regal|consigue');

/** Whether what a text asks for is how to enter, as far as its words tell. Folded. */
export const offersPrize = (folded: string): boolean => prizes().test(folded) && !noGame().test(folded);

/** Where a folded sentence offers a prize for a count or for entering in another way. */
export function findGiveaway(sentence: string, at: number): Bait | null {
  if (!mayOffer().test(sentence)) return null;
  const counting = byCounting().exec(sentence);
  const match = counting ?? forAPrize().exec(sentence);
  if (!match || noGame().test(sentence)) return null;
  const start = match.index + Math.max(0, match[0].search(/[\p{L}\p{N}]/u));
  if (/["']/.test(sentence[start - 1] ?? '')) return null; // named, not offered
  const from = match.index + match[0].length;
  const rest = /^[^.!?\n]*/.exec(sentence.slice(from))?.[0] ?? '';
  const end = from + rest.trimEnd().length;
  return end > start ? { start: at + start, end: at + end, kind: counting ? 'giveaway' : 'prize', confidence: counting ? 0.95 : 0.85 } : null;
}
