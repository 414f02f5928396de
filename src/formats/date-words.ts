/** The months and the days of the week as people write them, by language; short forms beside the long ones. */
interface DateWords {
  /** January to December. */
  readonly months: readonly string[];
  /** Monday to Sunday. */
  readonly weekdays: readonly string[];
}

const words = (months: string, weekdays: string): DateWords => ({ months: months.split(' '), weekdays: weekdays.split(' ') });

/** Forms of one word are parted by `|`, the long form first. */
const LANGUAGES: Readonly<Record<string, DateWords>> = {
  en: words('january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec', 'monday|mon tuesday|tues|tue wednesday|weds|wed thursday|thurs|thur|thu friday|fri saturday|sat sunday|sun'),
  de: words('januar|jänner|jan februar|feber|feb märz|maerz|mär|mrz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez', 'montag|mo dienstag|di mittwoch|mi donnerstag|do freitag|fr samstag|sonnabend|sa sonntag|so'),
  fr: words('janvier|janv février|fevrier|févr|fév|fev mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|decembre|déc', 'lundi|lun mardi|mar mercredi|mer jeudi|jeu vendredi|ven samedi|sam dimanche|dim'),
  es: words('enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sep octubre|oct noviembre|nov diciembre|dic', 'lunes|lun martes|mar miércoles|miercoles|mié|mie jueves|jue viernes|vie sábado|sabado|sáb|sab domingo|dom'),
  pt: words('janeiro|jan fevereiro|fev março|marco|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez', 'segunda-feira|segunda|seg terça-feira|terca-feira|terça|terca|ter quarta-feira|quarta|qua quinta-feira|quinta|qui sexta-feira|sexta|sex sábado|sáb domingo|dom'),
  it: words('gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|sett|set ottobre|ott novembre|nov dicembre|dic', 'lunedì|lunedi|lun martedì|martedi|mar mercoledì|mercoledi|mer giovedì|giovedi|gio venerdì|venerdi|ven sabato|sab domenica|dom'),
  nl: words('januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept|sep oktober|okt november|nov december|dec', 'maandag|ma dinsdag|di woensdag|wo donderdag|do vrijdag|vr zaterdag|za zondag|zo'),
  sv: words('januari|jan februari|feb mars|mar april|apr maj juni|jun juli|jul augusti|aug september|sep oktober|okt november|nov december|dec', 'måndag|mån tisdag|tis onsdag|ons torsdag|tors|tor fredag|fre lördag|lör söndag|sön'),
  da: words('januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sep oktober|okt november|nov december|dec', 'mandag|man tirsdag|tirs|tir onsdag|ons torsdag|tors|tor fredag|fre lørdag|lør søndag|søn'),
  no: words('januar|jan februar|feb mars|mar april|apr mai juni|jun juli|jul august|aug september|sep oktober|okt november|nov desember|des', 'mandag|man tirsdag|tir onsdag|ons torsdag|tor fredag|fre lørdag|lør søndag|søn'),
  pl: words('stycznia|styczeń|sty lutego|luty|lut marca|marzec|mar kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź listopada|listopad|lis grudnia|grudzień|gru', 'poniedziałek|pon|pn wtorek|wt środa|śr czwartek|czw|cz piątek|pt sobota|sob niedziela|niedz|nd'),
  ro: words('ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sept octombrie|oct noiembrie|nov decembrie|dec', 'luni|lun marți|marţi|marti|mar miercuri|mie joi vineri|vin sâmbătă|sambata|sâm duminică|duminica|dum'),
  tr: words('ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara', 'pazartesi|pzt salı çarşamba|çar perşembe cuma cumartesi|cmt pazar'),
  id: words('januari|jan februari|feb maret|mar april|apr mei juni|jun juli|jul agustus|agu september|sep oktober|okt november|nov desember|des', 'senin|sen selasa|sel rabu|rab kamis|kam jumat|jum sabtu|sab minggu'),
  vi: words('- - - - - - - - - - - -', 't2 t3 t4 t5 t6 t7 cn'),
  ru: words('января|январь|янв февраля|февраль|фев марта|март|мар апреля|апрель|апр мая|май июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сен октября|октябрь|окт ноября|ноябрь|ноя декабря|декабрь|дек', 'понедельник|пн вторник|вт среда|ср четверг|чт пятница|пт суббота|сб воскресенье|вс'),
  uk: words('січня|січень|січ лютого|лютий|лют березня|березень|бер квітня|квітень|кві травня|травень|тра червня|червень|чер липня|липень|лип серпня|серпень|сер вересня|вересень|вер жовтня|жовтень|жов листопада|листопад|лис грудня|грудень|гру', 'понеділок|пн вівторок|вт середа|ср четвер|чт пʼятниця|пт субота|сб неділя|нд'),
  cs: words('ledna|leden února|únor března|březen dubna|duben května|květen června|červen července|červenec srpna|srpen září října|říjen listopadu prosince|prosinec', 'pondělí úterý|út středa čtvrtek|čt pátek|pá sobota neděle'),
  fi: words('tammikuuta|tammikuu|tammi helmikuuta|helmikuu|helmi maaliskuuta|maaliskuu|maalis huhtikuuta|huhtikuu|huhti toukokuuta|toukokuu|touko kesäkuuta|kesäkuu|kesä heinäkuuta|heinäkuu|heinä elokuuta|elokuu|elo syyskuuta|syyskuu|syys lokakuuta|lokakuu|loka marraskuuta|marraskuu|marras joulukuuta|joulukuu|joulu', 'maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai'),
  hu: words('január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept október|okt november|nov december|dec', 'hétfő kedd szerda csütörtök péntek szombat vasárnap'),
  ar: words('يناير فبراير مارس أبريل|ابريل مايو يونيو يوليو أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر', 'الاثنين|الإثنين الثلاثاء الأربعاء|الاربعاء الخميس الجمعة السبت الأحد|الاحد'),
  zh: words('一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月', '周一|星期一|週一 周二|星期二|週二 周三|星期三|週三 周四|星期四|週四 周五|星期五|週五 周六|星期六|週六 周日|星期日|星期天|週日|周天'),
  ja: words('- - - - - - - - - - - -', '月曜日|月曜|月 火曜日|火曜|火 水曜日|水曜|水 木曜日|木曜|木 金曜日|金曜|金 土曜日|土曜|土 日曜日|日曜|日'),
  ko: words('- - - - - - - - - - - -', '월요일 화요일 수요일 목요일 금요일 토요일 일요일'),
};

/** What a word may mean: a month, a day of the week, or either ("mar" is March, martes and mardi). */
export interface DateWord {
  /** 1 to 12. */
  readonly month: number | null;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number | null;
  /** Whether English has it too. Other languages write the day before the month. */
  readonly english: boolean;
}

/** Made when the first written date is read. */
let index: ReadonlyMap<string, DateWord> | null = null;

function makeIndex(): ReadonlyMap<string, DateWord> {
  const made = new Map<string, DateWord>();
  for (const [language, { months, weekdays }] of Object.entries(LANGUAGES)) {
    const learn = (forms: string, meaning: Partial<DateWord>): void => {
      for (const form of forms.split('|').filter((word) => word !== '-')) {
        const known = made.get(form) ?? { month: null, weekday: null, english: false };
        // The first language to claim a form keeps it: "may" stays a month.
        made.set(form, { month: known.month ?? meaning.month ?? null, weekday: known.weekday ?? meaning.weekday ?? null, english: known.english || language === 'en' });
      }
    };
    months.forEach((forms, at) => learn(forms, { month: at + 1 }));
    weekdays.forEach((forms, at) => learn(forms, { weekday: at + 1 }));
  }
  return made;
}

/** What a word of a date means; undefined for any other word. */
export const dateWord = (word: string): DateWord | undefined => (index ??= makeIndex()).get(word.toLowerCase().replace(/\.$/, ''));

/** The same day of the week's neighbour in the language and the form of a word: for "Mon", 2 gives "Tue". */
export const weekdayLike = (word: string, weekday: number): string | null => wordLike(word, ({ weekdays }) => weekdays, weekday);

/** Another month in the language and the form of a word: for "Okt", 12 gives "Dez". */
export const monthLike = (word: string, month: number): string | null => wordLike(word, ({ months }) => months, month);

function wordLike(word: string, listOf: (words: DateWords) => readonly string[], number: number): string | null {
  const wanted = word.toLowerCase().replace(/\.$/, '');
  for (const language of Object.values(LANGUAGES)) {
    const list = listOf(language);
    const forms = list.find((all) => all.split('|').includes(wanted))?.split('|');
    const target = list[number - 1]?.split('|');
    if (!forms || !target) continue;
    const isLong = forms.indexOf(wanted) === 0;
    const found = (isLong ? target[0] : target.at(-1)) ?? '';
    if (word === word.toUpperCase() && word.length > 1) return found.toUpperCase();
    const first = word.charAt(0);
    return first === first.toUpperCase() ? found.charAt(0).toUpperCase() + found.slice(1) : found;
  }
  return null;
}

/** Words before a number: "Day 12", "Tag 3". */
export const DAY_WORDS: ReadonlySet<string> = new Set('day days tag tage jour jours día dia días dias giorno giorni dag ngày ziua dzień gün hari день päivä nap يوم اليوم'.split(' '));
/** Words before the number of a week. */
export const WEEK_WORDS: ReadonlySet<string> = new Set('week weeks wk cw kw woche kalenderwoche semaine semana semanas settimana uke uge vecka tuần tydzień săptămâna hafta minggu неделя viikko vko týden hét тиждень أسبوع'.split(' '));
/** A week of the year, and never of a plan. */
export const CALENDAR_WEEK_WORDS: ReadonlySet<string> = new Set(['cw', 'kw', 'kalenderwoche']);
/** Words that only join the parts of a date. */
export const FILLERS: ReadonlySet<string> = new Set('the of on at de del do da di den der dem am le la el il vom at um kl os st nd rd th er ngày tháng năm thứ'.split(' '));
