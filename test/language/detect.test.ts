import assert from 'node:assert/strict';
import { detectLanguage, type DetectedLanguage } from '../../src/language/detect.ts';
import { scanProse } from '../../src/language/scanner.ts';

const detect = (text: string, stated: string | null = null): DetectedLanguage => detectLanguage(scanProse(text, { start: 0, end: text.length }, true), stated);

/** A post and a line of each, as a team would write them. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  en: ['On Tuesday we open the hall at nine for everybody who wants to mend a bike. Bring your own tools, or borrow ours.', 'What did you cook with the beans from last week?'],
  es: ['El martes vuelve a abrir el taller de cerámica y todavía quedan dos plazas para quien empieza. Trae un delantal y paciencia.', '¿Qué cocinas cuando llueve?', 'Gracias a todos por venir', '¡Yoga para todos!', 'Contanos qué cocinás vos', '¿Té o café?', 'Hoy probamos las nuevas Nike Free Run y el Red Bull Summer Edition, ¿y ustedes? #running #friday'],
  fr: ["L'atelier de poterie rouvre mardi, et il reste deux places pour celles et ceux qui débutent. Apportez un tablier.", 'Quel est votre plat préféré quand il pleut ?'],
  de: ['Am Dienstag öffnet die Werkstatt wieder, und wir haben noch zwei Plätze für alle, die anfangen wollen. Bringt eine Schürze mit.', 'Was kocht ihr, wenn es draußen regnet?'],
  it: ['Martedì riapre il laboratorio di ceramica e ci sono ancora due posti per chi comincia. Portate un grembiule e molta pazienza.', 'Che cosa cucinate quando piove?'],
  pt: ['Na terça a oficina de cerâmica volta a abrir e ainda há dois lugares para quem está a começar. Traga um avental e muita vontade.', 'O que você cozinha quando chove?', 'Não perca a nossa aula de amanhã, é grátis!'],
  nl: ['Dinsdag gaat het atelier weer open en er zijn nog twee plekken voor wie net begint. Neem een schort mee en veel geduld.', 'Wat koken jullie als het regent?'],
  ca: ['Dimarts torna a obrir el taller de ceràmica i encara queden dues places per a qui comença. Porta un davantal i molta paciència.', 'Què cuines quan plou? Explica’ns-ho amb una foto.'],
  gl: ['O martes volve abrir o obradoiro de cerámica e aínda quedan dúas prazas para quen empeza. Trae un mandil e moita paciencia, que é o máis difícil.'],
  sv: ['På tisdag öppnar verkstaden igen och det finns två platser kvar för den som är nybörjare. Ta med ett förkläde och mycket tålamod.', 'Vad lagar ni när det regnar?'],
  fi: ['Tiistaina paja on taas auki ja vielä on kaksi paikkaa niille, jotka ovat vasta aloittamassa. Ota mukaan esiliina.'],
  pl: ['We wtorek pracownia jest znowu otwarta i mamy jeszcze dwa miejsca dla tych, którzy zaczynają. Weź fartuch i dużo cierpliwości.', 'Co gotujecie, kiedy pada? Napiszcie nam o tym.'],
  hu: ['Kedden újra kinyit a műhely, és van még két hely azoknak, akik most kezdik. Hozz kötényt és sok türelmet, mert ez nem gyors dolog.'],
  ro: ['Marți se redeschide atelierul de ceramică și mai sunt două locuri pentru cei care încep. Aduceți un șorț și multă răbdare, că nu este ușor.'],
  tr: ['Salı günü atölye yeniden açılıyor ve yeni başlayanlar için iki yer daha var. Bir önlük ve çok sabır getirin, bu iş acele değil.'],
  id: ['Hari Selasa bengkel kami buka lagi dan masih ada dua tempat untuk yang baru mulai. Bawa celemek dan kesabaran, karena ini tidak mudah.'],
  vi: ['Thứ ba xưởng gốm mở cửa lại và vẫn còn hai chỗ cho những người mới bắt đầu. Bạn hãy mang theo tạp dề của mình.'],
  eu: ['Asteartean tailerra berriz zabalduko da eta bi leku daude oraindik hasi nahi dutenentzat. Ekarri mantala eta pazientzia, hori behar da.'],
  ru: ['Во вторник мастерская снова открыта, и у нас есть ещё два места для тех, кто только начинает. Возьмите фартук.'],
  uk: ['У вівторок майстерня знову відчинена, і в нас є ще два місця для тих, хто тільки починає. Візьміть фартух.'],
  el: ['Την Τρίτη το εργαστήριο ανοίγει ξανά και υπάρχουν ακόμα δύο θέσεις για αρχάριους. Φέρτε μια ποδιά.', 'Τι μαγειρεύετε όταν βρέχει;'],
  ja: ['火曜日に陶芸教室がまた始まります。初心者の方のために、あと二席あります。エプロンを持ってきてください。', '雨の日に何を作りますか？'],
  zh: ['星期二陶艺工作室重新开放，还有两个名额留给初学者。请自带围裙。'],
  ko: ['화요일에 도자기 공방이 다시 문을 엽니다. 처음 시작하는 분들을 위해 두 자리가 남아 있습니다.'],
  ar: ['يوم الثلاثاء تفتح الورشة من جديد، وما زال هناك مكانان للمبتدئين. أحضروا مئزراً معكم.'],
  he: ['ביום שלישי הסדנה נפתחת שוב, ויש עוד שני מקומות למתחילים. הביאו סינר.'],
  hi: ['मंगलवार को कार्यशाला फिर से खुल रही है और शुरुआत करने वालों के लिए दो जगहें बची हैं।'],
  th: ['วันอังคารห้องปั้นดินเผาเปิดอีกครั้ง ยังเหลืออีกสองที่สำหรับผู้เริ่มต้น'],
};

describe('the language of a text', () => {
  for (const [id, texts] of Object.entries(TEXTS)) {
    it(`${id} is told by its words`, () => {
      for (const text of texts) {
        const found = detect(text);
        assert.equal(found.id, id, text);
        assert.equal(found.language?.id ?? null, ['en', 'es'].includes(id) ? id : null, text);
        assert.equal(found.why, found.language ? null : `not judged: language ${id}`);
      }
    });
  }

  it('is not guessed between two that look alike', () => {
    const text = 'På tirsdag er det kurs for alle.'; // Danish and Norwegian alike
    assert.deepEqual([detect(text).language, detect(text).id], [null, null]);
    assert.match(detect(text).why ?? '', /^not judged: /);
  });

  it('is not guessed of a text in two languages', () => {
    const half = 'The class is on Tuesday and you can bring your own mat. Der Kurs ist am Dienstag und ihr könnt eure eigene Matte mitbringen.';
    assert.equal(detect(half).language, null);
  });

  it('is not claimed where nothing tells it, and then the first one judges', () => {
    for (const text of ['', '#yoga #mats', 'Yoga 😀', '12/24', 'Pizza!']) assert.deepEqual([detect(text).id, detect(text).language?.id, detect(text).why], [null, 'en', null], text);
  });

  it('is not changed by the brands, names and hashtags in it', () => {
    assert.equal(detect('Heute testen wir das neue Red Bull Summer Edition Pack und den Nike Free Run, und ihr? #run #justdoit #friday').id, 'de');
    assert.equal(detect('Le Monde and El País both wrote about our allotments this week. What would you have told them?').id, 'en');
  });

  it('is what the post states, by tag or by name', () => {
    const stated: Readonly<Record<string, string>> = { en: 'en', 'en-GB': 'en', EN_us: 'en', English: 'en', de: 'de', Deutsch: 'de', German: 'de', 'pt-BR': 'pt', 'Português (Brasil)': 'pt', français: 'fr', 'es-MX': 'es', Spanish: 'es', 'Español (México)': 'es', castellano: 'es', 'zh-Hant': 'zh', Klingon: 'klingon' };
    for (const [name, id] of Object.entries(stated)) {
      const found = detect('Mats.', name);
      assert.deepEqual([found.id, found.why], [id, ['en', 'es'].includes(id) ? null : `not judged: language ${id}`], name);
    }
    assert.equal(detect('What did you cook with the beans from last week?', ' ').id, 'en', 'an empty field states nothing');
  });
});
