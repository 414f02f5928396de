import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPersonas } from '../../src/formats/persona.ts';
import type { Text } from '../../src/model/data.ts';
import type { Persona } from '../../src/model/persona.ts';

/**
 * Files of personas in every form, and what is read of each: `test/snapshots/personas.json`, reviewed by eye.
 * `UPDATE_SNAPSHOTS=1` writes it anew, for a person to read the difference.
 */
const folder = path.resolve(import.meta.dirname, '../fixtures/personas');
const snapshot = path.resolve(import.meta.dirname, '../snapshots/personas.json');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/')).filter((file) => /\.(?:md|ya?ml)$/.test(file)).sort();

const LISTS = ['goals', 'pains', 'interests', 'questions', 'quotes', 'channels', 'knows', 'wordsToUse', 'wordsToAvoid', 'not', 'evidence'] as const;
const ONES = ['id', 'name', 'role', 'description', 'age', 'location', 'reading'] as const;

/** Every text of a persona, with its place. */
const textsOf = (persona: Persona): readonly Text[] => [
  ...ONES.flatMap((field) => persona[field] ?? []), ...LISTS.flatMap((field) => persona[field]), ...persona.others.flatMap(({ key, value }) => (key ? [key, value] : [value])),
  ...(persona.share ? [persona.share.written] : []), ...(persona.reviewed ? [persona.reviewed.written] : []),
];

/** A persona as it is reviewed: words only, and nothing that is empty. */
function shown(persona: Persona): Readonly<Record<string, unknown>> {
  const fields = [
    ...ONES.map((field) => [field, persona[field]?.value ?? ''] as const), ...LISTS.map((field) => [field, persona[field].map(({ value }) => value)] as const),
    ['share', persona.share?.fraction ?? ''] as const, ['reviewed', persona.reviewed?.at ?? ''] as const,
    ['others', persona.others.map(({ key, value }) => `${key?.value ?? ''}: ${value.value}`)] as const,
  ];
  return Object.fromEntries<unknown>(fields.filter(([, value]) => value !== '' && (!Array.isArray(value) || value.length > 0)));
}

function read(file: string) {
  const text = readFileSync(path.join(folder, file), 'utf8');
  return { text, reading: readPersonas({ path: file, text }) };
}

/** Lines of a persona's own part that no text of it touches, beside headings, rules and the heads of tables. */
function lost(text: string, personas: readonly Persona[]): readonly string[] {
  const marks = new Uint8Array(text.length);
  for (const { span } of personas.flatMap(textsOf)) marks.fill(1, span.start, span.end);
  let at = 0;
  return text.split('\n').filter((line) => {
    const start = at;
    at += line.length + 1;
    const isWithin = personas.some(({ span }) => span.start <= start && start < span.end);
    const isLabel = /^(?:#|[-*>\s]*(?:\*\*)?[^:]{1,40}:?(?:\*\*)?:?\s*$|\|[-| :]+\|$)/.test(line) || /^\s*[\w-]+:\s*$/.test(line);
    return isWithin && /\p{L}/u.test(line) && !isLabel && !marks.subarray(start, start + line.length).includes(1);
  });
}

describe('files of personas in the forms that people keep', () => {
  it('are read as they were when somebody last looked', () => {
    const now = Object.fromEntries(files.map((file) => {
      const { text, reading } = read(file);
      const { personas, leftAlone, index, problems } = reading;
      return [file, {
        personas: personas.map(shown), ...(leftAlone.length > 0 ? { leftAlone: leftAlone.map(({ why }) => why) } : {}), ...(index.length > 0 ? { index } : {}),
        ...(problems.length > 0 ? { problems: problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`) } : {}),
      }] as const;
    }));
    if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(snapshot, `${JSON.stringify(now, null, 1)}\n`);
    assert.deepEqual(now, JSON.parse(readFileSync(snapshot, 'utf8')));
  });

  it('are more than a few, and of many kinds', () => {
    assert.ok(files.length >= 24, `${files.length} files`);
    assert.ok(files.flatMap((file) => read(file).reading.personas).length >= 40);
  });

  for (const file of files) {
    it(`with the place of every text, and none of it lost: ${file}`, () => {
      const { text, reading } = read(file);
      for (const persona of reading.personas) {
        assert.ok(persona.span.start >= 0 && persona.span.end <= text.length);
        for (const { value, span } of textsOf(persona)) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, value);
          if (span.end - span.start === value.length) assert.equal(text.slice(span.start, span.end), value);
        }
      }
      if (reading.problems.length === 0) assert.deepEqual(lost(text, reading.personas), []);
    });
  }
});
