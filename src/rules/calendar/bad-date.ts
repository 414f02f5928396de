import { weekdayLike } from '../../formats/date-words.ts';
import { readRecurrence } from '../../formats/recurrence.ts';
import { readWrittenDate } from '../../formats/written-date.ts';
import { isoDay, weekdayName, weekdayOf } from '../../model/days.ts';
import type { Fix, Severity } from '../../model/diagnostic.ts';
import type { Item, Publication } from '../../model/item.ts';
import { isSlot } from '../../model/slot.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'calendar/bad-date',
  subject: 'item',
  reads: [],
  severity: 'error',
  summary: 'A date or a repetition that nobody can read, that does not exist, or that contradicts itself.',
  why: 'What has no day is in no plan, and what has the wrong one goes out on it.',
  source: 'The Gregorian calendar, ISO 8601 and, for what repeats, RFC 5545. What is not decided yet (TBD) or only relative (Day 12, Mon) is left alone.',
  options: {},
  *check({ item }) {
    for (const publication of item.publish) {
      if (publication.problem === undefined) continue;
      const { message, severity } = explain(publication);
      yield { span: publication.written.span, message, fixes: fixesFor(item, publication), ...(severity === undefined ? {} : { severity }) };
    }
    if (!isSlot(item) || !item.repeat) return;
    // Words such as "every other payday" say something to the team: only what is written as a rule is wrong as one.
    const isRule = /=|^\s*rrule\b/i.test(item.repeat.value);
    for (const { span, message } of readRecurrence(item.repeat).problems) yield isRule ? { span, message } : { span, message, severity: 'info' };
  },
  examples: [
    { good: '---\npublish: 2026-05-12 09:00\n---\nWhat helps your back?' },
    { bad: '---\npublish: ⟦2026-02-30⟧\n---\nWhat helps your back?' },
    { bad: '---\npublish: ⟦next week⟧\n---\nWhat helps your back?' },
    { bad: '---\npublish: ⟦Mon 2026-05-12⟧\n---\nWhat helps your back?', fixed: '---\npublish: Tue 2026-05-12\n---\nWhat helps your back?' },
    { path: 'calendar/plan.csv', good: 'Date,Title\n4/5/2026,Open day\n13/5/2026,Tea\nTBD,Summer\n' },
    { path: 'calendar/plan.csv', bad: 'Date,Title\n⟦4/5/2026⟧,Open day\n6/5/2026,Tea\n' },
    { path: 'calendar/clinic.yml', good: '- { date: 2026-05-12, title: Walk-in clinic, repeat: FREQ=WEEKLY;BYDAY=TU }\n- { date: 2026-05-14, title: Tea, repeat: no }\n' },
    { path: 'calendar/clinic.yml', bad: '- { date: 2026-05-12, title: Walk-in clinic, repeat: ⟦FREQ=WEEKLY;BYDAY=TUE⟧ }\n' },
    { path: 'calendar/clinic.csv', bad: 'date,title,repeat\n2026-05-12,Tea,⟦FREQ=FORTNIGHTLY⟧\n2026-05-13,Walk,⟦every other payday⟧\n2026-05-14,Soup,none\n' },
    { path: 'content-calendar.md', bad: '# 2026\n\n| Date | Title |\n|---|---|\n| ⟦31 June⟧ | Open day |\n' },
    { path: 'content-calendar.md', bad: '| Date | Title |\n|---|---|\n| ⟦12 May⟧ | Open day |\n| 14 May | Tea |\n' },
    { path: 'content-calendar.md', good: '## Week 1\n\n| Day | Channel | Title |\n|---|---|---|\n| Mon | X | Open day |\n' },
  ],
});

function explain({ written, at, problem }: Publication): { readonly message: string; readonly severity?: Severity } {
  const said = `"${written.value}"`;
  switch (problem) {
    case 'no-such-day': return { message: `There is no such day as ${said}. Check its day and its month.` };
    case 'no-such-time': return { message: `${said} has a time that no clock shows. Write it as 09:00 or 9 PM.` };
    case 'wrong-weekday': return { message: `${(at ?? '').slice(0, 10)} is a ${weekdayName(at ?? '')}, and the day of the week beside it says otherwise. One of the two is wrong.` };
    case 'ambiguous': return { severity: 'warning', message: `${said} is one day where the day comes first and another where the month does, and no other date in this file tells which. Write it as ${example(written.value)}; one such date is enough for the file.` };
    case 'no-year': return { severity: 'info', message: `No year is told for ${said}: not here, not in a heading, not in the name of the file. Add it in one of these places.` };
    default: return { message: `${said} is no date that Rapport can read. Write it as 2026-05-12 or 2026-05-12 09:00, or TBD where it is not decided.` };
  }
}

/** Both readings of two numbers, as ISO 8601. */
function example(written: string): string {
  const date = readWrittenDate(written);
  const [first, second] = date?.pair ?? [12, 5];
  const iso = (month: number, day: number): string => isoDay({ year: date?.year ?? 2026, month, day });
  return `${iso(second, first)} or ${iso(first, second)}`;
}

/** The right day of the week, in the word's own language; both readings of what is ambiguous. */
function fixesFor(item: Item, { written, at, problem }: Publication): readonly Fix[] {
  const { path, text } = item.source;
  const { start, end } = written.span;
  const fix = (from: number, to: number, replacement: string): Fix => ({ title: `Write ${replacement}`, safe: false, edits: [{ path, start: from, end: to, text: replacement }] });
  if (text.slice(start, end) !== written.value) return [];
  if (problem === 'ambiguous' && /^[\d/-]+$/.test(written.value) && readWrittenDate(written.value)?.year != null) return example(written.value).split(' or ').map((iso) => fix(start, end, iso));
  const word = problem === 'wrong-weekday' ? (readWrittenDate(written.value)?.weekdayText ?? null) : null;
  const right = word === null ? null : weekdayLike(word, weekdayOf(at ?? '') + 1);
  const from = word === null ? -1 : written.value.indexOf(word);
  return word === null || right === null || from < 0 ? [] : [fix(start + from, start + from + word.replace(/\.$/, '').length, right)];
}
