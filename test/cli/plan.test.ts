import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import type { PlanDocument } from '../../src/index.ts';
import { folder, run } from './process.ts';

const post = (front: string): string => `---\n${front}\n---\nWhat helps your back?\n`;
const FILES = {
  'rapport.yml': 'timezone: Europe/London\n',
  'personas/maria.yml': 'id: maria\nname: Maria\n',
  'posts/a.md': post('title: Stiff mornings 🌅 with a long title that does not fit anywhere\npersonas: maria\nchannels: [x, bluesky]\npublish: 2026-12-08 09:00\nhost: Moira\nstatus: scheduled\ncampaign: winter'),
  'posts/b.md': post('title: "Whole day, all of it; yes"\npublish: 2026-12-09'),
  'posts/c.md': post('title: Idea\nstatus: idea'),
  'calendar/c.yml': '- { date: 2026-03-03 18:00, channel: mastodon, title: Tuesday tip, repeat: "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231 EXDATE:20261215" }\n',
};
const CLOCK = ['--today', '2026-12-01'];
const json = (out: string): PlanDocument => JSON.parse(out) as PlanDocument;

describe('rapport plan', () => {
  it('shows four weeks from this Monday as an agenda, what is missing, and what has no day', () => {
    const { code, out } = run(folder(FILES), ['plan', ...CLOCK]);
    assert.equal(code, 0);
    assert.equal(out.split('\n').slice(0, 9).join('\n'), [
      '30 November 2026 to 27 December 2026 (Europe/London): 5 entries', '',
      'Tue 1 Dec  today',
      '↻ 18:00  mastodon    Tuesday tip                                              draft',
      'Tue 8 Dec',
      '  09:00  x, bluesky  Stiff mornings 🌅 with a long title that does n…  maria  scheduled  Moira',
      '↻ 18:00  mastodon    Tuesday tip                                              draft',
      'Wed 9 Dec',
      '                     Whole day, all of it; yes                                draft',
    ].join('\n'));
    assert.match(out, /\nGaps\n {2}Tue 1 Dec {2}nothing is written for Tuesday tip yet\n/);
    assert.match(out, /\nFor whom\n.*\n {2}maria {2}1 {8}0 {10}never {2}Tue 8 Dec {2}100 %\n/);
    assert.match(out, /\nWithout a day\n {2}idea {2}Idea {2}posts\/c\.md\n$/);
  });

  it('shows a week day by day', () => {
    const { out } = run(folder(FILES), ['plan', '--week', ...CLOCK]);
    assert.deepEqual(out.split('\n').filter((line) => /^[MTWFS]\w\w \d/.test(line)), ['Mon 30 Nov', 'Tue 1 Dec  today', 'Wed 2 Dec', 'Thu 3 Dec', 'Fri 4 Dec', 'Sat 5 Dec', 'Sun 6 Dec']);
  });

  it('shows a month as a grid that is as wide as a terminal, also with many entries and wide letters', () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`posts/m${index}.md`, post(`title: ${index} 日本語のとても長い題名\npublish: 2026-12-24`)]));
    const { out } = run(folder({ ...FILES, ...many }), ['plan', '--month', '2026-12', ...CLOCK]);
    const grid = out.split('\n').filter((line) => /^[┌├│└]/.test(line));
    const wide = (line: string): number => Array.from(line).reduce((sum, one) => sum + (/[\u3000-\u9fff]|🌅/u.test(one) ? 2 : 1), 0);
    assert.deepEqual([...new Set(grid.map(wide))], [78]);
    assert.match(out, /│\[1\] {7}│/);
    assert.match(out, /\+ 6 more/);
    assert.match(run(folder(FILES), ['plan', '--month', ...CLOCK]).out, /^December 2026$/m);
  });

  it('filters, and shows only what is missing or only the balance', () => {
    const root = folder(FILES);
    assert.deepEqual(json(run(root, ['plan', '--persona', 'Maria', '--format', 'json', ...CLOCK]).out).entries.map((entry) => entry.path), ['posts/a.md']);
    assert.deepEqual(json(run(root, ['plan', '--from', '2026-12-09', '--to', '2026-12-09', '--format', 'json', ...CLOCK]).out).entries.map((entry) => entry.path), ['posts/b.md']);
    const gaps = run(root, ['plan', '--gaps', ...CLOCK]).out;
    const balance = run(root, ['plan', '--balance', ...CLOCK]).out;
    assert.ok(gaps.includes('\nGaps\n') && !gaps.includes('For whom') && !gaps.includes('Stiff mornings'));
    assert.ok(balance.includes('\nFor whom\n') && !balance.includes('\nGaps\n') && !balance.includes('Stiff mornings'));
  });

  it('--format json: the window, the entries, and what a planner would see', () => {
    const { window, today, entries, unscheduled } = json(run(folder(FILES), ['plan', '--format', 'json', '--tz', 'America/New_York', ...CLOCK]).out);
    assert.deepEqual([window, today], [{ from: '2026-11-30', to: '2026-12-27', tz: 'America/New_York' }, '2026-12-01']);
    assert.deepEqual(entries[1], {
      date: '2026-12-08', time: '09:00', title: 'Stiff mornings 🌅 with a long title that does not fit anywhere', channel: 'x', channels: ['x', 'bluesky'], persona: 'maria', personas: ['maria'],
      status: 'scheduled', host: 'Moira', path: 'posts/a.md', recurring: false, topics: [], campaign: 'winter', disagreements: [],
    });
    assert.deepEqual(unscheduled, [{ path: 'posts/c.md', title: 'Idea', status: 'idea', why: null }]);
  });

  const wrong: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['--from', '2026-13-01'], /--from takes a date such as 2026-12-01, not "2026-13-01"/],
    [['--from', '2026-12-02', '--to', '2026-12-01'], /before --from/],
    [['--from', '2000-01-01', '--to', '2026-12-01'], /up to ten years/],
    [['--month', '2026-13'], /--month takes a month/],
    [['--today', 'tomorrow'], /--today takes a date/],
    [['--tz', 'Narnia'], /--tz takes a time zone such as Europe\/London/],
    [['--status', 'nearly'], /--status takes idea, draft/],
    [['--gap-days', '0'], /--gap-days takes/],
  ];
  for (const [args, message] of wrong) {
    it(`says what is wrong with: ${args.join(' ')}`, () => {
      const { code, out, err } = run(folder(FILES), ['plan', ...args]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });
  }

  it('says it where nothing is planned', () => {
    const { code, out } = run(folder({}), ['plan', ...CLOCK]);
    assert.deepEqual([code, out.split('\n')[0]], [0, '30 November 2026 to 27 December 2026: nothing is planned']);
  });

  it('check takes the day and the zone too', () => {
    assert.equal(run(folder(FILES), ['check', '--today', '2026-12-01', '--tz', 'Europe/Paris', '--fail-on', 'never']).code, 0);
    assert.match(run(folder(FILES), ['check', '--tz', 'Narnia']).err, /--tz takes a time zone/);
  });
});

describe('rapport plan --ics', () => {
  const eventsOf = (ics: string): readonly ICAL.Event[] => {
    const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  };

  it('is read by another program as it is meant: times in their zone, days as days, rules whole', () => {
    const events = eventsOf(run(folder(FILES), ['plan', '--ics', ...CLOCK]).out);
    const [timed, day, series] = events;
    assert.equal(events.length, 3);
    assert.equal(timed?.summary, 'Stiff mornings 🌅 with a long title that does not fit anywhere (x, bluesky)');
    assert.deepEqual([timed?.startDate.zone?.tzid, timed?.startDate.toJSDate().toISOString()], ['Europe/London', '2026-12-08T09:00:00.000Z']);
    assert.deepEqual([day?.summary, day?.startDate.isDate, day?.startDate.toString()], ['Whole day, all of it; yes', true, '2026-12-09']);
    assert.ok(series && series.isRecurring());
    const occurrences = Array.from(function* (iterator) {
      for (let next = iterator.next(); next; next = iterator.next()) yield next.toJSDate().toISOString();
    }(series.iterator()));
    // Six in the evening on both sides of a change of clocks, to the end of the rule, without the day that is left out.
    assert.deepEqual([occurrences[0], occurrences[4], occurrences.at(-1)], ['2026-03-03T18:00:00.000Z', '2026-03-31T17:00:00.000Z', '2026-12-29T18:00:00.000Z']);
    assert.ok(!occurrences.includes('2026-12-15T18:00:00.000Z'));
    assert.equal(occurrences.length, 43);
  });

  it('has no zone where the workspace names none', () => {
    const [timed] = eventsOf(run(folder({ ...FILES, 'rapport.yml': '' }), ['plan', '--ics', ...CLOCK]).out);
    assert.deepEqual([timed?.startDate.zone?.tzid, timed?.startDate.toString()], ['floating', '2026-12-08T09:00:00']);
  });

  it('is the same text each time, and an event that moves stays the same event', () => {
    const root = folder(FILES);
    const first = run(root, ['plan', '--ics', ...CLOCK]).out;
    assert.equal(run(root, ['plan', '--ics', ...CLOCK]).out, first);
    const moved = run(folder({ ...FILES, 'posts/a.md': FILES['posts/a.md'].replace('2026-12-08', '2026-12-10') }), ['plan', '--ics', ...CLOCK]).out;
    assert.deepEqual(eventsOf(moved).map((event) => event.uid).sort(), eventsOf(first).map((event) => event.uid).sort());
    assert.equal(new Set(eventsOf(first).map((event) => event.uid)).size, 3);
  });

  it('goes into a file that is named', () => {
    const root = folder(FILES);
    const { code, out, err } = run(root, ['plan', '--ics', 'out.ics', ...CLOCK]);
    assert.deepEqual([code, out, err], [0, '', 'Wrote out.ics.\n']);
    assert.match(readFileSync(path.join(root, 'out.ics'), 'utf8'), /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\s*$/);
  });
});
