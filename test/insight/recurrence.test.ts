import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadExpand } from '../../src/formats/expand.ts';
import { readRecurrence } from '../../src/formats/recurrence.ts';
import type { Expand } from '../../src/model/recurrence.ts';

const textOf = (value: string) => ({ value, span: { start: 7, end: 7 + value.length } });

describe('what repeats', () => {
  let expand: Expand;
  before(async () => {
    expand = await loadExpand();
  });

  const occurrences = (rule: string, start: string, from: string, to: string, zone: string | null = 'Europe/London'): readonly string[] => {
    const { recurrence, problems } = readRecurrence(textOf(rule));
    assert.deepEqual(problems, []);
    assert.ok(recurrence);
    return expand(recurrence, start, { from, to, zone });
  };

  const table: readonly (readonly [rule: string, start: string, from: string, to: string, expected: readonly string[]])[] = [
    ['FREQ=WEEKLY;BYDAY=TU', '2026-11-03', '2026-11-20', '2026-12-10', ['2026-11-24', '2026-12-01', '2026-12-08']],
    ['RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3', '2026-11-03T09:00', '2026-01-01', '2026-12-31', ['2026-11-03T09:00', '2026-11-05T09:00', '2026-11-10T09:00']],
    ['FREQ=WEEKLY;COUNT=4', '2026-11-03', '2026-11-12', '2027-12-31', ['2026-11-17', '2026-11-24']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-11-02', '2026-11-01', '2026-12-01', ['2026-11-02', '2026-11-16', '2026-11-30']],
    ['FREQ=WEEKLY;UNTIL=20261117', '2026-11-03', '2026-11-01', '2026-12-31', ['2026-11-03', '2026-11-10', '2026-11-17']],
    ['FREQ=WEEKLY;UNTIL=20261117', '2026-11-03T18:00', '2026-11-16', '2026-12-31', ['2026-11-17T18:00']],
    ['FREQ=DAILY;UNTIL=20260704T080000Z', '2026-07-01T09:00', '2026-07-01', '2026-07-31', ['2026-07-01T09:00', '2026-07-02T09:00', '2026-07-03T09:00', '2026-07-04T09:00']],
    ['FREQ=DAILY;UNTIL=20260704T075900Z', '2026-07-03T09:00', '2026-07-01', '2026-07-31', ['2026-07-03T09:00']],
    ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-31', '2026-01-01', '2026-06-30', ['2026-01-31', '2026-03-31', '2026-05-31']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-01-31', '2026-02-01', '2026-04-30', ['2026-02-28', '2026-03-31', '2026-04-30']],
    ['FREQ=MONTHLY;BYDAY=1MO', '2026-01-05', '2026-11-01', '2027-01-31', ['2026-11-02', '2026-12-07', '2027-01-04']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-01-30', '2026-10-01', '2026-12-31', ['2026-10-30', '2026-11-30', '2026-12-31']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2024-02-29', '2025-01-01', '2033-01-01', ['2028-02-29', '2032-02-29']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2024-02-01', '2024-01-01', '2034-01-01', []],
    ['FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0', '2026-11-24T09:00', '2026-11-24', '2026-11-25', ['2026-11-24T09:00', '2026-11-24T17:00', '2026-11-25T09:00', '2026-11-25T17:00']],
    ['FREQ=WEEKLY;BYDAY=SU', '2026-10-18T01:30', '2026-10-18', '2026-11-01', ['2026-10-18T01:30', '2026-10-25T01:30', '2026-11-01T01:30']],
    ['FREQ=WEEKLY;BYDAY=TU EXDATE:20261124,20261208', '2026-11-17', '2026-11-17', '2026-12-15', ['2026-11-17', '2026-12-01', '2026-12-15']],
    ['FREQ=WEEKLY\nEXDATE;TZID=Europe/London:20261124T090000', '2026-11-17T09:00', '2026-11-17', '2026-12-01', ['2026-11-17T09:00', '2026-12-01T09:00']],
    ['FREQ=WEEKLY\nEXDATE:20260707T080000Z', '2026-06-30T09:00', '2026-06-30', '2026-07-14', ['2026-06-30T09:00', '2026-07-14T09:00']],
    ['FREQ=DAILY', '1990-01-01', '2026-11-23', '2026-11-24', ['2026-11-23', '2026-11-24']],
    ['weekly', '2026-11-03', '2026-11-10', '2026-11-17', ['2026-11-10', '2026-11-17']],
    ['Every Thursday', '2026-11-03', '2026-11-01', '2026-11-15', ['2026-11-05', '2026-11-12']],
    ['fortnightly', '2026-11-03', '2026-11-01', '2026-12-01', ['2026-11-03', '2026-11-17', '2026-12-01']],
    ['freq=weekly; byday=we', '2026-11-03', '2026-11-01', '2026-11-12', ['2026-11-04', '2026-11-11']],
  ];
  for (const [rule, start, from, to, expected] of table) {
    it(`${rule.replaceAll('\n', ' ')} from ${start}`, () => assert.deepEqual(occurrences(rule, start, from, to), expected));
  }

  const wrong: readonly (readonly [rule: string, message: RegExp])[] = [
    ['FREQ=WEEKLLY', /FREQ takes DAILY, WEEKLY, MONTHLY or YEARLY, not "WEEKLLY"/],
    ['BYDAY=TU', /does not say how often/],
    ['sometimes', /is no part of a repetition.*FREQ=WEEKLY/],
    ['FREQ=WEEKLY;BYDAY=TUE', /BYDAY takes days such as TU/],
    ['FREQ=WEEKLY;COUNT=0', /COUNT takes a number from 1/],
    ['FREQ=WEEKLY;COUNT=2;UNTIL=20261231', /COUNT and UNTIL/],
    ['FREQ=WEEKLY;UNTIL=20261331', /UNTIL takes a date/],
    ['FREQ=SECONDLY', /FREQ takes/],
    ['FREQ=WEEKLY;BYDAY=1MO', /FREQ=MONTHLY/],
    ['FREQ=DAILY;FREQ=DAILY', /there twice/],
    ['FREQ=DAILY FREQ=WEEKLY', /Only one rule/],
    [`FREQ=DAILY;BYHOUR=9,10;BYMINUTE=${Array.from({ length: 20 }, (_, minute) => minute).join(',')}`, /40 times a day/],
    ['FREQ=DAILY\nEXDATE:tomorrow', /must name dates/],
  ];
  for (const [rule, message] of wrong) {
    it(`says what is wrong with: ${rule.slice(0, 40).replaceAll('\n', ' ')}`, () => {
      const { recurrence, problems } = readRecurrence(textOf(rule));
      assert.equal(recurrence, null);
      assert.match(problems[0]?.message ?? '', message);
      assert.deepEqual(problems[0]?.span, textOf(rule).span);
    });
  }

  it('takes what says that nothing repeats for no mistake', () => {
    for (const words of ['no', 'None', 'once', 'one-off', 'n/a', 'TBD', '-']) assert.deepEqual(readRecurrence(textOf(words)), { recurrence: null, problems: [] }, words);
  });

  it('never throws, and never leaves its window', () => {
    const part = fc.oneof(
      fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=YEARLY'), fc.integer({ min: 1, max: 400 }).map((n) => `INTERVAL=${n}`), fc.integer({ min: 1, max: 500 }).map((n) => `COUNT=${n}`),
      fc.constantFrom('BYDAY=MO,WE', 'BYDAY=-1FR', 'BYMONTHDAY=31', 'BYMONTHDAY=-31', 'BYMONTH=2', 'BYYEARDAY=366', 'BYWEEKNO=53', 'BYSETPOS=-1', 'BYHOUR=2', 'UNTIL=20300101', 'WKST=SU', 'RUBBISH', ''),
    );
    fc.assert(fc.property(fc.array(part, { maxLength: 5 }), fc.constantFrom('2020-02-29', '2026-03-29T01:30', '2026-11-24'), fc.integer({ min: 0, max: 800 }), (parts, start, days) => {
      const { recurrence } = readRecurrence(textOf(parts.join(';')));
      if (!recurrence) return;
      const to = new Date(Date.parse('2026-01-01T00:00Z') + days * 86_400_000).toISOString().slice(0, 10);
      const found = expand(recurrence, start, { from: '2026-01-01', to, zone: 'Europe/London' });
      assert.ok(found.every((one) => one >= '2026-01-01' && one.slice(0, 10) <= to && one.slice(0, 10) >= start.slice(0, 10)));
      assert.deepEqual([...found], [...new Set(found)].sort());
    }), { numRuns: 300 });
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void readRecurrence(textOf(text))), { numRuns: 300 });
  });

  it('takes as long as its window is, however long ago the rule began', () => {
    const time = (start: string, to: string): number => {
      const began = performance.now();
      for (let round = 0; round < 20; round++) occurrences('FREQ=DAILY', start, '2026-01-01', to);
      return performance.now() - began;
    };
    time('2025-01-01', '2026-12-31');
    const near = time('2025-12-31', '2026-12-31');
    assert.ok(time('1900-01-01', '2026-12-31') < near * 5 + 50, 'a rule of long ago');
  });
});
