import assert from 'node:assert/strict';
import { check, openWorkspace, updateWorkspace } from '../../src/index.ts';
import { checkOne, rulesIn, withText, workspaceOf } from './workspace.ts';

const BAIT = 'Like if you agree that mats matter.';

describe('checking', () => {
  it('leaves published posts alone unless asked', async () => {
    const files = [{ path: 'posts/a.md', text: `---\nstatus: published\n---\n${BAIT}` }];
    const [silent] = await check(openWorkspace(files), ['posts/a.md']);
    const [asked] = await check(openWorkspace(files, { includePublished: true }), ['posts/a.md']);
    assert.deepEqual([silent?.diagnostics.length, asked?.diagnostics.length], [0, 1]);
  });

  it('still says that a published post cannot be read', async () => {
    assert.deepEqual(await rulesIn({ 'posts/a.md': `---\nstatus: published\ntitle: A: b\n---\n${BAIT}` }, 'posts/a.md'), ['workspace/syntax']);
  });

  it('judges what is left of a broken post', async () => {
    assert.deepEqual(await rulesIn({ 'posts/a.md': `---\ntitle: A: b\n---\n${BAIT}` }, 'posts/a.md'), ['workspace/syntax', 'vanity/engagement-bait']);
  });

  it('does not judge a language it does not know, and says so', async () => {
    const text = 'Liebe Kundinnen, am Montag beginnt der neue Kurs für alle, die morgens steif sind. Kommt vorbei und bringt eine Matte mit.';
    const result = await checkOne(workspaceOf({ 'posts/a.md': text }), 'posts/a.md');
    assert.deepEqual([result.diagnostics.length, result.notJudged], [0, 'not judged: language de']);
    const stated = await checkOne(workspaceOf({ 'posts/a.md': '---\nlang: de\n---\nDear customers, do you stretch?' }), 'posts/a.md');
    assert.deepEqual([stated.diagnostics.length, stated.notJudged], [0, 'not judged: language de']);
  });

  it('runs rules that need no language on any text', async () => {
    const text = `---\nlang: de\nchannels: x\n---\n${'Wir freuen uns sehr. '.repeat(20)}`;
    assert.deepEqual(await rulesIn({ 'posts/a.md': text }, 'posts/a.md'), ['channel/length']);
  });

  it('keeps other people\'s words apart from the author\'s', async () => {
    const text = '> Dear customers, like and share this post! Do you agree?\n\nThat was their post. What would you have written?';
    assert.deepEqual(await rulesIn({ 'posts/a.md': text }, 'posts/a.md'), []);
  });

  it('follows the severity, options and confidence of rapport.yml', async () => {
    const file = { 'posts/a.md': BAIT };
    const severity = async (config: string): Promise<readonly string[]> => (await checkOne(workspaceOf({ ...file, 'rapport.yml': config }), 'posts/a.md')).diagnostics.map((one) => one.severity);
    assert.deepEqual(await severity('rules: { vanity/engagement-bait: error }'), ['error']);
    assert.deepEqual(await severity('rules:\n  vanity/engagement-bait: off'), []);
    assert.deepEqual(await severity('rules: { vanity/engagement-bait: { confidence: 0.99 } }'), []);
    assert.deepEqual(await severity(''), ['warning']);
  });

  it('takes a team\'s own limit for a network', async () => {
    const text = `---\nchannels: mastodon\n---\n${'What now? '.repeat(60)}`;
    assert.deepEqual(await rulesIn({ 'posts/a.md': text }, 'posts/a.md'), ['channel/length']);
    assert.deepEqual(await rulesIn({ 'posts/a.md': text, 'rapport.yml': 'channels: { mastodon: { limit: 1000 } }' }, 'posts/a.md'), []);
  });

  it('gives the same answer after an update as after opening anew', async () => {
    const before = { 'personas/maria.yml': 'name: Maria\n', 'posts/a.md': '---\npersonas: mariah\n---\nWhat helps?', 'posts/b.md': BAIT };
    let workspace = workspaceOf(before);
    workspace = withText(workspace, 'personas/maria.yml', 'id: mariah\nname: Maria\ngoals: [get up without pain]\n');
    workspace = withText(workspace, 'posts/b.md', '---\npersonas: mariah\n---\nWhat helps?');
    workspace = withText(workspace, 'rapport.yml', 'rules: { conversation/no-prompt: off }');
    workspace = updateWorkspace(workspace, [{ path: 'posts/c.md', source: { path: 'posts/c.md', text: BAIT } }]);
    workspace = updateWorkspace(workspace, [{ path: 'posts/c.md', source: null }]);
    const anew = openWorkspace(workspace.sources.paths().flatMap((path) => workspace.sources.get(path) ?? []));
    assert.deepEqual(workspace.sources.paths(), ['personas/maria.yml', 'posts/a.md', 'posts/b.md', 'rapport.yml']);
    assert.deepEqual(await check(workspace, workspace.sources.paths()), await check(anew, anew.sources.paths()));
    assert.deepEqual((await check(workspace, workspace.sources.paths())).flatMap((one) => one.diagnostics), []);
  });

  it('shares what an update did not touch', () => {
    const before = workspaceOf({ 'personas/maria.yml': 'name: Maria\n', 'posts/a.md': BAIT, 'posts/b.md': BAIT });
    const after = withText(before, 'posts/a.md', 'What helps?');
    assert.equal(after.posts.get('posts/b.md'), before.posts.get('posts/b.md'));
    assert.equal(after.personas, before.personas);
    assert.equal(before.posts.get('posts/a.md')?.source.text, BAIT, 'the older workspace stays as it was');
  });
});
