import type { PromptKind } from '../../model/prompt.ts';
import { clausesOf } from './clauses.ts';
import { judgeInvitation } from './invitations.ts';
import { pattern } from './patterns.ts';
import { alternatives, listed, notAChoice, verbal, WHOLE } from './question-patterns.ts';
import { secondPerson } from './readers.ts';

export interface QuestionContext {
  /** The sentence after it in the same post, plain and folded; an address where a link follows. */
  readonly next: string;
  /** The sentence before it asks something too. */
  readonly asked: boolean;
  /** It heads a section of the text. */
  readonly heading: boolean;
  /** Whether it speaks to the readers. */
  readonly addressed: boolean;
}

export interface Judgement {
  readonly kind: PromptKind;
  readonly confidence: number;
}

/** "Te gusta el mar, ¿verdad?" */
const tag = pattern(String.raw`^(?:verdad|no|cierto|eh|a que si|si|vale|ok|de acuerdo|viste|no es asi|no crees|no creen|no creeis|correcto)$`);
const unopenedTag = pattern(String.raw`[,–—-] (?:verdad|no|cierto|eh|a que si|vale|viste|no es asi|correcto)$`);
/** The writer answers, or sends readers off to read the answer. */
const answered = pattern(
  String.raw`^(?:porque|pues (?:porque|si|no|bien|resulta|aqui|ahora|hoy|esto|muy|tenemos|estas)|si[,.!]|no[,.!]|claro|por supuesto|desde luego|exacto|obvio|la respuesta|la verdad es|es (?:que|muy|facil|sencillo|simple|posible|normal|el|la|un|una)\b|son (?:los|las)|fue (?:el|la|un)|nada\b|nadie|ningun[oa]?|muy (?:sencillo|facil|simple)|facil|sencillo|simple(?:mente)?|gracias a|(?:nosotr[oa]s|yo) (?:si|tambien|tampoco)|a (?:nosotr[oa]s|mi) (?:si|tambien|tampoco|nos|me)|tenemos|hemos|te (?:lo |la )?(?:contamos|explicamos|cuento|explico|ayudamos|presentamos|traemos|dejamos|proponemos|enseñamos|damos)|os (?:lo |la )?(?:contamos|explicamos|cuento|explico|ayudamos|presentamos|traemos|dejamos|proponemos|enseñamos)|les (?:contamos|explicamos|dejamos|traemos|presentamos)|aqui (?:tienes|te|os|les|esta|estan|van?|teneis|tienen)|estas son|estos son|este es|esta es|no te preocupes|no os preocupeis|no se preocupen|no busques mas|tranquil[oa]s?|buenas noticias|estas de suerte|entonces |estas en el lugar|este (?:post|articulo|video|curso|taller) es)`,
);
const teases = pattern(
  String.raw`^[¡"' ]*(?:lee|leed|lean|descubre|descubrid|descubran|descubrelo|mira|mirad|miren|entra|entrad|entren|visita|visitad|visiten|visitanos|haz clic|haz click|pincha|clica|dale clic|pulsa|reserva|reservad|reserven|apunta|apuntate|apuntaos|apuntense|inscribete|inscribios|inscribanse|ven|venid|vengan|veni|compra|compren|consigue|consiguelo|descarga|descargad|descarguen|conoce|aprende|aprended|echa un|ech[ae] un|consulta|consultad|registrate|suscribete|unete|uniros|unanse|siguenos|sigueme|encuentra|elige|pide|pidelo|llama|llamanos|llamenos|escribenos (?:a|al|por)|contacta|contactanos|no te (?:lo )?pierdas|no os (?:lo )?perdais|en (?:este|nuestro|el|esta|nuestra) (?:articulo|post|video|blog|guia|web|hilo|taller|curso)|nuestr[oa]s? |nuevo |nueva |mas info|toda la info|link |enlace |via |hoy (?:te|os|les)|prueba|acercate|acercaos|pasate|pasaos|asiste|participa en (?:el|la|nuestr)|con (?:nuestr|est)|desliza|guarda)`,
);

/** What kind of prompt a question is, by what would answer it. The sentence is plain and folded. */
export function judgeQuestion(sentence: string, context: QuestionContext): Judgement {
  const { before, whole, lead } = clausesOf(sentence);
  if (whole === '') return { kind: 'rhetorical', confidence: 0.6 };
  if (context.asked && /^(?:y )?por que(?: si| no| si o por que no)?$/.test(whole)) return { kind: 'open', confidence: 0.7 };
  const own = before !== '' && tag().test(whole) ? ({ kind: 'closed', confidence: 0.75 } as const) : judgeWords(whole, lead, context.next !== '');
  if (context.heading) return { kind: 'rhetorical', confidence: 0.7 };
  if (own.kind === 'generic' || own.kind === 'choice') return own;
  return teased(own, context) ?? own;
}

function judgeWords(whole: string, lead: string | null, followed: boolean): Judgement {
  if (/\S[,:]? (?:y )?por que(?: si o por que no)?$/.test(whole)) return { kind: 'open', confidence: 0.85 };
  const question = lead ?? whole;
  for (const { test, kind, confidence } of WHOLE) if (test().test(question) || (question !== whole && test().test(whole))) return { kind, confidence };
  const choice = alternatives().test(whole) && !notAChoice().test(whole);
  if (lead !== null) return choice && listed().test(lead) ? { kind: 'choice', confidence: 0.8 } : { kind: 'open', confidence: 0.9 };
  if (/^(?:y )?si (?:pudieras|pudierais|pudieran|pudieses|tuvieras|tuvierais|tuvieran|fueras|fueran)\b/.test(whole)) return { kind: 'open', confidence: 0.6 };
  if (/^(?:y )?si /.test(whole)) return { kind: 'rhetorical', confidence: 0.6 };
  if (unopenedTag().test(whole)) return { kind: 'closed', confidence: 0.75 };
  if (choice && whole.split(' ').length <= 18) return { kind: 'choice', confidence: 0.85 };
  if (/^sab(?:es|eis|en) (?:que|por que|cual|cuanto|como|cuando|quien|donde|cuant[oa]s)\b/.test(whole)) return followed ? { kind: 'rhetorical', confidence: 0.7 } : { kind: 'closed', confidence: 0.7 };
  if (verbal().test(whole) || beginsAsYou(whole)) return { kind: 'closed', confidence: 0.9 };
  // "¿El resultado?" before its answer asks nobody; what is left is a statement with a question mark, or a mere name.
  const words = whole.split(' ').length;
  return words <= 3 && followed ? { kind: 'rhetorical', confidence: 0.65 } : { kind: 'closed', confidence: words > 4 ? 0.65 : 0.55 };
}

const beginsAsYou = (whole: string): boolean => secondPerson().present.has(whole.replace(/^(?:y|ya|tu|vos|no|tambien|alguna vez) /, '').split(' ', 1)[0] ?? '');

/** A question the text goes on to answer, or that only leads to a link. */
function teased(own: Judgement, { next, addressed }: QuestionContext): Judgement | null {
  if (next === '') return null;
  const open = own.kind === 'open';
  const after = next.replace(/^¡/, '');
  if (answered().test(after) && !(open && addressed)) return { kind: 'rhetorical', confidence: 0.75 };
  if (open) return !addressed && /^https?:/.test(next) ? { kind: 'rhetorical', confidence: 0.7 } : null;
  const invited = judgeInvitation(after) !== null;
  if (teases().test(after) && !invited) return { kind: 'rhetorical', confidence: 0.75 };
  return own.kind === 'closed' && !addressed && !invited ? { kind: 'rhetorical', confidence: 0.6 } : null;
}
