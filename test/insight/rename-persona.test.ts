import assert from 'node:assert/strict';
import { applyEdits, namePersona, openWorkspace, renamePersona, type Edit } from '../../src/index.ts';

const FILES: Readonly<Record<string, string>> = {
  'personas/maria.yml': 'id: maria # for posts\nname: Maria\n',
  'personas/tom.yml': 'name: Tom\n',
  'posts/a.md': '---\npersonas: [tom, "maria"]\n---\nmaria is a name in the text.\n',
  'posts/b.md': '---\naudience: Maria\n---\nB\n',
  'calendar/may.csv': 'date,persona,title\r\n2026-05-04,"maria, tom",maria\r\n',
  'content-calendar.md': '| Date | Persona | Title |\n|---|---|---|\n| 2026-05-05 | maria | Tea |\n',
};

function renamed(id: string, newId: string): Readonly<Record<string, string>> {
  const { personas, posts, calendars } = openWorkspace(Object.entries(FILES).map(([path, text]) => ({ path, text })));
  const slots = calendars.paths().flatMap((path) => calendars.get(path)?.slots ?? []);
  const { edits, left } = renamePersona({ personas, posts: posts.paths().flatMap((path) => posts.get(path) ?? []), slots }, id, newId);
  assert.deepEqual(left, []);
  const own = (path: string): readonly Edit[] => edits.filter((edit) => edit.path === path);
  return Object.fromEntries([...new Set(edits.map((edit) => edit.path))].map((path) => [path, applyEdits(FILES[path] ?? '', own(path))]));
}

describe('renaming a persona', () => {
  it('changes its id wherever it is one, and nothing else', () => {
    assert.deepEqual(renamed('maria', 'maria-g'), {
      'personas/maria.yml': 'id: maria-g # for posts\nname: Maria\n',
      'posts/a.md': '---\npersonas: [tom, "maria-g"]\n---\nmaria is a name in the text.\n',
      'calendar/may.csv': 'date,persona,title\r\n2026-05-04,"maria-g, tom",maria\r\n',
      'content-calendar.md': '| Date | Persona | Title |\n|---|---|---|\n| 2026-05-05 | maria-g | Tea |\n',
    });
  });

  it('gives an id to a persona that had its file name for one, and quotes what needs it', () => {
    assert.deepEqual(renamed('tom', 'no'), {
      'personas/tom.yml': 'name: Tom\nid: "no"\n',
      'posts/a.md': '---\npersonas: ["no", "maria"]\n---\nmaria is a name in the text.\n',
      'calendar/may.csv': 'date,persona,title\r\n2026-05-04,"maria; no",maria\r\n',
    });
  });
});

describe('naming a persona in a post', () => {
  const named = (text: string): string => {
    const post = openWorkspace([{ path: 'posts/a.md', text }]).posts.get('posts/a.md');
    assert.ok(post);
    const result = namePersona(post, 'ana');
    return 'refused' in result ? result.refused : applyEdits(text, result.edits);
  };
  it('makes front matter, adds a key, or adds to a list', () => {
    assert.equal(named('B'), '---\npersonas: [ana]\n---\n\nB');
    assert.equal(named('---\r\ntitle: A # why\r\n---\r\nB'), '---\r\ntitle: A # why\r\npersonas: [ana]\r\n---\r\nB');
    assert.equal(named('---\ntarget-audience: [tom]\n---\nB'), '---\ntarget-audience: [tom, ana]\n---\nB');
    assert.equal(named('---\npersonas:\n---\nB'), '---\npersonas: ana\n---\nB');
    assert.equal(named('---\n{ title: A }\n---\nB'), '---\n{ title: A, personas: ana }\n---\nB');
    assert.equal(named('---\npersonas: ana\n---\nB'), '---\npersonas: ana\n---\nB');
  });
});
