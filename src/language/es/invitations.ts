import type { PromptKind } from '../../model/prompt.ts';
import { pattern } from './patterns.ts';
import { withoutEnd } from './trim.ts';
import { COMMENT, LEAVE, SEND_US, SHARE, SHARE_POLITELY, TELL_US } from './verbs.ts';

/** Where a sentence, or a clause of it, may begin: an invitation is an imperative. */
const START = String.raw`(?:^|[,;:!.…)"–—-] ?¡?|\b(?:y|pues|ahora|luego|tambien|asi que|por favor|porfa|no (?:olvides|dudes en|dudeis en|duden en)|(?:anima|animate|animaos|animense) (?:y|a)|(?:pasa|ven|entra|participa|venid|vengan) y|queremos que|te invitamos a(?: que)?|os invitamos a(?: que)?|los invitamos a(?: que)?|puedes|pueden|podeis) )`;
/** Where to answer, once or more. */
const HERE_SAID = String.raw`(?: (?:aqui|abajo|debajo|aca|por aqui|aqui abajo|(?:en|por) (?:los |tus |vuestros |sus |la seccion de |la caja de |el hilo de )?(?:comentarios|comentario|respuestas|hilo|stories|historias)(?: de (?:abajo|este post|esta publicacion))?|y (?:te|os|los) leemos|con nosotros|libremente|sin filtros|va))+`;
const HERE = `(?:${HERE_SAID})?`;
const YOUR = String.raw`(?:(?:tu|tus|vuestr[oa]s?|su|sus|alguna?|algunos de tus|algunas de tus|una de tus|uno de tus|un|una) )`;
const YOUR_OWN = String.raw`(?:(?:tu|tus|vuestr[oa]s?|alguna de tus|algunas de tus|algunos de tus|una de tus|uno de tus) )`;
const CONTENT = String.raw`(?:historias?|experiencias?|consejos?|trucos?|recuerdos?|anecdotas?|fotos?|foto|imagen|imagenes|videos?|ideas?|sugerencias?|recomendacion(?:es)?|recetas?|preguntas?|respuestas?|propuestas?|favorit[oa]s?|preferid[oa]s?|plan|planes|momentos?|tips?|ejemplos?|testimonios?|motivos?|razon(?:es)?|deseos?|mensajes?|version|versiones|rutinas?|secretos?|mejor(?:es)?|peor(?:es)?|primer[oa]?|caso|opinion(?:es)?|punto de vista|impresion(?:es)?|reflexion(?:es)?|playlist|lista|obra|creacion(?:es)?|proyecto|aprendizajes?|nominacion(?:es)?|candidat[oa]s?)`;
/** Nothing follows that it could be about. */
const UNNAMED = String.raw`(?=(?: (?:aqui|abajo|al respecto|sobre esto|en (?:los )?comentarios|con nosotros))*$)`;

const imperative = (...sources: readonly string[]): string => `${START}(?:${sources.join('|')})`;

/** What it asks for names no object: anything would do. */
const generic = pattern(
  `^${COMMENT}$`,
  imperative(
    String.raw`${TELL_US}${HERE}$`, String.raw`${TELL_US}${HERE} (?:que|lo que|como|cual es tu|cual es vuestra) (?:opinas|opinais|opinan|piensas|pensas|pensais|piensan|crees|creen|te parecio|te parece|os parece|les parece|lo ves|lo veis|opinion)(?: (?:de|sobre) (?:esto|eso|ello|el tema))?${HERE}$`,
    String.raw`(?:${LEAVE}|haz|haced|hagan?) (?:un|tu|tus|vuestro|vuestros|su|sus|algun) comentarios?${HERE}$`, String.raw`(?:${COMMENT}|${SHARE})(?:${HERE_SAID})$`, String.raw`${SHARE} (?:con nosotros )?(?:tu|tus|vuestr[oa]s|su|sus) (?:comentarios?|pensamientos)${HERE}$`,
    String.raw`(?:te|os|los|las) (?:leemos|leo|escuchamos|escucho)${HERE}$`, String.raw`leemos (?:tus|vuestros|sus) (?:comentarios|respuestas|opiniones)${HERE}$`, String.raw`abro debate$`, String.raw`(?:unete|uneos|unanse) (?:a la conversacion|al debate)${HERE}$`,
    String.raw`(?:nos|me) (?:encantaria|gustaria|encanta|interesa) (?:saber|conocer|leer|escuchar) (?:que (?:opinas|opinais|opinan|piensas|piensan)|tu opinion|vuestra opinion|su opinion)${HERE}$`,
  ),
);

const invites = pattern(
  imperative(
    String.raw`${TELL_US}\b(?! (?:si|cuando|antes) (?:vas|vienes|necesit|quieres (?:venir|reservar|participar|que)|asist|puedes venir|podras))`,
    String.raw`${SEND_US} (?:aqui |abajo |en (?:los )?comentarios )?(?:${YOUR}|tod[oa]s tus |fotos|ideas|propuestas|sugerencias)(?:[a-zñ]+ ){0,2}?(?:${CONTENT}\b|fotos|ideas|propuestas|sugerencias)`,
    String.raw`${SEND_US} en (?:los )?comentarios (?:el|la|los|las|un|una|tu|tus) [a-zñ]`, String.raw`${SEND_US}(?: (?:aqui|abajo))?(?: en (?:los )?comentarios)? (?:cual|que|como|cuanto|quien|donde|por que)\b`,
    String.raw`(?:${SHARE} (?:con nosotr[oa]s |aqui |abajo |en (?:los )?comentarios )?${YOUR_OWN}|${SHARE_POLITELY} (?:con nosotr[oa]s |aqui |abajo |en (?:los )?comentarios )?(?:su|sus) )(?:[a-zñ]+ ){0,2}?${CONTENT}\b`,
    String.raw`${SHARE} (?:con nosotr[oa]s |aqui |abajo |en (?:los )?comentarios )?(?:cual|como|que (?:te|os|les|harias|haces|es|opinas del?|piensas del?)|por que|quien|donde|cuanto)\b`,
    String.raw`${SHARE} (?:tus|vuestr[oa]s) [a-zñ]+${HERE}$`, String.raw`(?:${SHARE} (?:tus?|vuestr[oa]s?)|${SHARE_POLITELY} sus?) [a-zñ]+(?: [a-zñ]+){0,5}?${HERE_SAID}$`,
    String.raw`${LEAVE} (?:aqui |abajo |en (?:los )?comentarios )?${YOUR_OWN}(?:[a-zñ]+ ){0,2}?${CONTENT}\b`, String.raw`${COMMENT}(?: (?:abajo|aqui))?(?: en (?:los )?comentarios)? (?:con (?:tu|tus|vuestr[oa]s?|su|sus)|cual|que (?:te|os|les|harias|haces|es)|como|por que|donde|quien)\b`,
    String.raw`(?:complet[ae]n?|completad|termin[ae]n?|terminad|acab[ae]n?|acabad|continu[ae]n?|continuad) (?:la|esta|nuestra) (?:frase|historia|oracion|cancion|lista)`, String.raw`(?:rellen[ae]n?|llen[ae]n?) (?:el|los) (?:hueco|huecos|espacios?)`, String.raw`(?:pon|ponle|poned|ponganle|ponle tu|inventa|invent[ae]n) (?:un )?(?:titulo|pie de foto|nombre a)`,
    String.raw`(?:pregunta|pregunten|preguntad|preguntenos|preguntanos|preguntame|preguntadnos|preguntadme|preguntennos)(?:nos|me)? (?:lo que|cualquier|todo|tus|vuestras|sus|por|sin)`, String.raw`(?:haz|haced|hagan|dejanos|deja|mandanos|envianos|dejen|envien)(?:nos|me)? (?:aqui )?(?:tus|vuestras|sus) preguntas`, String.raw`(?:sube|suban|subid|manda|mandanos|etiquetanos en) tu (?:foto|version)`,
    String.raw`(?:te|os|los) (?:leemos|leo)\b.*\b(?:cual|que|como|tu|tus|vuestr[oa]s?)\b`,
  ),
  String.raw`^(?:y )?(?:ahora )?(?:te toca(?: a ti)?|os toca(?: a vosotros)?|les toca(?: a ustedes)?|es tu turno|tu turno|es vuestro turno|vuestro turno|ahora tu|ahora vosotros)\b`,
  String.raw`^¡?(?:${SHARE}|${LEAVE}) (?:con nosotr[oa]s |aqui |abajo |en (?:los )?comentarios )?(?:un|una|alguna?) (?:[a-zñ]+ ){0,1}?${CONTENT}\b`,
  String.raw`(?<!\bque )\b(?:nos|me) (?:encantaria|encanta|gustaria|interesa|interesaria|apetece|hace ilusion|ayudaria|hace mucha ilusion|alegraria)(?: mucho| muchisimo)? (?:saber|conocer|escuchar|escucharte|escucharos|escucharlos|oir|oirte|leer|leerte|leeros|leerlos|ver|que (?:nos|me) (?:cuentes|conteis|cuenten|digas|digais|digan|compartas|recomiendes)|que compart(?:as|ais|an))\b(?! mas\b)`,
  String.raw`\b(?:queremos|quiero|querriamos|estamos deseando|deseando|con ganas de|tenemos (?:muchas )?ganas de|tengo curiosidad por|curiosidad por|tenemos curiosidad por) (?:saber (?:cual|como|que|tu|vuestr|su|de ti|de vosotros|por que|quien|donde)|conocer (?:tu|tus|vuestr|su)|escuchar(?:te|os|los)?\b|leer(?:te|os|los| tu| tus| vuestr)|ver (?:tu|tus|vuestr)|oir (?:tu|tus|vuestr))`,
  String.raw`\bqueremos que (?:nos )?(?:cuentes|conteis|cuenten|compartas|compartais|compartan)\b`, String.raw`\b(?:esperamos|espero) (?:con ganas |con ilusion )?(?:tus|vuestr[oa]s|sus) (?:comentarios|historias|respuestas|fotos|propuestas|ideas|experiencias|mensajes|recuerdos)`,
  String.raw`\b(?:me|nos) pregunt(?:o|amos) (?:que|como|cual|quien|donde) (?:tu|vosotros|ustedes|haces|haceis|hacen|opinas|te|os|les)\b`,
);

/** "If anything breaks, tell us" is support; "if you have ideas, tell us" asks for them. */
const contentOffered = pattern(
  String.raw`\bsi (?:tienes|teneis|tienen|tenes|se te ocurre|se os ocurre|se les ocurre) (?:alguna?|algunos|algunas|un|una|otr[oa]s?|mas)? ?(?:ideas?|historias?|consejos?|sugerencias?|propuestas?|recuerdos?|fotos?|recetas?|anecdotas?|trucos?|recomendacion(?:es)?)\b.*\b(?:${TELL_US}|${SEND_US}|${SHARE}(?:l[oa]s?)?(?:nosl[oa]s?)?|${LEAVE}l[oa]s?)\b`,
);

/** An opinion on nothing that is named: between the two. */
const opinion = pattern(imperative(String.raw`(?:${SEND_US}|${LEAVE}|${SHARE}|danos|dadnos|dennos)(?: aqui| con nosotros)? (?:tu|tus|vuestra|vuestras|su|sus) (?:opinion|opiniones|impresiones|punto de vista|reflexion|reflexiones)\b${UNNAMED}`));

/** Errands, sign-ups and praise for oneself look like invitations and open no conversation. */
const errand = pattern(
  String.raw`\b(?:di|deci|diga|digan|decid)(?:nos|me) (?:si|cuando|a que hora|cuantos|tu (?:nombre|correo|email|talla|direccion|telefono))\b`, String.raw`\b(?:escrib|escribid|escriban|escribe)\w*(?:nos|me) (?:a |al |por |un (?:correo|email|mail|mensaje|whatsapp|dm|privado)|si |para )`,
  String.raw`\b(?:tu|tus|su|sus|vuestro|vuestra|un|una|el|la) (?:cv|curriculum|curriculo|solicitud|pedido|datos|correo|email|e-mail|mail|telefono|numero|factura|direccion|inscripcion|comprobante|reserva|reseña|valoracion|like|me gusta|pago|donacion|ubicacion|contraseña|formulario|documentacion|presupuesto|candidatura)\b`,
  String.raw`\bcuenta con (?:nosotros|nuestr|el|la|un|mas)\b`, String.raw`\b(?:${SHARE})(?:lo|la|los|las)? (?:este|esta|esto|estos|estas|la publicacion|el post|nuestro|nuestra|con (?:tus|tu|todos|quien|amig|alguien|esa|un|una))\b`, String.raw`\b(?:cuenta|cuentes|cuenten)(?:le|les)? a (?:tus|tu|todos|todo el mundo)\b`,
  String.raw`\bsi (?:tienes|teneis|tienen|tenes|hay) (?:alguna?s? |mas )?(?:dudas?|preguntas?|consultas?|problemas?|errores?)\b`, String.raw`\b(?:por|a traves de) (?:whatsapp|telefono|correo|email|mensaje privado|privado|dm)\b`,
);

/** Something of this stands in every invitation: only sentences that hold it meet the patterns. */
export const mayInvite = pattern(
  'cuent|cont[ae]|expli|descri|recom|muestr|mostr|enseñ|conf[ei]|sug[ei]|di(?:nos|me|ga)|deci|hac|hag|haz|mand|envi|dej|escri|regal|compart|sub|publi|coment|nombr|aport|opin|respond|partic|pon|agreg|añad|le(?:emos|o)|escuch|debate|conversa|encant|gustar|interes|apetec|ilusion|alegr|quer|quier|curios|esper|pregunt|complet|termin|acab|rellen|llen|invent|toca|turno|ahora|ganas|dese|dadnos|dennos|danos',
);

const conditional = pattern(String.raw`^(?:y |pero )?si (?!o no\b|fueras|pudieras|tuvieras)`);

/** Whether a plain, folded sentence invites an answer without a question, and how open that answer is. */
export function judgeInvitation(sentence: string): { readonly kind: Extract<PromptKind, 'invitation' | 'generic'>; readonly confidence: number } | null {
  const text = withoutEnd(sentence, `.!?…"')]:`).replace(/^[¡\s]+/, '').replaceAll('¡', '');
  if (errand().test(text)) return null;
  if (conditional().test(text)) return contentOffered().test(text) ? { kind: 'invitation', confidence: 0.7 } : null;
  if (generic().test(text)) return { kind: 'generic', confidence: 0.85 };
  if (opinion().test(text)) return { kind: 'invitation', confidence: 0.65 };
  return invites().test(text) ? { kind: 'invitation', confidence: 0.85 } : null;
}
