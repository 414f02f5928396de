import assert from 'node:assert/strict';
import { baitIn } from './judging.ts';

const BAIT: Readonly<Record<string, readonly string[]>> = {
  vote: ['❤️ para té, 😂 para café', '👍 = sí y 👎 = no', '1 like = 1 oración', 'Like para verano, comparte para invierno.', 'Vota con una reacción: gatos o perros.', 'Responde con un emoji'],
  react: ['Dale like.', 'Dale me gusta si te gusta la sopa.', 'Denle like a este video', 'Dadle al me gusta', 'Dejanos tu like', 'Regálanos un me gusta', 'Like si eres de los nuestros', '❤️ si estás de acuerdo', 'Pon un ❤️ o un "me gusta" si te sirvió', 'Doble tap si amas la lluvia', 'Reacciona con ❤️', 'Dale like y comparte', 'Por favor, danos un like'],
  share: ['Comparte si recuerdas esto.', 'Comparte esta publicación con tus amigos.', 'Compártelo con alguien que lo necesite.', 'RT si estás de acuerdo', 'Compartan este video con sus contactos', '¡Comparte con quien más lo necesite!', 'Compartí este post', 'Comparte si tú también contestaste la encuesta.'],
  tag: ['Etiqueta a alguien que lo necesite.', 'Etiqueta a tu mejor amiga', '¡Etiqueta a dos amigos!', 'Etiqueten a esa persona que siempre llega tarde', 'Etiquetá a tu compa de gimnasio', 'Menciona a un amigo en los comentarios', 'Arroba a quien te debe un café'],
  comment: ['Comenta SÍ', 'Comenta "INFO" y te lo envío', 'Comenta QUIERO y te mando el plan', 'Escribe "YO" en los comentarios', 'Escribe AMÉN si crees', 'Deja un 🔥 en los comentarios', 'Comenta la palabra GUÍA', 'Pon un ❤️ en comentarios'],
  follow: ['¡Síguenos para más!', 'Seguinos en Instagram', 'No te olvides de seguirnos.', 'Sígannos en redes', 'Dale like a nuestra página', 'Suscríbete al canal', 'Activa la campanita'],
};

const NO_BAIT: readonly string[] = [
  'Me gusta que traigas tu propia taza.', '¿Qué te gusta del huerto?', '¿Te gusta el picante?', 'Comparte tu historia con nosotros.', 'Comparte tus fotos de la feria.', 'Compartir piso no siempre es fácil.', 'Desaparecido desde el viernes: Beni, 14 años. Por favor, compartid.', 'Se necesitan donantes del grupo 0. Comparte esta publicación con tus amigos.',
  'Sigue estos pasos para doblar la esterilla.', 'Síguenos hasta la sala grande.', 'Sigue leyendo en la página siguiente.', 'Comenta con tus dudas para la fisio.', 'Comenta cuál es tu favorita.', 'La gente como tú hace que esto funcione.', 'Las publicaciones que dicen "etiqueta a un amigo" llegan a menos gente.', 'Deja de pedir que te den like y compartan.',
  'Etiquétanos en tus fotos del día.', 'La etiqueta de la sopa lleva los alérgenos.', 'La etiqueta exige llegar a tiempo.', 'Escribe "ayuda" y pulsa Intro.', 'Si te gusta la sopa, ven al mediodía.', 'Nos encantaría compartir esto contigo.', 'Suscríbete a nuestro boletín.', 'Dinos SÍ o NO antes del viernes por teléfono.', '¿Qué compartirías con una vecina nueva?', '✅ Si lo usas, guárdalo en una caja.',
  'Las enfermedades del corazón se heredan.', 'Votamos el martes con los vecinos.', 'Di que sí a más verdura.', 'Escribe tu nombre en la lista.', 'Menciona que la sala tiene rampa.', 'Pon un poco de sal.', 'Deja un vaso de agua en la ventana.', 'El me gusta no dice nada de una conversación.', '> ¡Dale like si estás de acuerdo!', '«Dale like y comparte», decía.', 'Mándanos el PDF firmado.',
  'La encuesta cierra el viernes. Comparte esta publicación con tus vecinos.', 'Firma la petición por el paso de cebra y comparte este post con tu calle.', 'Hay una vacante en la cocina. Comparte con quien busque trabajo.',
  'Da gusto verte por aquí.', 'Regala un libro a tu hermana.', 'Comparte mesa con quien no conoces.', 'Comparte coche con tus vecinos.',
];

describe('in Spanish, bait is found by the words that make it bait', () => {
  for (const [kind, texts] of Object.entries(BAIT)) {
    for (const text of texts) it(`${kind}: ${text}`, () => assert.deepEqual(baitIn(text).map((one) => one.kind), [kind]));
  }

  it('a raffle that is entered by counts is one thing', () => {
    for (const text of ['¡Sorteo! Para participar:\n\n1. Síguenos en Instagram.\n2. Dale me gusta a esta foto.\n3. Etiqueta a dos amigas.', 'Sorteamos dos entradas entre quienes nos sigan y comenten.', 'Dale like y comparte para ganar una esterilla.', 'Etiqueta a tu amiga y gana una cena para dos.', 'Para participar: síguenos y comenta tu sabor favorito.']) {
      assert.deepEqual(baitIn(text).map((one) => one.kind), ['giveaway'], text);
    }
  });

  it('a prize for entering in another way is one too, and a draw of another kind is none', () => {
    for (const text of ['Participa en nuestro sorteo.', 'Sortearemos un lote de libros el viernes.', 'Gana un pase doble para el concierto.', '¿Quieres ganar una cesta de la huerta?', 'Apúntate y gana una bici.']) assert.deepEqual(baitIn(text).map((one) => one.kind), ['prize'], text);
    for (const text of ['El sorteo de la Champions es el jueves.', 'Tres de vosotras ganaron una esterilla.', 'Así se gana tiempo por la mañana.', 'Participa en la asamblea del lunes.', 'El concurso público se resolvió ayer.', 'Los sorteos traen seguidores que se van.', 'Con este paso ganas fuerza en la espalda.']) assert.deepEqual(baitIn(text), [], text);
  });

  it('and its place is told, also where an accent is a letter of its own', () => {
    const text = '¿Dolor de espalda? Dale like si también te pasó.';
    assert.deepEqual(baitIn(text).map((one) => text.slice(one.start, one.end)), ['Dale like si también te pasó']);
    const apart = text.normalize('NFD');
    assert.deepEqual(baitIn(apart).map((one) => apart.slice(one.start, one.end).normalize('NFC')), ['Dale like si también te pasó']);
  });
});

describe('in Spanish, nothing else is bait', () => {
  for (const text of NO_BAIT) it(text, () => assert.deepEqual(baitIn(text), []));
});
