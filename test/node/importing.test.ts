import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkspace, type Workspace } from '../../src/index.ts';
import { holdsComments, importFiles, type Answer, type Imported, type ImportWatch } from '../../src/node/importing.ts';
import { folder } from '../cli/process.ts';

const POST = 'posts/lamps.md';
const POST_TEXT = '---\nchannels: [x]\npublish: 2026-11-09 10:00\nstatus: published\n---\nThe lamp clinic is open again on Saturday, and Priya has a box of switches for it.\n';
const ADDRESS = 'https://x.com/us/status/555555';
const TABLE = `Post id,Date,Post text,Post Link,Impressions,Likes,Replies,Reposts\n555555,2026-11-09,"The lamp clinic is open again on Saturday, and here is what else there is to do",${ADDRESS},200,5,1,0\n`;
const LOG = `post,id,parent,author,at,text,own\n${ADDRESS},1,,jo,2026-11-09T11:00:00Z,Which day?,\n`;

const FILES: Readonly<Record<string, string>> = { [POST]: POST_TEXT, 'table.csv': TABLE, 'log.csv': LOG };
const KEY = { secret: 'a key of the tests', from: 'here', made: false };

const workspaceWith = (text: string): Workspace => openWorkspace([{ path: POST, text }]);
const run = (root: string, names: readonly string[], watch: Partial<ImportWatch> = {}, text = POST_TEXT): Promise<Imported | null> =>
  importFiles({ root, workspace: workspaceWith(text), files: names.map((name) => ({ name, path: path.join(root, name) })), key: KEY, own: [], keepText: false }, { progress: () => undefined, isCancelled: () => false, ...watch });
const stored = (root: string, file: string): string => readFileSync(path.join(root, 'engagement', file), 'utf8');

describe('importing', () => {
  it('keeps nothing where it is cancelled', async () => {
    const root = folder(FILES);
    assert.equal(await run(root, ['log.csv', 'table.csv'], { isCancelled: () => true }), null);
    assert.ok(!existsSync(path.join(root, 'engagement/interactions.csv')) && !existsSync(path.join(root, 'engagement/interactions.csv.new')));
    await run(root, ['log.csv', 'table.csv']);
    const before = ['interactions.csv', 'posts.csv'].map((file) => stored(root, file));
    writeFileSync(path.join(root, 'later.csv'), LOG.replace(',1,,jo', ',2,,kim'));
    let asked = 0;
    assert.equal(await run(root, ['later.csv', 'table.csv'], { isCancelled: () => asked++ > 0 }), null);
    assert.deepEqual(['interactions.csv', 'posts.csv'].map((file) => stored(root, file)), before);
  });

  it('asks which post a row is, and remembers it for the comments too', async () => {
    const root = folder(FILES);
    const asked: string[] = [];
    const ask = async (doubts: readonly { readonly name: string; readonly post: string }[]): Promise<readonly Answer[]> => doubts.map(({ name, post }) => {
      asked.push(post);
      return { name, post };
    });
    const imported = await run(root, ['log.csv', 'table.csv'], { ask });
    assert.deepEqual(asked, [POST]);
    assert.deepEqual([imported?.document.posts, imported?.document.matched, imported?.doubts], [{ new: 1, updated: 0, same: 0 }, { sure: 1, alike: 0, not: 0 }, []]);
    assert.match(stored(root, 'posts.csv'), /^posts\/lamps\.md,/m);
    assert.match(stored(root, 'interactions.csv'), /^posts\/lamps\.md,1,/m);
    assert.match(stored(root, 'matches.yml'), /^"https:\/\/x\.com\/us\/status\/555555": "posts\/lamps\.md"$/m);
    const again = await run(root, ['log.csv', 'table.csv'], { ask });
    assert.deepEqual([asked.length, again?.document.posts.same, again?.document.comments.same], [1, 1, 1]);
  });

  it('takes none of ours for an answer, and leaves open what nobody answers', async () => {
    const root = folder(FILES);
    await run(root, ['table.csv'], { ask: async () => [] });
    assert.match(stored(root, 'matches.yml'), /"https:\/\/x\.com\/us\/status\/555555":\n/);
    await run(root, ['table.csv'], { ask: async ([first]) => [{ name: first?.name ?? '', post: '' }] });
    assert.match(stored(root, 'matches.yml'), /"https:\/\/x\.com\/us\/status\/555555": none\n/);
    assert.equal(stored(root, 'matches.yml').match(/status\/555555"/g)?.length, 1);
    const again = await run(root, ['table.csv'], { ask: async () => assert.fail('it is known') });
    assert.equal(again?.document.matched.not, 1);
  });

  it('keeps a comment once, also where its post becomes known later', async () => {
    const root = folder(FILES);
    await run(root, ['log.csv']);
    assert.match(stored(root, 'interactions.csv'), /^https:\/\/x\.com\/us\/status\/555555,1,/m);
    const linked = POST_TEXT.replace('status: published', `status: published\nlinks: { x: "${ADDRESS}" }`);
    await run(root, ['log.csv'], {}, linked);
    assert.deepEqual(stored(root, 'interactions.csv').match(/^\S+?,1,/gm), [`${POST},1,`]);
  });

  it('knows which files hold comments', () => {
    const root = folder({ ...FILES, 'context.json': '{"ancestors":[],"descendants":[{"id":"2","content":"Hi","in_reply_to_id":"1"}]}', 'nothing.csv': '', 'what.csv': 'a,b\n1,2\n' });
    assert.deepEqual(['log.csv', 'table.csv', 'context.json', 'nothing.csv', 'what.csv', 'gone.csv'].map((name) => holdsComments(path.join(root, name))), [true, false, true, false, false, false]);
  });
});
