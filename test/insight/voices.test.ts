import assert from 'node:assert/strict';
import { audit, EngagementGatherer, openWorkspace } from '../../src/index.ts';
import type { Voices } from '../../src/model/audit.ts';

const PERSONAS = {
  'personas/maria.yml': 'id: maria\nname: Maria\npains: [a stiff back]\nquestions: [Where can I walk?]\nevidence: [Six conversations]\n',
  'personas/tom.yml': 'id: tom\nname: Tom\ninterests: [football]\n',
};
const WENT = '---\npersonas: [maria]\npublish: 2026-03-01\nstatus: published\n---\nWhat helped you this week?\n';

async function voicesOf(comments: readonly (readonly [post: string, author: string, text: string, own?: string])[], posts: Readonly<Record<string, string>> = {}, personas: Readonly<Record<string, string>> = PERSONAS): Promise<Voices> {
  const gatherer = new EngagementGatherer(null);
  const reader = gatherer.file('engagement/interactions.csv');
  reader.write(`post,id,author,at,text,own\n${comments.map(([post, author, text, own = 'false'], at) => `${post},${at},${author},2026-03-${String(at + 2).padStart(2, '0')}T10:00Z,"${text}",${own}\n`).join('')}`);
  reader.end();
  const files = { 'posts/a.md': WENT, 'posts/b.md': WENT, ...personas, ...posts };
  return (await audit(openWorkspace(Object.entries(files).map(([path, text]) => ({ path, text }))), gatherer.done(null), { from: null, to: null })).voices;
}

const BUS = [['posts/a.md', 'jo', 'Lovely. Is there a bus to the hall?'], ['posts/b.md', 'kim', 'Which bus stops at the hall?']] as const;

describe('what people keep asking', () => {
  it('is one question in the words of the last who asked, with who and where', async () => {
    const { asked } = await voicesOf([...BUS, ['posts/a.md', 'us', 'Is there a bus to the hall, we wonder?', 'true'], ['posts/a.md', 'jo', 'Who mends toasters?']]);
    assert.deepEqual(asked, [{ question: 'Which bus stops at the hall?', times: 2, people: 2, posts: ['posts/b.md', 'posts/a.md'], last: '2026-03-03T10:00:00Z', personas: ['maria'] }]);
  });

  it('is answered by a post that is planned, or that went out since, and by none before', async () => {
    const post = (front: string): Readonly<Record<string, string>> => ({ 'posts/bus.md': `---\ntitle: The bus to the hall\n${front}\n---\nThe bus stops at the hall twice an hour.\n` });
    assert.equal((await voicesOf(BUS, post('status: draft'))).asked.length, 0);
    assert.equal((await voicesOf(BUS, post('publish: 2026-03-20\nstatus: published'))).asked.length, 0);
    assert.equal((await voicesOf(BUS, post('publish: 2026-02-20\nstatus: published'))).asked.length, 1);
  });

  it('is not what one person asks twice under one post', async () => {
    assert.equal((await voicesOf([['posts/a.md', 'jo', 'Is there a bus to the hall?'], ['posts/a.md', 'jo', 'Which bus stops at the hall?']])).asked.length, 0);
  });

  it('is not known without texts, and that is said', async () => {
    const gatherer = new EngagementGatherer(null);
    const reader = gatherer.file('engagement/interactions.csv');
    reader.write('post,id,author,at,own,kind\nposts/a.md,1,jo,2026-03-01T10:00Z,false,question\n');
    reader.end();
    const { voices } = await audit(openWorkspace([{ path: 'posts/a.md', text: WENT }]), gatherer.done(null), { from: null, to: null });
    assert.match(voices.why ?? '', /--keep-text/);
  });
});

describe('evidence from comments', () => {
  const STIFF = [['posts/a.md', 'jo', 'I was stiff for years. Write to jo@example.org or 020 7946 0018, @kim knows'], ['posts/b.md', 'kim', 'Mine is stiff and my back complains all day in the cold']] as const;

  it('is proposed from several people, names nobody, and says what it is for', async () => {
    const { evidence } = await voicesOf(STIFF);
    assert.deepEqual(evidence.map(({ persona, about, people }) => [persona, about, people]), [['maria', 'a stiff back', 2]]);
    const told = JSON.stringify(evidence);
    assert.doesNotMatch(told, /example\.org|7946|@kim|"jo"|"kim"/);
    assert.match(told, /\[e-mail\].*\[phone\]/);
  });

  it('needs two people, and posts that are for the persona', async () => {
    assert.deepEqual((await voicesOf([STIFF[0], ['posts/b.md', 'jo', STIFF[1][2]]])).evidence, []);
    const forTom = WENT.replace('maria', 'tom');
    assert.deepEqual((await voicesOf(STIFF, { 'posts/a.md': forTom, 'posts/b.md': forTom })).evidence, []);
  });

  it('is not proposed again once it is kept', async () => {
    const [first] = (await voicesOf(STIFF)).evidence;
    const kept = { ...PERSONAS, 'personas/maria.yml': PERSONAS['personas/maria.yml'].replace('[Six conversations]', JSON.stringify([first?.line])) };
    assert.deepEqual((await voicesOf(STIFF, {}, kept)).evidence, []);
  });
});
