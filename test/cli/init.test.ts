import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from './process.ts';

describe('a workspace is begun', () => {
  let folder: string;
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  beforeEach(() => { folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-init-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('with what is there: it is said, and a configuration names it', () => {
    write('docs/personas.md', '# Personas\n\n## Maria (67)\n\n**Goals:** sleep\n\n## Tom\n\n**Goals:** play\n');
    write('test/personas.yml', '- name: admin\n  password: secret\n  permissions: all\n');
    write('posts/one.md', 'What helps your back?\n');
    const { code, out } = run(folder, ['init']);
    assert.equal(code, 0);
    assert.match(out, /2 personas in docs\/personas\.md: Maria, Tom/);
    assert.match(out, /Left alone: test\/personas\.yml: it looks like an account to test with/);
    assert.match(out, /1 post in posts\//);
    assert.match(read('rapport.yml'), /\npersonas:\n {2}- personas\/\*\*\n {2}- docs\/personas\.md\n/);
    assert.match(run(folder, ['list', 'personas']).out, /maria/);
    assert.equal(run(folder, ['check']).code, 0);
    assert.match(run(folder, ['new', 'persona', 'Zoë']).out, /Made personas\/zoe\.yml\. Fill in/);
    assert.match(run(folder, ['list', 'personas']).out, /zoe/, 'what is made after it is read too');
  });

  it('and what is made where nothing is read is said to be', () => {
    write('rapport.yml', 'personas: [people/**]\nposts: [social/**]\n');
    assert.match(run(folder, ['new', 'persona', 'Bo']).out, /Nothing reads it there yet: "personas" in rapport\.yml names people\/\*\*\. Add "personas\/\*\*" to it/);
    assert.match(run(folder, ['new', 'post', 'Tea']).out, /Write it below/, 'front matter makes it a post anywhere');
  });

  it('in an empty folder, and then again: nothing is written over', () => {
    assert.match(run(folder, ['init']).out, /No personas yet.*\nNo posts yet/);
    write('rapport.yml', 'brand: Riverside\n');
    const again = run(folder, ['init']);
    assert.deepEqual([again.code, read('rapport.yml')], [0, 'brand: Riverside\n']);
    assert.match(again.out, /stays as it is/);
  });

  it('or only shown', () => {
    assert.match(run(folder, ['init', '--dry-run']).out, /# brand:/);
    assert.equal(existsSync(path.join(folder, 'rapport.yml')), false);
  });

  it('with a post, for personas that there are', () => {
    write('personas/maria.yml', 'name: Maria\n');
    assert.match(run(folder, ['new', 'post', 'Open: day', '--persona', 'Maria', '--channel', 'x, bluesky', '--date', '2026-12-01']).out, /Made posts\/2026-12-01-open-day\.md/);
    assert.equal(read('posts/2026-12-01-open-day.md'), '---\ntitle: "Open: day"\npersonas: [maria]\nchannels: [x, bluesky]\npublish: 2026-12-01\nstatus: draft\n---\n\n');
    for (const [args, message] of [
      [['Open: day', '--date', '2026-12-01'], /is there already/], [['A', '--date', 'soon'], /"soon" is no date/], [['A', '--persona', 'mari'], /no persona called "mari"\. Did you mean "maria"/], [['???'], /no letters/], [[], /Say what to make/],
    ] as const) {
      const { code, err } = run(folder, ['new', 'post', ...args]);
      assert.equal(code, 2);
      assert.match(err, message);
    }
  });

  it('and doctor says what is read of a file of personas', () => {
    write('personas/maria.md', '# Maria\n\n**Goals:** sleep\n**Shoe size:** 38\n');
    write('personas/notes.md', 'Nothing of the kind.\n');
    write('docs/personas.md', '# Personas\n\n## Tom\n\n**Goals:** play\n');
    const { out } = run(folder, ['doctor', 'personas/maria.md', 'personas/notes.md', 'docs/personas.md']);
    assert.match(out, /Maria \(maria\): 1 goal; also noted: Shoe size/);
    assert.match(out, /No key, heading or table in it says who somebody is/);
    assert.match(out, /1 persona could be read in it: Tom\. Add it to "personas" in rapport\.yml/);
  });
});
