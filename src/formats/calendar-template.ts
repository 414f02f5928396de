import { type Day, isoDay } from '../model/days.ts';
import { addDays, weekdayOf } from './calendar-days.ts';

export type CalendarFormat = 'yaml' | 'csv' | 'md';

/**
 * A new calendar's file, with two slots to change.
 *
 * @param today the day it is made on: its slots are in the week after.
 * @param persona a persona to plan for; empty where none is defined.
 */
export function calendarTemplate(name: string, format: CalendarFormat, today: Day, persona: string): { readonly path: string; readonly text: string } {
  const monday = addDays(today, 8 - weekdayOf(today));
  const [first, second] = [isoDay(monday), isoDay(addDays(monday, 3))];
  switch (format) {
    case 'csv': return { path: `calendar/${name}.csv`, text: `date,time,channel,persona,title,post,status,host\n${first},09:00,,${persona},A first question,,idea,\n${second},09:00,,${persona},What they told us,,idea,\n` };
    case 'md': return { path: `calendar/${name}.md`, text: markdown(name, first, second, persona) };
    default: return { path: `calendar/${name}.yml`, text: yaml(first, second, persona) };
  }
}

const yaml = (first: string, second: string, persona: string): string => `# What goes out when, where and for whom. Leave out what you do not know.
slots:
  - date: ${first}
    time: "09:00"
    channel:
    persona:${persona === '' ? '' : ` ${persona}`}
    title: A first question
    # The file with its text, once there is one: posts/first-question.md
    post:
    status: idea
    # Who answers the people who answer?
    host:
  - date: ${second}
    time: "09:00"
    channel:
    persona:${persona === '' ? '' : ` ${persona}`}
    title: What they told us
    status: idea
`;

function markdown(name: string, first: string, second: string, persona: string): string {
  const rows = [
    ['Date', 'Time', 'Channel', 'Persona', 'Title', 'Status', 'Host'],
    [first, '09:00', '', persona, 'A first question', 'idea', ''],
    [second, '09:00', '', persona, 'What they told us', 'idea', ''],
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return `# Calendar ${name}\n\n${[line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n')}\n`;
}
