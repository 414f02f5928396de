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
  const today = ['--today', '2026-11-24'];
  it('is checked as reviewed', () => matches('riverside-check.txt', run(example, ['check', ...today]).out));
  it('is planned as reviewed', () => matches('riverside-plan.txt', run(example, ['plan', '--to', '2027-01-31', ...today]).out));
  it('is planned as reviewed, a month as a grid', () => matches('riverside-month.txt', run(example, ['plan', '--month', '2026-12', ...today]).out));
  it('has the gaps that were reviewed', () => matches('riverside-gaps.txt', run(example, ['plan', '--to', '2027-01-31', '--gaps', ...today]).out));
  it('fits as reviewed', () => matches('riverside-fit.txt', run(example, ['fit']).out));
  it('is audited as reviewed', () => {
    for (const [format, name] of [['text', 'txt'], ['markdown', 'md'], ['html', 'html']] as const) matches(`riverside-audit.${name}`, run(example, ['audit', '--format', format, ...today]).out);
  });
  it('knows of a draft what its audience answered before', () => matches('riverside-draft.txt', run(example, ['fit', 'posts/cold-morning.md', '--persona', 'maria']).out));
  it('has no finding in its published post', () => matches('riverside-published.txt', run(example, ['check', 'posts/first-class.md', '--include-published']).out));
});
