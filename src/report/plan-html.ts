import { addDays, daysBetween, lastOf, mondayOf, monthName, monthOf, weekdayName } from '../model/days.ts';
import type { PlanInsights } from '../model/plan.ts';
import { calendarEntries, type CalendarEntry } from './calendar-entries.ts';
import { longDay, shortDay } from './plan-text.ts';
import type { RowContext } from './sidebar/plan-rows.ts';

const STYLE = `
:root { font: 10pt/1.35 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
body { margin: 1.5rem; }
h1 { font-size: 16pt; margin: 0 0 .25rem; } h2 { font-size: 13pt; margin: 1.5rem 0 .5rem; break-after: avoid; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th { text-align: left; font-weight: 600; padding: .2rem .35rem; }
td { border: 1px solid #8a8a8a; vertical-align: top; height: 5.5rem; padding: .25rem .35rem; overflow-wrap: anywhere; }
td.out { background: #f1f1f1; } td .day { font-weight: 600; }
td ul { list-style: none; margin: .15rem 0 0; padding: 0; } td li { margin: 0 0 .3rem; } li small { display: block; color: #444; }
.notes li { margin: .15rem 0; } .notes { padding-left: 1.2rem; }
tr { break-inside: avoid; }
@page { size: landscape; margin: 12mm; }
`.trim();

/** The plan as one page for paper: a grid for each month, and below it what is missing or in the way. It needs no other file. */
export function planHtml(insights: PlanInsights, context: RowContext): string {
  const { plan } = insights;
  const { entries, gaps, campaigns, balance } = calendarEntries(insights, context);
  const months: string[] = [];
  for (let month = monthOf(plan.window.from); month <= monthOf(plan.window.to); month = monthOf(addDays(lastOf(month), 1))) months.push(month);
  const clashes = entries.filter((entry) => entry.clash !== null);
  const notes = [
    ...notesOf('Clashes', clashes.map((entry) => `${shortDay(entry.date)}${entry.time ? ` ${entry.time}` : ''} ${entry.title}: ${entry.clash ?? ''}`)),
    ...notesOf('Gaps', gaps.map(({ words }) => words)),
    ...notesOf('Campaigns', campaigns.map((one) => `${one.name}: ${shortDay(one.from)} to ${shortDay(one.to)}`)),
    ...notesOf('For whom', balance.map((one) => `${one.name}: ${one.planned} planned${one.share === null ? '' : `, ${one.share} of the plan`}${one.wanted === null ? '' : `, meant ${one.wanted}`}`)),
  ];
  const title = `Plan, ${longDay(plan.window.from)} to ${longDay(plan.window.to)}`;
  return [
    '<!doctype html>', '<html lang="en">', '<head>', '<meta charset="utf-8">', '<meta name="viewport" content="width=device-width">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${escape(title)}</title>`, `<style>${STYLE}</style>`, '</head>', '<body>', '<main>', `<h1>${escape(title)}</h1>`,
    ...(plan.window.tz === null ? [] : [`<p>Times are those of ${escape(plan.window.tz)}.</p>`]),
    ...(isShort(plan.window) ? weeksGrid(plan.window, entries) : months.flatMap((month) => grid(month, plan.window, entries))),
    ...notes, '</main>', '</body>', '</html>', '',
  ].join('\n');
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/** A week, or two of them, is one grid, also where a month ends in it. */
const isShort = ({ from, to }: Days): boolean => daysBetween(from, to) < 14;

function grid(month: string, { from, to }: Days, entries: readonly CalendarEntry[]): readonly string[] {
  const first = `${month}-01`;
  const [start, end] = [from > first ? from : first, to < lastOf(month) ? to : lastOf(month)];
  return [`<h2>${monthName(first)}</h2>`, ...table({ from: start, to: end }, entries, (date) => String(Number(date.slice(8))))];
}

const weeksGrid = (days: Days, entries: readonly CalendarEntry[]): readonly string[] => table(days, entries, (date) => longDay(date).replace(/ \d{4}$/, ''));

/** The weeks that some days are in. */
function table({ from, to }: Days, entries: readonly CalendarEntry[], label: (date: string) => string): readonly string[] {
  const weeks: string[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) weeks.push(monday);
  const cell = (date: string): string => {
    const inside = date >= from && date <= to;
    const own = inside ? entries.filter((entry) => entry.date === date) : [];
    const list = own.length === 0 ? '' : `<ul>${own.map(item).join('')}</ul>`;
    return `<td${inside ? '' : ' class="out"'}><span class="day">${label(date)}</span>${list}</td>`;
  };
  const days = [0, 1, 2, 3, 4, 5, 6];
  return [
    '<table>', `<thead><tr>${days.map((day) => `<th scope="col">${weekdayName(addDays(mondayOf(from), day))}</th>`).join('')}</tr></thead>`,
    '<tbody>', ...weeks.map((monday) => `<tr>${days.map((day) => cell(addDays(monday, day))).join('')}</tr>`), '</tbody>', '</table>',
  ];
}

function item({ time, title, channels, personas, status, host, recurring }: CalendarEntry): string {
  const details = [channels.join(', '), personas.join(', '), status, host, recurring ? 'repeats' : null].filter(Boolean).join(' · ');
  return `<li>${time === null ? '' : `<b>${escape(time)}</b> `}${escape(title)}<small>${escape(details)}</small></li>`;
}

const notesOf = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`<h2>${heading}</h2>`, '<ul class="notes">', ...lines.map((line) => `<li>${escape(line)}</li>`), '</ul>'];

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
