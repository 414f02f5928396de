import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check, checkFile, openWorkspace, preparePlan, updateWorkspace, type Workspace, type WorkspaceOptions } from '../../src/index.ts';

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

  describe('under overrides', () => {
    // Something for each rule: a clash within the hour and one within two, something overdue, a gap, a weekend, a month about us.
    const PLAN: Readonly<Record<string, string>> = {
      'personas/maria.yml': 'id: maria\nname: Maria\n',
      'personas/tom.yml': 'id: tom\nname: Tom\n',
      'posts/a.md': post('channels: x\npersonas: maria\npublish: 2026-12-07 13:00\nhost: Moira\ntopics: [mats]', 'We are proud of our new mats.'),
      'posts/b.md': post('channels: x\npersonas: maria\npublish: 2026-12-07 13:30\nhost: Moira\ntopics: [mats]', 'We won, and our hall is the best.'),
      'posts/c.md': post('channels: linkedin\npersonas: maria\npublish: 2026-12-08 09:00\nhost: Moira\ntopics: [mats]', 'Our team is ready. We like it.'),
      'posts/late.md': post('channels: x\nstatus: draft\npersonas: maria\npublish: 2026-11-20', 'We open soon.'),
      'calendar/dec.yml': '- { date: 2026-12-08 10:30, title: Mats, channel: linkedin, persona: maria, topic: mats, host: Moira }\n- { date: 2026-12-12, title: Hall, channel: x, persona: maria, topic: mats, host: Moira }\n- { date: 2026-12-31, title: Year, channel: x, persona: maria, topic: mats, host: Moira }\n',
    };
    const judged = (config: string): Promise<readonly string[]> => found(open({ ...FILES, ...PLAN, 'rapport.yml': config }));
    const STRICT = 'rules: { calendar: on }\n';

    it('say of every file what the same rules say without them, where they are for all files', async () => {
      const setting = fc.record({ rule: fc.constantFrom('clash', 'overdue', 'gap', 'weekend-host', 'persona-balance', 'topic-balance', 'nobody-asked', 'about-us', 'no-follow-up'), severity: fc.constantFrom('off', 'on', 'info', 'warning', 'error'), minutes: fc.constantFrom(10, 60, 120) });
      const all = await judged(STRICT);
      assert.ok(new Set(all.map((one) => one.split(' ')[1])).size >= 6, all.join('\n'));
      await fc.assert(fc.asyncProperty(fc.uniqueArray(setting, { minLength: 1, maxLength: 4, selector: ({ rule }) => rule }), async (settings) => {
        const rules = settings.map(({ rule, severity, minutes }) => `calendar/${rule}: { severity: ${severity}${rule === 'clash' ? `, minutes: ${minutes}` : ''} }`).join(', ');
        assert.deepEqual(await judged(`overrides:\n  - files: ['**']\n    rules: { ${rules} }\n`), await judged(`rules: { ${rules} }\n`));
      }), { numRuns: 40 });
    });

    it('change what is shown in the files they name, and nothing elsewhere', async () => {
      const all = await judged(STRICT);
      for (const file of new Set(all.map((one) => one.split(' ')[0] ?? ''))) {
        const here = (one: string): boolean => one.startsWith(`${file} `);
        assert.deepEqual(await judged(`${STRICT}overrides: [{ files: ${file}, rules: { '*': off } }]\n`), all.filter((one) => !here(one)));
        assert.deepEqual(await judged(`${STRICT}overrides: [{ files: ${file}, rules: { calendar: error } }]\n`), all.map((one) => (here(one) ? one.replace(/\w+$/, 'error') : one)));
        assert.deepEqual(await judged(`rules: { '*': off }\noverrides: [{ files: ${file}, rules: { calendar: on } }]\n`), all.filter(here));
      }
    });

    it('have options of their own', async () => {
      assert.deepEqual(await judged("rules: { calendar: off, calendar/clash: on }\n"), ['posts/b.md calendar/clash warning']);
      assert.deepEqual(await judged("rules: { calendar: off, calendar/clash: on }\noverrides: [{ files: calendar, rules: { calendar/clash: { minutes: 120 } } }]\n"), ['calendar/dec.yml calendar/clash warning', 'posts/b.md calendar/clash warning']);
      assert.deepEqual(await judged("rules: { calendar: off, calendar/clash: error }\noverrides: [{ files: posts, rules: { calendar/clash: on } }]\n"), ['posts/b.md calendar/clash warning']);
    });
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

  it('find while somebody types what they find when all is read anew, prepared beforehand or not', async () => {
    const texts = ['The mats are new, and the hall is warm today.', 'What do you think of the mats?', 'We have new mats, and our hall is ours.', 'You and your back will like what you find here, won\'t you.', ''];
    let typed = open(FILES);
    for (const _ of preparePlan(typed)); // all of it
    for (let step = 0; step < 40; step++) {
      const path = `posts/${(step * 7) % 9}.md`;
      const text = post(`title: Post ${path.slice(6, 7)}\nchannels: x\npersonas: maria\npublish: 2026-12-0${Number(path.slice(6, 7)) + 1} 09:00`, texts[(step * 3) % 5]);
      typed = updateWorkspace(typed, [{ path, source: { path, text } }]);
      const anew = open(Object.fromEntries(Array.from(typed.sources.entries(), ([name, source]) => [name, source.text])));
      assert.deepEqual(await found(typed), await found(anew), `after step ${step}`);
    }
  });
});
