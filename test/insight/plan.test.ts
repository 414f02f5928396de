import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openWorkspace, plan, type PlanInsights, type PlanRequest, type WorkspaceOptions } from '../../src/index.ts';

type Files = Readonly<Record<string, string>>;

const DECEMBER = { from: '2026-12-01', to: '2026-12-31' };

const planned = (files: Files, request: PlanRequest = DECEMBER, options: WorkspaceOptions = { today: '2026-12-01', zone: 'Europe/London' }): Promise<PlanInsights> =>
  plan(openWorkspace(Object.entries(files).map(([path, text]) => ({ path, text })), options), request);

const post = (front: string, body = 'What helps your back?'): string => `---\n${front}\n---\n${body}\n`;
const shown = ({ plan: { entries } }: PlanInsights): readonly string[] =>
  entries.map(({ date, time, channels, title, path }) => `${date} ${time ?? '–'} ${channels.join('+') || '–'} ${title ?? path}`);

const PERSONAS: Files = {
  'personas/maria.yml': 'id: maria\nname: Maria\nshare: 60 %\nquestions: [How do I loosen a stiff back?, Where can I park a car?]\n',
  'personas/tom.yml': 'id: tom\nname: Tom\nshare: 0.4\nquestions: [Where do I park the car?, When is football training?]\n',
};

describe('the plan', () => {
  it('holds posts that carry a date and slots of calendars, by date and time', async () => {
    const insights = await planned({
      'posts/a.md': post('title: A\nchannels: [x, linkedin]\npublish: 2026-12-08 09:00'),
      'posts/b.md': post('title: B\npublish: 2026-12-08'),
      'posts/out.md': post('title: Out\npublish: 2027-01-01'),
      'calendar/c.yml': '- { date: 2026-12-07, time: "18:30", title: C, channel: Twitter }\n',
    });
    assert.deepEqual(shown(insights), ['2026-12-07 18:30 x C', '2026-12-08 – – B', '2026-12-08 09:00 x+linkedin A']);
  });

  it('has an entry for each date of a post', async () => {
    const insights = await planned({ 'posts/a.md': post('title: A\npublish:\n  x: 2026-12-08 09:00\n  LinkedIn: 2026-12-09') });
    assert.deepEqual(shown(insights), ['2026-12-08 09:00 x A', '2026-12-09 – linkedin A']);
  });

  it('merges a slot with the post it names: the post wins, the slot fills in, and what differs is seen', async () => {
    for (const name of ['posts/a.md', '../posts/a', './a.md', '[the draft](../posts/a.md)', '/posts/a.md']) {
      const insights = await planned({
        'posts/a.md': post('title: A\nchannels: x\npublish: 2026-12-08 09:00'),
        'calendar/c.yml': `- { date: 2026-12-09, channel: linkedin, persona: maria, host: Moira, title: Other, post: "${name}" }\n`,
      });
      const [entry, ...more] = insights.plan.entries;
      assert.deepEqual([more.length, entry?.date, entry?.title, entry?.path, entry?.host, entry?.personas], [0, '2026-12-08', 'A', 'posts/a.md', 'Moira', ['maria']], name);
      assert.deepEqual(entry?.disagreements, [{ field: 'date', post: '2026-12-08', slot: '2026-12-09' }, { field: 'channel', post: 'x', slot: 'linkedin' }]);
    }
  });

  it('takes the day of a slot for a post that carries none', async () => {
    const insights = await planned({ 'posts/a.md': post('title: A'), 'calendar/c.yml': '- { date: 2026-12-09 10:00, post: posts/a.md }\n' });
    assert.deepEqual([shown(insights), insights.plan.unscheduled], [['2026-12-09 10:00 – A'], []]);
  });

  it('follows what repeats within the window, and lets a post stand for an occurrence', async () => {
    const insights = await planned({
      'calendar/c.yml': '- { date: 2026-11-03, channel: x, persona: maria, title: Tuesday tip, host: Moira, repeat: FREQ=WEEKLY;BYDAY=TU }\n',
      'posts/a.md': post('title: A\nchannels: x\npublish: 2026-12-08 09:00'),
      'posts/b.md': post('title: B\nchannels: linkedin\npublish: 2026-12-15 09:00'),
      'posts/c.md': post('title: C\npersonas: tom\npublish: 2026-12-22'),
    });
    assert.deepEqual(shown(insights), [
      '2026-12-01 – x Tuesday tip', '2026-12-08 09:00 x A', '2026-12-15 – x Tuesday tip', '2026-12-15 09:00 linkedin B', '2026-12-22 – – C', '2026-12-22 – x Tuesday tip', '2026-12-29 – x Tuesday tip',
    ]);
    const filled = insights.plan.entries[1];
    assert.deepEqual([filled?.recurring, filled?.host, filled?.personas, filled?.path], [true, 'Moira', ['maria'], 'posts/a.md']);
    assert.deepEqual(insights.plan.series.map((one) => one.filled), [['2026-12-08']]);
  });

  it('says which rule cannot be followed, and keeps its first day', async () => {
    const insights = await planned({ 'calendar/c.yml': '- { date: 2026-12-08, title: C, repeat: FREQ=OFTEN }\n' });
    assert.deepEqual(shown(insights), ['2026-12-08 – – C']);
    assert.deepEqual(insights.plan.problems.map(({ path, span }) => [path, span]), [['calendar/c.yml', { start: 40, end: 50 }]]);
  });

  it('goes by the clocks of its zone, and leaves days without a time where they are', async () => {
    const files = { 'posts/a.md': post('title: A\npublish: 2026-12-08T23:30:00Z'), 'posts/b.md': post('title: B\npublish: 2026-12-08') };
    assert.deepEqual(shown(await planned(files, DECEMBER, { zone: 'Asia/Tokyo' })), ['2026-12-08 – – B', '2026-12-09 08:30 – A']);
    assert.deepEqual(shown(await planned(files, DECEMBER, {})), ['2026-12-08 – – B', '2026-12-08 23:30 – A']);
    assert.deepEqual(shown(await planned({ ...files, 'rapport.yml': 'timezone: America/New_York\n' }, DECEMBER, {})), ['2026-12-08 – – B', '2026-12-08 18:30 – A']);
  });

  it('lists what has no day, unless it went out', async () => {
    const { plan: { unscheduled } } = await planned({
      'posts/a.md': post('status: idea\ntitle: A'), 'posts/b.md': post('publish: soon'), 'posts/c.md': post('status: published'), 'calendar/c.yml': '- { title: Open day }\n',
    });
    assert.deepEqual(unscheduled.map(({ path, status, title, why }) => [path, status, title, why]), [
      ['posts/a.md', 'idea', 'A', null], ['posts/b.md', 'draft', null, '"soon" cannot be read as a date'], ['calendar/c.yml', 'draft', 'Open day', null],
    ]);
  });

  it('never throws, keeps to its window, and is in order, whatever the calendar says', async () => {
    const field = fc.oneof(
      fc.constantFrom('date: 2026-12-08', 'date: 2026-02-30', 'time: "25:99"', 'time: "09:00"', 'repeat: weekly', 'repeat: FREQ=MONTHLY;BYMONTHDAY=31', 'post: posts/a.md', 'post: ../../x', 'channel: x', 'persona: tom', 'title: A', 'status: published'),
      fc.string({ maxLength: 12 }).map((text) => `title: ${JSON.stringify(text)}`),
    );
    const slots = fc.array(fc.uniqueArray(field, { maxLength: 6, selector: (text) => text.split(':')[0] }), { maxLength: 5 });
    await fc.assert(fc.asyncProperty(slots, async (rows) => {
      const insights = await planned({ 'posts/a.md': post('title: A\npublish: 2026-12-08'), 'calendar/c.yml': rows.map((row) => `- { ${row.join(', ')} }\n`).join('') });
      const dates = insights.plan.entries.map((entry) => entry.date);
      assert.ok(dates.every((date) => date >= DECEMBER.from && date <= DECEMBER.to));
      assert.deepEqual(dates, [...dates].sort());
    }), { numRuns: 60 });
  });
});

describe('what a planner sees in a plan', () => {
  it('clashes: two on one channel within the hour, or on one day without times', async () => {
    const { clashes } = await planned({
      'posts/a.md': post('title: A\nchannels: x\npublish: 2026-12-08 09:00'), 'posts/b.md': post('title: B\nchannels: [linkedin, x]\npublish: 2026-12-08 09:59'), 'posts/c.md': post('title: C\nchannels: x\npublish: 2026-12-08 11:00'),
      'posts/d.md': post('title: D\nchannels: mastodon\npublish: 2026-12-09'), 'posts/e.md': post('title: E\nchannels: mastodon\npublish: 2026-12-09'),
      'posts/f.md': post('title: F\nchannels: bluesky\npublish: { bluesky: 2026-12-10 23:50 }'), 'posts/g.md': post('title: G\nchannels: bluesky\npublish: 2026-12-11 00:10'),
      'posts/h.md': post('title: H\nchannels: threads\npublish: 2026-12-09'), 'posts/i.md': post('title: I\nchannels: threads\nstatus: published\npublish: 2026-12-09'),
    });
    assert.deepEqual(clashes.map(({ kind, name, entries }) => `${kind} ${name} ${entries.map((entry) => entry.title).join('')}`), ['channel x AB', 'channel mastodon DE', 'channel bluesky FG']);
  });

  it('clashes: one host at two places at once, but not with one text on two networks', async () => {
    const { clashes } = await planned({
      'posts/a.md': post('title: A\nchannels: x\nhost: Moira\npublish: 2026-12-08 09:00'), 'posts/b.md': post('title: B\nchannels: linkedin\nhost: Moira\npublish: 2026-12-08 09:10'),
      'posts/c.md': post('title: C\nchannels: x\nhost: Dele\ncampaign: spring\npublish: 2026-12-09 09:00'), 'posts/d.md': post('title: D\nchannels: linkedin\nhost: Dele\ncampaign: spring\npublish: 2026-12-09 09:00'),
      'posts/e.md': post('title: E\nhost: Ann\npublish: { x: 2026-12-10 09:00, linkedin: 2026-12-10 09:00 }'),
      'posts/f.md': post('title: F\nchannels: x\nhost: Ann\nintent: inform\npublish: 2026-12-10 13:00'), 'posts/g.md': post('title: G\nchannels: linkedin\nhost: Ann\npublish: 2026-12-10 13:00'),
    });
    assert.deepEqual(clashes.map(({ kind, name, entries }) => `${kind} ${name} ${entries.map((entry) => entry.title).join('')}`), ['host Moira AB']);
  });

  it('does not take a busy channel for a mistake', async () => {
    const busy = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`posts/${index}.md`, post(`title: P${index}\nchannels: x\npublish: 2026-12-08 09:${String(index * 5).padStart(2, '0')}`)]));
    assert.deepEqual((await planned(busy)).clashes, []);
  });

  it('gaps: nothing at all, nothing on a channel, nothing for a persona, and slots that nothing is written for', async () => {
    const weekly = ['01', '04', '08', '11', '15', '29'].map((day) => [`posts/x${day}.md`, post(`title: X\nchannels: x\npersonas: maria\npublish: 2026-12-${day}`)] as const);
    const { gaps } = await planned({
      ...PERSONAS, ...Object.fromEntries(weekly), 'posts/t.md': post('title: T\nchannels: linkedin\npersonas: tom\npublish: 2026-12-02'),
      'calendar/c.yml': '- { date: 2026-12-03, title: Coffee, persona: maria, repeat: FREQ=WEEKLY;COUNT=2 }\n- { date: 2026-12-03, title: Written, persona: maria, text: What helps?, repeat: FREQ=WEEKLY;COUNT=2 }\n',
    }, { ...DECEMBER, gapDays: 10 });
    assert.deepEqual(gaps.map(({ kind, name, from, to, days }) => [kind, name, from, to, days]), [
      ['persona', 'tom', '2026-12-03', '2026-12-29', 27], ['slot', 'Coffee', '2026-12-03', '2026-12-03', 1], ['slot', 'Coffee', '2026-12-10', '2026-12-10', 1],
      ['plan', null, '2026-12-16', '2026-12-28', 13], ['channel', 'x', '2026-12-16', '2026-12-28', 13], ['persona', 'maria', '2026-12-16', '2026-12-28', 13],
    ]);
  });

  it('coverage: planned, published, last, next and the share of the plan, half for each of two', async () => {
    const { coverage } = await planned({
      ...PERSONAS,
      'posts/a.md': post('personas: [maria, tom]\npublish: 2026-12-08'), 'posts/b.md': post('personas: maria\npublish: 2026-12-10'), 'posts/old.md': post('personas: Maria\nstatus: published\npublish: 2026-10-01'), 'posts/x.md': post('publish: 2026-12-10'),
    });
    assert.deepEqual(coverage, [
      { persona: 'maria', planned: 2, published: 1, last: '2026-10-01', next: '2026-12-08', share: 0.75, wanted: 0.6, why: null },
      { persona: 'tom', planned: 1, published: 0, last: null, next: '2026-12-08', share: 0.25, wanted: 0.4, why: null },
    ]);
    const nobody = (await planned({ ...PERSONAS, 'posts/x.md': post('publish: 2026-12-10') })).coverage[0];
    assert.deepEqual([nobody?.share, nobody?.why], [null, 'nothing in this window names a persona']);
  });

  it('months that ask nothing, and months about ourselves; too few posts are not judged', async () => {
    const month = (number: string, body: string, count = 5): Files => Object.fromEntries(Array.from({ length: count }, (_, index) => [`posts/${number}-${index}.md`, post(`title: T\npublish: 2026-${number}-0${index + 1}`, body)]));
    const { months } = await planned({
      ...month('10', 'The hall is warm and the mats are new today.', 3), ...month('11', 'Our hall is warm, we are proud of our work, and our team has painted it.'), ...month('12', 'You asked for it. What helps your back when you get up?'),
    }, { from: '2026-10-05', to: '2026-12-20' }, { today: '2026-10-01' });
    assert.deepEqual(months.map(({ month: name, asking, asksNothing, aboutUs, why }) => [name, asking, asksNothing, aboutUs, why]), [
      ['2026-10', 0, null, null, 'too few posts to judge: 3 of 4'], ['2026-11', 0, true, true, null], ['2026-12', 5, false, false, null],
    ]);
  });

  it('a month that is mostly unwritten, or over, is not judged', async () => {
    const files = Object.fromEntries(Array.from({ length: 4 }, (_, index) => [`posts/${index}.md`, post(`publish: 2026-12-0${index + 1}`, 'The hall is warm and the mats are new today.')]));
    const { months } = await planned({ ...files, 'calendar/c.yml': '- { date: 2026-12-01, title: Tip, repeat: FREQ=DAILY }\n' });
    assert.deepEqual(months.map(({ asksNothing, why }) => [asksNothing, why]), [[null, 'only 4 of 31 are written']]);
    assert.deepEqual((await planned(files, DECEMBER, { today: '2027-01-01' })).months, []);
  });

  it('what is overdue, unless next to nothing is ever marked as published', async () => {
    const files = { 'posts/a.md': post('title: A\nstatus: scheduled\npublish: 2026-11-20'), 'posts/b.md': post('status: published\npublish: 2026-11-20'), 'posts/c.md': post('publish: 2026-12-01') };
    assert.deepEqual((await planned(files)).overdue.map((entry) => entry.title), ['A']);
    const record = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`posts/r${index}.md`, post('status: scheduled\npublish: 2026-11-20')]));
    assert.deepEqual((await planned({ ...files, ...record })).overdue, []);
  });

  it('questions that several personas ask come first, and those a post answers are gone', async () => {
    const { questions } = await planned({ ...PERSONAS, 'posts/a.md': post('personas: maria\npublish: 2026-12-08', 'Three moves that loosen a stiff back before breakfast. Which one do you like?') });
    assert.deepEqual(questions, [{ question: 'Where can I park a car?', personas: ['maria', 'tom'] }, { question: 'When is football training?', personas: ['tom'] }]);
  });

  it('conversations that nothing picks up again, as far as the plan reaches', async () => {
    const { looseEnds } = await planned({
      'posts/a.md': post('title: Stiff mornings\npublish: 2026-12-02'), 'posts/b.md': post('title: Your stiff backs, answered\npublish: 2026-12-09', 'You told us a lot.'),
      'posts/c.md': post('title: Football boots\npublish: 2026-12-03'), 'posts/d.md': post('title: Car parks\npublish: 2026-12-28'),
    });
    assert.deepEqual(looseEnds.map(({ entry, until }) => [entry.title, until]), [['Football boots', '2026-12-24']]);
  });

  it('days on which somebody has to answer on a weekend', async () => {
    const { weekendHosts } = await planned({ 'posts/a.md': post('title: A\nhost: Moira\npublish: 2026-12-05'), 'posts/b.md': post('title: B\npublish: 2026-12-06'), 'posts/c.md': post('title: C\nhost: Moira\npublish: 2026-12-07') });
    assert.deepEqual(weekendHosts.map((entry) => entry.title), ['A']);
  });

  it('filters hold for all of it', async () => {
    const files = { ...PERSONAS, 'posts/a.md': post('title: A\npersonas: maria\nchannels: x\nhost: Moira\npublish: 2026-12-08'), 'posts/b.md': post('title: B\npersonas: tom\nchannels: linkedin\ncampaign: spring\nstatus: review\npublish: 2026-12-09'), 'posts/c.md': post('title: C\npersonas: tom') };
    const titles = async (only: NonNullable<PlanRequest['only']>): Promise<readonly unknown[]> => {
      const { plan: { entries, unscheduled } } = await planned(files, { ...DECEMBER, only });
      return [...entries, ...unscheduled].map((entry) => entry.title);
    };
    assert.deepEqual(await titles({ persona: 'Tom' }), ['B', 'C']);
    assert.deepEqual(await titles({ channel: 'Twitter' }), ['A']);
    assert.deepEqual(await titles({ host: 'moira' }), ['A']);
    assert.deepEqual(await titles({ campaign: 'Spring' }), ['B']);
    assert.deepEqual(await titles({ status: 'review' }), ['B']);
    assert.deepEqual(await titles({ status: 'review', persona: 'maria' }), []);
  });
});
