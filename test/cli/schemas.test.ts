import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { run } from './process.ts';

const root = path.resolve(import.meta.dirname, '../..');
const example = path.join(root, 'examples/riverside');
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });

function validate(name: string, document: unknown): void {
  const schema = JSON.parse(readFileSync(path.join(root, `schemas/${name}.schema.json`), 'utf8')) as object;
  const valid = ajv.getSchema((schema as { $id: string }).$id) ?? ajv.compile(schema);
  assert.ok(valid(document), ajv.errorsText(valid.errors));
}

/** A schema that lets anything pass would pass too: what it must refuse shows that it holds. */
function refuses(name: string, document: unknown): void {
  assert.throws(() => validate(name, document), name);
}

describe('what Rapport writes keeps to its schemas', () => {
  const commands: Readonly<Record<string, readonly string[]>> = {
    audit: ['audit', '--today', '2026-12-01'], plan: ['plan', '--today', '2026-12-01'], check: ['check'], facts: ['facts'], fit: ['fit'], personas: ['list', 'personas'], posts: ['list', 'posts'], slots: ['list', 'slots'],
    doctor: ['doctor', 'README.md', 'posts/cold-morning.md'], rules: ['rules'],
  };
  for (const [name, args] of Object.entries(commands)) {
    it(`rapport ${args.join(' ')}`, () => {
      const { out } = run(example, [...args, '--format', 'json']);
      const document = JSON.parse(out) as Record<string, unknown>;
      assert.equal(document['version'], 1);
      validate(name, document);
      refuses(name, {});
      refuses(name, { ...document, version: 'one' });
    });
  }

  it('findings come by path, then by start', () => {
    const { findings } = JSON.parse(run(example, ['check', '--format', 'json']).out) as { findings: { path: string; start: { offset: number } }[] };
    const key = findings.map((finding) => `${finding.path} ${String(finding.start.offset).padStart(6, '0')}`);
    assert.deepEqual(key, [...key].sort());
    assert.ok(key.length > 5);
  });
});

describe('what people write is accepted by the schemas', () => {
  const yaml = (file: string): unknown => parse(readFileSync(path.join(example, file), 'utf8'));
  it('the configuration and the personas of the example', () => {
    validate('rapport', yaml('rapport.yml'));
    validate('persona', yaml('personas/maria.yml'));
    validate('rapport', { posts: ['a/**'], 'a-key-of-their-own': 1, rules: { 'channel/length': 'off' } });
    refuses('rapport', { rules: { 'channel/length': 'loud' } });
    validate('rapport', { extends: ['rapport:strict', 'shared/base.yml'], rules: { conversation: 'off', 'vanity/*': { severity: 'on', confidence: 0.9 }, '*': 'info' }, overrides: [{ files: 'posts/x/**', rules: { 'conversation/no-prompt': { 'least-words': 3 } } }] });
    validate('rapport', { extends: null, rules: null, overrides: null });
    for (const wrong of [{ extends: 'strict' }, { rules: { conversations: 'off' } }, { rules: { conversation: { 'least-words': 3 } } }, { rules: { 'conversation/no-prompt': { confidence: 80 } } }, { overrides: [{ files: ['a'] }] }, { overrides: [{ files: ['a'], rules: { 'no-rule': 'off' } }] }]) refuses('rapport', wrong);
  });
});
