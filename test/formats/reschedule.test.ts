import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCalendar } from '../../src/formats/calendar.ts';
import { applyChanges } from '../../src/formats/edits/edit-result.ts';
import { reschedule } from '../../src/formats/edits/reschedule.ts';
import { readPost } from '../../src/formats/post.ts';
import { addDays } from '../../src/model/days.ts';
import type { Post } from '../../src/model/post.ts';
import type { Slot } from '../../src/model/slot.ts';
import { wallTimeOf } from '../../src/model/wall-time.ts';

const post = (text: string): Post => readPost({ path: 'posts/a.md', text });
const slot = (path: string, text: string, at = 0): Slot => {
  const found = readCalendar({ path, text }).slots[at];
  assert.ok(found, `no slot ${at} in ${path}`);
  return found;
};

function moved(item: Post | Slot, date: string, time: string | null = null, zone: string | null = null, index = 0): string {
  const result = reschedule(item, index, { date, time }, zone);
  return 'refused' in result ? `refused: ${result.refused}` : applyChanges(item.source.text, result.edits);
}

describe('rescheduling', () => {
  it('keeps the form that a date is written in', () => {
    for (const [written, date, time, wanted] of [
      ['2026-05-12', '2026-06-03', null, '2026-06-03'],
      ['2026-05-12', '2026-06-03', '09:30', '2026-06-03 09:30'],
      ['2026-05-12 18:00', '2026-05-13', null, '2026-05-13 18:00'],
      ['2026-05-12T18:00:00', '2026-05-13', '07:15', '2026-05-13T07:15:00'],
      ['12 May 2026', '2026-06-03', null, '3 June 2026'],
      ['Tue 12 May 2026, 9am', '2026-05-13', '14:30', 'Wed 13 May 2026, 2:30pm'],
      ['May 12th, 2026', '2026-05-23', null, 'May 23rd, 2026'],
      ['12.05.2026', '2026-06-03', null, '03.06.2026'],
      ['Dienstag, 12. Mai 2026', '2026-12-02', null, 'Mittwoch, 2. Dezember 2026'],
    ] as const) {
      const text = `---\ntitle: A # one\npublish: "${written}"\n---\nBody 12 May.\n`;
      assert.equal(moved(post(text), date, time), text.replace(written, wanted), written);
    }
  });

  it('takes an offset for what it is', () => {
    const text = '---\npublish: 2026-03-24T09:00:00+00:00\n---\nA\n';
    assert.equal(moved(post(text), '2026-03-31', null, 'Europe/London'), text.replace('2026-03-24T09:00:00', '2026-03-31T08:00:00'));
  });

  it('moves one of several dates', () => {
    const text = '---\npublish:\n  x: 2026-05-12\n  linkedin: 2026-05-14 # later\n---\nA\n';
    assert.equal(moved(post(text), '2026-05-20', null, null, 1), text.replace('05-14', '05-20'));
  });

  it('gives a day to what has none', () => {
    assert.equal(moved(post('---\ntitle: A\n---\nB'), '2026-05-20'), '---\ntitle: A\npublish: 2026-05-20\n---\nB');
    assert.equal(moved(slot('calendar/a.csv', 'Date,Title\n2026-05-12,Tea\nTBD,Cake\n', 1), '2026-05-20', '09:00'), 'Date,Title\n2026-05-12,Tea\n2026-05-20 09:00,Cake\n');
  });

  it('changes a time where it has a field of its own', () => {
    const csv = 'Date,Time,Title\r\n12/05/2026,9:00 AM,Tea\r\n13/05/2026,,Cake\r\n';
    assert.equal(moved(slot('calendar/a.csv', csv), '2026-05-14', '13:00'), csv.replace('12/05/2026,9:00 AM', '14/05/2026,1:00 PM'));
    assert.equal(moved(slot('calendar/a.csv', csv), '2026-05-14'), csv.replace('12/05/2026', '14/05/2026'));
  });

  it('works under headings and in weeks', () => {
    const days = '# May 2026\n\n## May 4\n\n**Title:** Open day\n**Channel:** x\n\n## May 5\n\n**Title:** Tea\n**Channel:** x\n';
    assert.equal(moved(slot('content-calendar.md', days), '2026-05-07'), days.replace('## May 4', '## May 7'));
    const week = '# 2026\n\n## Week of 4 May\n\n| Day | Channel | Title |\n|---|---|---|\n| Mon | x | Tea |\n| Wed | x | Cake |\n';
    assert.equal(moved(slot('content-calendar.md', week), '2026-05-07'), week.replace('| Mon', '| Thu'));
  });

  it('is refused where another entry would move along', () => {
    const shared = '# May 2026\n\n## May 4\n\n### LinkedIn\n\nWhat helped you?\n\n### Facebook\n\nWhat helped your neighbour?\n';
    assert.equal(readCalendar({ path: 'content-calendar.md', text: shared }).slots.length, 2);
    assert.match(moved(slot('content-calendar.md', shared), '2026-05-07'), /^refused: .*another entry/);
    assert.match(moved(post('---\nd: &d 2026-05-04\npublish: *d\n---\nA'), '2026-05-07'), /^refused: /);
  });

  const FORMS: readonly (readonly [path: string, text: string])[] = [
    ['calendar/a.yml', '# plan\n- date: 2026-05-04   # Monday\n  title: "Open day"\n  channel: [x, linkedin]\n- { date: 2026-05-05 09:00, title: Tea, persona: \'maria\' }\n\n- title: Walk\n  date: "2026-05-06T18:30"\n'],
    ['calendar/a.csv', 'Date,Time,Channel,Title\r\n2026-05-04,09:00,x,Open day\r\n2026-05-05,,"x, linkedin","Tea ""time"""\r\n2026-05-06,6pm,x,Walk\r\n'],
    ['calendar/b.csv', 'Datum;Kanal;Titel\n4.5.2026; x ;Tee\n15.5.2026;x;Kuchen\n6.5.2026;y;Gang\n'],
    ['content-calendar.md', '# 2026\n\n| Date | Channel | Title |\n|---|---|:-:|\n| May 4 | x | Open day |\n| Tue May 5 | x | **Tea** |\n| May 6, 9am | x | Walk |\n\nEnd.\n'],
    ['content-calendar.md', '# 2026\n\n## Monday 4 May\n\n**Title:** Open day\n**Channel:** x\n\n## Tuesday, 5 May\n\n- **Title:** Tea\n- **Channel:** x\n\n## 6 May\n\n**Title:** Walk\n**Channel:** x\n'],
  ];

  it('in any sequence leaves every byte but the dates as it was', () => {
    let made = 0;
    const move = fc.record({ at: fc.nat(2), days: fc.integer({ min: -30, max: 200 }), minutes: fc.option(fc.integer({ min: 0, max: 95 }), { nil: null }) });
    fc.assert(fc.property(fc.constantFrom(...FORMS), fc.array(move, { minLength: 1, maxLength: 6 }), fc.constantFrom(null, 'Europe/London', 'America/New_York'), ([path, first], moves, zone) => {
      let text = first;
      for (const { at, days, minutes } of moves) {
        const before = readCalendar({ path, text }).slots;
        const target = before[at];
        assert.ok(target?.publish[0]?.at);
        const to = { date: addDays(target.publish[0].at.slice(0, 10), days), time: minutes === null ? null : `${String(Math.floor(minutes / 4)).padStart(2, '0')}:${String((minutes % 4) * 15).padStart(2, '0')}` };
        const result = reschedule(target, 0, to, zone);
        if ('refused' in result) continue;
        made++;
        const places = [target.publish[0].written.span, ...(target.time ? [target.time.span] : [])];
        for (const edit of result.edits) assert.ok(places.some((span) => span.start === edit.start && span.end === edit.end), `${path}: ${JSON.stringify(edit)}`);
        text = applyChanges(text, result.edits);
        const after = readCalendar({ path, text }).slots;
        assert.deepEqual(after.map((one) => [one.title?.value, one.channels.map(({ value }) => value), one.personas.map(({ value }) => value)]), before.map((one) => [one.title?.value, one.channels.map(({ value }) => value), one.personas.map(({ value }) => value)]));
        after.forEach((one, index) => {
          if (index !== at) assert.equal(one.publish[0]?.at, before[index]?.publish[0]?.at);
        });
        const now = wallTimeOf(after[at]?.publish[0]?.at ?? '', zone);
        assert.equal(now.date, to.date);
        if (to.time !== null) assert.equal(now.time, to.time);
      }
    }), { numRuns: 600 });
    assert.ok(made > 800, `${made} moves were made`);
  });

  const FRONT_MATTER: readonly string[] = [
    '---\ntitle: "A"   # one\npublish: 2026-05-04   # Monday\nstatus: draft\n---\nBody of 2026-05-04.\n',
    '---\r\npublish: "4 May 2026, 9am"\r\ntags: [a,  b]\r\n---\r\nText 4 May 2026, 9am',
    '---\npublish:\n  x: 2026-05-04\n  linkedin: 2026-05-06 18:00 # later\nhost: Moira\n---\n\n---\npublish: 2026-05-04\n---\n',
  ];

  it('in any sequence leaves every other byte of a post as it was', () => {
    let made = 0;
    const move = fc.record({ at: fc.nat(1), days: fc.integer({ min: -30, max: 200 }), hour: fc.option(fc.integer({ min: 0, max: 23 }), { nil: null }) });
    fc.assert(fc.property(fc.constantFrom(...FRONT_MATTER), fc.array(move, { minLength: 1, maxLength: 6 }), (first, moves) => {
      let text = first;
      for (const { at, days, hour } of moves) {
        const before = post(text);
        const index = at % before.publish.length;
        const publication = before.publish[index];
        assert.ok(publication?.at, text);
        const to = { date: addDays(publication.at.slice(0, 10), days), time: hour === null ? null : `${String(hour).padStart(2, '0')}:15` };
        const result = reschedule(before, index, to, null);
        assert.ok('edits' in result, text);
        const { start, end } = publication.written.span;
        for (const edit of result.edits) assert.deepEqual([edit.start, edit.end], [start, end]);
        text = applyChanges(text, result.edits);
        const after = post(text);
        assert.deepEqual(after.publish.map(({ at: day }, other) => (other === index ? day?.slice(0, 10) : day)), before.publish.map(({ at: day }, other) => (other === index ? to.date : day)));
        made += result.edits.length; // none where it stays
      }
    }), { numRuns: 300 });
    assert.ok(made > 300, `${made} moves were made`);
  });
});
