import assert from 'node:assert/strict';
import fc from 'fast-check';
import { detectLanguage } from '../../src/language/detect.ts';
import { spanish } from '../../src/language/es/spanish.ts';
import { scanProse } from '../../src/language/scanner.ts';
import { wordsOf } from '../../src/language/words.ts';
import { contains, type Span } from '../../src/model/span.ts';

const PARTS = [
  '¿', '?', '¡', '!', ' ', '\n', '\n\n', ', ', '. ', '… ', ': ', '"', '«', '»', '#tag ', '@ana ', '❤️ ', '👍', '\u0301', '\u0303', '\u200b', 'ñ', 'Ñ', 'İ', '> ', '- ', '# ', '1. ', 'https://example.org ', 'qué ', 'Que ', 'cómo ', 'cuál ', 'por qué ', 'tú ', 'vos ', 'te ', 'os ', 'les ', 'si ', 'o ', 'y ', 'a ', 'en ', 'los comentarios ',
  'Cuéntanos ', 'déjanos ', 'tu opinión ', 'comparte ', 'esta publicación ', 'con tus amigos ', 'etiqueta ', 'dale like ', 'comenta ', 'SÍ ', 'síguenos ', 'Queridos ', 'clientes ', 'hola a todos', 'gusta ', 'opinas ', 'quieres ', 'años ', 'amigos ', 'té ', 'café ', 'está cerrado hoy ', 'para ', 'like ', '= ',
];
const anyText = fc.oneof(fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join('')), fc.string({ unit: 'binary' }));

function judge(text: string): readonly Span[] {
  const prose = scanProse(text, { start: 0, end: text.length }, true);
  const words = wordsOf(prose);
  detectLanguage(prose, null);
  spanish.reading(prose, null);
  spanish.address(words, ['casa azul']);
  spanish.isNotice(prose);
  for (const word of words) spanish.topicStem(word.lower);
  spanish.askedOfYou(text);
  return [...spanish.prompts(prose, null), ...spanish.bait(prose), ...spanish.greetings(prose)];
}

describe('whatever the text, Spanish', () => {
  it('judges it without fail, and places what it finds in it', () => {
    fc.assert(fc.property(anyText, (text) => {
      for (const span of judge(text)) assert.ok(span.start < span.end && contains({ start: 0, end: text.length }, span), JSON.stringify([span, text]));
    }), { numRuns: 2000 });
  });

  it('takes the same time for each of its words, however they are heaped', function () {
    this.timeout(120_000);
    const hostile = [...PARTS, 'a', 'si ', 'o té ', 'comparte tu ', 'etiqueta a tu ', '❤️ para a, ', 'y ', 'tu turno ', 'comparte con ', 'que o que ', 'no ', 'la ', 'queridos ', '\u0301a', 'me gusta ', 'te ', 'cuéntanos ', 'y comparte ', 'dale ', ' , ', 'x, ', 'comparte tus '];
    for (const part of hostile) {
      for (const text of [part.repeat(Math.ceil(20_000 / part.length)), `¿${part.repeat(Math.ceil(20_000 / part.length))}?`]) {
        const began = performance.now();
        judge(text);
        const took = performance.now() - began;
        assert.ok(took < 3000, `${JSON.stringify(part)} took ${took.toFixed(0)} ms`);
      }
    }
  });
});
