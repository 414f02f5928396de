import assert from 'node:assert/strict';
import { instantOf, isZone, offsetAt, wallTimeAt, wallTimeOf } from '../../src/model/wall-time.ts';
import { addDays, lastOf, mondayOf, weekdayName } from '../../src/model/days.ts';

const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 16);

describe('time zones', () => {
  // What is left out when clocks go forward is as much later; of what comes twice, the first.
  const table: readonly (readonly [zone: string, date: string, time: string, utc: string, shown: string])[] = [
    ['Europe/London', '2026-03-29', '00:59', '2026-03-29T00:59', '00:59'],
    ['Europe/London', '2026-03-29', '01:30', '2026-03-29T01:30', '02:30'],
    ['Europe/London', '2026-03-29', '02:00', '2026-03-29T01:00', '02:00'],
    ['Europe/London', '2026-10-25', '01:30', '2026-10-25T00:30', '01:30'],
    ['Europe/London', '2026-10-25', '09:00', '2026-10-25T09:00', '09:00'],
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30', '03:30'],
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30', '02:30'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30', '03:30'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30', '01:30'],
    ['America/New_York', '2026-11-01', '23:00', '2026-11-02T04:00', '23:00'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45', '02:45'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45', '01:45'],
    ['America/Sao_Paulo', '2018-11-04', '00:30', '2018-11-04T03:30', '01:30'],
    ['Pacific/Apia', '2011-12-30', '09:00', '2011-12-30T19:00', '09:00'],
    ['Asia/Kathmandu', '2026-06-01', '09:00', '2026-06-01T03:15', '09:00'],
    ['UTC', '2026-06-01', '09:00', '2026-06-01T09:00', '09:00'],
  ];
  for (const [zone, date, time, utc, shown] of table) {
    it(`${date} ${time} in ${zone}`, () => {
      const instant = instantOf(date, time, zone);
      assert.deepEqual([iso(instant), wallTimeAt(instant, zone).time], [utc, shown]);
    });
  }

  it('finds the instant of every minute that a clock shows', () => {
    for (const [zone, around] of [['Europe/London', '2026-03-29'], ['America/New_York', '2026-11-01'], ['Australia/Lord_Howe', '2026-04-05'], ['Asia/Tehran', '2022-03-22']] as const) {
      const start = Date.parse(`${addDays(around, -1)}T12:00Z`);
      for (let minute = 0; minute < 2880; minute += 7) {
        const { date, time } = wallTimeAt(start + minute * 60_000, zone);
        const found = instantOf(date, time, zone);
        assert.deepEqual(wallTimeAt(found, zone), { date, time });
        assert.ok(found <= start + minute * 60_000, 'of two it is the first');
      }
    }
  });

  it('reads what was written by the clocks of the plan', () => {
    assert.deepEqual(wallTimeOf('2026-11-24', 'Asia/Tokyo'), { date: '2026-11-24', time: null });
    assert.deepEqual(wallTimeOf('2026-11-24T23:30', 'Asia/Tokyo'), { date: '2026-11-24', time: '23:30' });
    assert.deepEqual(wallTimeOf('2026-11-24T23:30Z', 'Asia/Tokyo'), { date: '2026-11-25', time: '08:30' });
    assert.deepEqual(wallTimeOf('2026-11-24T00:15:30+05:45', 'Europe/London'), { date: '2026-11-23', time: '18:30' });
    assert.deepEqual(wallTimeOf('2026-03-29T01:30', 'Europe/London'), { date: '2026-03-29', time: '02:30' });
    assert.deepEqual(wallTimeOf('2026-11-24T23:30Z', null), { date: '2026-11-24', time: '23:30' });
  });

  it('tells a zone from a word', () => {
    assert.deepEqual(['Europe/London', 'UTC', 'America/Argentina/Buenos_Aires', 'Nowhere', '', 'GMT+99'].map(isZone), [true, true, true, false, false, false]);
    assert.equal(offsetAt(0, 'Nowhere'), 0);
  });

  it('counts days and weeks', () => {
    assert.deepEqual([addDays('2026-12-31', 1), addDays('2028-03-01', -1), mondayOf('2026-11-29'), mondayOf('2026-11-23'), lastOf('2028-02'), weekdayName('1969-12-31')], ['2027-01-01', '2028-02-29', '2026-11-23', '2026-11-23', '2028-02-29', 'Wednesday']);
  });
});
