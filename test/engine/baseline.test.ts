import assert from 'node:assert/strict';
import fc from 'fast-check';
import { baselineOf, baselineText, check, entriesIn, findingsIn, openWorkspace, replaced, shared, unusedEntries, updateWorkspace, useBaseline, type Baseline, type Source, type Workspace } from '../../src/index.ts';
import { checkOne, withText, workspaceOf } from './workspace.ts';

const FILE = '.rapport-baseline.json';
const everything = (): boolean => true;

const sentences = fc.constantFrom('Like if you agree.', 'Do you stretch?', 'Thoughts?', 'Dear customers,', 'What helps your back in the morning?', 'New mats have come to the hall today, all of them blue.', 'Share this with a friend!');
const posts = fc.array(fc.array(sentences, { maxLength: 5 }), { minLength: 1, maxLength: 4 }).map((bodies) => bodies.map((body, at): Source => ({ path: `posts/${at}.md`, text: body.join('\n\n') })));

/** Everything found, whether it is accepted or not. */
async function foundIn(workspace: Workspace): Promise<Baseline> {
  const results = await check(workspace, workspace.sources.paths());
  return baselineOf(results.flatMap(({ diagnostics, baselined }) => [...diagnostics, ...baselined]), (path) => workspace.sources.get(path));
}

const withBaseline = (workspace: Workspace, baseline: Baseline): Workspace => withText(workspace, FILE, baselineText(baseline));
const shown = async (workspace: Workspace): Promise<readonly string[]> =>
  (await check(workspace, workspace.sources.paths())).flatMap(({ path, diagnostics }) => diagnostics.map((one) => `${path} ${one.rule} ${String(one.span.start)}`));

describe('a baseline', () => {
  it('that was just made leaves nothing to show, and keeps through its file', async () => {
    await fc.assert(fc.asyncProperty(posts, async (files) => {
      const workspace = openWorkspace(files);
      const baseline = await foundIn(workspace);
      const accepted = withBaseline(workspace, baseline);
      assert.deepEqual(accepted.baseline.baseline, new Map(baseline));
      assert.deepEqual(await shown(accepted), []);
      assert.equal(unusedEntries(baseline, await foundIn(accepted), everything), 0);
      const hidden = (await check(accepted, accepted.sources.paths())).reduce((sum, one) => sum + one.baselined.length, 0);
      assert.equal(hidden, findingsIn(baseline));
    }), { numRuns: 60 });
  });

  it('shows whatever is new, however often it was there before', async () => {
    const bait = fc.constantFrom('Like if you agree.', 'Share this with a friend!', 'Tag a friend who needs this.');
    await fc.assert(fc.asyncProperty(posts, bait, fc.nat(), async (files, sentence, pick) => {
      const workspace = openWorkspace(files);
      const accepted = withBaseline(workspace, await foundIn(workspace));
      const target = files[pick % files.length];
      assert.ok(target);
      const grown = withText(accepted, target.path, `${target.text}\n\n${sentence}`);
      const before = await foundIn(workspace);
      const after = await foundIn(grown);
      const rule = 'vanity/engagement-bait';
      const count = (one: Baseline): number => [...(one.get(target.path)?.get(rule)?.values() ?? [])].reduce((sum, number) => sum + number, 0);
      assert.equal(count(after), count(before) + 1);
      assert.equal((await shown(grown)).filter((one) => one.startsWith(`${target.path} ${rule}`)).length, 1);
    }), { numRuns: 60 });
  });

  it('that is pruned keeps exactly what matches', async () => {
    await fc.assert(fc.asyncProperty(posts, posts, async (old, now) => {
      const baseline = await foundIn(openWorkspace(old));
      const workspace = openWorkspace(now);
      const found = await foundIn(workspace);
      const pruned = shared(baseline, found);
      assert.deepEqual(await shown(withBaseline(workspace, pruned)), await shown(withBaseline(workspace, baseline)), 'nothing more is shown');
      assert.equal(unusedEntries(pruned, found, everything), 0, 'nothing is left that matches nothing');
      assert.deepEqual(shared(pruned, found), pruned, 'pruned twice is pruned once');
      for (const [path, rules] of pruned) for (const [rule, texts] of rules) for (const [text, count] of texts) assert.ok(count <= (baseline.get(path)?.get(rule)?.get(text) ?? 0) && count <= (found.get(path)?.get(rule)?.get(text) ?? 0));
    }), { numRuns: 40 });
  });

  it('does not care where on the page a text stands, nor how its lines end', async () => {
    const workspace = workspaceOf({ 'posts/a.md': 'Like if\nyou agree.' });
    const accepted = withBaseline(workspace, await foundIn(workspace));
    assert.deepEqual(await shown(withText(accepted, 'posts/a.md', '# Mats\n\nThey are blue.\n\nLike if\r\nyou agree.\n')), []);
  });

  it('reads as it was written, whatever the texts', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', '1', '10', '', '"', '\\'));
    const nested = fc.dictionary(text, fc.dictionary(text, fc.dictionary(text, fc.integer({ min: 1, max: 99 }), { minKeys: 1, maxKeys: 4 }), { minKeys: 1, maxKeys: 3 }), { maxKeys: 4 });
    fc.assert(fc.property(nested, (files) => {
      const baseline: Baseline = new Map(Object.entries(files).map(([path, rules]) => [path, new Map(Object.entries(rules).map(([rule, texts]) => [rule, new Map(Object.entries(texts))]))]));
      const written = baselineText(baseline);
      const workspace = openWorkspace([{ path: FILE, text: written }]);
      assert.deepEqual(workspace.baseline.problems, []);
      assert.deepEqual(sortedEntries(workspace.baseline.baseline), sortedEntries(baseline));
      assert.equal(baselineText(workspace.baseline.baseline), written, 'sorted, whatever the order was');
    }), { numRuns: 200 });
  });

  it('is sorted, with a line for each text', () => {
    const baseline: Baseline = new Map([['posts/b.md', new Map([['b/two', new Map([['z', 1], ['a', 2]])], ['a/one', new Map([['', 1]])]])], ['posts/a.md', new Map([['a/one', new Map([['Do you?', 1]])]])]]);
    assert.equal(baselineText(baseline), [
      '{', '  "version": 1,', '  "findings": {',
      '    "posts/a.md": {', '      "a/one": {', '        "Do you?": 1', '      }', '    },',
      '    "posts/b.md": {', '      "a/one": {', '        "": 1', '      },', '      "b/two": {', '        "a": 2,', '        "z": 1', '      }', '    }',
      '  }', '}', '',
    ].join('\n'));
    assert.equal(baselineText(new Map()), '{\n  "version": 1,\n  "findings": {}\n}\n');
    assert.deepEqual([entriesIn(baseline), findingsIn(baseline)], [4, 5]);
  });

  it('of some files leaves the others as they are', () => {
    const of = (path: string, count: number): Baseline => new Map([[path, new Map([['a/one', new Map([['x', count]])]])]]);
    const old: Baseline = new Map([...of('a', 1), ...of('b', 2)]);
    assert.deepEqual(replaced(old, of('a', 5), (path) => path === 'a'), new Map([...of('b', 2), ...of('a', 5)]));
    assert.deepEqual(replaced(old, new Map(), (path) => path === 'a'), of('b', 2));
    assert.deepEqual([unusedEntries(old, of('b', 1), (path) => path === 'a'), unusedEntries(old, of('b', 1), everything)], [1, 2]);
  });

  it('never accepts a mistake in the configuration', async () => {
    const workspace = workspaceOf({ 'rapport.yml': 'postz: 1\n' });
    const accepted = withBaseline(workspace, await foundIn(workspace));
    assert.equal((await checkOne(accepted, 'rapport.yml')).diagnostics.length, 1);
  });

  it('that cannot be read says so, and accepts nothing', async () => {
    const files = { 'posts/a.md': 'Like if you agree.' };
    for (const text of ['{', '[]', '{"version": 2}', 'null', '<<<<<<< HEAD\n{\n=======\n}\n>>>>>>> b\n']) {
      const workspace = workspaceOf({ ...files, [FILE]: text });
      const { diagnostics } = await checkOne(workspace, FILE);
      assert.deepEqual(diagnostics.map((one) => one.rule), ['workspace/config'], text);
      assert.equal((await checkOne(workspace, 'posts/a.md')).diagnostics.length, 1);
    }
    for (const text of ['{"version": 1}', '{"version": 1, "findings": {"posts/a.md": {"vanity/engagement-bait": {"Like if you agree": -1, "x": "y"}}}}']) {
      assert.equal((await checkOne(workspaceOf({ ...files, [FILE]: text }), 'posts/a.md')).diagnostics.length, 1, text);
    }
  });

  it('is where rapport.yml says, and then has to be there', async () => {
    const bait = { 'posts/a.md': 'Like if you agree.' };
    const text = baselineText(await foundIn(workspaceOf(bait)));
    const named = { ...bait, 'rapport.yml': 'baseline: quality/old.json\n' };
    assert.deepEqual((await checkOne(workspaceOf(named), 'rapport.yml')).diagnostics.map((one) => one.message), ['There is no file quality/old.json yet. Make it: rapport check --update-baseline']);
    const workspace = workspaceOf({ ...named, 'quality/old.json': text });
    assert.deepEqual(await shown(workspace), []);
    assert.equal(workspace.kinds.get('quality/old.json')?.kind, 'baseline');
    assert.equal((await shown(workspaceOf({ ...named, 'quality/old.json': baselineText(new Map()), [FILE]: text }))).length, 1);
    assert.equal((await shown(useBaseline(workspace, null))).length, 1);
    assert.deepEqual(await shown(useBaseline(workspaceOf(bait), 'x.json', { path: 'x.json', text })), []);
  });

  it('is followed when it changes', async () => {
    let workspace = workspaceOf({ 'posts/a.md': 'Like if you agree.' });
    const text = baselineText(await foundIn(workspace));
    workspace = withText(workspace, FILE, text);
    assert.deepEqual(await shown(workspace), []);
    workspace = updateWorkspace(workspace, [{ path: FILE, source: null }]);
    assert.equal((await shown(workspace)).length, 1);
  });
});

const sortedEntries = (baseline: Baseline): unknown => [...baseline].map(([path, rules]) => [path, [...rules].map(([rule, texts]) => [rule, [...texts].sort()]).sort()]).sort();
