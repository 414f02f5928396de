import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slotField } from '../../src/formats/slot-fields.ts';
import { writingInCsv, writingInTable } from '../../src/formats/writing-cells.ts';
import { writingInYaml, type ValueWriting, type Writing } from '../../src/formats/writing.ts';

const inCsv = (text: string, offset: number): ValueWriting | null => writingInCsv(text, offset, (label) => slotField(label)?.field);

/** `│` is the cursor. */
function at(marked: string, itemsAreMaps = false): readonly [Writing | null, string] {
  const offset = marked.indexOf('│');
  const text = marked.replace('│', '');
  const writing = writingInYaml(text, { start: 0, end: text.length }, offset, itemsAreMaps);
  return [writing, writing ? text.slice(writing.span.start, writing.span.end) : ''];
}

function key(marked: string, itemsAreMaps = false): unknown {
  const [writing, text] = at(marked, itemsAreMaps);
  return writing?.kind === 'key' ? { text, parent: writing.parent, siblings: writing.siblings, hasColon: writing.hasColon } : writing;
}

function value(marked: string, itemsAreMaps = false): unknown {
  const [writing, text] = at(marked, itemsAreMaps);
  return writing?.kind === 'value' ? [writing.key, text, writing.form, ...(writing.parent === null ? [] : [writing.parent]), ...(writing.needsSpace ? ['space'] : [])] : writing;
}

describe('what is being written', () => {
  it('is a key at the start of a line, with the keys beside it', () => {
    assert.deepEqual(key('title: A\nsta│\nhost: Moira\n'), { text: 'sta', parent: null, siblings: ['title', 'host'], hasColon: false });
    assert.deepEqual(key('│'), { text: '', parent: null, siblings: [], hasColon: false });
    assert.deepEqual(key('st│atus: draft\n'), { text: 'status', parent: null, siblings: [], hasColon: true });
    assert.deepEqual(key('name: Maria\nwords:\n  av│\n'), { text: 'av', parent: 'words', siblings: [], hasColon: false });
    assert.deepEqual(key('goals:\n  - a\n  - b\n│\nname: x\n'), { text: '', parent: null, siblings: ['goals', 'name'], hasColon: false });
  });

  it('is a key of a slot', () => {
    assert.deepEqual(key('slots:\n  - date: 2026-01-01\n    │\n    title: A\n  - date: 2026-01-02\n', true), { text: '', parent: 'slots', siblings: ['date', 'title'], hasColon: false });
    assert.deepEqual(key('- date: 2026-01-01\n- ti│\n  status: idea\n', true), { text: 'ti', parent: null, siblings: ['status'], hasColon: false });
    assert.deepEqual(key('- { date: 2026-01-01, ho│, title: A }\n', true), { text: 'ho', parent: null, siblings: ['date', 'title'], hasColon: false });
  });

  it('is a value', () => {
    assert.deepEqual(value('status: dr│\n'), ['status', 'dr', 'plain']);
    assert.deepEqual(value('status: dr│aft # for now\n'), ['status', 'draft', 'plain']);
    assert.deepEqual(value('status:│\n'), ['status', '', 'plain', 'space']);
    assert.deepEqual(value('personas: [maria, to│]\n'), ['personas', 'to', 'flow']);
    assert.deepEqual(value('personas: [│maria, tom]\n'), ['personas', 'maria', 'flow']);
    assert.deepEqual(value('personas: [maria, │'), ['personas', '', 'flow']);
    assert.deepEqual(value('host: "Mo│ira"\n'), ['host', 'Moira', 'quoted']);
    assert.deepEqual(value('personas:\n  - ma│\n'), ['personas', 'ma', 'plain']);
    assert.deepEqual(value('personas:\n- │\ntitle: x\n'), ['personas', '', 'plain']);
    assert.deepEqual(value('publish:\n  linkedin: 2026│\n'), ['linkedin', '2026', 'plain', 'publish']);
    assert.deepEqual(value('- date: 2026-01-01\n  persona: │\n', true), ['persona', '', 'plain']);
    assert.deepEqual(value('- { date: 2026-01-01, persona: ma│, title: A }\n', true), ['persona', 'ma', 'flow']);
    assert.deepEqual(value('- { channels: [x, │] }\n', true), ['channels', '', 'flow']);
  });

  it('is under all the keys above it, on lines and in braces', () => {
    const under = (marked: string, itemsAreMaps = false): readonly string[] | undefined => at(marked, itemsAreMaps)[0]?.ancestors;
    assert.deepEqual(under('rules:\n  vanity/bait:\n    seve│\n'), ['rules', 'vanity/bait']);
    assert.deepEqual(under('rules:\n  vanity/bait:\n    severity: │\n'), ['rules', 'vanity/bait']);
    assert.deepEqual(under('rules: { vanity/bait: { severity: of│ } }\n'), ['rules', 'vanity/bait']);
    assert.deepEqual(under('rules:\n  vanity/bait: { sev│ }\n'), ['rules', 'vanity/bait']);
    assert.deepEqual(under('overrides:\n  - files: [a]\n    rules:\n      vanity/│\n', true), ['overrides', 'rules']);
    assert.deepEqual(under('overrides:\n- files: [a]\n  rules:\n    vanity: │\nposts: a\n', true), ['overrides', 'rules']);
    assert.deepEqual(under('overrides:\n  - files: [│]\n', true), ['overrides']);
    assert.deepEqual(under('posts:\n  - │\n'), []);
    assert.deepEqual(under('a:\n  b: 1\nc│\n'), []);
    assert.equal((at('rules:\n  van│ity/bait: off\n')[0] as { readonly hasColon?: boolean } | null)?.hasColon, true);
  });

  it('is nothing in a comment', () => {
    assert.equal(key('# sta│\n'), null);
    assert.equal(value('status: draft # or│\n'), null);
    assert.deepEqual(value('topics: [C#│]\n'), ['topics', 'C#', 'flow']);
  });

  it('is a cell of a column', () => {
    const cell = (marked: string, read: (text: string, offset: number) => ValueWriting | null): unknown => {
      const text = marked.replace('│', '');
      const writing = read(text, marked.indexOf('│'));
      return writing && [writing.key, text.slice(writing.span.start, writing.span.end), writing.form];
    };
    const csv = 'date,persona,status\n2026-01-01,maria,draft\n';
    assert.deepEqual(cell('date,persona,status\n2026-01-01,ma│ria,draft\n', inCsv), ['persona', 'maria', 'cell']);
    assert.deepEqual(cell(`${csv}2026-01-02,│,\n`, inCsv), ['persona', '', 'cell']);
    assert.deepEqual(cell(`${csv},,│\n`, inCsv), ['status', '', 'cell']);
    assert.deepEqual(cell(`${csv}2026-01-02,"to│m",\n`, inCsv), ['persona', 'tom', 'quoted']);
    assert.equal(cell('date,per│sona,status\n2026-01-01,maria,draft\n', inCsv), null);
    const table = '# May\n\n| Date | Persona | Status |\n|---|---|---|\n';
    assert.deepEqual(cell(`${table}| 2026-05-01 | ma│ | idea |\n`, writingInTable), ['Persona', 'ma', 'cell']);
    assert.deepEqual(cell(`${table}| 2026-05-01 | │ | idea |\n`, writingInTable), ['Persona', '', 'cell']);
    assert.deepEqual(cell(`${table}| 2026-05-01 | maria | i│dea |\n`, writingInTable), ['Status', 'idea', 'cell']);
    assert.equal(cell(`${table}\nSome │ text\n`, writingInTable), null);
  });

  it('never throws, and stays within the text', () => {
    const pieces = fc.array(fc.constantFrom('title', ':', ' ', '\n', '- ', '[', ']', '{', '}', ',', '"', "'", '#', '|', '---', 'ä', '\r\n', '\t', '=', ';'), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(fc.property(pieces, fc.nat(), fc.boolean(), (text, seed, itemsAreMaps) => {
      const offset = seed % (text.length + 1);
      for (const writing of [writingInYaml(text, { start: 0, end: text.length }, offset, itemsAreMaps), inCsv(text, offset), writingInTable(text, offset)]) {
        if (writing) assert.ok(writing.span.start <= offset && offset <= writing.span.end && writing.span.end <= text.length, JSON.stringify({ text, offset, writing }));
      }
    }), { numRuns: 3000 });
  });
});
