import type { BaitKind } from '../../model/prompt.ts';
import { compile, lazily, PICTURE } from './patterns.ts';
import { imperativesOf } from './verbs.ts';

export interface BaitPattern {
  readonly kind: BaitKind;
  readonly confidence: number;
  readonly test: () => RegExp;
}

const SAID = `["']?`;
/** Bait is an imperative: it starts a sentence or a clause, or follows an address (which is masked by spaces). */
const START = String.raw`(?:^|[.!?¡¿,;:–—\n)>|•✅➡👉-]\s*|\s{6,}|${PICTURE}\s*|\d[.)°º]?\s+|"\s+|\b(?:y|e|o|pues|asi que|por favor|porfa|porfavor|solo|simplemente|no (?:te |os |se )?(?:olvides|olvideis|olviden)(?: de)?|recuerda|recuerden|recordad|tambien|ahora|luego|primero|debes|deben|tienes que|teneis que|tienen que|hay que)\s+)¡?`;
/** What a "si" of bait goes on with: the reader, or what readers are said to be. */
const IF_YOU = String.raw`si\s+(?:(?:tu|vos|usted|ustedes|vosotros)\s+)?(?:tambien|ya|alguna vez|aun|todavia|nunca|crees|creen|creeis|eres|sos|sois|son|estas|estais|estan|te|os|les|le|se|has|habeis|han|amas|aman|amais|quieres|queres|quieren|quereis|tienes|tenes|tienen|teneis|piensas|piensan|vives|viven|sientes|recuerdas|recuerdan|viste|vieron|conoces|conocen|sabes|saben|apoyas|apoyan|extrañas|extrañan|prefieres|prefieren|vas|van|llegaste|naciste|creciste|buscas|necesitas|gustas|echas|puedes|pueden|quisieras|a ti|a vosotros|sigues)\b`;
const LIKE = `${SAID}(?:like|likes|me gusta|megusta|mg|me encanta|me divierte|corazon|corazoncito|manito arriba|manita arriba|pulgar arriba|lik[eé])${SAID}`;
const THIS = String.raw`(?:\s+(?:a|en|al|esta|este|esto|la|el|nuestra|nuestro|publicacion|post|foto|video|reel|imagen|pagina|estado|abajo|ahora|por favor))*`;
/** Pictures that people react with; a tick before "si" is a bullet of a list. */
const REACTION = String.raw`(?:[❤♥💙💚💛🧡💜🖤🤍👍👎👏🙌🔥😂😍😮😢😡💯🙏✋🙋🤚👋💪🥰😊🎉🫶][\u{FE0F}\u{200D}\u{1F3FB}-\u{1F3FF}♀♂]*)`;
const SHARE = String.raw`(?:${imperativesOf('compart', 'compart', 'ir')}|compartir|retuite[ae]n?|retuitead|retweet|rt|repost|reposte[ae]n?|republica|difunde|difundan|difundid|difundir|dale rt|da rt)(?:l[oa]s?)?`;
const POST = String.raw`(?:est[ae]|la|el|nuestr[oa]) (?:[a-zñ]+ )?(?:publicacion|post|foto|video|reel|imagen|estado|historia|noticia|mensaje|receta|articulo|tuit|tweet)`;
const FRIEND = String.raw`(?:amig[oa]s?|amig@s?|alguien|quien|quienes|esa persona|ese|esa|aquel|aquella|personas?|mama|papa|madre|padre|herman[oa]s?|prim[oa]s?|pareja|novi[oa]s?|espos[oa]|marido|mujer|compañer[oa]s?|compa|compas|colega|colegas|jef[ea]|profe|crush|bestie|mejor amig[oa]|familia|familiares|grupo|gente|vecin[oa]s?|socio|cuñad[oa]|equipo|contactos|conocid[oa]s?)`;
const REST = String.raw`[^\n.!?]*`;
const NUMBER = String.raw`(?:\d+|un|una|uno|dos|tres|cuatro|cinco|varios|varias|todos|todas|a)`;

const bait = (kind: BaitKind, confidence: number, source: string): BaitPattern => ({ kind, confidence, test: lazily(() => compile(source, 'gu')) });

/** Meta's five kinds and following, by the words that make them bait. For a folded text, but for the capitals of a given word. */
export const BAIT_PATTERNS: readonly BaitPattern[] = [
  bait('vote', 0.95, String.raw`${PICTURE}+\s*(?:=|para|si|por)\s+[^\n.!?]{1,60}?(?:,|\by\b|\bo\b|\n|/|;|\|)\s*${PICTURE}+\s*(?:=|para|si|por)\s+[^\n.!?]{1,60}`),
  bait('vote', 0.95, String.raw`${START}${LIKE}\s+(?:para|si)\s+[^\n.!?]{1,50}?,?\s+(?:y\s+|o\s+)?(?:${SHARE}|${LIKE}|comenta|comparte)\s+(?:para|si)\s+[^\n.!?]{1,50}`),
  bait('vote', 0.9, String.raw`\b(?:vota|voten|votad|votá|responde|respondan|elige|elijan|dinos|contesta)\s+(?:abajo\s+)?(?:con|usando)\s+(?:una?\s+|tu\s+|tus\s+)?(?:reaccion|reacciones|emojis?|emoticonos?|likes?|corazon(?:es)?)\b`),
  bait('vote', 0.95, String.raw`\b(?:1|un|cada)\s+(?:like|me gusta|compartir|rt|comentario|amen)\s*=\s*\S${REST}`),
  bait('react', 0.95, String.raw`${START}(?:(?:da|dale|dad|dadle|de|denle|den|denos|deja|dejen|dejad|danos|dadnos|pon|ponle|regala|regalanos|haz|hagan)\s+)?(?:un\s+|tu\s+|a\s+)?${LIKE}${THIS}\s*(?:y\s+${SHARE}${THIS}\s*)?\s+${IF_YOU}${REST}`),
  bait('react', 0.95, String.raw`${REACTION}+\s+${IF_YOU}[^\n.!?,]*(?=[.!?\n]|$)`),
  bait('react', 0.9, String.raw`${START}(?:(?:da|dale|dad|dadle|de|denle|den|dennos|denos|dar|darle|danos|dame|dadnos|deja|dejanos|dejale|dejen|dejennos|dejad|dejar|pon|ponle|ponnos|pongan|poned|poner|regala|regalanos|regalame|regalen|apoyanos con|apoyame con|ayudanos con|presiona|pulsa|toca|haz clic en|haz click en|pincha en|clic en|pica|dele|denle a)\s+)(?:a\s+|al\s+|en\s+|el\s+|la\s+|un(?:a)?\s+(?:buen\s+|gran\s+)?|tu\s+|su\s+|vuestro\s+|muchos\s+|mil\s+)*(?:boton\s+(?:de\s+)?)?${LIKE}(?!\s+(?:a\s+)?(?:nuestra|la|mi|a nuestra)\s+pagina)${REST}`),
  bait('react', 0.85, String.raw`${START}(?:doble tap|doble toque|toca dos veces|dale doble (?:tap|toque|clic)|da doble (?:tap|toque|clic))\b${REST}`),
  bait('react', 0.85, String.raw`${START}(?:reacciona|reaccionen|reaccionad|reacciona a)\s+(?:con\s+|a\s+(?:esta|este)|${IF_YOU})${REST}`),
  bait('react', 0.9, String.raw`${START}${LIKE}\s*(?:,|y|&|\+|/)\s*(?:${SHARE}|comenta|comentario|guarda)\b${REST}`),
  bait('share', 0.95, String.raw`${START}${SHARE}${THIS}\s+${IF_YOU}${REST}`),
  bait('share', 0.85, String.raw`${START}${SHARE}\s+${POST}\b(?=\s*(?:[.!?\n,]|$|y\b|con\b|para\b|en\b|a\b|si\b))${REST}`),
  bait('share', 0.85, String.raw`${START}${SHARE}\s+(?:${POST}\s+)?(?:con|a)\s+(?:tod[oa]s\s+)?(?:tus|tu|sus|su|vuestr[oa]s?|un|una|ese|esa|es[ea]|aquell?[oa]?|quien|quienes|alguien|algun|mas|otr[oa]s?)\b\s*(?:[a-zñ]+\s+){0,2}?${FRIEND}?${REST}`),
  bait('share', 0.85, String.raw`${START}(?:comparte|compartan|compartid|compartir|comparti)(?:l[oa])?\s+(?:para que|por favor|a mas no poder|al maximo|masivamente|y (?:ayuda|etiqueta|comenta|gana|participa))\b${REST}`),
  bait('tag', 0.95, String.raw`${START}(?:${imperativesOf('etiquet', 'etiquet', 'ar')}|etiquetar|etiquetando|taguea|tagueen|arroba|arroben)(?:\s+(?:aqui|abajo|en (?:los )?comentarios))?\s+(?:a|al|con|en)?\s*(?:l[ao]s?\s+|el\s+|es[ea]\s+|tu\s+|tus\s+|su\s+|sus\s+|vuestr[oa]s?\s+|${NUMBER}\s+|mas\s+|otr[oa]s?\s+|mejor\s+|[a-zñ]+\s+){0,3}?${FRIEND}(?![a-zñ])${REST}`),
  bait('tag', 0.9, String.raw`${START}(?:menciona|mencionen|mencionad|mencioná|mencionar|mencionando|nombra|nombren)(?:\s+(?:aqui|abajo|en (?:los )?comentarios))?\s+(?:a|al|con)\s+(?:l[ao]s?\s+|es[ea]\s+|tu\s+|tus\s+|su\s+|sus\s+|vuestr[oa]s?\s+|${NUMBER}\s+|mas\s+|otr[oa]s?\s+|mejor\s+|[a-zñ]+\s+){0,3}?${FRIEND}(?![a-zñ])${REST}`),
  bait('comment', 0.95, String.raw`${START}(?:comenta|comenten|comentad|comente|responde|respondan|responded|contesta|contesten)\s+(?:aqui\s+|abajo\s+)?(?:con\s+)?(?:la\s+palabra\s+|el\s+emoji\s+|un\s+|una\s+|solo\s+)*(?:["'][^"'\n]{1,24}["']|${PICTURE}+|amen\b|emoji\b|corazon\b)(?!\s*,?\s*(?:y\s+)?(?:cuent|porque|por que|tu\b))${REST}`),
  bait('comment', 0.95, String.raw`${START}(?:escribe|escriban|escribid|escribi|pon|pongan|poned|deja|dejen|dejad|dejanos|di|digan|envia|manda)\s+(?:la\s+palabra\s+|un\s+|una\s+|tu\s+|solo\s+)*(?:["'][^"'\n]{1,24}["']|${PICTURE}+|amen\b|emoji\b|corazon\b)\s+(?:abajo|aqui|si\b|en (?:los )?comentarios|en tu historia|y (?:te|os|les)|para (?:recibir|que te|participar|obtener))${REST}`),
  bait('comment', 0.85, String.raw`\b(?:cuantos? amen|un amen|quien dice amen|digan amen|di amen|quiero leer un (?:amen|si))\b${REST}`),
  bait('follow', 0.9, String.raw`${START}(?:siguenos|seguinos|seguidnos|siganos|sigannos|sigueme|seguime|siganme|seguirnos|seguirme|sigue (?:nuestra|a nuestra|mi|esta) (?:pagina|cuenta)|sigue a @)(?!\s+(?:hasta|por el|por la|al (?:interior|jardin|patio)|escaleras|la pista|en el recorrido|contando|leyendo))${REST}`),
  bait('follow', 0.9, String.raw`${START}(?:(?:da|dale|dad|dadle|denle|den)\s+)?(?:un\s+|a\s+)?(?:${LIKE}|seguir|follow)\s+(?:a\s+)?(?:nuestra|la|mi|esta)\s+(?:pagina|cuenta|fanpage)${REST}`),
  bait('follow', 0.85, String.raw`${START}(?:suscribete|suscribios|suscribanse|suscribite)\b(?=[^\n.!?]{0,60}(?:canal|youtube|campanita|campana|para mas|para no perderte))${REST}`),
  bait('follow', 0.85, String.raw`${START}(?:activa|activen|activad|dale a)\s+(?:la\s+)?(?:campanita|campana|las notificaciones)${REST}`),
];

/** A given word in capitals, which a folded text no longer shows: "Comenta QUIERO", "escribe SÍ abajo". */
export const givenWord = lazily(() =>
  compile(String.raw`(?:^|[.!?¡¿,;:\n]\s*|\s{6,}|${PICTURE}\s*|(?<!\p{L})(?:[Yy]|[Ss]olo|[Pp]or favor)\s+)(?:[Cc]omenta|COMENTA|[Cc]omenten|[Cc]omentad|[Cc]oment[áa]|[Rr]esponde|RESPONDE|[Cc]ontesta|[Ee]scribe|ESCRIBE|[Ee]scriban|[Ee]scribid|[Ee]scrib[íi]|[Pp]on|[Dd]eja|[Dd]igan?|[Mm]anda)\s+(?:abajo\s+)?(?:con\s+)?(?:(?:la palabra|un|una)\s+)?["“«']?\p{Lu}{2,}["”»']?(?:\s+\p{Lu}{2,}){0,2}(?![\p{L}\p{N}]|\.\p{L})[^\n.!?]*`, 'gu'));

/** Something of this stands wherever a pattern matches: only sentences that hold it meet the patterns. */
export const mayBait = lazily(() => compile(String.raw`like|me gusta|megusta|\bmg\b|me encanta|me divierte|corazon|manit[ao]|pulgar|doble|toca dos|reaccion|compart|retui|retw|\brt\b|repost|republ|difund|etiquet|tague|arrob|mencion|nombr|coment|respond|contest|escrib|\bpon|\bdej|\bdi\b|digan|mand|envia|amen\b|sigue|segui|siga|suscri|activ|campan|\bvot|elig|elij|[=@]|[^\x00-\u024f\u2010-\u2027\u200b]\s*(?:=|para|si|por)\s`));
