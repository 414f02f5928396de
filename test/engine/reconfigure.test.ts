import assert from 'node:assert/strict';
import { checkFile, openWorkspace, preparePlan, updateWorkspace, type Workspace } from '../../src/index.ts';
import { withText, workspaceOf } from './workspace.ts';

const FILES: Readonly<Record<string, string>> = {
  'rapport.yml': 'brand: [Riverside]\n',
  'personas/maria.yml': 'id: maria\nname: Maria\ninterests: [yoga]\n',
  'people/tom.yml': 'id: tom\nname: Tom\n',
  'calendar/may.yml': '- { date: 2030-05-04, persona: maria, title: Mats, status: scheduled }\n',
  'posts/a.md': '---\nwho: [tom]\npublish: 2030-05-04\nstatus: scheduled\n---\nRiverside is proud of its mats. Like if you agree.\n',
  'posts/b.md': '---\npersonas: [maria]\npublish: 2030-05-11\nstatus: scheduled\n---\nOur mats are new. Do you stretch?\n',
  'notes/c.md': 'Like if you agree.\n',
  'base.yml': 'rules: { vanity: off }\n',
};

/** What a person types, letter by letter, below what is there. */
const TYPED = [
  'rules: { vanity: off, calendar: { severity: warning } }\n', 'posts: [notes/**]\n', 'personas: [people/**]\n', 'calendars: none\n', 'ignore: [posts/b*]\n',
  'fields: { posts: { who: personas } }\n', 'timezone: Europe/London\n', 'brand: [Riverbank]\n', 'extends: [rapport:strict, base.yml]\n', 'baseline: old.json\n',
];

function findings(workspace: Workspace): unknown {
  for (const _ of preparePlan(workspace)) continue;
  return workspace.sources.paths().map((path) => [path, workspace.kinds.get(path)?.kind, checkFile(workspace, path).diagnostics]);
}

describe('typing in rapport.yml', () => {
  for (const typed of TYPED) {
    it(`ends, at every letter, where opening the folder ends: ${typed.trim()}`, () => {
      let workspace = workspaceOf(FILES);
      for (const length of [...Array(typed.length + 1).keys(), ...[...Array(typed.length).keys()].reverse()]) {
        const text = `${typed.startsWith('brand') ? '' : (FILES['rapport.yml'] ?? '')}${typed.slice(0, length)}`;
        workspace = withText(workspace, 'rapport.yml', text);
        assert.deepEqual(findings(workspace), findings(workspaceOf({ ...FILES, 'rapport.yml': text })), text);
      }
    });
  }

  it('reads no other file again, nor makes the plan again, where both are read as before', () => {
    const before = workspaceOf(FILES);
    const after = withText(before, 'rapport.yml', 'brand: [Riverside]\nrules: { vanity: off }\nchannels: { mastodon: { limit: 1000 } }\n');
    assert.equal(after.posts, before.posts);
    assert.equal(after.personas, before.personas);
    assert.equal(after.planning, before.planning);
    assert.notEqual(withText(before, 'rapport.yml', 'brand: [Riverbank]\n').planning, before.planning, 'who "we" are is part of the plan');
  });

  it('reads only what it now reads otherwise, where it says which files are what', () => {
    const before = workspaceOf(FILES);
    const after = withText(before, 'rapport.yml', 'posts: [posts/**, notes/**]\n');
    assert.ok(after.posts.has('notes/c.md') && !before.posts.has('notes/c.md'));
    for (const path of ['posts/a.md', 'posts/b.md']) assert.equal(after.posts.get(path), before.posts.get(path));
    assert.equal(after.calendars.get('calendar/may.yml'), before.calendars.get('calendar/may.yml'));
    const named = withText(before, 'rapport.yml', 'fields: { posts: { who: personas } }\n');
    assert.notEqual(named.posts.get('posts/a.md'), before.posts.get('posts/a.md'), 'another name of a field is another reading');
    assert.equal(withText(named, 'rapport.yml', '# Ours\nfields: { posts: { who: personas } }\n').posts, named.posts);
  });

  it('takes what changes with it', () => {
    const next = updateWorkspace(workspaceOf(FILES), [
      { path: 'rapport.yml', source: { path: 'rapport.yml', text: 'rules: { vanity: off }\n' } },
      { path: 'posts/a.md', source: null },
      { path: 'posts/b.md', source: { path: 'posts/b.md', text: 'What helps?\n' } },
    ]);
    const { 'posts/a.md': _, ...rest } = FILES;
    assert.deepEqual(findings(next), findings(openWorkspace(Object.entries({ ...rest, 'rapport.yml': 'rules: { vanity: off }\n', 'posts/b.md': 'What helps?\n' }).map(([path, text]) => ({ path, text })))));
  });
});
