import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCalendar } from '../../src/formats/calendar.ts';
import { applyChanges, type EditResult, type FieldValue } from '../../src/formats/edits/edit-result.ts';
import { addToField, removeFromField, setField, type Target } from '../../src/formats/edits/set-field.ts';
import { readPersonas } from '../../src/formats/persona.ts';
import { readPost } from '../../src/formats/post.ts';

const post = (text: string): Target => readPost({ path: 'posts/a.md', text });
const slot = (path: string, text: string, at = 0): Target => {
  const found = readCalendar({ path, text }).slots[at];
  assert.ok(found, `no slot ${at} in ${path}`);
  return found;
};
const persona = (path: string, text: string, at = 0): Target => {
  const found = readPersonas({ path, text }).personas[at];
  assert.ok(found, `no persona ${at} in ${path}`);
  return found;
};
const applied = (target: Target, result: EditResult): string => ('refused' in result ? `refused: ${result.refused}` : applyChanges(target.source.text, result.edits));
const set = (target: Target, field: string, value: FieldValue): string => applied(target, setField(target, field, value));

describe('setting a field in front matter', () => {
  const CASES: readonly (readonly [what: string, before: string, field: string, value: FieldValue, after: string])[] = [
    ['makes it where there is none', 'What helps?\n', 'intent', 'inform', '---\nintent: inform\n---\n\nWhat helps?\n'],
    ['makes it with the line ends of the text', 'What helps?\r\nWell?\r\n', 'personas', ['maria', 'tom'], '---\r\npersonas: [maria, tom]\r\n---\r\n\r\nWhat helps?\r\nWell?\r\n'],
    ['adds a key at the end, comments stay', '---\n# who\ntitle: "A"  # short\n# end\n---\nB', 'personas', 'maria', '---\n# who\ntitle: "A"  # short\npersonas: maria\n# end\n---\nB'],
    ['adds a key to empty front matter', '---\n---\nB', 'status', 'draft', '---\nstatus: draft\n---\nB'],
    ['keeps double quotation marks', '---\ntitle: "A"\n---\nB', 'title', 'He said: "go"', '---\ntitle: "He said: \\"go\\""\n---\nB'],
    ['keeps single quotation marks', "---\ntitle: 'A'\n---\nB", 'title', "it's", "---\ntitle: 'it''s'\n---\nB"],
    ['quotes what needs it', '---\ntitle: A\n---\nB', 'title', 'Yoga: what helps?', '---\ntitle: "Yoga: what helps?"\n---\nB'],
    ['finds a key under its alias', '---\ntarget-audience: tom\n---\nB', 'personas', 'maria', '---\ntarget-audience: maria\n---\nB'],
    ['fills a key that is empty', '---\npersonas:   # whom?\ntitle: A\n---\nB', 'personas', 'maria', '---\npersonas: maria   # whom?\ntitle: A\n---\nB'],
    ['keeps an enumeration one', '---\npersonas: maria, tom\n---\nB', 'personas', ['maria', 'tom', 'ana'], '---\npersonas: maria, tom, ana\n---\nB'],
    ['removes a key with its line', '---\r\ntitle: A\r\ngoal: likes # really?\r\nhost: P\r\n---\r\nB', 'goal', null, '---\r\ntitle: A\r\nhost: P\r\n---\r\nB'],
    ['removes a list with its lines', '---\npersonas:\n  - maria\n  - tom\ntitle: A\n---\nB', 'personas', null, '---\ntitle: A\n---\nB'],
    ['adds after a list of lines', '---\npersonas:\n- maria\n- tom # him\n---\nB', 'host', 'Priya', '---\npersonas:\n- maria\n- tom # him\nhost: Priya\n---\nB'],
    ['adds after a block of text', '---\nalt: |\n  one\n  two\n---\nB', 'host', 'Priya', '---\nalt: |\n  one\n  two\nhost: Priya\n---\nB'],
    ['adds a nested key', '---\ntitle: A\n---\nB', 'rapport.disable', ['conversation/no-prompt'], '---\ntitle: A\nrapport:\n  disable: conversation/no-prompt\n---\nB'],
    ['sets a nested key in braces', '---\nrapport: { disable: [a/b] }\n---\nB', 'rapport.disable', ['a/b', 'c/d'], '---\nrapport: { disable: [a/b, c/d] }\n---\nB'],
    ['leaves alone what is there already', '---\ntitle: A\n---\nB', 'goal', null, '---\ntitle: A\n---\nB'],
  ];
  for (const [what, before, field, value, after] of CASES) it(what, () => assert.equal(set(post(before), field, value), after));

  it('adds and removes items of a list in its own form', () => {
    const add = (text: string): string => applied(post(text), addToField(post(text), 'personas', 'ana'));
    const remove = (text: string, item: string): string => applied(post(text), removeFromField(post(text), 'personas', item));
    assert.equal(add('---\npersonas: [ maria,  "tom" ] # who\n---\nB'), '---\npersonas: [ maria,  "tom", ana ] # who\n---\nB');
    assert.equal(add('---\npersonas:\n    - maria # her\n    - tom\nx: 1\n---\nB'), '---\npersonas:\n    - maria # her\n    - tom\n    - ana\nx: 1\n---\nB');
    assert.equal(add('---\npersona: maria\n---\nB'), '---\npersona: [maria, ana]\n---\nB');
    assert.equal(add('B'), '---\npersonas: ana\n---\n\nB');
    assert.equal(add('---\npersonas: [ana]\n---\nB'), '---\npersonas: [ana]\n---\nB');
    assert.equal(remove('---\npersonas: [maria,  tom, ana]\n---\nB', 'tom'), '---\npersonas: [maria,  ana]\n---\nB');
    assert.equal(remove('---\npersonas: [maria, ana]\n---\nB', 'ana'), '---\npersonas: [maria]\n---\nB');
    assert.equal(remove('---\npersonas:\n- maria # her\n- tom\n- ana\n---\nB', 'tom'), '---\npersonas:\n- maria # her\n- ana\n---\nB');
    assert.equal(remove('---\ntitle: A\npersonas: [ana]\n---\nB', 'ana'), '---\ntitle: A\n---\nB');
  });

  it('is refused where it cannot be done without touching more', () => {
    for (const [before, field, value] of [
      ['---\ntitle: &t A\nalt: *t\n---\nB', 'title', 'C'], ['---\nbase: &b { x: 1 }\n<<: *b\n---\nB', 'title', 'C'], ['---\nalt: |\n  one\n---\nB', 'alt', 'C'], ['---\npersonas: [maria,\n  tom]\n---\nB', 'personas', ['tom']],
      ['---\ntitle: A: B\n---\nB', 'title', 'C'], ['---\ntitle: A\n\nB', 'title', 'C'], ['+++\ntitle = "A"\n+++\nB', 'title', 'C'], ['---\npersonas:\n  - { id: maria }\n---\nB', 'personas', ['tom', 'ana']],
    ] as const) assert.match(set(post(before), field, value), /^refused: [A-Z]/, before);
  });
});

describe('setting a field of a persona or a slot in YAML', () => {
  it('changes its own bytes', () => {
    const list = '# people\r\n- id: maria\r\n  words: { avoid: [folks] }\r\n\r\n- name: Tom   # him\r\n  id: tom\r\n';
    assert.equal(set(persona('personas/all.yml', list, 0), 'words.avoid', ['folks', 'utilise']), list.replace('[folks]', '[folks, utilise]'));
    assert.equal(set(persona('personas/all.yml', list, 0), 'role', 'retired'), list.replace('{ avoid: [folks] }\r\n', '{ avoid: [folks] }\r\n  role: retired\r\n'));
    assert.equal(set(persona('personas/all.yml', list, 1), 'name', 'Thomas'), list.replace('Tom ', 'Thomas '));
    assert.match(set(persona('personas/all.yml', list, 1), 'name', null), /^refused: .*a comment stands beside it/);
  });

  it('in a calendar too', () => {
    const plan = 'posts:\n  - { date: 2026-05-04, title: "Open day" }\n  - date: 2026-05-05 # Tuesday\n    title: Tea\n';
    assert.equal(set(slot('calendar/may.yml', plan, 0), 'persona', 'maria'), plan.replace('"Open day" }', '"Open day", persona: maria }'));
    assert.equal(set(slot('calendar/may.yml', plan, 0), 'title', null), plan.replace(', title: "Open day"', ''));
    assert.equal(set(slot('calendar/may.yml', plan, 1), 'date', '2026-05-06'), plan.replace('2026-05-05', '2026-05-06'));
    assert.equal(set(slot('calendar/may.yml', plan, 1), 'channels', ['x', 'linkedin']), plan.replace('title: Tea\n', 'title: Tea\n    channel: [x, linkedin]\n'));
    assert.equal(set(slot('calendar/may.yml', 'posts:\n  - date: 2026-05-05\n    title: Tea\n', 0), 'date', null), 'posts:\n  - title: Tea\n');
  });
});

describe('setting a field in a table', () => {
  const csv = 'Date,Platform,Title,Status\r\n2026-05-04,x,"Tea, and cake",Draft\r\n2026-05-05,,Walk\r\n';
  it('of CSV: cells, and columns that are missing', () => {
    const at = (index: number): Target => slot('calendar/may.csv', csv, index);
    assert.equal(set(at(0), 'title', 'Tea'), csv.replace('"Tea, and cake"', '"Tea"'));
    assert.equal(set(at(0), 'channel', ['x', 'linkedin']), csv.replace(',x,', ',x; linkedin,'));
    assert.equal(set(at(1), 'title', 'Say "hi", then walk'), csv.replace('Walk', '"Say ""hi"", then walk"'));
    assert.equal(set(at(1), 'status', 'approved'), csv.replace('Walk\r\n', 'Walk,approved\r\n'));
    assert.equal(set(at(0), 'title', null), csv.replace('"Tea, and cake"', ''));
    assert.equal(set(at(1), 'persona', 'maria'), 'Date,Platform,Title,Status,persona\r\n2026-05-04,x,"Tea, and cake",Draft,\r\n2026-05-05,,Walk,,maria\r\n');
    assert.equal(set(slot('plan.csv', 'Datum;Titel\n4.5.2026;Tee\n'), 'title', 'a;b'), 'Datum;Titel\n4.5.2026;"a;b"\n');
  });

  it('of Markdown: the pipes stay in line', () => {
    const table = '# May 2026\n\n| Date  | Title      | Status |\n|-------|------------|--------|\n| May 4 | Open day   | draft  |\n| May 5 | **Tea**    |        |\n';
    const at = (index: number): Target => slot('content-calendar.md', table, index);
    assert.equal(set(at(0), 'title', 'Tea'), table.replace('Open day  ', 'Tea       '));
    assert.equal(set(at(0), 'title', 'Open day, also at night'), table.replace('Open day   |', 'Open day, also at night |'));
    assert.equal(set(at(0), 'title', 'A | B'), table.replace('Open day   |', 'A \\| B     |'));
    assert.equal(set(at(1), 'title', 'Cake'), table.replace('**Tea**    |', '**Cake**    |'));
    assert.equal(set(at(1), 'status', 'ready'), table.replace('|        |\n', '| ready  |\n'));
    assert.equal(set(at(0), 'date', 'May 6'), table.replace('May 4', 'May 6'));
    assert.match(set(at(0), 'goal', 'talk'), /^refused: The table has no column for "goal"/);
  });

  it('under labels: in place, on a new line, and away', () => {
    const days = '# May 2026\r\n\r\n## May 4\r\n\r\n**Title:** Open day\r\n**Platform:** x\r\n\r\n## May 5\r\n\r\n- **Title**: Tea\r\n- **Status**: draft\r\n';
    const at = (index: number): Target => slot('content-calendar.md', days, index);
    assert.equal(set(at(0), 'title', 'Closed'), days.replace('Open day', 'Closed'));
    assert.equal(set(at(0), 'persona', 'maria'), days.replace('**Platform:** x\r\n', '**Platform:** x\r\n**Persona:** maria\r\n'));
    assert.equal(set(at(1), 'host', 'Priya'), days.replace('draft\r\n', 'draft\r\n- **Host**: Priya\r\n'));
    assert.equal(set(at(1), 'status', null), days.replace('- **Status**: draft\r\n', ''));
    assert.equal(set(at(0), 'date', 'May 6'), days.replace('May 4', 'May 6'));
  });
});

describe('an edit in any form', () => {
  const FORMS: readonly (readonly [path: string, text: string])[] = [
    ['calendar/a.yml', '# plan\n- date: 2026-05-04   # Monday\n  title: "Open day"\n  channel: [x, linkedin]\n  status: draft\n- { date: 2026-05-05, title: Tea, persona: \'maria\' }\n\n- title: Walk\n  date: 2026-05-06\n  personas:\n    - maria # her\n    - tom\n'],
    ['calendar/a.csv', 'Date,Channel,Persona,Title,Status\r\n2026-05-04,x,maria,Open day,draft\r\n2026-05-05,"x, linkedin",,"Tea ""time""",\r\n2026-05-06,x,tom,Walk,approved\r\n'],
    ['calendar/b.csv', 'Datum;Kanal;Zielgruppe;Titel;Stand\n4.5.2026; x ;maria;Tee;Entwurf\n5.5.2026;x;;Kuchen;\n6.5.2026;y;tom;Gang;x\n'],
    ['content-calendar.md', '# 2026\n\n| Date | Channel | Persona | Title | Status |\n|---|---|:-:|---|--:|\n| May 4 | x | maria | Open day | draft |\n| May 5 | x |  | **Tea** | |\n| May 6 | x | tom | Walk | idea |\n\nEnd.\n'],
    ['content-calendar.md', '# 2026\n\n## May 4\n\n**Title:** Open day\n**Channel:** x\n**Persona:** maria\n**Status:** draft\n\n## May 5\n\n- **Title:** Tea\n- **Channel:** x\n\n## May 6\n\n**Title:** Walk\n**Channel:** x\n**Status:** idea\n'],
  ];
  const value = fc.oneof(
    fc.constantFrom('Tea', 'a: b', 'it\'s', 'say "hi"', '#tag', '- x', 'yes', 'null', '007', '2026-05-07', 'a;b', 'a | b', 'é ☕ 😀', '@ana', '{x}', '[x]', '*x', 'x: ', '%', '`', '"', "'", '\\', '>', '  ', ''),
    fc.string({ unit: fc.constantFrom('a', ' ', ':', '#', '"', "'", ',', ';', '|', '\\', '[', '{', '-', 'é', '\n', '*'), maxLength: 8 }),
  );

  it('says the value, leaves every other field as it was, and keeps every line it does not need', () => {
    let made = 0;
    fc.assert(fc.property(fc.constantFrom(...FORMS), fc.nat(2), fc.constantFrom('title', 'channel', 'persona', 'status', 'host', 'date'), fc.option(value, { nil: null }), ([path, text], at, field, wanted) => {
      const target = slot(path, text, at);
      const result = setField(target, field, wanted);
      if ('refused' in result) return void assert.match(result.refused, /^[A-Z].*[.]$/);
      made++;
      const after = applyChanges(text, result.edits);
      const shown = (source: string, skip: number): unknown => readCalendar({ path, text: source }).slots.map((one, index) => ({
        title: index === skip && field === 'title' ? null : one.title?.value, channels: index === skip && field === 'channel' ? null : one.channels.map((text) => text.value), status: index === skip && field === 'status' ? null : one.status,
        personas: index === skip && field === 'persona' ? null : one.personas.map((text) => text.value), host: index === skip && field === 'host' ? null : one.host?.value, at: index === skip && field === 'date' ? null : one.publish[0]?.at,
      }));
      assert.deepEqual(shown(after, at), shown(text, at), `${path} ${field} ${JSON.stringify(wanted)}\n${after}`);
      const now = readCalendar({ path, text: after }).slots[at];
      if (wanted !== null && field === 'title') assert.equal(now?.title?.value ?? '', wanted.trim());
      if (wanted !== null && field === 'host') assert.equal(now?.host?.value ?? '', wanted.trim());
      assert.equal(after.includes('\r\n'), text.includes('\r\n'));
      // All lines but the target's own are there, in their order; a new column is the one change that touches them all.
      if (path.endsWith('.csv') && after.split(/\r?\n/)[0] !== text.split(/\r?\n/)[0]) return;
      const lines = after.split(/\r?\n/);
      assert.ok(text.split(/\r?\n/).filter((line) => !lines.includes(line)).length <= 3, after);
    }), { numRuns: 1500 });
    assert.ok(made > 500, `${made} edits were made`);
  });
});
