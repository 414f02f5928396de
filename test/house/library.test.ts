import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

const root = path.resolve(import.meta.dirname, '../..');
const library = path.join(root, 'dist/lib/index.js');

describe('the library', () => {
  it('is what package.json exports, with its types', () => {
    const { exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { exports: { '.': { types: string; default: string } } };
    for (const file of [exports['.'].default, exports['.'].types]) assert.ok(existsSync(path.join(root, file)), `${file} is missing: npm run build && npm run build:types`);
    assert.doesNotMatch(readFileSync(library, 'utf8'), /from ?"node:|require\("(?:node:)?(?:fs|path|url)"\)/);
  });

  it('runs in a worker', async () => {
    const code = `
      const { parentPort } = require('node:worker_threads');
      import(${JSON.stringify(library)}).then(async ({ openWorkspace, check }) => {
        const [result] = await check(openWorkspace([{ path: 'posts/a.md', text: 'Like if you agree.' }]), ['posts/a.md']);
        parentPort.postMessage(result.diagnostics.map((one) => one.rule));
      });`;
    const rules = await new Promise((resolve, reject) => new Worker(code, { eval: true }).once('message', resolve).once('error', reject));
    assert.deepEqual(rules, ['vanity/engagement-bait']);
  });
});
