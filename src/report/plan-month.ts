import { addDays, lastOf, monthName, monthOf, mondayOf } from '../model/days.ts';
import type { Plan, PlanEntry } from '../model/plan.ts';
import type { Paint } from './paint.ts';
import { SIGNS, statusPaint } from './plan-text.ts';
import { fitted, widthOf } from './width.ts';

const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** Entries of a day that are shown; the others are counted. */
const MOST_SHOWN = 4;

/** A month as a grid, a week a row. Each entry is the sign of its status and its title, or its channel where it has none. */
export function monthText(plan: Plan, month: string, width: number, paint: Paint): readonly string[] {
  const cell = Math.max(6, Math.min(22, Math.floor((width - 8) / 7)));
  const rule = (left: string, middle: string, right: string): string => paint.dim(`${left}${Array.from({ length: 7 }, () => '─'.repeat(cell)).join(middle)}${right}`);
  const bar = paint.dim('│');
  const row = (cells: readonly string[]): string => `${bar}${cells.join(bar)}${bar}`;
  const days = new Map<string, PlanEntry[]>();
  for (const entry of plan.entries) days.set(entry.date, [...(days.get(entry.date) ?? []), entry]);
  const lines = [paint.bold(monthName(`${month}-01`)), rule('┌', '┬', '┐'), row(WEEK.map((day) => paint.bold(` ${fitted(day, cell - 1)}`)))];
  for (let monday = mondayOf(`${month}-01`); monday <= lastOf(month); monday = addDays(monday, 7)) {
    const week = WEEK.map((_, index) => addDays(monday, index));
    const cells = week.map((date) => (monthOf(date) === month ? cellLines(days.get(date) ?? [], date, plan, cell, paint) : []));
    const height = Math.max(2, ...cells.map((own) => own.length));
    lines.push(rule('├', '┼', '┤'));
    for (let line = 0; line < height; line++) lines.push(row(cells.map((own) => own[line] ?? ' '.repeat(cell))));
  }
  const signs = Object.entries(SIGNS).map(([status, sign]) => `${sign} ${status}`).join('   ');
  return [...lines, rule('└', '┴', '┘'), paint.dim(signs)];
}

function cellLines(entries: readonly PlanEntry[], date: string, plan: Plan, cell: number, paint: Paint): readonly string[] {
  const number = String(Number(date.slice(8)));
  const label = date === plan.today ? `[${number}]` : ` ${number} `;
  const head = label + ' '.repeat(Math.max(0, cell - widthOf(label)));
  const shown = entries.length > MOST_SHOWN ? entries.slice(0, MOST_SHOWN - 1) : entries;
  const more = entries.length - shown.length;
  return [
    date === plan.today ? paint.bold(head) : entries.length === 0 ? paint.dim(head) : head,
    ...shown.map((entry) => statusPaint(entry.status, paint)(fitted(`${SIGNS[entry.status]} ${entry.title ?? (entry.channels.join(', ') || entry.path)}`, cell))),
    ...(more > 0 ? [paint.dim(fitted(`+ ${more} more`, cell))] : []),
  ];
}
