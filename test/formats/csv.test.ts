import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readCsv } from '../../src/formats/csv.ts';

const values = (text: string): readonly (readonly string[])[] => readCsv(text).rows.map(({ cells }) => cells.map((cell) => cell.text));

/** Cells as a program or a person would write them. */
const cell = fc.oneof(
  fc.constantFrom('', 'Date', '2026-05-12', 'x', ' spaced ', 'it\'s', 'Ünï ☕', '12.5', 'a-b', '\ufeffx'),
  fc.constantFrom('a,b', 'a;b', 'a\tb', 'say "hi"', '"', '""', 'two\nlines', 'two\r\nlines', '', 'plain').map((text) => `"${text.replaceAll('"', '""')}"`),
);
const table = (separator: string, end: string) => fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }).map((cells) => cells.join(separator)), { minLength: 1, maxLength: 6 }).map((rows) => rows.join(end));

describe('CSV', () => {
  for (const separator of [',', ';', '\t']) {
    for (const end of ['\n', '\r\n', '\r']) {
      it(`parted by ${JSON.stringify(separator)} with lines ended by ${JSON.stringify(end)} is read as csv-parse reads it`, () => {
        fc.assert(fc.property(table(separator, end), (body) => {
          // A first line that leaves no doubt of the separator.
          const text = `${['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'].join(separator)}${end}${body}`;
          const reading = readCsv(text);
          const expected = parse(text, { delimiter: separator, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
          assert.deepEqual(reading.problems, []);
          assert.deepEqual(reading.rows.map(({ cells }) => cells.map((one) => one.text)), expected.filter((row) => row.some((one) => one.trim() !== '')));
        }), { numRuns: 200 });
      });
    }
  }

  it('has each value at its place, but for the quoting', () => {
    fc.assert(fc.property(fc.oneof(table(',', '\r\n'), fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', 'a', ' ', '\t', '😀'), maxLength: 40 })), (text) => {
      for (const { cells, span } of readCsv(text).rows) {
        for (const one of cells) {
          const written = text.slice(one.span.start, one.span.end);
          assert.equal(one.quoted ? written.replaceAll('""', '"') : written, one.text);
          assert.equal(one.quoted, one.quoted && text[one.span.start - 1] === '"' && text[one.span.end] === '"');
          assert.ok(one.span.start >= span.start && one.span.end <= span.end);
        }
      }
    }), { numRuns: 2000 });
  });

  it('finds its separator, also where Excel names it', () => {
    assert.deepEqual(values('Datum;Titel;Kanal\n2026-05-12;"Tee, Kaffee";X\n'), [['Datum', 'Titel', 'Kanal'], ['2026-05-12', 'Tee, Kaffee', 'X']]);
    assert.deepEqual(values('sep=;\r\nDate;Title, and more, and more\r\n'), [['Date', 'Title, and more, and more']]);
    assert.deepEqual(values('\ufeffDate\tTitle\nx\ty'), [['Date', 'Title'], ['x', 'y']]);
  });

  it('says where quoting goes wrong, and reads on', () => {
    const text = 'Date,Title\n2026-05-12,"Open day\n2026-05-13,Tea\n';
    const { rows, problems } = readCsv(text);
    assert.deepEqual(problems.map(({ span, message }) => [text.slice(span.start, span.end), message]), [['"Open day', 'This quotation mark is opened and never closed.']]);
    assert.deepEqual(rows.map(({ cells }) => cells.length), [2, 2, 2]);
    assert.match(readCsv('a,b\n"x" y,z\n').problems[0]?.message ?? '', /written twice/);
    assert.ok(readCsv('"""\n'.repeat(20_000)).problems.length <= 50);
  });
});
