import { gradeRange } from '../../insight/grade-range.ts';
import { ownSentences } from '../../insight/sentence-words.ts';
import { wordsOf, type Word } from '../../language/words.ts';
import type { Persona } from '../../model/persona.ts';
import type { Prose } from '../../model/prose.ts';
import { defineRule, type Finding } from '../define-rule.ts';

/** A short text's figure swings by two grades with one long word. */
const SWING = 60;
/** Fewer words than this are no sentence to change. */
const LEAST_WORDS = 4;
/** A short sentence is hard by a single name. */
const LEAST_HARD = 8;

export default defineRule({
  id: 'audience/reading-level',
  subject: 'post',
  reads: ['personas', 'reading', 'hardness', 'prose'],
  severity: 'info',
  threshold: 0.6,
  summary: 'The post is far harder, or far easier, to read than its persona wants.',
  why: 'Who has to read a sentence twice leaves. Who is told what they know feels talked down to.',
  source: "The persona's own `reading`, against the grade of the text by its language's formula: in English, how long sentences are and how rare and long the words, fitted to what teachers said of 4,724 texts (CLEAR, Crossley et al. 2022). A formula does not see sense: hence the wide margin.",
  options: {
    margin: { default: 3, summary: 'So many school grades above the stated level are too hard, and twice as many below it too easy.' },
    'most-sentences': { default: 3, summary: 'At most so many of its sentences are shown.' },
  },
  *check(context) {
    const stated = context.personas.flatMap((persona) => {
      const range = gradeRange(persona.reading?.value ?? null);
      return range ? [{ persona, range }] : [];
    });
    if (stated.length === 0) return;
    const { options, reading: { grade } } = context;
    if (grade === null) return;
    const swing = SWING / wordsOf(context.prose).length;
    const hard = stated.filter(({ range }) => grade > range.most + options.margin + swing).sort((a, b) => a.range.most - b.range.most)[0];
    if (hard) yield* extremes(context, options['most-sentences'], (hardness) => hardness > hard.range.most + options.margin, -1, (count) => tooHard(count, hard.persona, grade));
    const easy = hard ? undefined : stated.filter(({ range }) => grade < range.least - 2 * options.margin - swing)[0];
    if (easy) yield* extremes(context, 1, () => true, 1, () => tooEasy(easy.persona, grade));
  },
  examples: [
    { good: '---\npersonas: maria\n---\nWe meet at nine by the mill. Bring a coat and a cup. The path is flat, and there is a bench at each bend. Walk as far as you like, then come back for tea. What shall we bake?', files: { 'personas/maria.yml': 'name: Maria\nreading: easy\n' } },
    {
      bad: '---\npersonas: maria\n---\nCome by on Monday. ⟦Participation in our multidisciplinary rehabilitation programme necessitates the completion of a preliminary questionnaire concerning medical circumstances, which administrative personnel subsequently evaluate in consultation with qualified physiotherapists.⟧ Tea is free.',
      files: { 'personas/maria.yml': 'name: Maria\nreading: 5-6\n' },
    },
    { good: '---\npersonas: maria\n---\nParticipation necessitates the completion of a preliminary questionnaire.', files: { 'personas/maria.yml': 'name: Maria\nreading: easy\n' } },
    { good: '---\npersonas: maria\n---\nParticipation in our multidisciplinary rehabilitation programme necessitates the completion of a preliminary questionnaire concerning medical circumstances, which administrative personnel subsequently evaluate in consultation with qualified physiotherapists.', files: { 'personas/maria.yml': 'name: Maria\n' } },
    {
      bad: '---\npersonas: vera\n---\nThis is a cell. It is a small thing. It has a wall. It has a core. The core is the boss of it all. ⟦It can eat and grow.⟧ It can split in two. Then there are two of them. All of you is made of them. Is it not fun?',
      files: { 'personas/vera.yml': 'name: Vera\nreading: 12-14\n' },
    },
  ],
});

const tooHard = (words: number, persona: Persona, grade: number): string =>
  `This sentence of ${words} words is among the hardest. The post reads at grade ${grade}; ${persona.name.value} reads at ${persona.reading?.value ?? ''}. Split it, or use shorter words.`;
const tooEasy = (persona: Persona, grade: number): string =>
  `The post reads at grade ${grade}, far below ${persona.name.value} (${persona.reading?.value ?? ''}): this sentence is among its simplest. Say what they do not know yet.`;

interface Sentences {
  readonly prose: Prose;
  readonly hardness: (words: readonly Word[]) => number;
}

/** The hardest sentences (`order` -1) or the easiest (1), in the order of the text. */
function extremes({ prose, hardness }: Sentences, most: number, counts: (hardness: number) => boolean, order: 1 | -1, message: (words: number) => string): readonly Finding[] {
  const ranked = ownSentences(prose, order === 1 ? LEAST_WORDS : LEAST_HARD).map(({ sentence, words }) => ({ sentence, words, level: hardness(words) })).filter(({ level }) => counts(level)).sort((a, b) => order * (a.level - b.level));
  const shown = ranked.slice(0, most).sort((a, b) => a.sentence.start - b.sentence.start);
  return shown.map(({ sentence: { start, end }, words }) => ({ span: { start, end }, message: message(words.length), confidence: 0.8 }));
}
