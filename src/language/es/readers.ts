import { fold } from './folded.ts';
import { lazily, pattern } from './patterns.ts';

/** Second person, in every form of address, folded: pronouns, and verbs that people are told or asked with. */
const PRONOUNS = 'tu tus te ti contigo tuyo tuya tuyos tuyas vos usted ustedes uds ud vosotros vosotras os vuestro vuestra vuestros vuestras';
const PRESENT = `eres sos sois tienes tenes teneis quieres queres quereis puedes podes podeis sabes sabeis vas vais vienes venis haces haceis estas estais crees creeis piensas pensas pensais opinas opinais
prefieres preferis necesitas necesitais buscas buscais vives vivis sientes sentis recuerdas recordas recordais conoces conoceis usas usais comes comeis cocinas cocinais lees leeis escuchas escuchais juegas jugas jugais eliges elegis
trabajas trabajais duermes dormis sueñas soñas empiezas empezas corres correis caminas viajas viajais compras comprais llevas llevais pones poneis dices decis ves veis miras mirais ganas pierdes aprendes ayudas esperas celebras preparas
organizas cuentas contas contais recomiendas recomendas recomendais desayunas cenas entrenas estudias enseñas escribes compartes compartis animas sigues seguis pasas pasais gustas quedas das dais has habeis habias podrias harias irias elegirias querrias
podriais hariais tendrias dirias cambiarias fuiste hiciste viste tuviste dijiste aprendiste probaste conociste descubriste empezaste estuviste leiste compraste ganaste encontraste sentiste perdiste pensaste llegaste pasaste hicisteis visteis
fuisteis conocias sabias tenias hacias estabas pensabas creias querias solias jugabas usabas vivias ibas pudieras tuvieras fueras quieras puedas tengas vayas seas`;
const TOLD = `ven venid vengan animate animaos animense apuntate apuntaos apuntense cuentanos contanos cuentenos cuentennos contadnos cuentame contame cuenteme contadme dinos decinos diganos digannos decidnos dime dejanos dejenos dejennos dejadnos
escribenos escribinos mandanos envianos comparte compartid compartan comparti descubre descubrid descubran aprovecha aprovechad aprovechen recuerda recordad recuerden unete uneos unanse reserva reservad reserven acercate acercaos acerquense
siguenos seguinos sigannos seguidnos sigueme suscribete suscribios apoyanos ayudanos etiqueta etiquetanos pasate pasaos llamanos visitanos inscribete inscribios inscribanse trae traed traigan mira mirad miren imagina imaginad imaginen participa participad
participen`;

const set = (list: string): ReadonlySet<string> => new Set(fold(list).split(/\s+/));

export const secondPerson = lazily(() => ({ pronouns: set(PRONOUNS), present: set(PRESENT), told: set(TOLD) }));

/** Whether a folded word is a verb of the second person by its form alone: -áis, -éis; tú and vos are listed. */
export const endsAsYou = (lower: string): boolean => /(?:áis|éis|steis|íais|abais)$/.test(lower) || (/[aei]rás$/.test(lower) && lower.length > 5);

/** Third person grammatically, but said to usted and ustedes. */
const polite = pattern(
  String.raw`\b(?:le|les) (?:gusta|gustan|gustaria|parece|parecen|parecio|pasa|ha pasado|ha parecido|apetece|interesa|suena|ayuda|funciona|sirve|cuesta|viene|falta|hace|resulta|preocupa|da)\b`,
  String.raw`\b(?:cual|cuales) (?:es|son|era|fue|seria) sus?\b`, String.raw`\b(?:que|como|donde|cuando|cual|cuanto|quien|cuales) (?:prefieren|opinan|piensan|harian|hacen ustedes|eligen|recomiendan|usan|recuerdan|esperan de|creen que|les|le)\b`,
  String.raw`^[¿¡ ]*(?:y |ya |alguna vez )*(?:han|quieren|prefieren|conocen|saben|tienen|creen|pueden|vieron|recuerdan|necesitan|usan|se animan|se apuntan|estan list[oa]s|estan preparad[oa]s|probaron|sabian)\b(?! (?:los|las|el|la|estos|estas|sus)\b)`,
  String.raw`\b(?:alguien|quien se (?:apunta|anima|suma|une)|quien viene|quienes? (?:de|mas)|a quien(?:es)? (?:mas|le|de))\b`, String.raw`\b(?:chic[oa]s|gente|familia|amig[oa]s|mamas|papas|vecin[oa]s|runners|profes|lector[ae]s)\b[,:]`,
);

/** Whether a sentence speaks to its readers. `words` are its words in lower case, folded. */
export function speaksToReaders(folded: string, words: readonly string[]): boolean {
  const { pronouns, present, told } = secondPerson();
  return words.some((word) => pronouns.has(word) || present.has(word) || told.has(word)) || polite().test(folded);
}
