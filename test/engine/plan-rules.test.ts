import assert from 'node:assert/strict';
import { check, checkFile, openWorkspace, updateWorkspace, type Workspace, type WorkspaceOptions } from '../../src/index.ts';

const post = (front: string, body = 'What helps your back?'): string => `---\n${front}\n---\n${body}\n`;
const FILES: Readonly<Record<string, string>> = {
  'personas/maria.yml': 'id: maria\nname: Maria\n',
  'personas/tom.yml': 'id: tom\nname: Tom\n',
  ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`posts/${index}.md`, post(`title: Post ${index}\nchannels: x\npersonas: maria\npublish: 2026-12-0${index + 1} 09:00`, 'The mats are new, and the hall is warm today.')])),
};

const open = (files: Readonly<Record<string, string>>, options: WorkspaceOptions = { today: '2026-12-01' }): Workspace =>
  openWorkspace(Object.entries(files).map(([path, text]) => ({ path, text })), options);

async function found(workspace: Workspace): Promise<readonly string[]> {
  const results = await check(workspace, workspace.sources.paths());
  return results.flatMap(({ path, diagnostics }) => diagnostics.filter(({ rule }) => rule.startsWith('calendar/')).map(({ rule, severity }) => `${path} ${rule} ${severity}`));
}

describe('rules about the plan', () => {
  it('find what the whole of it tells, in the file it is about', async () => {
    assert.deepEqual(await found(open(FILES)), ['personas/tom.yml calendar/persona-balance info', 'posts/8.md calendar/nobody-asked info']);
  });

  it('say nothing of a whole that was not read', async () => {
    const clash = { 'posts/a.md': post('channels: x\npublish: 2026-12-01 09:10') };
    assert.deepEqual(await found(open({ ...FILES, ...clash }, { today: '2026-12-01', partial: true })), ['posts/a.md calendar/clash warning']);
  });

  it('say nothing where nothing is planned', async () => {
    assert.deepEqual(await found(open({ 'posts/a.md': post('title: A'), 'personas/tom.yml': 'name: Tom\n' })), []);
  });

  it('are switched off in a post, and found missing there when they find nothing', async () => {
    const files = { ...FILES, 'posts/8.md': post('title: Post 8\npersonas: maria\npublish: 2026-12-09\nrapport: { disable: [calendar/nobody-asked, calendar/clash] }', 'The mats are new, and the hall is warm today.') };
    const [result] = await check(open(files), ['posts/8.md']);
    assert.deepEqual([result?.suppressed, result?.diagnostics.filter(({ rule }) => /calendar|unused/.test(rule)).map(({ rule, evidence }) => [rule, ...evidence])], [1, [['workspace/unused-suppression', 'calendar/clash']]]);
  });

  it('keep to the configuration, for all files and for some', async () => {
    assert.deepEqual(await found(open({ ...FILES, 'rapport.yml': 'rules: { calendar/persona-balance: off, calendar/nobody-asked: error }\n' })), ['posts/8.md calendar/nobody-asked error']);
    const overrides = 'overrides:\n  - files: [posts/8.md]\n    rules: { calendar/nobody-asked: off, calendar/weekend-host: warning }\n';
    const weekend = { 'posts/8.md': post('host: Moira\npublish: 2026-12-12\npersonas: maria'), 'posts/w.md': post('host: Moira\npublish: 2026-12-13\npersonas: maria') };
    assert.deepEqual(await found(open({ ...FILES, ...weekend, 'rapport.yml': overrides })), ['personas/tom.yml calendar/persona-balance info', 'posts/8.md calendar/weekend-host warning']);
  });

  it('leave alone what has gone out', async () => {
    const old = { 'posts/old.md': post('status: published\nchannels: x\npublish: 2026-12-01 09:10') };
    assert.deepEqual((await found(open({ ...FILES, ...old }))).filter((one) => one.includes('old')), []);
  });

  it('follow what repeats, by a library that is loaded only then', async () => {
    const workspace = open({ 'posts/a.md': post('channels: x\npublish: 2026-12-08'), 'calendar/c.yml': '- { date: 2026-12-01, title: Tip, channel: X, persona: tom, repeat: weekly }\n- { date: 2026-12-15, title: Other, channel: x, persona: maria }\n' });
    assert.deepEqual(await found(workspace), ['calendar/c.yml calendar/clash warning']);
    assert.equal(workspace.expand, null);
  });

  it('are worked out again only when something planned changes, and from the text as it is now', async () => {
    const before = open(FILES);
    checkFile(before, 'posts/8.md');
    const typed = updateWorkspace(before, [{ path: 'posts/3.md', source: { path: 'posts/3.md', text: (FILES['posts/3.md'] ?? '').replace('The mats are new', 'What do you think of the mats') } }]);
    assert.equal(typed.planning, before.planning);
    assert.deepEqual(await found(typed), ['personas/tom.yml calendar/persona-balance info']);
    const moved = updateWorkspace(typed, [{ path: 'posts/3.md', source: { path: 'posts/3.md', text: (FILES['posts/3.md'] ?? '').replace('2026-12-04 09:00', '2026-12-05 09:30') } }]);
    assert.notEqual(moved.planning, typed.planning);
    assert.deepEqual(await found(moved), ['personas/tom.yml calendar/persona-balance info', 'posts/3.md calendar/clash warning', 'posts/8.md calendar/nobody-asked info']);
    const gone = updateWorkspace(moved, [{ path: 'posts/3.md', source: null }]);
    assert.notEqual(gone.planning, moved.planning);
  });
});
