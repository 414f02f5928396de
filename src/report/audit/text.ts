import type { Audit } from '../../model/audit.ts';
import { columns, plural, type Paint } from '../paint.ts';
import { longDay } from '../plan-text.ts';
import { DEFINITIONS, intervalOf, number, shown } from './definitions.ts';
import { auditSections, type Block } from './sections.ts';

/** What was looked at, in a line. */
export function auditHead({ window: { from, to }, posts, comments, intentions }: Audit): string {
  if (posts === 0) return `${plural(intentions.posts, 'post')} here, and no engagement yet: this is what the files say by themselves.`;
  const days = from === null || to === null ? '' : `, ${longDay(from)} to ${longDay(to)}`;
  return `${plural(posts, 'post')}, ${plural(comments, 'comment')} by others${days}`;
}

/** How a figure came about: `412 ÷ 120`. */
export function figureWords(name: keyof typeof DEFINITIONS, measure: Audit['measures'][typeof name]): string {
  const { unit, text } = DEFINITIONS[name];
  const { value, numerator, denominator, why } = measure;
  if (value === null) return `not known: ${why ?? ''}`;
  const from = numerator !== null && denominator !== null ? ` = ${number(numerator)} ÷ ${number(denominator)}` : denominator !== null ? ` of ${number(denominator)}` : '';
  return `${shown(value, unit)}${intervalOf(measure, name)}${from}; ${text}${why === null ? '' : `. ${why[0]?.toUpperCase() ?? ''}${why.slice(1)}`}`;
}

/** The audit for a terminal. */
export function auditText(audit: Audit, paint: Paint): string {
  const lines = [paint.bold('The honest audit'), auditHead(audit)];
  for (const { title, blocks } of auditSections(audit)) lines.push('', paint.bold(title), ...blocks.flatMap((block) => blockLines(block, paint)));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function blockLines(block: Block, paint: Paint): readonly string[] {
  switch (block.kind) {
    case 'text': return [`  ${block.text}`];
    case 'list': return block.items.map((item) => `  - ${item}`);
    case 'figure': return [`  ${paint.bold(DEFINITIONS[block.name].title)}: ${figureWords(block.name, block.measure)}`];
    case 'chart': return block.inText ? [`  ${paint.dim(block.caption)}`, ...columns(block.rows).map((row) => `    ${row}`)] : [];
    case 'table': return [`  ${paint.dim(block.caption)}`, ...columns(block.rows).map((row) => `    ${row}`)];
  }
}
