import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPersonas } from '../../src/formats/persona.ts';
import type { Text } from '../../src/model/data.ts';

const LINES = [
  '# Personas', '# Persona 1: Maria, the planner (45–65)', '## Tom (35)', '## B — Steward (primary)', '### Goals', '### Frustpunkte', '#### Name: Ben', '#### Age: 14', '- **Goals:** sleep; walk', '- **Pain points**:', '  - stairs', '**Âge :** 38 ans', 'Role: nurse', '**Goals**', '**Nobody knows**',
  '| Attribute | Detail |', '|---|---|', '| Age | 34 |', '| **Goals** | a<br>b |', '| Persona | Role | Goals |', '|---|---|---|', '| [Maria](maria.md) | x | y |', '| Tom | nurse | rest |', '> "I said so."', '---', '```', 'She works at night.', 'You are a helpful assistant.', 'UID: `x`', '', '',
  'name: Maria', 'goals: [a, b]', 'personas:', '  - name: Maria', '    pains: x', '  maria:', '    role: nurse', '- id: a', 'words: { avoid: [x: y] }', 'system_prompt: x', '名前：佐藤', 'demographics:', '  age: 3', '\t- a', 'a: &a [*a]', '"', '\u0000', '\ud83d',
];
const text = fc.oneof(
  fc.tuple(fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...LINES) }, fc.string()), { maxLength: 16 }), fc.constantFrom('\n', '\n', '\r\n', '\r')).map(([lines, feed]) => lines.join(feed)),
  fc.string({ unit: 'binary' }),
);

describe('any text of a persona file', () => {
  it('is read without an exception, and every text stands where it says', () => {
    fc.assert(fc.property(fc.constantFrom('personas.md', 'personas/a.md', 'personas.yml', 'personas/a.yml'), text, (path, content) => {
      const { personas, problems, leftAlone, unknownKeys } = readPersonas({ path, text: content });
      const check = ({ value, span }: Text): void => {
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= content.length, JSON.stringify([value, span]));
      };
      for (const { span, message } of problems) check({ value: message, span });
      for (const { span, why } of leftAlone) check({ value: why, span });
      for (const key of unknownKeys) check(key);
      for (const persona of personas) {
        const { id, name, role, description, age, location, goals, pains, interests, questions, quotes, channels, knows, others } = persona;
        for (const one of [id, name, role, description, age, location, ...goals, ...pains, ...interests, ...questions, ...quotes, ...channels, ...knows, ...others.flatMap(({ key, value }) => [key, value])]) {
          if (!one) continue;
          check(one);
          // YAML's own escapes may make a value as long as what it was written as; Markdown's never do.
          if (path.endsWith('.md') && !content.startsWith('---') && one.span.end - one.span.start === one.value.length) assert.equal(one.value, content.slice(one.span.start, one.span.end));
        }
        check({ value: name.value, span: persona.span });
      }
    }), { numRuns: 800 });
  });

  it('is read in time in proportion to it', function () {
    this.timeout(120_000);
    const large = (line: string): string => `# Personas\n\n${`${line}\n`.repeat(Math.ceil(60_000 / (line.length + 1)))}`;
    for (const line of LINES) {
      const began = process.cpuUsage();
      readPersonas({ path: 'personas.md', text: large(line) });
      const { user } = process.cpuUsage(began);
      assert.ok(user < 10e6, `${JSON.stringify(line)} took ${user / 1000} ms`);
    }
  });
});
