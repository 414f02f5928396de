import { isRight, type Case, type Task } from './case.ts';
import { hashOf } from './disputed.ts';
import { accuracyOf, calibrationOf, confusionOf, figuresOf } from './figures.ts';
import type { Estimate } from './intervals.ts';

const share = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^0/, ''));
const withInterval = ({ value, low, high }: Estimate): string => `${share(value)} (${share(low)}–${share(high)})`;

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
  return rows.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ').trimEnd());
}

function figureLines(task: Task, cases: readonly Case[]): readonly string[] {
  const rows = task.questions.map((question) => {
    const { precision, recall, f1, falseAlarms } = figuresOf(cases, question);
    return [question.name, withInterval(precision), withInterval(recall), withInterval(f1), withInterval(falseAlarms)];
  });
  const header = ['with 95 % intervals', 'precision', 'recall', 'F1', 'false alarms'];
  return [`accuracy ${withInterval(accuracyOf(cases))} of ${cases.length}`, ...(rows.length > 0 ? table([header, ...rows]) : [])];
}

function confusionLines(task: Task): readonly string[] {
  const counts = confusionOf(task.cases, task.classes);
  return table([['expected ↓ found →', ...task.classes], ...task.classes.map((name, row) => [name, ...(counts[row] ?? []).map(String)])]);
}

function calibrationLines(cases: readonly Case[]): readonly string[] {
  const bins = calibrationOf(cases);
  if (bins.length === 0) return [];
  return table([['confidence', 'says', 'is right', 'cases'], ...bins.map(({ from, to, mean, right, total }) => [`${share(from)}–${share(to)}`, share(mean), withInterval(right), String(total)])]);
}

const caseLine = ({ text, expected, found, confidence }: Case): string =>
  `  ${hashOf(text)}  ${expected} → ${found}${confidence === null ? '' : ` at ${share(confidence)}`}: ${text.replace(/\s+/g, ' ').slice(0, 220)}`;

/** A task's figures for people: as labelled, without disputed rows, the confusions, and what was wrong and sure. */
export function reportOf(task: Task, mistakes: number): string {
  const disputed = task.cases.filter((one) => one.disputed !== null);
  const wrong = task.cases.filter((one) => !isRight(one) && one.disputed === null).sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0));
  return [
    `# ${task.name}`, ...task.mapping, '',
    'As labelled:', ...figureLines(task, task.cases), '',
    ...(disputed.length > 0 ? [`Without ${disputed.length} disputed rows:`, ...figureLines(task, task.cases.filter((one) => one.disputed === null)), ''] : []),
    ...confusionLines(task), '', ...calibrationLines(task.cases), '', ...(task.notes ? [...task.notes, ''] : []),
    `Mistakes, surest first (${Math.min(mistakes, wrong.length)} of ${wrong.length}):`, ...wrong.slice(0, mistakes).map(caseLine), '',
    ...(disputed.length > 0 ? ['Disputed:', ...disputed.map((one) => `${caseLine(one)}\n    ${one.disputed ?? ''}`), ''] : []),
  ].join('\n');
}
