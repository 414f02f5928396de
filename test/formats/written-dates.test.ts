import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCalendar } from '../../src/formats/calendar.ts';
import { readWrittenDate } from '../../src/formats/written-date.ts';
import { findTime } from '../../src/formats/written-time.ts';

/** The dates of a calendar that has nothing else: as read, with what is wrong. */
const read = (dates: readonly string[], path = 'calendar/plan.csv'): readonly string[] =>
  readCalendar({ path, text: `Date\tTitle\n${dates.map((date) => `${date}\tTea\n`).join('')}` }).slots.map(({ publish: [first] }) => `${first?.at ?? '–'}${first?.problem ? ` ${first.problem}` : ''}`);

describe('dates that people write', () => {
  for (const [written, at] of Object.entries({
    '2026-05-12': '2026-05-12', '2026/5/12': '2026-05-12', '12 May 2026': '2026-05-12', 'May 12, 2026': '2026-05-12', 'Tue 12 May 2026': '2026-05-12', 'Tuesday, May 12th, 2026': '2026-05-12', '12.05.2026': '2026-05-12', 'Di 12.5.2026': '2026-05-12',
    '12. Mai 2026, 14.00 Uhr': '2026-05-12T14:00', 'mardi 12 mai 2026': '2026-05-12', '12 de mayo de 2026': '2026-05-12', 'terça-feira, 12 de maio de 2026': '2026-05-12', 'mar 12 maggio 2026': '2026-05-12', 'di 12 mei 2026': '2026-05-12',
    'T3, 12/5/2026': '2026-05-12', 'ngày 12 tháng 5 năm 2026': '2026-05-12', '2026年5月12日': '2026-05-12', '13/5/2026': '2026-05-13', '5/13/2026': '2026-05-13', '5/5/26': '2026-05-05', '2026-05-12 (tentative)': '2026-05-12', '12 May 2026 9:30 PM': '2026-05-12T21:30',
    '2026-05-12T09:00+02:00': '2026-05-12T09:00+02:00', '2026-05-12 09:00 UTC': '2026-05-12T09:00Z', '29 February 2028': '2028-02-29',
  })) it(`${written} is ${at}`, () => assert.deepEqual(read([written]), [at]));

  for (const [written, problem] of Object.entries({
    '2026-02-30': 'no-such-day', '31 June 2026': 'no-such-day', '29 February 2026': 'no-such-day', '14/14/2026': 'no-such-day', 'next week': 'unreadable', '2026-5-x': 'unreadable', 'Mon 4/5': 'ambiguous', '12 May': 'no-year', '5/6/2026': 'ambiguous',
  })) it(`${written} is ${problem}`, () => assert.deepEqual(read([written]), [`– ${problem}`]));

  it('a day of the week that is another is said, and the number holds', () => assert.deepEqual(read(['Mon 2026-05-12']), ['2026-05-12 wrong-weekday']));
  it('a time that no clock shows is said, and the day holds', () => assert.deepEqual(read(['2026-05-12 25:00']), ['2026-05-12 no-such-time']));

  it('what is not decided yet is no mistake', () => assert.deepEqual(read(['TBD', 'tbc', '–', '?', 'ongoing', 'Day 3', 'Week 2']), ['–', '–', '–', '–', '–', '–', '–']));

  it('the order of day and month is the file\'s own', () => {
    assert.deepEqual(read(['4/5/2026', '5/13/2026']), ['2026-04-05', '2026-05-13']);
    assert.deepEqual(read(['4/5/2026', '13/5/2026']), ['2026-05-04', '2026-05-13']);
    assert.deepEqual(read(['4/5/2026', 'Tue 12/5/2026']), ['2026-05-04', '2026-05-12'], 'a day of the week tells');
    assert.deepEqual(read(['4/5/2026', 'lundi 11/5/2026']), ['2026-05-04', '2026-05-11'], 'a language tells');
    assert.deepEqual(read(['4/5/2026', '13/5/2026', '5/13/2026']), ['– ambiguous', '2026-05-13', '2026-05-13'], 'as many tell the one as the other');
    assert.deepEqual(read(['4/5/2026', '6/5/2026']), ['– ambiguous', '–'], 'said once');
  });

  it('the year is told by the date, or by the file', () => {
    assert.deepEqual(read(['12 May'], 'calendar/2026/may.csv'), ['2026-05-12']);
    assert.deepEqual(read(['12 May', 'Day 12', '14'], 'content-calendar-2026-05.csv'), ['2026-05-12', '2026-05-12', '2026-05-14']);
  });

  it('nothing makes it fail, and what is read exists', () => {
    const piece = fc.constantFrom('12', '5', '2026', '31', 'May', 'Mon', 'mar', 'T2', 'Tag', 'Week', 'of', '/', '.', '-', ' ', ':', '09', 'pm', 'Uhr', '月', '日', '(', ')', 'é', '😀', ',', 'KW', '1', '–');
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')), (text) => {
      readWrittenDate(text);
      for (const at of read([text.replace(/[\t\n"]/g, '')])) if (/^\d/.test(at)) assert.ok(!Number.isNaN(Date.parse(at.slice(0, 10))) && new Date(at.slice(0, 10)).toISOString().startsWith(at.slice(0, 10)), `${text}: ${at}`);
    }), { numRuns: 3000 });
  });
});

describe('times that people write', () => {
  for (const [written, expected] of Object.entries({
    '09:00': '09:00', '9am': '09:00', '9:30 PM': '21:30', '12 am': '00:00', '12:00 PM EST': '12:00-05:00', '14.00 Uhr': '14:00', '9 Uhr': '09:00', '14h': '14:00', '14h30': '14:30', '14.00': '14:00', '9:00 (UTC)': '09:00Z', '14:00 UTC+7': '14:00+07:00', '8:00 AM - 9:00 AM': '08:00',
    '9:00-10:30 PM': '21:00', '11:00-1:00 PM': '11:00', '09:00-17:00': '09:00', '2 hours': '', '~90 min': '', 'morning': '', '12.0': '', '25:00': 'none',
  })) {
    it(`${written} is ${expected || 'none'}`, () => {
      const found = findTime(written, true);
      assert.equal(found ? `${found.time ?? 'none'}${found.offset ?? ''}` : '', expected);
    });
  }
});
