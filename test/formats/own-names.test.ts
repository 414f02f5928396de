import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addEntry } from '../../src/formats/edits/add-entry.ts';
import { applyChanges, type EditResult, type FieldValue } from '../../src/formats/edits/edit-result.ts';
import { reschedule } from '../../src/formats/edits/reschedule.ts';
import { setField, type Target } from '../../src/formats/edits/set-field.ts';
import { renamePersona } from '../../src/index.ts';
import type { Slot } from '../../src/model/slot.ts';
import { workspaceOf } from '../engine/workspace.ts';

const RAPPORT = `fields:
  calendars:
    drop: date
    o'clock: time
    piece: title
    folks: persona
    place it lands: channel
    how far: status
    host: [captain, skipper]
    words we say: text
  posts:
    für wen: personas
    captain: host
  personas:
    biggest headache: pains
    dreams: goals
`;
/** The same two slots in every form, under names that no table of ours has. */
const FORMS: readonly (readonly [path: string, text: string])[] = [
  ['calendar/a.yml', 'slots:\n  - drop: 2026-05-04 # Monday\n    o\'clock: "09:30"\n    piece: Open day\n    folks: [maria, tom]\n    placeItLands: x\n    how_far: draft\n    captain: Priya\n  - { drop: 2026-05-05, piece: Tea, place-it-lands: linkedin }\n'],
  ['calendar/a.csv', 'Drop,O\'clock,Piece,Folks,Place it lands,How far,Captain\r\n2026-05-04,09:30,Open day,maria; tom,x,draft,Priya\r\n2026-05-05,,Tea,,linkedin,,\r\n'],
  ['content-calendar.md', '# 2026\n\n| 📅 Drop | O\'clock | **Piece** | Folks | Place it lands | How far | Captain |\n|---|---|---|---|---|---|---|\n| 4 May | 09:30 | Open day | maria; tom | x | draft | Priya |\n| 5 May | | Tea | | linkedin | | |\n'],
  ['content-calendar.md', '# 2026\n\n## Open day\n\n**Drop:** 4 May 2026\n**O\'clock:** 09:30\n**Folks:** maria; tom\n**Place it lands:** x\n**How far:** draft\n**Captain:** Priya\n\n## Second\n\n**Drop:** 5 May 2026\n**Piece:** Tea\n**Place it lands:** linkedin\n'],
  ['content-calendar.md', '# 2026\n\n## 4 May\n\n- **Piece:** Open day\n- **O\'clock:** 09:30\n- **Folks:** maria; tom\n- **Place it lands:** x\n- **How far:** draft\n- Captain: Priya\n\n## 5 May\n\n- **Piece:** Tea\n- **Place it lands:** linkedin\n\n**Words we say:**\n\n```\nWhat is in your cup?\n```\n'],
];

const slotsIn = (path: string, text: string): readonly Slot[] => workspaceOf({ 'rapport.yml': RAPPORT, [path]: text }).calendars.get(path)?.slots ?? [];
const shown = ({ publish, title, personas, channels, status, host }: Slot): unknown => [publish[0]?.at, title?.value, personas.map((one) => one.value), channels.map((one) => one.value), status, host?.value ?? null];
const applied = (target: Target, result: EditResult): string => ('refused' in result ? `refused: ${result.refused}` : applyChanges(target.source.text, result.edits));
const at = (path: string, text: string, index: number): Slot => {
  const slot = slotsIn(path, text)[index];
  assert.ok(slot, `${path}: no slot ${index}`);
  return slot;
};

describe("a team's own names for fields", () => {
  for (const [path, text] of FORMS) {
    const form = `${path}: ${text.slice(0, 60).replace(/\s+/g, ' ')}`;
    it(`are read in ${form}`, () => {
      assert.deepEqual(slotsIn(path, text).map(shown), [
        ['2026-05-04T09:30', 'Open day', ['maria', 'tom'], ['x'], 'draft', 'Priya'],
        ['2026-05-05', 'Tea', [], ['linkedin'], 'draft', null],
      ]);
    });

    it(`are where an edit finds the value: ${form}`, () => {
      const change = (index: number, field: string, value: FieldValue): string => applied(at(path, text, index), setField(at(path, text, index), field, value));
      assert.equal(change(0, 'host', 'Sally'), text.replace('Priya', 'Sally'));
      assert.equal(change(0, 'status', 'approved'), text.replace(/\bdraft\b( *)/, 'approved$1'));
      assert.equal(change(1, 'piece', 'Cake'), text.replace('Tea', 'Cake'));
      assert.equal(applied(at(path, text, 1), reschedule(at(path, text, 1), 0, { date: '2026-05-07', time: null }, null)), text.replace(/2026-05-05|5 May/, (date) => date.replace('5 May', '7 May').replace('05-05', '05-07')));
    });
  }

  it('are what a new field is called', () => {
    const [yaml, csv, , labels] = FORMS.map(([path, text]) => {
      const slot = at(path, text, 1);
      return applied(slot, setField(slot, 'persona', 'maria'));
    });
    assert.ok(yaml?.includes('place-it-lands: linkedin, folks: maria }'), yaml);
    assert.equal(csv, FORMS[1]?.[1].replace('Tea,,', 'Tea,maria,'));
    assert.ok(labels?.endsWith('**Place it lands:** linkedin\n**Folks:** maria\n'), labels);
    const few = 'drop,piece\n2026-05-04,Tea\n';
    assert.equal(applied(at('calendar/b.csv', few, 0), setField(at('calendar/b.csv', few, 0), 'host', 'Sam')), 'drop,piece,captain\n2026-05-04,Tea,Sam\n');
  });

  it('are found and written in posts and personas too', () => {
    const workspace = workspaceOf({
      'rapport.yml': RAPPORT,
      'posts/a.md': '---\ntitle: Tea\nfür wen: maria # her\n---\nWhat helps?\n',
      'posts/b.md': '---\ntitle: Tea\n---\nWhat helps?\n',
      'posts/c.md': '---\ntitle: Tea\nfür wen:\n---\nWhat helps?\n',
      'personas/maria.yml': 'name: Maria\nbiggest-headache: stairs\n',
      'personas/tom.md': '# Tom\n\n**Age:** 70\n**Dreams:** a garden\n',
    });
    const of = (path: string): Target => workspace.posts.get(path) ?? workspace.personas.find(({ source }) => source.path === path) ?? assert.fail(path);
    const change = (path: string, field: string, value: FieldValue): string => applied(of(path), setField(of(path), field, value));
    assert.equal(change('posts/a.md', 'personas', 'tom'), '---\ntitle: Tea\nfür wen: tom # her\n---\nWhat helps?\n');
    assert.equal(change('posts/b.md', 'personas', 'tom'), '---\ntitle: Tea\nfür wen: tom\n---\nWhat helps?\n');
    const add = (path: string): string => { const post = workspace.posts.get(path); return post ? applied(post, addEntry(post, 'personas', ['tom'])) : assert.fail(path); };
    assert.equal(add('posts/b.md'), '---\ntitle: Tea\nfür wen: [tom]\n---\nWhat helps?\n');
    assert.equal(add('posts/c.md'), '---\ntitle: Tea\nfür wen: [tom]\n---\nWhat helps?\n'.replace('[tom]', 'tom'));
    assert.equal(change('personas/maria.yml', 'pains', 'knees'), 'name: Maria\nbiggest-headache: knees\n');
    assert.equal(change('personas/maria.yml', 'goals', 'a garden'), 'name: Maria\nbiggest-headache: stairs\ndreams: a garden\n');
    assert.equal(change('personas/tom.md', 'goals', 'a bench'), '# Tom\n\n**Age:** 70\n**Dreams:** a bench\n');
  });

  it('are followed when a persona is renamed', () => {
    const workspace = workspaceOf({ 'rapport.yml': RAPPORT, 'personas/maria.yml': 'id: maria\nname: Maria\n', 'posts/a.md': '---\nfür wen: maria\n---\nHi\n', 'calendar/a.csv': 'drop,piece,folks\n2026-05-04,Tea,maria\n' });
    const { edits } = renamePersona({ personas: workspace.personas, posts: [...workspace.posts.paths()].flatMap((path) => workspace.posts.get(path) ?? []), slots: workspace.calendars.get('calendar/a.csv')?.slots ?? [] }, 'maria', 'ana');
    assert.deepEqual([...new Set(edits.map(({ path }) => path))].sort(), ['calendar/a.csv', 'personas/maria.yml', 'posts/a.md']);
  });

  it('stand in for any name: a calendar under other labels is the same calendar', () => {
    const word = fc.stringMatching(/^[bdfgklmnprstvz][aeiou][bdfgklmnprstvz]{2}[aeiou] [bdgkmp][aeiou][bdgkmp]{2}$/);
    fc.assert(fc.property(fc.uniqueArray(word, { minLength: 4, maxLength: 4 }), fc.constantFrom('csv', 'md', 'yml'), ([date = '', title = '', persona = '', host = ''], ending) => {
      const path = ending === 'md' ? 'content-calendar.md' : `calendar/a.${ending}`;
      const write = (names: readonly string[]): string => (ending === 'csv' ? `${names.join(',')}\n2026-05-04,Tea,maria,Sam\n` : ending === 'yml' ? `- ${names.map((name, index) => `${name}: ${['2026-05-04', 'Tea', 'maria', 'Sam'][index]}`).join('\n  ')}\n` : `| ${names.join(' | ')} |\n|---|---|---|---|\n| 2026-05-04 | Tea | maria | Sam |\n`);
      const text = write([date, title, persona, host]);
      const own = workspaceOf({ 'rapport.yml': `fields:\n  calendars:\n    ${date}: date\n    ${title}: title\n    ${persona}: persona\n    ${host}: host\n`, [path]: text }).calendars.get(path)?.slots ?? [];
      assert.deepEqual(own.map(shown), slotsIn(path, write(['date', 'title', 'persona', 'host'])).map(shown));
      const [slot] = own;
      assert.ok(slot);
      assert.equal(applied(slot, setField(slot, 'host', 'Ana')), text.replace('Sam', 'Ana'));
    }), { numRuns: 150 });
  });

  it('change with the configuration', async () => {
    const { updateWorkspace } = await import('../../src/engine/workspace.ts');
    const before = workspaceOf({ 'calendar/a.csv': 'drop,piece,status\n2026-05-04,Tea,draft\n' });
    assert.deepEqual(before.calendars.get('calendar/a.csv')?.slots.map((slot) => slot.title?.value), []);
    const named = updateWorkspace(before, [{ path: 'rapport.yml', source: { path: 'rapport.yml', text: RAPPORT } }]);
    assert.deepEqual(named.calendars.get('calendar/a.csv')?.slots.map((slot) => slot.title?.value), ['Tea']);
    const typed = updateWorkspace(named, [{ path: 'calendar/a.csv', source: { path: 'calendar/a.csv', text: 'drop,piece,status\n2026-05-04,Cake,draft\n' } }]);
    assert.deepEqual(typed.calendars.get('calendar/a.csv')?.slots.map((slot) => slot.title?.value), ['Cake']);
    const gone = updateWorkspace(typed, [{ path: 'rapport.yml', source: null }]);
    assert.deepEqual(gone.calendars.get('calendar/a.csv')?.slots.map((slot) => slot.title?.value), []);
  });
});
