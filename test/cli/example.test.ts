import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './process.ts';

const root = path.resolve(import.meta.dirname, '../..');
const example = path.join(root, 'examples/riverside');
const snapshots = path.join(root, 'test/snapshots');

/** A reviewed snapshot. `UPDATE_SNAPSHOTS=1` writes it anew, for a person to read the difference. */
function matches(name: string, actual: string): void {
  const file = path.join(snapshots, name);
  if (process.env['UPDATE_SNAPSHOTS'] === '1') {
    mkdirSync(snapshots, { recursive: true });
    writeFileSync(file, actual);
  }
  assert.ok(existsSync(file), `${name} is missing: run with UPDATE_SNAPSHOTS=1 and read it`);
  assert.equal(actual, readFileSync(file, 'utf8'));
}

describe('the example', () => {
  it('is checked as reviewed', () => matches('riverside-check.txt', run(example, ['check']).out));
  it('fits as reviewed', () => matches('riverside-fit.txt', run(example, ['fit']).out));
  it('has no finding in its published post', () => matches('riverside-published.txt', run(example, ['check', 'posts/first-class.md', '--include-published']).out));
});
