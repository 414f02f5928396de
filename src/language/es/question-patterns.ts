import type { PromptKind } from '../../model/prompt.ts';
import { pattern } from './patterns.ts';

interface QuestionPattern {
  readonly kind: PromptKind;
  readonly confidence: number;
  readonly test: () => RegExp;
}

const kind = (name: PromptKind, confidence: number, ...sources: readonly string[]): QuestionPattern => ({ kind: name, confidence, test: pattern(...sources) });

/** Whom a question is put to, where it is said. */
export const TO_READERS = String.raw`(?:(?:a |para |segun |de )?(?:tu|ti|vos|usted|ustedes|uds?|vosotros|vosotras|todos ustedes|todos vosotros))`;
const AND = String.raw`^(?:y )?(?:${TO_READERS},? )?`;
const OF_IT = String.raw`(?: (?:${TO_READERS}|todos|todas|al respecto|(?:de|sobre|acerca de) (?:esto|eso|ello|el tema|este tema|lo anterior)|del tema|con esto|amig[oa]s|chic[oa]s|gente|familia|comunidad|equipo))*`;
const CONTENT = String.raw`(?:consejos?|trucos?|recomendacion(?:es)?|ideas?|sugerencias?|tips?|historias?|experiencias?|anecdotas?|recuerdos?|recetas?|planes|ejemplos?|propuestas?|favorit[oa]s?|preferid[oa]s?|lugar(?:es)?|sitios?|libros?|pelis?|peliculas?|series?|canciones|canci[oó]n|app|apps|herramientas?|recursos?|rutinas?|tradicion(?:es)?|metodos?|costumbres?|mania|manias|explicacion)`;

/** Whole questions that are settled by their own words, first match first. Tested against the plain, folded question. */
export const WHOLE: readonly QuestionPattern[] = [
  kind('generic', 0.95,
    String.raw`${AND}que (?:opinas|opinais|opinan|opina|opinamos|piensas|pensas|pensais|piensan|piensa|crees|creeis|creen|dices|decis|dicen)${OF_IT}$`,
    String.raw`${AND}que (?:te|os|le|les) (?:parecen?|parecio|ha parecido|han parecido)(?: (?:esto|eso|la idea|el tema|lo anterior|${TO_READERS}|todos|todas))*$`,
    String.raw`${AND}(?:como lo (?:ves|veis|ven)|cual es (?:tu|su|vuestra) (?:opinion|postura|punto de vista)${OF_IT})$`,
    String.raw`^(?:alguna?s? )?(?:opinion|opiniones|comentarios?|pensamientos|dudas?|preguntas?|reacciones|impresiones)(?: (?:al respecto|sobre esto|por ahi|por aqui))?$`,
    String.raw`^y (?:a |para |segun )?(?:tu|ti|vos|usted|ustedes|uds?|vosotros|vosotras)$`,
    String.raw`^(?:y )?(?:(?:tu|vos|ustedes|vosotros|usted),? )?(?:estas|estais|estan|esta usted)(?: tu| ustedes| vosotros)? (?:de acuerdo|conmigo|a favor o en contra)(?: (?:con (?:esto|eso|esta frase|nosotros|el|ella)|conmigo|o no))*$`,
    String.raw`^(?:de acuerdo|coincides|coincidis|coinciden|concuerdas|concuerdan|a favor o en contra)(?: o (?:no|en desacuerdo))?$`, '^que tal$'),
  kind('rhetorical', 0.9,
    String.raw`^(?:a )?quien no\b`, String.raw`^quien (?:dijo|dice que|lo diria|iba a|se resiste|puede resistirse|se puede resistir|necesita)\b`, String.raw`^(?:ya )?sabi(?:as|ais|an) que\b`, String.raw`^(?:ya )?lo sabi(?:as|ais|an)$`,
    String.raw`^(?:alguna vez )?(?:te|os|se) (?:has |habeis |han )?(?:preguntado|preguntaste|preguntasteis|preguntaron|planteado|parado a pensar|imaginas|imaginais|imaginan|puedes imaginar)\b(?! (?:viviendo|trabajando|haciendo|en ))`,
    String.raw`^(?:y )?(?:a )?que (?:estas |estais |estan )?esper(?:as|ais|an|amos|ando)\b`, String.raw`^que mejor\b(?!.*\b(?:te|os|les)\b)`, String.raw`^que mas (?:se puede pedir|da|quieres|pedir|podemos pedir|necesitas)\b`, String.raw`^(?:se )?pued[eo] (?:haber|pedir) (?:algo|nada|mas|un plan)\b`, String.raw`^hay algo (?:mejor|mas)\b`,
    String.raw`^(?:te|os|les|le) suena\b`, String.raw`^(?:y )?(?:adivina|adivinad|adivinen|adivinas|adivinais|adivinan|sabes|sabeis|saben)(?: que)?$`, String.raw`^(?:adivina|adivinad|adivinen) (?:que|quien|donde|cuando|cual)\b`,
    String.raw`^(?:y )?(?:(?:el|la|lo|los|las|nuestro|nuestra|mi|un|una) )?(?:resultado|resultados|mejor|mejor de todo|mejor parte|razon|motivo|secreto|problema|solucion|respuesta|clave|truco|objetivo|premio|precio|coste|costo|conclusion|moraleja|leccion|diferencia|buena noticia|mala noticia|pega|causa|mas importante|consecuencia|meta|receta)$`,
    String.raw`^(?:y )?(?:por que|como|cuando|donde|quien|que|para que|en serio|de verdad|verdad|no|si|cierto|ahora que|ahora|eh|vale|ves|listo|entonces|y entonces|o no|a que si|como asi|curioso)$`,
    String.raw`^no (?:es|son|esta|estan|te parece|os parece|les parece|crees que|creen que|creeis que) `, String.raw`^(?:recuerdas|recordais|recuerdan|te acuerdas de|os acordais de|se acuerdan de) (?:esto|eso|este|esta|estos|estas|cuando)\b`,
    String.raw`^(?:hace falta|hay que|es necesario) decir`, String.raw`^como no (?:enamorarse|querer|amar|va a)\b`, String.raw`^por que no (?:vienes|venis|vienen|pruebas|probais|prueban|pasas|aprovechas|empezar|empiezas|intentarlo|probar|probarlo|te (?:animas|pasas|unes|apuntas|vienes)|os (?:animais|pasais|unis|apuntais))\b`,
    String.raw`^(?:y )?si te (?:digo|dijera|dijeramos|decimos|dijese|contara|contaramos) `, String.raw`^que pasaria si te\b`, String.raw`^cansad[oa]s? de\b.*\bpues\b`),
  kind('closed', 0.9,
    String.raw`^(?:y )?(?:a )?alguien (?:mas|se apunta|viene|quiere|por aqui|por ahi|de (?:aqui|por aqui)|le (?:pasa|gusta|suena)|ha |esta |va )`, String.raw`^(?:soy|somos) (?:el|la|los|las|yo|nosotros)?\s?(?:unic|sol)[oa]s?\b`, String.raw`^(?:solo|sera que solo) (?:me|nos) (?:pasa|ocurre)`, String.raw`^solo (?:a mi|yo)\b`,
    String.raw`^quien(?:es)? (?:de (?:vosotros|vosotras|ustedes) )?(?:se (?:apunta|animan?|suman?|unen?|viene|vienen|acuerda|identifica)|vienen?|quieren?|va|van|esta|estan|ya|mas|lo recuerda|me acompaña|nos acompaña|aman?|tiene ganas|recuerda)\b`,
    String.raw`^cuant[oa]s (?:de (?:vosotros|vosotras|ustedes|uds|nosotros|nosotras)\b|(?:aqui )?(?:han|habeis|estan|estais)\b)`, String.raw`^si o no\b`, String.raw`^(?:verdadero o falso|mito o realidad|verdad o mentira)$`),
  kind('open', 0.85,
    String.raw`^(?:y )?(?:tu |vosotros |ustedes )?(?:me|nos) (?:cuentas|contas|contais|cuentan|cuenta|dices|decis|dicen|recomiendas|recomendas|recomendais|recomiendan|explicas|explicais|explican|ayudas|ayudais|ayudan|enseñas|enseñais|enseñan|compartes|compartis|comparten|sugieres|sugeris|sugieren|dejas|dejais|mandas|mandais|dais|das|dan)\b`,
    String.raw`^(?:(?:puedes|podes|podeis|pueden|puede|podrias|podriais|podrian|podria|quieres|queres|quereis|quieren|alguien (?:puede|podria|quiere|se anima a))|(?:te|os|se) (?:animas|animais|animan|atreves|atreveis|atreven) a) (?:contar|compartir|decir|recomendar|explicar|ayudar|enseñar|mostrar|describir|sugerir)(?:nos|me|les)?\b(?!lo)`,
    String.raw`^alguien (?:sabe|conoce|recomienda|me (?:recomienda|ayuda|explica|cuenta|dice|puede)|nos (?:recomienda|ayuda|explica|cuenta)|tiene (?:algun|alguna|algunos|algunas|consejos|experiencia|ideas|trucos))\b`,
    String.raw`^(?:(?:tienes|tenes|teneis|tienen|tiene usted|hay|conoces|conoceis|conocen|conoce usted|se (?:te|os|les) ocurren?|algun(?:a|os|as)?|teneis vosotros) )(?:algun(?:a|os|as)?|un|una|otr[oa]s?|mas|buen[oa]s?)?\s?(?:[a-zñ]+ ){0,2}${CONTENT}\b`,
    String.raw`^(?:consejos?|trucos?|recomendacion(?:es)?|ideas?|sugerencias?|tips|experiencias?|anecdotas?|propuestas)(?: (?:para|de|sobre|con|contra|en)\b.*|)$`),
  kind('open', 0.7,
    String.raw`^(?:y )?(?:cual )?(?:tu|tus|vuestr[oa]s?|el|la|su|sus) (?:[a-zñ]+ ){0,3}(?:favorit[oa]s?|preferid[oa]s?|imprescindibles?)(?: (?:de|del|para|en|cuando)\b.*)?$`, String.raw`^(?:tu|vuestro|el|la|su) (?:mejor|peor) (?!momento para)(?:[a-zñ]+ ?){1,6}$`, String.raw`^(?:tu|vuestro|su) (?:truco|secreto|receta|plan|consejo|recomendacion|rincon|top)\b`,
    String.raw`^planes (?:para|de|este|del)\b`),
];

/** Question words, with what may stand before them. */
export const WH = String.raw`(?:(?:a|de|con|en|por|para|desde|hasta|hacia|sobre|cada|entre|contra|segun) )?(?:que|cual|cuales|quien|quienes|como|cuando|donde|adonde|cuanto|cuanta|cuantos|cuantas)\b`;

/** What lies between two alternatives does not always leave a choice. */
export const notAChoice = pattern(
  String.raw`\b[ou] (?:no|si|algo|algun[oa]?s?|mas|menos|asi|que|sea|mejor dicho|incluso|quizas?|tal vez|otr[oa]s?|cualquier|lo que|solo|soy|nada|nunca|tampoco|similar|parecid[oa]|peor|simplemente|al menos|ya|es que|hay|te|os|la has|lo has)\b`,
  String.raw`\bmas o menos\b|\btarde o temprano\b|\b(?:uno|una|dos|tres) o (?:dos|tres|cuatro|varios|mas)\b|\balguna vez\b|\balgun(?:a|os|as)?\b|\balguien\b|\b(?:que|cual|quien|como|donde|cuando) o (?:que|cual|quien|como|donde|cuando)\b`,
);
export const alternatives = pattern(String.raw`\S,? (?:o|u|vs\.?|versus) \S`);
/** A question word and then two that are named: "¿Cuál prefieres: té o café?" */
export const listed = pattern(String.raw`^(?:en |con |por |de |a )?(?:que|cual|quien|quienes|donde|cuando|como)\b.*(?:[,:;(–—-]|\b(?:prefieres|prefieren|preferis|prefiere|eliges|elegis|eligen|gusta mas|gustan mas|mejor|gana|te quedas|os quedais|se quedan|escoges|va primero)\b).*\S,? (?:o|u|vs\.?|versus) \S`);

/** Words that lead a question that is answered by yes or no. */
export const verbal = pattern(
  String.raw`^(?:y |pero |ya |tambien |aun |todavia |alguna vez |tu |vos |vosotros |vosotras |ustedes |usted |a ti |a vosotros |a ustedes |no )*(?:te|os|le|les|se|me|nos|lo|la|los|las (?:has|habeis)|has|habeis|han|ha|hay|eres|sois|sos|son|es|estas|estais|estan|tienes|teneis|tenes|tienen|quieres|quereis|queres|quieren|puedes|podeis|podes|pueden|sabes|sabeis|saben|vas|vais|van|vienes|venis|vienen|haces|haceis|hacen|crees|creeis|creen|piensas|conoces|conoceis|conocen|necesitas|necesitais|necesitan|usas|usais|usan|prefieres|recuerdas|fuiste|fueron|viste|vieron|vamos|podemos|debemos|deberiamos|deberias|deberia|merece|vale|seria|era|esta|fue|tenemos|habias|estabas|cocinas|lees|corres|vives|trabajas|alguien)\b`,
  String.raw`^(?:list[oa]s?|preparad[oa]s?|cansad[oa]s?|hart[oa]s?|aburrid[oa]s?|ganas|con ganas|dispuest[oa]s?|perdid[oa]s?|nervios[oa]s?|emocionad[oa]s?|estresad[oa]s?|buscas|buscais|buscan|buscando|pensando|sueñas|soñando|necesit|quier|prefier|dudas entre|nuev[oa] en|sin |problemas (?:con|para)|poco tiempo)\b`,
);
