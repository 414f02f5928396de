import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comparable, copyIndex, fingerprintOf } from '../../src/insight/copies.ts';
import { openWorkspace, updateWorkspace, type Workspace } from '../../src/index.ts';
import { checkOne, withText, workspaceOf as workspaceWith } from '../engine/workspace.ts';

const RULES = ['audience/same-copy', 'conversation/repeated-prompt'];
const ON = 'rules: { audience/same-copy: warning, conversation/repeated-prompt: warning }\n';
const workspaceOf = (files: Readonly<Record<string, string>>): Workspace => workspaceWith({ 'rapport.yml': ON, ...files });

async function found(workspace: Workspace, path: string): Promise<readonly string[]> {
  const { diagnostics } = await checkOne(workspace, path);
  return diagnostics.filter(({ rule }) => RULES.includes(rule)).map(({ rule, message }) => `${rule}: ${message}`);
}
const post = (fields: string, body: string): string => `---\n${fields}\n---\n${body}\n`;
const COPY = 'The Thursday class is for backs that take their time. What does yours say?';

describe('what was said before', () => {
  it('is found in the later of two posts alone, with the days between', async () => {
    const files = { 'posts/b.md': post('publish: 2026-05-01', `We start late. ${COPY.slice(54)}`), 'posts/a.md': post('publish: 2026-05-12', `The hall is warm. ${COPY.slice(54)}`) };
    assert.deepEqual(await found(workspaceOf(files), 'posts/b.md'), []);
    const [only, ...more] = await found(workspaceOf(files), 'posts/a.md');
    assert.match(only ?? '', /^conversation\/repeated-prompt: posts\/b\.md asks "What does yours say\?" too, 11 days before\./);
    assert.deepEqual(more, []);
  });

  it('is as far back as the options say', async () => {
    const files = (days: number): Readonly<Record<string, string>> => ({
      'posts/a.md': post('publish: 2026-05-01', COPY), 'posts/b.md': post('publish: 2026-05-12', COPY),
      'rapport.yml': `rules: { audience/same-copy: { severity: warning, days: ${days} }, conversation/repeated-prompt: warning }\n`,
    });
    assert.deepEqual(await found(workspaceOf(files(10)), 'posts/b.md'), []);
    const [only, ...more] = await found(workspaceOf(files(11)), 'posts/b.md');
    assert.match(only ?? '', /^audience\/same-copy: This is the text of posts\/a\.md, which goes out 11 days before\./);
    assert.deepEqual(more, [], 'the copy says all there is to say of its question');
  });

  it('is no matter on another channel, unless it is for somebody else', async () => {
    const on = (channel: string, persona: string): string => post(`publish: 2026-05-01\nchannels: ${channel}\npersonas: ${persona}`, COPY);
    assert.deepEqual(await found(workspaceOf({ 'posts/a.md': on('x', 'maria'), 'posts/b.md': on('mastodon', 'maria') }), 'posts/b.md'), []);
    const [only] = await found(workspaceOf({ 'posts/a.md': on('x', 'ben'), 'posts/b.md': on('mastodon', 'maria') }), 'posts/b.md');
    assert.match(only ?? '', /^audience\/same-copy: This is the text of posts\/a\.md, which is for ben\. Say it to maria/);
  });

  it('takes one persona by its id and by its name for one', async () => {
    const files = { 'personas/maria.yml': 'name: Maria Costa\n', 'posts/a.md': post('personas: maria', COPY), 'posts/b.md': post('personas: Maria Costa', COPY) };
    assert.deepEqual(await found(workspaceOf(files), 'posts/b.md'), []);
  });

  it('is known by its opening, however it goes on', async () => {
    const opening = 'The class for backs that take their time starts late and goes slow, and whoever comes for the first time gets the chair by the window, '.repeat(2);
    const files = { 'posts/a.md': post('publish: 2026-05-01', `${opening}and tea.`), 'posts/b.md': post('publish: 2026-05-02', `${opening}and a mat.`) };
    assert.match((await found(workspaceOf(files), 'posts/b.md'))[0] ?? '', /opens with the same 200 characters/);
  });

  it('follows the posts as they change', async () => {
    const files = { 'posts/a.md': post('publish: 2026-05-01', COPY), 'posts/b.md': post('publish: 2026-05-02', 'The hall is warm, and we start late on Mondays.') };
    let workspace = workspaceOf(files);
    const counts: number[] = [];
    const look = async (): Promise<void> => void counts.push((await found(workspace, 'posts/b.md')).length);
    await look();
    workspace = withText(workspace, 'posts/b.md', post('publish: 2026-05-02', COPY));
    await look();
    workspace = withText(workspace, 'posts/a.md', post('publish: 2026-02-02', COPY));
    await look();
    workspace = withText(workspace, 'posts/a.md', files['posts/a.md']);
    await look();
    workspace = updateWorkspace(workspace, [{ path: 'posts/a.md', source: null }]);
    await look();
    assert.deepEqual(counts, [0, 1, 0, 1, 0]);
  });

  it('gives the same index after changes as from the start', () => {
    const body = fc.constantFrom(COPY, 'We start late. What now?', 'What now?', '', 'Tell us about it.');
    const change = fc.record({ path: fc.constantFrom('posts/a.md', 'posts/b.md', 'posts/c.md'), text: fc.option(body) });
    const listed = (workspace: Workspace): unknown => {
      const { openings, asked } = copyIndex(workspace.posts);
      return [openings, asked].map((shelf) => Array.from(shelf.entries(), ([key, paths]) => [key, [...paths].sort()] as const).filter(([, paths]) => paths.length > 0).sort(([one], [other]) => (one < other ? -1 : 1)));
    };
    fc.assert(fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      let workspace = workspaceOf({ 'posts/a.md': post('publish: 2026-05-01', COPY) });
      copyIndex(workspace.posts);
      for (const { path, text } of changes) workspace = updateWorkspace(workspace, [{ path, source: text === null ? null : { path, text: post('publish: 2026-05-02', text) } }]);
      assert.deepEqual(listed(workspace), listed(openWorkspace(Array.from(workspace.sources.entries(), ([, source]) => ({ ...source })))));
    }));
  });

  it('keeps the fingerprints of the posts that stay', () => {
    const before = workspaceOf({ 'posts/a.md': post('publish: 2026-05-01', COPY), 'posts/b.md': post('', COPY) });
    const a = before.posts.get('posts/a.md');
    assert.ok(a);
    const known = fingerprintOf(a);
    const after = withText(before, 'posts/b.md', post('', 'Something else.')).posts.get('posts/a.md');
    assert.ok(after);
    assert.equal(fingerprintOf(after), known);
  });

  it('looks at words alone', () => {
    assert.equal(comparable('  What’s *new*?  [Here](https://a.example/b?c#d) #yoga\nÉCLAIR! '), comparable('what s new here éclair'));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.doesNotMatch(comparable(text), /[\s#?!]{1}(?<! )|^ | $| {2}/)));
  });

  it('takes time in proportion to the posts and to their length, even if all are alike', () => {
    // Of the processor, which other programs do not lengthen.
    const time = (posts: number, text: string): number => {
      const { posts: shelf } = workspaceOf(Object.fromEntries(Array.from({ length: posts }, (_, index) => [`posts/${index}.md`, post('publish: 2026-05-01', text)])));
      const start = process.cpuUsage();
      copyIndex(shelf);
      return process.cpuUsage(start).user / 1000;
    };
    time(4000, COPY);
    for (const [small, large] of [[() => time(1000, COPY), () => time(8000, COPY)], [() => time(3, 'why? '.repeat(4000)), () => time(3, 'why? '.repeat(32_000))], [() => time(3, `${'why, '.repeat(4000)}?`), () => time(3, `${'why, '.repeat(32_000)}?`)]] as const) {
      const [few, many] = [Math.min(small(), small(), small()), Math.min(large(), large(), large())];
      assert.ok(many < (few + 4) * 32, `${few} ms, then ${many} ms for eight times as much`);
    }
  });
});
