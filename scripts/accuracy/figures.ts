import { isRight, type Case, type Question } from './case.ts';
import { bootstrap, wilson, type Estimate } from './intervals.ts';

export interface Figures {
  readonly precision: Estimate;
  readonly recall: Estimate;
  readonly f1: Estimate;
  /** Of those that are none, how many were taken for one. */
  readonly falseAlarms: Estimate;
}

interface Counts {
  readonly hits: number;
  readonly found: number;
  readonly wanted: number;
  readonly total: number;
}

function count(cases: readonly Case[], { yes }: Question): Counts {
  let [hits, found, wanted] = [0, 0, 0];
  for (const one of cases) {
    const [isWanted, isFound] = [yes(one.expected), yes(one.found)];
    if (isWanted) wanted++;
    if (isFound) found++;
    if (isWanted && isFound) hits++;
  }
  return { hits, found, wanted, total: cases.length };
}

/** How well a question is answered over some cases. */
export function figuresOf(cases: readonly Case[], question: Question): Figures {
  const asked = cases.filter((one) => question.among?.(one.expected) ?? true);
  const { hits, found, wanted, total } = count(asked, question);
  return {
    precision: wilson(hits, found),
    recall: wilson(hits, wanted),
    f1: bootstrap(asked, (drawn) => {
      const counts = count(drawn, question);
      return (2 * counts.hits) / (counts.found + counts.wanted);
    }),
    falseAlarms: wilson(found - hits, total - wanted),
  };
}

/** The share of cases that are of the class they should be. */
export const accuracyOf = (cases: readonly Case[]): Estimate => wilson(cases.filter(isRight).length, cases.length);

/** How many cases of each expected class were found to be of each class. */
export function confusionOf(cases: readonly Case[], classes: readonly string[]): readonly (readonly number[])[] {
  const counts = new Map<string, number>();
  for (const { expected, found } of cases) counts.set(`${expected}\n${found}`, (counts.get(`${expected}\n${found}`) ?? 0) + 1);
  return classes.map((expected) => classes.map((found) => counts.get(`${expected}\n${found}`) ?? 0));
}

/** Whether confidence means what it says: of the cases of about one confidence, the share that is right. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  readonly right: Estimate;
  readonly total: number;
}

const EDGES = [0, 0.6, 0.7, 0.8, 0.9, 1.001];

export function calibrationOf(cases: readonly Case[]): readonly Bin[] {
  return EDGES.slice(1).flatMap((to, index): readonly Bin[] => {
    const from = EDGES[index] ?? 0;
    const inside = cases.filter(({ confidence }) => confidence !== null && confidence >= from && confidence < to);
    if (inside.length === 0) return [];
    const mean = inside.reduce((sum, { confidence }) => sum + (confidence ?? 0), 0) / inside.length;
    return [{ from, to: Math.min(1, to), mean, right: wilson(inside.filter(isRight).length, inside.length), total: inside.length }];
  });
}
