import { plural } from '../report/paint.ts';
import type { Workspace } from './workspace.ts';

/** What `rapport doctor` says of a calendar: how much of it was read, and what keeps an entry out of the plan. */
export function aboutCalendar(workspace: Workspace, file: string): readonly string[] {
  const reading = workspace.calendars.get(file);
  if (!reading) return [];
  if (reading.slots.length === 0) return ['Nothing in it says what goes out when: no column, key, heading or list of days. docs/calendars.md shows the forms that are read.'];
  const undated = reading.slots.filter(({ publish }) => publish.every(({ at }) => at === null));
  const [first] = undated;
  const example = first?.publish[0] ? ` ("${first.publish[0].written.value}")` : '';
  const whole = undated.length === reading.slots.length;
  return [
    `${plural(reading.slots.length, 'entry', 'entries')} read${undated.length === 0 ? ', each with its day' : ''}.`,
    ...(undated.length === 0 ? [] : [`${whole ? 'None of them has' : `${undated.length.toLocaleString('en')} of them ${undated.length === 1 ? 'has' : 'have'} not`} a day that is told${example}, so ${undated.length === 1 ? 'it is' : 'they are'} in no week of the plan. A date, a month or a week in a heading above, or "Start: 2026-12-01" for a plan that counts its days, tells it.`]),
  ];
}
