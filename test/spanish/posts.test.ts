import assert from 'node:assert/strict';
import { facts, fit } from '../../src/index.ts';
import { checkOne, rulesIn, workspaceOf } from '../engine/workspace.ts';

/** Posts as teams in Spain, Mexico, Argentina, Chile and Colombia would write them, and what Rapport says of each. */
const POSTS: readonly (readonly [text: string, rules: readonly string[]])[] = [
  ['El jueves volvemos con la clase para espaldas cansadas. ¿Qué movimiento te ayuda a empezar el día?', []],
  ['El jueves volvemos con la clase para espaldas cansadas. Empieza a las nueve en la sala pequeña.', ['conversation/no-prompt']],
  ['Ya tenemos el horno nuevo en el obrador y huele a pan desde la calle. ¿Te gusta el pan de centeno?', ['conversation/closed-question']],
  ['Cambiamos la clase a las nueve para quienes entran pronto a trabajar. ¿Qué opinas?', ['conversation/generic-prompt']],
  ['Queridos clientes: el horno vuelve el martes. ¿Qué vais a hornear primero?', ['audience/generic-address']],
  ['¡Hola a todos! Estrenamos sala de lectura. Cuéntennos qué libro no puede faltar en ella.', ['audience/generic-address']],
  ['Ya están las fotos de la feria. ¡Síguenos para más!', ['vanity/engagement-bait']],
  ['¿Té o café? ❤️ para té, 😂 para café', ['vanity/engagement-bait']],
  ['🎉 SORTEO 🎉\n\n1. Dale like a esta foto\n2. Etiqueta a tres amigas\n3. Comparte en tu historia', ['vanity/giveaway']],
  ['La alberca está cerrada hoy por la tormenta. Las reservas pasan al lunes sin costo.', []],
  ['Con mucha tristeza les contamos que falleció don Ernesto, nuestro portero de toda la vida. El velorio será mañana a las diez.', []],
  ['---\nintent: inform\n---\nCambiamos la caldera y el salón estará frío hasta el viernes al mediodía.', []],
  ['Che, ¿vos cómo preparás el mate cuando hace calor? Nosotros le ponemos naranja y menta.', []],
  ['Este finde plantamos tomates con los peques del barrio. Contanos qué creció en tu balcón.', []],
  ['Se viene el frío a Bogotá y sacamos las ollas grandes. ¿Cuál es la sopa de su casa, esa que nadie más hace igual?', []],
  ['Hicimos limpieza en la biblioteca y aparecieron cartas de hace cincuenta años. Si tienen fotos de la plaza de entonces, compártanlas con nosotros.', []],
  ['Nuestro equipo ganó el premio a la mejor panadería de la región y estamos muy orgullosos de nuestro trabajo de estos años.', ['conversation/no-prompt']],
  ['Abrimos inscripciones para el coro. No hace falta saber leer música, solo ganas de cantar los martes. ¿A qué esperas?', ['conversation/rhetorical-question']],
  ['Tres ideas para comer mejor sin gastar más: cocina legumbres el domingo, congela el pan en rebanadas y compra la fruta del tiempo. ¿Cuál le sumarías vos?', []],
  ['> ¡Dale like y comparte! ¿Estás de acuerdo?\n\nEso decía su cartel. ¿Qué habrías escrito tú?', []],
  ['Que desayunan los dias que madrugan? Aqui somos de cafe con tostadas y poco mas', []],
  ['Comenta QUIERO y te mandamos la guía completa para empezar a correr sin lesionarte.', ['vanity/engagement-bait']],
  ['Mañana hay taller de bicis en la plaza. Traigan la suya, aunque no frene. ¿Quién se apunta?', ['conversation/closed-question']],
  ['Gracias por un año de desayunos juntos. Déjanos en los comentarios el plato que más vas a extrañar.', []],
];

describe('Spanish posts are judged as English ones are', () => {
  for (const [text, rules] of POSTS) {
    it(text.replace(/\s+/g, ' ').slice(0, 90), async () => assert.deepEqual(await rulesIn({ 'posts/a.md': text }, 'posts/a.md'), rules));
  }

  it('a greeting is removed with its marks, and what follows starts anew', async () => {
    for (const [text, mended] of [['¡Hola a todos! Estrenamos sala. ¿Qué libro te llevarías?', 'Estrenamos sala. ¿Qué libro te llevarías?'], ['Queridos clientes, ¿qué vais a hornear primero?', '¿Qué vais a hornear primero?'], ['¡Hola a todas, vuelve el horno! ¿Qué hornearás?', '¡Vuelve el horno! ¿Qué hornearás?']] as const) {
      const { diagnostics } = await checkOne(workspaceOf({ 'posts/a.md': text }), 'posts/a.md');
      const edit = diagnostics.find((one) => one.rule === 'audience/generic-address')?.fixes[0]?.edits[0];
      assert.ok(edit, text);
      assert.equal(text.slice(0, edit.start) + edit.text + text.slice(edit.end), mended);
    }
  });

  it('words are avoided as in any language, but never swapped unseen, since others agree with them', async () => {
    const files = { 'personas/ana.yml': 'name: Ana\nwords:\n  avoid:\n    ancianos: personas mayores\n', 'posts/a.md': '---\npersonas: ana\n---\nMerienda para los ancianos del barrio. ¿Qué llevarías tú?' };
    const { diagnostics } = await checkOne(workspaceOf(files), 'posts/a.md');
    assert.deepEqual(diagnostics.map((one) => [one.rule, one.fixes[0]?.safe]), [['audience/avoided-word', false]]);
  });
});

const PERSONAS = {
  'personas/carmen.yml': 'name: Carmen\ngoals: [levantarse sin dolor]\npains: [una espalda rígida por las mañanas]\ninterests: [yoga, caminar por el río]\nquestions: ["¿Cómo puedo levantarme sin dolor?"]\n',
  'personas/lucas.yml': 'name: Lucas\ninterests: [fútbol, acampar con los hijos]\npains: [las vacaciones escolares]\n',
  'personas/tom.yml': 'name: Tom\nrole: father of two who works nights and has little time\ninterests: [football, camping]\npains: [school holidays that are long and cost too much]\n',
};

describe('fit of a Spanish post', () => {
  const workspace = workspaceOf({ ...PERSONAS, 'posts/a.md': '---\npersonas: carmen\n---\nYoga para espaldas rígidas: vuelve el martes.\n\nTrae una esterilla y camina a casa sin dolores.', 'posts/b.md': '---\nlang: es\n---\nAcampada de fútbol en vacaciones, con tus hijos.' });
  const fitsOf = (path: string) => {
    const post = workspace.posts.get(path);
    assert.ok(post);
    return fit(workspace, post);
  };

  it('meets a persona described in Spanish in any form of its words', () => {
    const [best, second] = fitsOf('posts/a.md');
    assert.deepEqual([best?.persona, (best?.score ?? 0) > 70, (second?.score ?? 0) < 40], ['carmen', true, true], JSON.stringify(fitsOf('posts/a.md').map((one) => [one.persona, one.score])));
    assert.equal(fitsOf('posts/b.md')[0]?.persona, 'lucas');
  });

  it('does not judge a persona described in another language', () => {
    const tom = fitsOf('posts/a.md').find((one) => one.persona === 'tom');
    assert.deepEqual([tom?.score, tom?.why], [null, 'not judged: the post is in Spanish and Tom is described in English']);
  });

  it('offers the persona\'s question, asked of the reader', async () => {
    const { diagnostics } = await checkOne(workspace, 'posts/a.md');
    assert.equal(diagnostics[0]?.fixes[0]?.title, 'Ask what Carmen asks: "¿Cómo puedes levantarte sin dolor?"');
  });

  it('shows its facts', async () => {
    const post = workspace.posts.get('posts/a.md');
    assert.ok(post);
    const [seen] = await facts(workspace, [post]);
    assert.deepEqual([seen?.lang, seen?.why, seen?.topics.map((topic) => topic.term).includes('espaldas')], ['es', null, true]);
  });
});
