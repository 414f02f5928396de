import assert from 'node:assert/strict';
import { check, openWorkspace, type WorkspaceOptions } from '../../src/index.ts';

const STRICT = { 'rapport.yml': 'extends: rapport:strict\n' };

/** What a rule says, by the file in which it says it. */
async function found(rule: string, files: Readonly<Record<string, string>>, options: WorkspaceOptions = {}): Promise<readonly string[]> {
  const workspace = openWorkspace(Object.entries({ ...STRICT, ...files }).map(([path, text]) => ({ path, text })), options);
  return (await check(workspace, workspace.sources.paths())).flatMap(({ path, diagnostics }) => diagnostics.filter((one) => one.rule === rule).map((one) => `${path}: ${one.message}`));
}

describe('rules about personas', () => {
  it('say nothing of time where nobody says what day it is', async () => {
    const files = { 'personas/maria.yml': 'name: Maria\nreviewed: 2019-01-01\n' };
    assert.deepEqual(await found('persona/stale', files), []);
    assert.deepEqual(await found('persona/stale', files, { today: '2019-06-01' }), []);
    assert.deepEqual((await found('persona/stale', files, { today: '2020-01-02' })).map((one) => /\d+ days/.exec(one)?.[0]), ['366 days']);
    assert.deepEqual(await found('persona/stale', { 'personas/maria.yml': 'name: Maria\nreviewed: last spring\n' }, { today: '2026-11-24' }), [], 'a date that cannot be read is not an old one');
  });

  it('call nobody unused where not all was read, or nothing is written yet', async () => {
    const maria = { 'personas/maria.yml': 'name: Maria\n' };
    const other = { ...maria, 'personas/tom.yml': 'name: Tom\n', 'posts/a.md': '---\npersonas: tom\nstatus: published\n---\nWhat helps?' };
    assert.deepEqual(await found('persona/unused', maria), []);
    assert.deepEqual(await found('persona/unused', other), ['personas/maria.yml: Nothing is written for Maria. Write to them, or take the persona out.']);
    assert.deepEqual(await found('persona/unused', other, { partial: true }), []);
  });

  it('report a duplicate once, at the later of the two', async () => {
    const text = 'id: maria\nname: Maria\ngoals: [sleep well, meet people]\npains: [a stiff back, long evenings]\n';
    const reported = await found('persona/duplicate', { 'personas/a.yml': text, 'personas/b.yml': text, 'personas/c.yml': text.replace('id: maria\n', '') });
    assert.deepEqual(reported.map((one) => one.slice(0, 'personas/b.yml'.length)), ['personas/b.yml', 'personas/c.yml']);
    assert.match(reported[0] ?? '', /"maria" is the id of a persona in personas\/a\.yml too/);
    assert.match(reported[1] ?? '', /nearly the same as "maria" in personas\/a\.yml/);
  });

  it('take two people with a few lines in common for two people', async () => {
    const person = (own: string): string => `name: ${own}\ngoals: [sleep well, ${own} walks]\npains: [a stiff back, ${own} works late]\ninterests: [yoga, ${own} sings]\n`;
    assert.deepEqual(await found('persona/duplicate', { 'personas/a.yml': person('Ann'), 'personas/b.yml': person('Bea') }), []);
    assert.deepEqual(await found('persona/duplicate', { 'personas/a.yml': 'name: Ann\ngoals: [sleep well]\n', 'personas/b.yml': 'name: Bea\ngoals: [sleep well]\n' }), [], 'too little to compare');
  });

  it('compare a thousand personas of one template in no time', async () => {
    const personas = Array.from({ length: 1000 }, (_, at) => `- name: P${at}\n  goals: [sleep well, meet people]\n  pains: [a stiff back, long evenings]\n  interests: [yoga, own ${at}, more ${at}]\n`);
    const started = performance.now();
    await found('persona/duplicate', { 'personas/all.yml': personas.join('') });
    assert.ok(performance.now() - started < 20_000);
  });

  it('can be switched off for one persona, in the file and under a key', async () => {
    const incomplete = (extra: string): Promise<readonly string[]> => found('persona/incomplete', { 'personas/all.yml': `- name: Tom\n  role: works shifts\n${extra}- name: Ann\n  role: cooks\n` });
    assert.equal((await incomplete('')).length, 2);
    assert.equal((await incomplete('  rapport: { disable: [persona/incomplete] }\n')).length, 1);
    assert.equal((await incomplete('# rapport-disable-next-line persona/incomplete\n')).length, 1);
  });
});
