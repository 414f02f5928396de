/**
 * Everything in a real VS Code and a real Chromium, from nothing: installs, builds, packs, tests.
 *
 *     npx tsx test/vscode/run.ts [what the names of the tests to run have in them]
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { globSync } from 'tinyglobby';
import { bundleHostTests } from './bundle.ts';
import { MAIN_VERSIONS } from './versions.ts';
import { ensureVsCode, findChromium } from './install.ts';
import { buildAll, packageExtension, root } from './package.ts';
import { runHostTests } from './run-host-tests.ts';
import { say, StepError } from './step.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Tests inside the extension host, on the extension as it is in this folder. */
async function insideTheHost(grep: string): Promise<Count> {
  const entry = await bundleHostTests();
  const run = await runHostTests({ extension: root, entry, workspace: path.join(root, 'examples/riverside'), ...(grep === '' ? {} : { grep }) });
  process.stdout.write(`${run.report}\n`);
  if (run.refused.length > 0) process.stdout.write(`The extension host tried to reach: ${run.refused.join(', ')}\n`);
  return { passed: run.passed, failed: run.failed + (run.refused.length > 0 ? 1 : 0) };
}

/** Tests that drive a window from outside, on the packed extension. */
async function fromOutside(grep: string): Promise<Count> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 180_000, reporter: 'spec', ...(grep === '' ? {} : { grep: new RegExp(grep) }) });
  for (const file of globSync(['*.test.ts', 'journeys/*.test.ts'], { cwd: import.meta.dirname, absolute: true }).sort()) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const count = { passed: 0, failed: 0 };
  await new Promise<void>((resolve) => {
    mocha.run(() => resolve()).on('pass', () => count.passed++).on('fail', () => count.failed++);
  });
  return count;
}

async function all(grep: string): Promise<Count> {
  for (const version of MAIN_VERSIONS) await ensureVsCode(version);
  await findChromium();
  await buildAll();
  say(`packed ${path.relative(root, await packageExtension())}`);
  const [inside, outside] = [await insideTheHost(grep), await fromOutside(grep)];
  return { passed: inside.passed + outside.passed, failed: inside.failed + outside.failed };
}

let count: Count;
try {
  count = await all(process.argv[2] ?? '');
} catch (error) {
  if (error instanceof StepError) process.stderr.write(`${error.output.trimEnd()}\n`);
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  count = { passed: 0, failed: 1 };
}
// For scripts/test.ts, which adds up what its steps counted.
if (process.env.RAPPORT_TALLY) writeFileSync(process.env.RAPPORT_TALLY, JSON.stringify(count));
process.stdout.write(`${count.passed} passed, ${count.failed} failed\n`);
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1;
