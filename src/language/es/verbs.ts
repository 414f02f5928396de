/** A verb as it is told to people: its stem where the stress falls on it, elsewhere, and its class. */
interface Verb {
  readonly stressed: string;
  readonly plain: string;
  readonly ending: 'ar' | 'er' | 'ir';
}

const verb = (stressed: string, plain: string, ending: Verb['ending']): Verb => ({ stressed, plain, ending });

/** What tú, vos, usted, ustedes and vosotros are told, without accents: comparte, comparti, comparta, compartan, compartid. */
export function imperatives({ stressed, plain, ending }: Verb): readonly string[] {
  const [one, other] = ending === 'ar' ? ['a', 'e'] : ['e', 'a'];
  const [vos, vosotros] = ending === 'ar' ? ['a', 'ad'] : ending === 'er' ? ['e', 'ed'] : ['i', 'id'];
  const polite = softened(stressed, ending);
  return [...new Set([`${stressed}${one}`, `${plain}${vos}`, `${polite}${other}`, `${polite}${other}n`, `${plain}${vosotros}`])];
}

/** What usted and ustedes are told alone: the others' "comparte" is also "she shares". */
const politeOf = ({ stressed, ending }: Verb): readonly string[] => ['', 'n'].map((plural) => `${softened(stressed, ending)}${ending === 'ar' ? 'e' : 'a'}${plural}`);

/** The sound of a stem before another vowel: explicar, explique; llegar, llegue; empezar, empiece; elegir, elija. */
function softened(stem: string, ending: Verb['ending']): string {
  if (ending === 'ar') return stem.replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/z$/, 'c');
  return stem.replace(/(?<=[ei])g$/, 'j');
}

/** The same with "us" or "me" at their end: cuentanos, contanos, cuentenos, cuentennos, contadnos, cuentame … */
const TO_US = '(?:nos|me)(?:l[oae]s?)?';

const alternatives = (verbs: readonly Verb[]): string => verbs.flatMap((one) => [...imperatives(one)]).sort((a, b) => b.length - a.length).join('|');

const TELLING = [
  verb('cuent', 'cont', 'ar'), verb('explic', 'explic', 'ar'), verb('describ', 'describ', 'ir'), verb('recomiend', 'recomend', 'ar'), verb('muestr', 'mostr', 'ar'), verb('enseñ', 'enseñ', 'ar'), verb('confies', 'confes', 'ar'), verb('sugier', 'suger', 'ir'),
];
const SENDING = [verb('mand', 'mand', 'ar'), verb('envi', 'envi', 'ar'), verb('dej', 'dej', 'ar'), verb('escrib', 'escrib', 'ir'), verb('regal', 'regal', 'ar')];
const SHARING = [
  verb('compart', 'compart', 'ir'), verb('describ', 'describ', 'ir'), verb('recomiend', 'recomend', 'ar'), verb('sub', 'sub', 'ir'), verb('public', 'public', 'ar'), verb('dej', 'dej', 'ar'), verb('coment', 'coment', 'ar'), verb('cuent', 'cont', 'ar'),
  verb('escrib', 'escrib', 'ir'), verb('mand', 'mand', 'ar'), verb('envi', 'envi', 'ar'), verb('nombr', 'nombr', 'ar'), verb('muestr', 'mostr', 'ar'), verb('enseñ', 'enseñ', 'ar'), verb('explic', 'explic', 'ar'), verb('aport', 'aport', 'ar'),
];
const LEAVING = [verb('dej', 'dej', 'ar'), verb('escrib', 'escrib', 'ir'), verb('agreg', 'agreg', 'ar'), verb('añad', 'añad', 'ir')];
const COMMENTING = [verb('coment', 'coment', 'ar'), verb('opin', 'opin', 'ar'), verb('respond', 'respond', 'er'), verb('contest', 'contest', 'ar'), verb('particip', 'particip', 'ar')];

/** "Tell us" and its like in every form of address, as the text of a regular expression for a folded text. */
export const TELL_US = `(?:(?:${alternatives(TELLING)})${TO_US}|(?:di|deci|diga|digan|decid)(?:nos|me)(?:lo)?|(?:haz|haced|haga|hagan)(?:nos|me)lo saber|(?:haz|haced|haga|hagan)(?:nos|me) saber)`;
export const SEND_US = `(?:(?:${alternatives(SENDING)})${TO_US})`;
export const SHARE = `(?:${alternatives(SHARING)})`;
/** The same, said to usted and ustedes: these share "su historia". */
export const SHARE_POLITELY = `(?:${SHARING.flatMap(politeOf).join('|')})`;
export const COMMENT = `(?:${alternatives(COMMENTING)})`;
/** "Leave a …", also "leave us a …". */
export const LEAVE = `(?:(?:${alternatives(LEAVING)}|pon|pone|poned|pongan?)(?:nos|me)?)`;
export const imperativesOf = (stressed: string, plain: string, ending: Verb['ending']): string => alternatives([verb(stressed, plain, ending)]);
