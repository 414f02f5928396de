import assert from 'node:assert/strict';
import type { PromptKind } from '../../src/index.ts';
import { kindsIn, promptsIn } from './judging.ts';

/** As people write in Spain, in Mexico and in Argentina; with both marks, with one, and with none. */
const SENTENCES: Readonly<Record<PromptKind, readonly string[]>> = {
  open: [
    '¿Qué te ayudó con la espalda?', '¿Cómo consigues que los niños salgan a tiempo?', '¿Qué libro cambió tu manera de cocinar?', '¿Por qué te apuntaste al coro?', '¿Por dónde pasearíais con un carrito?', '¿Qué hacen ustedes los domingos por la mañana?', '¿Cómo lo celebrás en tu casa?',
    'Que cocinas un lunes sin ganas?', 'Como duermen ustedes con este calor?', 'Cuál es tu rincón favorito del barrio', '¿Cuál fue su primer trabajo?', '¿Y vosotros qué haríais con una tarde libre?', 'Mamás, ¿qué llevan en la mochila?', 'Runners: ¿qué desayunáis antes de una carrera?', 'Si pudieras cambiar una cosa de la plaza, ¿cuál sería?',
    '¿Alguien me recomienda un café tranquilo?', '¿Alguien sabe dónde arreglan paraguas?', '¿Nos cuentas cómo fue tu primera clase?', '¿Me recomendás una serie corta?', '¿Puedes contarnos qué usas para el cuello?', '¿Te animas a compartir tu receta de la abuela?', '¿Tienes algún truco para madrugar?', '¿Algún consejo para un primer maratón?', '¿Ideas para una cena sin horno?',
    '¿Playa o montaña, y por qué?', '¿Qué opinas del nuevo horario?', '¿Qué les parece el cambio de sala?', '¿Tu canción favorita para limpiar?', '¿Planes para el fin de semana?', '¿Con quién compartirías esta mesa?', '¿Qué te hizo reír esta semana?', 'Cuéntanos, ¿qué plantas esta primavera?', '¿De qué hablaban tus abuelos en la sobremesa?', '¿A ti qué te gustaría aprender?', '¿Conocéis algún sitio donde den clases de acordeón?',
  ],
  invitation: [
    'Cuéntanos tu primera clase.', 'Contanos cómo empezaste a correr.', 'Cuéntenos qué cocina los domingos.', 'Cuéntennos su mejor recuerdo de la feria.', 'Contadnos qué os ha hecho reír hoy.', 'Déjanos tu opinión', 'Déjanos tu opinión sobre el nuevo horario.', 'Comparte tu historia', 'Comparte con nosotros tu receta de sopa.', 'Compartan sus fotos de la feria.', 'Comparti tu truco para el mate.',
    'Nos encantaría saber cómo lo hicisteis.', 'Nos gustaría leer vuestras historias de la piscina vieja.', 'Queremos conocer tu historia.', 'Dinos qué día te viene mejor.', 'Dime cuál de los dos te llevarías.', 'Mándanos tus fotos de la fiesta.', 'Enséñanos tus macetas.', 'Completa la frase: los domingos son para…', 'Explícanos cómo la preparas.', 'Comenta cuál es tu favorita.', 'Te toca: ¡tu mejor consejo en una línea!',
    'Si tienes ideas para el huerto, cuéntanoslas.', 'Pregúntanos lo que quieras sobre el horno nuevo.', 'Esperamos vuestras propuestas para la excursión.', 'Recomiéndanos un libro para el verano.', 'Estamos deseando leer tus recuerdos.', 'Escribe en los comentarios tu plan para hoy.', 'Cuentanos que harias tu', 'Comparte tus logros de la semana en los comentarios.', 'Compartan su receta con nosotros.', 'Comparte tus métricas 👇',
  ],
  choice: [
    '¿Té o café?', '¿Prefieres la clase de la mañana o la de la tarde?', '¿Playa o montaña?', '¿Eres de dulce o de salado?', '¿Cuál prefieres: sábado o domingo?', '¿Con cebolla o sin cebolla?', '¿Siete u ocho de la tarde?', 'Mate o café?', '¿Qué os va más, madrugar o trasnochar?', '¿Vienes en bici o andando?', 'Y tú, ¿lees en papel o en pantalla?', '¿Qué es mejor, lluvia o viento?', '¿Sos de invierno o de verano?',
  ],
  closed: [
    '¿Te gusta el mar?', '¿Haces estiramientos?', '¿A alguien más le duele la rodilla?', '¿Habéis estado en el huerto?', '¿Has probado el mate con naranja?', '¿Soy la única que tararea mientras cocina?', '¿Vienes el sábado?', '¿Quién se apunta?', '¿Cuántos de vosotros tenéis bici?', 'Te gusta la sopa, ¿verdad?', '¿Listos para la primavera?', '¿Les gusta el picante?', '¿Ya conocen la sala nueva?', '¿Os animáis?', '¿Tenés perro?', 'Te gusta madrugar?', '¿Alguna vez has corrido de noche?',
  ],
  generic: [
    '¿Qué opinas?', '¿Tú qué piensas?', '¿Y tú?', '¿Qué opináis?', '¿Qué opinan ustedes?', '¿Vos qué pensás?', '¿Qué te parece?', '¿Qué les parece?', '¿Opiniones?', '¿Estás de acuerdo?', '¿De acuerdo o en desacuerdo?', 'Que opinas?', '¿Cuál es tu opinión al respecto?', '¿Cómo lo ves?', 'Cuéntanos en los comentarios.', 'Dinos qué te parece.', 'Te leemos en comentarios.', 'Os leo 👇', 'Déjanos un comentario.', '¡Comenta abajo!', '¿Qué piensas sobre esto?', 'Comparte abajo 👇',
  ],
  rhetorical: [
    '¿Quién no ama una siesta?', '¿A quién no le gusta el pan caliente?', '¿Sabías que el pan se congela bien?', '¿Sabían que abrimos los lunes?', '¿A qué esperas?', '¿Qué estás esperando?', '¿Te has preguntado cómo funciona un horno?', '¿Te suena?', '¿Por qué no te pasas?', '¿Qué mejor plan para un domingo?', '¿Y adivinas qué?', '¿No es precioso?', '¿Se puede pedir más?', '¿Recuerdas esto?',
  ],
  bait: ['Comenta QUIERO y te mando el plan.', '❤️ si estás de acuerdo', 'Etiqueta a una amiga que lo necesite.', 'Dale like y comparte.', 'Comparte si te gusta la lluvia.'],
};

describe('in Spanish, the kind of a prompt is what would answer it', () => {
  for (const [kind, sentences] of Object.entries(SENTENCES)) {
    for (const sentence of sentences) {
      it(`${kind}: ${sentence}`, () => assert.deepEqual(kindsIn(`El taller abre de nuevo esta semana. ${sentence}`), [kind]));
    }
  }
});

describe('in Spanish, what is no prompt', () => {
  for (const text of [
    'Preguntó "¿Haces estiramientos?" y se fue.', '«¿Hablaría alguien conmigo?» Eso pensé.', '> ¿Qué te ayudó?', 'Dinos si necesitas una rampa.', 'Cuenta con nosotros para lo que haga falta.', 'Envíanos tu currículum antes del viernes.', 'Escríbenos a hola@ejemplo.org.', 'Si tienes dudas, escríbenos por WhatsApp.',
    'Me gusta cómo haces las preguntas.', 'María comparte su historia con los niños.', 'Aquí te contamos cómo llegar.', '¡Qué bonito quedó el patio!', 'Cómo mejorar tu postura en diez minutos', 'Lo que opinas importa en la asamblea.', 'Comparte piso con dos amigas.', 'Leemos cada jueves en la biblioteca.', 'Deja tu bici en el patio.', 'El comentario de Ana nos hizo pensar.',
    'Puedes preguntar en recepción.', 'Déjanos tu correo y te avisamos.', 'Mantiene un blog y escribe sus recuerdos en él.', 'Son las historias que me gustaría leer.', 'Haz tu mejor esfuerzo.', 'Ana pregunta y Luis responde.',
  ]) {
    it(text, () => assert.deepEqual(kindsIn(text), []));
  }
});

describe('in Spanish, what stands round a question tells too', () => {
  const cases: readonly (readonly [text: string, kinds: readonly PromptKind[]])[] = [
    ['¿Buscas una sala tranquila? Descubre más en nuestra página.', ['rhetorical']],
    ['¿Por qué lo hacemos? Porque funciona.', ['rhetorical']],
    ['¿Lo mejor? Es gratis.', ['rhetorical']],
    ['Probamos un horno más pequeño. ¿El resultado? Mejor pan.', ['rhetorical']],
    ['¿Quieres una espalda fuerte? Apúntate el jueves.', ['rhetorical']],
    ['# ¿Qué pasará con la piscina?\n\nEl ayuntamiento se reunió el lunes.', ['rhetorical']],
    ['¿Haces estiramientos? ¿Cuál no te saltas nunca?', ['closed', 'open']],
    ['¿Te gusta la playa? ¿Por qué?', ['closed', 'open']],
    ['¿Qué cocinas un lunes? Cuéntanos abajo.', ['open', 'generic']],
    ['¿Conocías este truco? Te leemos.', ['closed', 'generic']],
  ];
  for (const [text, kinds] of cases) it(text.replace(/\s+/g, ' '), () => assert.deepEqual(kindsIn(text), kinds));

  it('a prompt to the readers is addressed, whatever they are called', () => {
    for (const text of ['¿Qué cocinas?', '¿Qué cocináis?', '¿Vos qué hacés?', '¿Cuál es su plato favorito?', '¿Les gusta el arroz?', '¿A alguien le pasa?']) assert.equal(promptsIn(text)[0]?.addressed, true, text);
    for (const text of ['¿Qué cocina el ayuntamiento?', '¿Cuándo abrirá la piscina?']) assert.equal(promptsIn(text)[0]?.addressed, false, text);
  });

  it('the accents may be written as letters of their own, or be left out', () => {
    assert.deepEqual(kindsIn('¿Qué te ayudó? Déjanos tu opinión.'.normalize('NFD')), ['open', 'invitation']);
    assert.deepEqual(kindsIn('Que te ayudo? Dejanos tu opinion.'), ['open', 'invitation']);
  });
});
