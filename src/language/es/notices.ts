import type { Prose } from '../../model/prose.ts';
import { foldedOf } from './folded.ts';
import { pattern } from './patterns.ts';

/** News that nobody should be asked to chat about: closures, deaths, danger, outages. */
const notice = pattern(
  String.raw`\b(?:descans[ae]n? en paz|d\.?e\.?p\b|q\.?e\.?p\.?d|condolencias|pesame|ha fallecido|han fallecido|fallecio|fallecimiento|murio|ha muerto|nos ha dejado|funeral|velorio|velatorio|sepelio|misa de cuerpo presente|luto|en memoria de|lamentamos (?:informar|comunicar|la perdida)|con profund[oa] (?:dolor|tristeza|pesar)|acompañamos en el sentimiento)\b`,
  String.raw`\b(?:esta|estan|estara|estaran|estaremos|permanecera|permaneceran|permaneceremos|permanece|queda|quedan|queda[nr]?a|sigue|hoy|ha sido|han sido|sera|seran|fue|se ha|se)\s+(?:hoy |mañana |temporalmente |aun )?(?:cerrad[oa]s?|cancelad[oa]s?|suspendid[oa]s?|aplazad[oa]s?|pospuest[oa]s?|cancela|suspende|aplaza|pospone|desalojad[oa]s?|clausurad[oa]s?|cortad[oa]s?)\b`,
  String.raw`\b(?:cerrad[oa]s?|cancelad[oa]s?|suspendid[oa]s?) (?:hoy|mañana|por|hasta|debido|desde|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|durante|temporalmente)\b|\b(?:cierre|cancelacion|suspension|aplazamiento) (?:temporal|por|de (?:la|las|el|los|las instalaciones)|del)\b|\b(?:no abrimos|no abriremos|cerramos|cerraremos) (?:hoy|mañana|por|desde|del|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|dia|proximo)|hasta)\b`,
  String.raw`\b(?:no salgas|no salgan|no salgais|eviten? (?:la zona|desplazamientos|circular)|evita (?:la zona|desplazamientos)|permane(?:ce|zcan|ced) en casa|hierv[ae]n? el agua|alerta (?:roja|naranja|amarilla|amber|meteorologica|sismica)|aviso (?:de seguridad|importante de seguridad|meteorologico)|corte (?:de luz|de agua|de suministro|electrico|del suministro)|mantenimiento programado|retirada (?:del|de un|de) (?:producto|lote)|evacuacion|simulacro|inundacion(?:es)?|incendio forestal|sismo|se retira del mercado)\b`,
);

/** Whether a text is such a notice: only its first sentences tell, since any text may mention one in passing. */
export function isNotice(prose: Prose): boolean {
  const { folded } = foldedOf(prose);
  return notice().test(prose.sentences.slice(0, 3).map((sentence) => folded.slice(sentence.start, sentence.end)).join(' '));
}
