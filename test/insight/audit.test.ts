import assert from 'node:assert/strict';
import fc from 'fast-check';
import { audit, EngagementGatherer, NO_ENGAGEMENT, openWorkspace, type Audit, type MeasureName } from '../../src/index.ts';

const POSTS = {
  'personas/maria.yml': 'name: Maria\n',
  'personas/tom.yml': 'name: Tom\n',
  'posts/a.md': '---\npersonas: [maria]\nchannels: [x]\npublish: 2026-11-02 10:00\nstatus: published\ntopics: [yoga]\nhost: Moira\n---\nWhat helped your back this week?\n',
  'posts/b.md': '---\npersonas: [maria]\nchannels: [x]\npublish: 2026-11-09 10:00\nstatus: published\ntopics: [yoga]\nhost: Moira\nlinks: { x: https://x.com/us/status/1234567 }\n---\nThe hall is painted now. It is green, as it was.\n',
  'posts/c.md': '---\nchannels: [mastodon]\npublish: 2026-12-01 09:00\nstatus: published\ngoal: grow followers\n---\nThe new mats have come. They are blue.\n',
};

/** One hand-made log: five comments of four people, two of ours. */
const LOG = `post,id,parent,author,at,text,own
posts/a.md,1,,jo,2026-11-02T11:00:00Z,I had a stiff back for years until the swimming,
posts/a.md,2,1,us,2026-11-02T11:30:00Z,Thank you Jo,true
posts/a.md,3,1,kim,2026-11-02T12:00:00Z,Where do you swim?,
posts/a.md,4,3,us,2026-11-02T14:00:00Z,At the lido,true
https://x.com/us/status/1234567,5,,jo,2026-11-09T11:00:00Z,Lovely,
posts/b.md,6,,ana,2026-11-09T12:00:00Z,Thanks!,
posts/b.md,7,6,,2026-11-09T12:05:00Z,@kim,
`;

const TABLE = `post,likes,comments,shares,reach
posts/a.md,10,4,2,100
posts/b.md,30,3,,300
posts/c.md,90,,1,
`;

async function auditFiles(files: Readonly<Record<string, string>>, window: { from?: string; to?: string } = {}, posts: Readonly<Record<string, string>> = POSTS): Promise<Audit> {
  const gatherer = new EngagementGatherer('Europe/London');
  for (const [path, text] of Object.entries(files)) {
    const reader = gatherer.file(path);
    reader.write(text);
    reader.end();
  }
  const workspace = openWorkspace(Object.entries(posts).map(([path, text]) => ({ path, text })), { zone: 'Europe/London', today: '2026-12-10' });
  return audit(workspace, gatherer.done(null), { from: window.from ?? null, to: window.to ?? null });
}

const figures = ({ measures }: Pick<Audit, 'measures'>, name: MeasureName): readonly (number | null)[] => [measures[name].value, measures[name].numerator, measures[name].denominator];

describe('the audit', () => {
  it('gives the figures that are counted by hand', async () => {
    const found = await auditFiles({ 'engagement/log.csv': LOG, 'engagement/posts.csv': TABLE });
    assert.deepEqual(figures(found, 'conversation-rate'), [5 / 2, 5, 2]);
    assert.deepEqual(figures(found, 'comments-per-reach'), [5 / 400, 5, 400]);
    assert.deepEqual(figures(found, 'amplification-rate'), [3 / 2, 3, 2]);
    assert.deepEqual(figures(found, 'applause-rate'), [130 / 3, 130, 3]);
    // Threads of people: 1 with 3 in it, 5, and 6 with 7 in it.
    assert.deepEqual(figures(found, 'conversation-depth'), [2 / 3, 2, 3]);
    assert.deepEqual(figures(found, 'reply-rate'), [2 / 5, 2, 5]);
    // Half an hour and two hours.
    assert.deepEqual(figures(found, 'response-time'), [4500, null, 2]);
    assert.deepEqual(figures(found, 'unique-commenters'), [3, 3, null]);
    assert.deepEqual(figures(found, 'repeat-commenter-rate'), [1 / 3, 1, 3]);
    // The story and the question; "Lovely", thanks and a tag say nothing.
    assert.deepEqual(figures(found, 'substantive-rate'), [2 / 5, 2, 5]);
    assert.match(found.measures['conversation-rate'].why ?? '', /1 of 3 posts/);
    assert.match(found.measures['unique-commenters'].why ?? '', /name no author/);
    assert.deepEqual([found.posts, found.comments], [3, 5]);
    assert.deepEqual(found.window, { from: '2026-11-02', to: '2026-12-01' });
  });

  it('tells personas, prompts, hosts, days and hours apart', async () => {
    const { by } = await auditFiles({ 'engagement/log.csv': LOG, 'engagement/posts.csv': TABLE });
    assert.deepEqual(by.persona.map(({ name, posts }) => [name, posts]), [['maria', 2]]);
    assert.deepEqual(by.promptKind.map(({ name, measures }) => [name, measures['conversation-rate'].value]), [['none', 3], ['open', 2]]);
    assert.deepEqual(by.channel.map(({ name }) => name), ['mastodon', 'x']);
    assert.deepEqual(by.host.map(({ name, measures }) => [name, measures['reply-rate'].value]), [['Moira', 2 / 5]]);
    assert.deepEqual([by.weekday.map(({ name }) => name), by.hour.map(({ name }) => name)], [['Monday', 'Tuesday'], ['09:00', '10:00']]);
  });

  it('says what each post adds to the figures, so that they add up', async () => {
    const { byPost, by, measures } = await auditFiles({ 'engagement/log.csv': LOG, 'engagement/posts.csv': TABLE });
    assert.deepEqual(byPost.map(({ post, comments, likes, talk }) => [post, comments, likes, talk]), [
      ['posts/a.md', 2, 10, { threads: 1, replies: 1, judged: 2, substantive: 2, answered: 2, responseTime: 4500, commenters: 2, returned: 1 }],
      ['posts/b.md', 3, 30, { threads: 2, replies: 1, judged: 3, substantive: 0, answered: 0, responseTime: null, commenters: 2, returned: 1 }],
      ['posts/c.md', null, 90, null],
    ]);
    const sum = (count: (talk: NonNullable<(typeof byPost)[number]['talk']>) => number): number => byPost.reduce((all, { talk }) => all + (talk ? count(talk) : 0), 0);
    assert.deepEqual([sum((talk) => talk.replies), sum((talk) => talk.threads)], [measures['conversation-depth'].numerator, measures['conversation-depth'].denominator]);
    assert.equal(sum((talk) => talk.answered), measures['reply-rate'].numerator);
    assert.deepEqual(by.month.map(({ name, posts }) => [name, posts]), [['2026-11', 2], ['2026-12', 1]]);
  });

  it('looks at the posts of a window, with all of their comments', async () => {
    const found = await auditFiles({ 'engagement/log.csv': LOG, 'engagement/posts.csv': TABLE }, { from: '2026-11-09', to: '2026-11-30' });
    assert.deepEqual([found.posts, figures(found, 'conversation-rate')[1], found.waiting.count], [1, 3, 1]);
  });

  it('puts questions first among what waits, and leaves out what needs no answer', async () => {
    const log = 'post,id,author,at,text,own,needs-answer\nposts/a.md,1,jo,2026-11-02T11:00:00Z,I never liked the green one at all,,\nposts/a.md,2,kim,2026-11-03T11:00:00Z,When is it open?,,\nposts/a.md,3,kim,2026-11-03T11:00:00Z,And on Sundays?,,no\n';
    const { waiting } = await auditFiles({ 'engagement/log.csv': log });
    assert.deepEqual([waiting.count, waiting.first.map(({ id, host }) => [id, host])], [2, [['2', 'Moira'], ['1', 'Moira']]]);
  });

  it('says unknown, and never 0, where nothing says whose comments are ours', async () => {
    const found = await auditFiles({ 'engagement/log.csv': 'post,id,author,text\nposts/a.md,1,jo,Why?\nposts/a.md,2,us,So\n' });
    assert.deepEqual([figures(found, 'reply-rate')[0], figures(found, 'response-time')[0]], [null, null]);
    assert.match(found.measures['reply-rate'].why ?? '', /--own/);
    assert.deepEqual(figures(found, 'applause-rate'), [null, null, null]);
  });

  it('is honest before any data', async () => {
    const workspace = openWorkspace(Object.entries(POSTS).map(([path, text]) => ({ path, text })));
    const { posts, measures, intentions } = await audit(workspace, NO_ENGAGEMENT, { from: null, to: null });
    assert.deepEqual([posts, Object.values(measures).every(({ value, why }) => value === null && why !== null)], [0, true]);
    assert.deepEqual([intentions.namePersona, intentions.ask, intentions.haveHost, intentions.countApplause], [{ count: 2, of: 3 }, { count: 1, of: 3 }, { count: 2, of: 3 }, { count: 1, of: 1 }]);
    assert.deepEqual(intentions.neverSpokenTo, ['tom']);
  });

  it('conserves sums and invents nothing, whatever the log', async () => {
    const comment = fc.record({ post: fc.constantFrom('posts/a.md', 'posts/b.md', 'elsewhere'), parent: fc.option(fc.integer({ min: 0, max: 30 })), author: fc.constantFrom('jo', 'kim', 'ana', ''), own: fc.boolean(), hour: fc.integer({ min: 0, max: 500 }) });
    await fc.assert(fc.asyncProperty(fc.array(comment, { minLength: 1, maxLength: 30 }), async (comments) => {
      const lines = comments.map(({ post, parent, author, own, hour }, id) => `${post},${id},${parent ?? ''},${author},${new Date(Date.UTC(2026, 10, 1, hour)).toISOString()},hello,${own}`);
      const found = await auditFiles({ 'engagement/log.csv': `post,id,parent,author,at,text,own\n${lines.join('\n')}\n` });
      const inbound = comments.filter(({ own }) => !own);
      const answered = inbound.filter((one) => comments.some(({ own, parent, post }) => own && post === one.post && parent === comments.indexOf(one)));
      assert.equal(found.comments, inbound.length);
      assert.equal(found.kinds.reduce((sum, { count }) => sum + count, 0), inbound.length);
      assert.deepEqual(figures(found, 'reply-rate'), inbound.length === 0 ? [null, null, null] : [answered.length / inbound.length, answered.length, inbound.length]);
      assert.equal(found.measures['unique-commenters'].value, inbound.length > 0 && inbound.every(({ author }) => author === '') ? null : new Set(inbound.flatMap(({ author }) => author || [])).size);
      for (const { value, interval } of Object.values(found.measures)) if (value !== null && interval !== null) assert.ok(interval[0] <= interval[1]);
    }), { numRuns: 60 });
  });
});
