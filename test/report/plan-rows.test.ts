import assert from 'node:assert/strict';
import { calendarEntries, keyOf, keyOfUnscheduled, openWorkspace, plan, planRows, type PlanInsights, type RowContext } from '../../src/index.ts';

const post = (front: string): string => `---\n${front}\n---\nWhat helps your back?\n`;
const context: RowContext = { keyOf: (one) => ('item' in one ? keyOfUnscheduled(one) : keyOf(one)), nameOf: (persona) => (persona === 'maria' ? 'Maria' : persona), findingsOf: () => [] };

/** Wednesday 2 December 2026, with the five weeks that the view shows. */
const planned = (files: Readonly<Record<string, string>>): Promise<PlanInsights> =>
  plan(openWorkspace(Object.entries({ 'personas/maria.yml': 'id: maria\nname: Maria\nshare: 50 %\n', ...files }).map(([path, text]) => ({ path, text })), { today: '2026-12-02', zone: 'UTC' }), { from: '2026-11-30', to: '2027-01-03' });

describe('the rows of the plan', () => {
  it('show this week and the next day by day, and of later ones the days that have something', async () => {
    const { groups } = planRows(await planned({ 'posts/a.md': post('title: A\npublish: 2026-12-17') }), context);
    assert.deepEqual(groups.map(({ label, note, days }) => [label, note, days.map(({ label: day }) => day)]), [
      ['This week', 'nothing planned', ['Wed 2 Dec', 'Thu 3 Dec', 'Fri 4 Dec', 'Sat 5 Dec', 'Sun 6 Dec']],
      ['Next week', 'nothing planned', ['Mon 7 Dec', 'Tue 8 Dec', 'Wed 9 Dec', 'Thu 10 Dec', 'Fri 11 Dec', 'Sat 12 Dec', 'Sun 13 Dec']],
      ['Week of 14 December', '1', ['Thu 17 Dec']],
      ['Week of 21 December', 'nothing planned', []],
      ['Week of 28 December', 'nothing planned', []],
    ]);
  });

  it('say what is of them, and what comes next', async () => {
    const { groups } = planRows(await planned({
      'posts/a.md': post('title: A\npublish: 2026-12-03 09:00\npersonas: maria\nchannels: [x]\nstatus: review\nhost: Moira'),
      'posts/b.md': post('title: B\nstatus: idea'),
      'posts/c.md': post('title: C'),
      'calendar/a.csv': 'Date,Title,Repeat\n2026-12-04,Tea,FREQ=WEEKLY;COUNT=1\n',
    }), context);
    const rows = groups.flatMap((group) => [...group.rows, ...group.days.flatMap((day) => day.rows)].map(({ title, details, next, recurring }) => [group.id, title, details, next, recurring]));
    assert.deepEqual(rows, [
      ['this-week', 'A', '09:00 · x · Maria · review · Moira', 'approved', false],
      ['this-week', 'Tea', 'draft', null, true],
      ['unscheduled', 'C', 'draft', 'review', false],
      ['ideas', 'B', 'idea', 'draft', false],
    ]);
  });

  it('count on the badge what is for today and not approved, and nothing that is', async () => {
    const of = async (status: string): Promise<unknown> => planRows(await planned({ 'posts/a.md': post(`title: A\npublish: 2026-12-02\nstatus: ${status}`) }), context).badge;
    assert.deepEqual(await of('review'), { count: 1, words: '1 post for today not approved yet' });
    assert.deepEqual(await of('approved'), { count: 0, words: '' });
  });
});

describe('the entries of the calendar page', () => {
  it('name what they clash with, and campaigns span their days', async () => {
    const { entries, campaigns, balance } = calendarEntries(await planned({
      'posts/a.md': post('title: A\npublish: 2026-12-03 09:00\nchannels: [x]\npersonas: maria\ncampaign: winter'),
      'posts/b.md': post('title: B\npublish: 2026-12-03 09:30\nchannels: [x]\npersonas: maria'),
      'posts/c.md': post('title: C\npublish: 2026-12-08\nchannels: [bluesky]\ncampaign: Winter'),
    }), context);
    assert.deepEqual(entries.map(({ title, clash }) => [title, clash]), [['A', 'two on x: also "B" at 09:30'], ['B', 'two on x: also "A" at 09:00'], ['C', null]]);
    assert.deepEqual(campaigns.map(({ from, to, entries: count }) => [from, to, count]), [['2026-12-03', '2026-12-08', 2]]);
    assert.deepEqual(balance, [{ name: 'Maria', planned: 2, share: '100 %', wanted: '50 %' }]);
  });
});
