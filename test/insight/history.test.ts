import assert from 'node:assert/strict';
import { EngagementGatherer, fit, openWorkspace, promptIdeas, reach, type Engagement, type Post, type Workspace } from '../../src/index.ts';

const MARIA = 'id: maria\nname: Maria\ninterests: [chair yoga]\nquestions:\n  - How do I loosen a stiff back?\n  - Is it better to stretch in the morning or in the evening?\npains:\n  - a stiff back\n';
const sent = (topic: string, body: string): string => `---\npersonas: [maria]\nchannels: [mastodon]\ntopics: [${topic}]\nstatus: published\n---\n${body}\n`;

interface Sent {
  readonly topic: string;
  readonly body: string;
  readonly comments: number;
  readonly reach?: number;
}

function workspace(posts: readonly Sent[], more: Readonly<Record<string, string>> = {}): Workspace {
  const gatherer = new EngagementGatherer(null);
  const reader = gatherer.file('engagement/posts.csv');
  reader.write(`post,channel,comments,reach\n${posts.map(({ comments, reach: reached }, at) => `posts/${at}.md,mastodon,${comments},${reached ?? ''}\n`).join('')}`);
  reader.end();
  const engagement: Engagement = gatherer.done(null);
  const files = { 'personas/maria.yml': MARIA, 'posts/draft.md': '---\npersonas: [maria]\nchannels: [mastodon]\ntopics: [chair yoga]\n---\nChair yoga on Thursday.\n', ...Object.fromEntries(posts.map(({ topic, body }, at) => [`posts/${at}.md`, sent(topic, body)])), ...more };
  return openWorkspace(Object.entries(files).map(([path, text]) => ({ path, text })), { engagement: () => engagement });
}
const draft = ({ posts }: Workspace): Post => posts.get('posts/draft.md') as Post;
const many = (count: number, one: Sent): readonly Sent[] => Array.from({ length: count }, () => one);
const YOGA = { topic: 'chair yoga', body: 'What loosens your back?', comments: 6, reach: 60 };
const RAFFLE = { topic: 'raffles', body: 'Tickets are at the desk.', comments: 2, reach: 40 };

describe('what a draft can expect', () => {
  const history = (read: Workspace): string => {
    const [first] = fit(read, draft(read));
    return `${first?.history.state}: ${first?.history.why}`;
  };

  it('is beside its fit what its audience answered on its topic', () => {
    assert.equal(history(workspace([...many(3, YOGA), ...many(3, RAFFLE)])), 'fine: "chair yoga": 6.0 comments a post (3 posts), on what else went out to them 2.0');
    assert.equal(history(workspace([...many(3, { ...YOGA, comments: 0 }), ...many(3, RAFFLE)])), 'look: "chair yoga": 0.0 comments a post (3 posts), on what else went out to them 2.0');
    assert.equal(history(workspace([...many(2, YOGA), ...many(3, RAFFLE)])), 'not judged: fewer than 3 posts on its topics went out to Maria');
    assert.equal(history(workspace([])), 'not judged: no engagement data');
  });

  it('is how many people its network reached, by how its audience took to the topic', () => {
    const read = workspace([...many(5, YOGA), ...many(5, RAFFLE)]);
    const [range] = reach(read, draft(read));
    assert.deepEqual([range?.channel, range?.low, range?.high], ['mastodon', 40, 120], 'three times the comments widen the range twofold at most');
    assert.match(range?.why ?? '', /^10 posts here reached that many.*; "chair yoga" got 3\.0 times the comments of what else Maria was told$/);
  });

  it('is about 3 % of the followers where nothing else is known, and nothing where they are not known either', () => {
    const none = workspace(many(4, RAFFLE));
    assert.deepEqual(reach(none, draft(none)), []);
    const followed = workspace([], { 'rapport.yml': 'channels:\n  mastodon:\n    followers: 1000\n' });
    const [range] = reach(followed, draft(followed));
    assert.deepEqual([range?.low, range?.high], [17, 40]);
    assert.match(range?.why ?? '', /^1,000 followers; about 3 %/);
  });

  it('has the kinds of prompts first that started conversations here', () => {
    const kinds = (read: Workspace): readonly string[] => promptIdeas(read, draft(read)).map(({ text }) => text);
    const plain = kinds(workspace([]));
    const ordered = kinds(workspace([...many(6, { topic: 'walks', body: 'Tea or coffee?', comments: 30 }), ...many(6, RAFFLE), ...many(6, YOGA)]));
    assert.notDeepEqual(ordered, plain);
    assert.deepEqual([...ordered].sort(), [...plain].sort());
    assert.deepEqual([plain[1], ordered[0]], ['Is it better to stretch in the morning or in the evening?', 'Is it better to stretch in the morning or in the evening?']);
    assert.deepEqual(kinds(workspace([...many(2, YOGA), ...many(2, RAFFLE)])), plain, 'two posts crown no winner');
  });
});
