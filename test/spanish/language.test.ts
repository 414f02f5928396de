import assert from 'node:assert/strict';
import { spanish } from '../../src/language/es/spanish.ts';
import { syllablesOf } from '../../src/language/es/syllables.ts';
import { wordsOf } from '../../src/language/words.ts';
import { addressIn, prose } from './judging.ts';

describe('Spanish greetings', () => {
  const greeted = (text: string): readonly string[] => spanish.greetings(prose(text)).map(({ start, end }) => text.slice(start, end));

  it('that fit anybody are found with what belongs to them', () => {
    const texts: Readonly<Record<string, string>> = {
      'Queridos clientes, el horno ha vuelto.': 'Queridos clientes', 'Estimados seguidores: abrimos el lunes.': 'Estimados seguidores', '¡Hola a todos!\n\nYa está aquí.': '¡Hola a todos!', '¡Hola a todas, ya está aquí!': 'Hola a todas', 'Hola, gente. Abrimos.': 'Hola, gente',
      'Buenos días a todos 🌞': 'Buenos días a todos', 'Estimadas clientas y amigas, gracias.': 'Estimadas clientas y amigas', 'Buenas tardes, comunidad: hay novedades.': 'Buenas tardes, comunidad', 'Feliz lunes a todos!': 'Feliz lunes a todos',
    };
    for (const [text, greeting] of Object.entries(texts)) assert.deepEqual(greeted(text), [greeting]);
  });

  it('that name somebody are left alone', () => {
    for (const text of ['Hola, Marta. El horno es tuyo.', 'Querida vecina del tercero: gracias.', 'Hola, ¿qué tal?', 'Todos los clientes traen su taza.', 'Escribió «Queridos clientes» y lo tachó.', 'La comunidad se reúne el lunes.', 'Hola mundo de colores es el título.']) assert.deepEqual(greeted(text), [], text);
  });
});

describe('a Spanish notice', () => {
  it('is a closure, a death, a danger or an outage', () => {
    for (const text of [
      'La piscina está cerrada hoy por la tormenta.', 'Se suspende la clase del jueves.', 'Lamentamos comunicar el fallecimiento de don Julián.', 'Descanse en paz, maestra.', 'Mañana permaneceremos cerrados.', 'Alerta roja por lluvias: permanezcan en casa.', 'Corte de agua en la calle Mayor.', 'El concierto ha sido cancelado.', 'El acto queda aplazado.',
    ]) assert.ok(spanish.isNotice(prose(text)), text);
  });

  it('is no post that mentions one in passing', () => {
    for (const text of ['Abrimos la sala nueva el jueves.', 'La sopa se sirve caliente. Trae tu taza.', 'Cerramos los ojos y respiramos.', 'Un libro cerrado no enseña nada.']) assert.ok(!spanish.isNotice(prose(text)), text);
  });
});

describe('Spanish sentences', () => {
  const sentencesOf = (text: string): readonly string[] => prose(text).sentences.map(({ start, end }) => text.slice(start, end));

  it('start with their opening marks, and go on after an abbreviation', () => {
    for (const sentences of [
      ['La Sra. Pérez abre a las nueve.', 'Trae té.'], ['Pregunta por la Dra. Núñez.', '¿La conoces?'], ['¡Ya está!', '¿Vienes?', 'Sí.'], ['Vino de EE. UU. en enero.', 'Es de aquí ya.'], ['Mira la pág. 4 del núm. 12.', 'Luego cierra.'], ['Trae pan, queso, etc.', 'Ángela pone la sopa.'], ['Usted decide, Sr. García.', 'Él no.'],
    ]) assert.deepEqual(sentencesOf(sentences.join(' ')), sentences);
  });

  it('end where a line was ended, also before an accent or an opening mark', () => {
    assert.deepEqual(sentencesOf('Sala nueva\nÚltimas plazas\n¿Quién viene?\n¡Os esperamos!'), ['Sala nueva', 'Últimas plazas', '¿Quién viene?', '¡Os esperamos!']);
  });
});

describe('Spanish syllables', () => {
  it('follow the vowels that are heard', () => {
    const counts: Readonly<Record<string, number>> = {
      y: 1, que: 1, quien: 1, hoy: 1, muy: 1, buey: 1, rió: 1, casa: 2, guerra: 2, aire: 2, ciudad: 2, país: 2, día: 2, búho: 2, ahí: 2, zoo: 2, yoga: 2, leer: 2, agua: 2, pingüino: 3, leía: 3, poeta: 3, historia: 3, miércoles: 3, cayendo: 3, ahora: 3, leíais: 3,
      aéreo: 4, averiguáis: 4, continúa: 4, comunicación: 5, estadounidense: 6,
    };
    assert.deepEqual(Object.fromEntries(Object.keys(counts).map((word) => [word, syllablesOf(word)])), counts);
  });
});

describe('how a Spanish text reads', () => {
  const readingOf = (text: string) => spanish.reading(prose(text), null);

  it('is easy for short words in short sentences, and hard for long ones', () => {
    const easy = readingOf('Hoy hace sol. Voy al mar con mi perro. Él corre y yo leo. El agua está fría, pero me gusta. Luego comemos pan con queso. Mi perro duerme. Yo miro las olas. ¿Y tú, qué haces hoy?');
    const hard = readingOf('La implementación de las recomendaciones metodológicas anteriormente establecidas por la administración correspondiente requiere necesariamente una planificación extraordinariamente pormenorizada de las infraestructuras comunicativas interdepartamentales, cuya consolidación organizativa representa un condicionante imprescindible.');
    assert.ok((easy.ease ?? 0) > 80 && (easy.grade ?? 9) < 6, JSON.stringify(easy));
    assert.ok((hard.ease ?? 99) < 20 && (hard.grade ?? 0) > (easy.grade ?? 0) + 5, JSON.stringify(hard));
  });

  it('is not told of a few words', () => {
    assert.match(readingOf('Abrimos el lunes.').why ?? '', /too short to judge: 3 of 30 words/);
  });
});

describe('whom a Spanish text speaks of', () => {
  it('is told by its verbs as by its pronouns', () => {
    assert.deepEqual(addressIn('Tú eliges la hora y tu esterilla te espera.'), { you: 4, we: 0, brand: 0, ratio: 1 });
    assert.deepEqual(addressIn('Nosotros abrimos el lunes y preparamos nuestra sala.'), { you: 0, we: 4, brand: 0, ratio: 0 });
    assert.deepEqual(addressIn('Cuéntanos qué cocináis.'), { you: 2, we: 1, brand: 0, ratio: 0.667 });
    assert.deepEqual(addressIn('Usted decide. Ustedes también. Vos sabés. Vosotras podéis.').you, 6);
    assert.deepEqual(addressIn('Los próximos viernes, los mismos libros y los últimos ánimos.'), { you: 0, we: 0, brand: 0, ratio: null });
    assert.deepEqual(addressIn('El té de los años y los niños.').you, 0);
    assert.deepEqual(spanish.address(wordsOf(prose('Casa Azul abre. Ven a Casa Azul.')), ['Casa Azul']), { you: 1, we: 0, brand: 2, ratio: 0.333 });
  });
});

describe('Spanish topics', () => {
  const stem = (word: string): string | null => spanish.topicStem(word);

  it('meet in the forms of a word', () => {
    for (const words of [
      ['espalda', 'espaldas'], ['caminar', 'caminando', 'caminamos', 'camina', 'caminarás'], ['dormir', 'duermes'], ['receta', 'recetas'], ['lápiz', 'lápices'], ['cocinar', 'cocina', 'cocinas', 'cocinando'], ['correr', 'corres', 'corriendo'], ['estiramiento', 'estiramientos', 'estirar'], ['niño', 'niñas'],
      ['juego', 'juegas', 'juegos'], ['canción', 'canciones'], ['levantarme', 'levantarse', 'levantar'], ['viaje', 'viajes', 'viajar'], ['música', 'musica'],
    ]) assert.equal(new Set(words.map(stem)).size, 1, words.map((word) => `${word} ${stem(word)}`).join(', '));
  });

  it('keep apart what is apart', () => {
    for (const [one, other] of [['año', 'ano'], ['sol', 'suelo'], ['viento', 'venta'], ['piel', 'pelo'], ['mesa', 'mes'], ['papel', 'papa'], ['hambre', 'hombre']]) assert.notEqual(stem(one ?? ''), stem(other ?? ''), `${one} ${other}`);
  });

  it('leave out what any post may say', () => {
    for (const word of ['que', 'nosotros', 'también', 'lunes', 'comenta', 'gracias', 'historia', 'opinión']) assert.equal(stem(word), null, word);
  });
});

describe('a question of one\'s own', () => {
  it('is asked of a reader as tú', () => {
    const turned: Readonly<Record<string, string | null>> = {
      '¿Cómo puedo levantarme sin dolor?': '¿Cómo puedes levantarte sin dolor?', '¿Qué hago con mi espalda por la mañana?': '¿Qué haces con tu espalda por la mañana?', '¿Cómo duermo mejor?': '¿Cómo duermes mejor?', '¿Dónde compro mis zapatillas?': '¿Dónde compras tus zapatillas?',
      '¿Qué camino me recomiendan?': '¿Qué camino te recomiendan?', '¿Cómo me organizo con el trabajo?': '¿Cómo te organizas con el trabajo?', '¿Qué estiramiento ayuda?': '¿Qué estiramiento ayuda?', '¿Cómo zurzo un calcetín?': null, '¿Por qué me duele el cuello?': '¿Por qué te duele el cuello?',
    };
    for (const [question, asked] of Object.entries(turned)) assert.equal(spanish.askedOfYou(question), asked, question);
  });
});
