import assert from 'node:assert/strict';
import { conversationRows, conversationsOf, openWorkspace, plan, prepare, type ConversationGroup } from '../../src/index.ts';
import type { WaitingComment } from '../../src/model/audit.ts';
import type { WallTime } from '../../src/model/wall-time.ts';

const post = (front: string, text: string): string => `---\n${front}\n---\n${text}\n`;
const QUIET = { count: 0, first: [] };
const comment = (more: Partial<WaitingComment>): WaitingComment => ({ post: 'posts/a.md', id: '7', at: '2026-12-01T08:00', kind: 'question', text: 'Which day?', host: 'Moira', replyWithin: '4h', ...more });

/** The view on Wednesday 2 December 2026, at noon unless said otherwise. */
async function groupsOf(files: Readonly<Record<string, string>>, waiting: { readonly count: number; readonly first: readonly WaitingComment[] } = QUIET, now: WallTime = { date: '2026-12-02', time: '12:00' }): Promise<readonly ConversationGroup[]> {
  const opened = openWorkspace(Object.entries({ 'personas/maria.yml': 'id: maria\nname: Maria Costa\n', ...files }).map(([path, text]) => ({ path, text })), { today: now.date, zone: 'UTC' });
  const insights = await plan(opened, { from: '2026-11-30', to: '2027-01-03' });
  const { grammar } = await prepare(opened, opened.posts.paths());
  return conversationRows(conversationsOf(insights, now, grammar), { waiting, asked: [] }, (persona) => (persona === 'maria' ? 'Maria Costa' : persona));
}

const rowsIn = (groups: readonly ConversationGroup[], id: ConversationGroup['id']): unknown => groups.find((group) => group.id === id)?.rows.map(({ label, details, needsCare }) => [label, details, needsCare]);

describe('the rows of the conversations', () => {
  it('show what is asked in the next two weeks and who hosts it, and ask for care where nobody does', async () => {
    const files = {
      'posts/a.md': post('title: Tea\npublish: 2026-12-03 09:00\nhost: Moira', 'What do you drink in the morning?'),
      'posts/b.md': post('title: Knees\npublish: 2026-12-10', 'What helped your knees?'),
      'posts/late.md': post('title: Later\npublish: 2026-12-30', 'What helped your back?'),
      'posts/tells.md': post('title: Closed\npublish: 2026-12-04\nintent: inform', 'Where will you go?'),
    };
    const groups = await groupsOf(files);
    assert.deepEqual(rowsIn(groups, 'going-out'), [['What do you drink in the morning?', 'Thu 3 Dec 09:00 · Moira hosts it · Tea', false], ['What helped your knees?', 'Thu 10 Dec · nobody hosts it · Knees', true]]);
    const [{ place } = { place: null }] = groups.find(({ id }) => id === 'going-out')?.rows ?? [];
    assert.ok(place);
    assert.equal(files['posts/a.md'].slice(place.start, place.end), 'What do you drink in the morning?');
  });

  it('show where answers are expected now, for a day or as long as was promised', async () => {
    const went = (more = ''): Readonly<Record<string, string>> => ({ 'posts/a.md': post(`title: Tea\npublish: 2026-12-01 18:00\nstatus: published\nhost: Moira${more}`, 'What do you drink in the morning?') });
    assert.deepEqual(rowsIn(await groupsOf(went()), 'open-now'), [['What do you drink in the morning?', 'Moira hosts it · until Wed 2 Dec 18:00 · Tea', false]]);
    assert.equal(rowsIn(await groupsOf(went(), QUIET, { date: '2026-12-02', time: '18:01' }), 'open-now'), undefined);
    assert.equal(rowsIn(await groupsOf(went('\nreply-within: 4h')), 'open-now'), undefined);
    assert.deepEqual(rowsIn(await groupsOf(went('\nreply-within: 2 days'), QUIET, { date: '2026-12-03', time: '17:59' }), 'open-now'), [['What do you drink in the morning?', 'Moira hosts it · until Thu 3 Dec 18:00 · Tea', false]]);
  });

  it('begin with who waits, those of questions marked, and say how many more there are', async () => {
    const first = [comment({}), comment({ id: '8', kind: 'remark', text: null, at: null, host: null, replyWithin: null, post: 'https://x.com/us/status/9' })];
    const [few] = await groupsOf({}, { count: 2, first });
    assert.deepEqual(few, {
      id: 'waiting', label: 'Waiting for your answer',
      rows: [
        { label: 'Which day?', details: 'for Moira · since Tue 1 Dec 2026 · promised within 4h · posts/a.md', place: { path: 'posts/a.md', start: 0, end: 0 }, start: null, needsCare: true },
        { label: 'Comment 8', details: 'nobody hosts it · https://x.com/us/status/9', place: null, start: null, needsCare: false },
      ],
    });
    assert.equal((await groupsOf({}, { count: 30, first }))[0]?.label, 'Waiting for your answer, the first 2 of 30');
  });

  it('offer a draft for what nothing comes back to, and for what is asked and not answered', async () => {
    const groups = await groupsOf({
      'personas/maria.yml': 'id: maria\nname: Maria Costa\nquestions: [What helps with stiff knees?]\n',
      'posts/a.md': post('title: Tea\npersonas: [maria]\npublish: 2026-11-30\nstatus: published', 'What do you drink in the morning?'),
      'posts/far.md': post('title: Football\npersonas: [maria]\npublish: 2026-12-30\nintent: inform', 'It begins at nine.'), // how far the plan goes
    });
    assert.deepEqual(groups.flatMap(({ id, rows }) => rows.map(({ start }) => [id, start])), [
      ['pick-up', { text: 'What came of it: Tea', personas: ['maria'] }],
      ['questions', { text: 'What helps with stiff knees?', personas: ['maria'] }],
    ]);
    assert.deepEqual(rowsIn(groups, 'questions'), [['What helps with stiff knees?', 'Maria Costa', false]]);
  });

  it('leave out what has nothing', async () => {
    assert.deepEqual(await groupsOf({}), []);
  });
});
